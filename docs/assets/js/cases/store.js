// The notes, in this browser alone. Where it does not keep them, they stay on the screen.

import { MOST, sound, together } from "./record.js";

const KEY = "unsim.lines";
// Where the notes of cancellations stood before they were joined by lines to keep. A page of an older version that is
// still open may write there again: whatever is found is taken over, and goes from there once it is kept here.
const BEFORE = "unsim.cases";
const VERSION = 2;

export class Store {
  constructor() {
    /** @type {Note[]} */
    this.notes = [];
    this.kept = true;
    this.spoilt = false;
    this.read();
  }

  read() {
    const before = this.found(BEFORE);
    this.notes = joined(this.found(KEY), before);
    if (before.length) this.write();
  }

  // Unreadable notes are left where they are; a forbidden storage holds none.
  /** @param {string} key */
  found(key) {
    try {
      return sound(JSON.parse(localStorage.getItem(key) ?? "null"));
    } catch (error) {
      this.spoilt ||= error instanceof SyntaxError;
      this.kept = false;
      return [];
    }
  }

  // Whether the browser kept it.
  write() {
    if (this.spoilt) return false;
    try {
      if (this.notes.length) localStorage.setItem(KEY, this.text());
      else localStorage.removeItem(KEY);
      localStorage.removeItem(BEFORE);
      this.kept = true;
    } catch {
      this.kept = false;
    }
    return this.kept;
  }

  text() {
    return JSON.stringify({ unsim: VERSION, lines: this.notes });
  }

  /** @param {Note} found */
  add(found) {
    this.notes = [found, ...this.notes.filter(({ id }) => id !== found.id)];
    return this.write();
  }

  /** @param {string} id */
  remove(id) {
    this.notes = this.notes.filter((found) => found.id !== id);
    return this.write();
  }

  // How many notes a file held; null if it is no such file, "full" if there is no room for them. Nothing that was here
  // before is lost by it.
  /** @param {string} text */
  take(text) {
    const before = this.notes;
    const wasKept = this.kept;
    try {
      const found = sound(JSON.parse(text));
      this.notes = joined(before, found);
      const isWhole = this.notes.length <= MOST.notes && (this.write() || !wasKept);
      if (isWhole) return found.length;
      this.notes = before;
      this.write();
      return "full";
    } catch {
      this.notes = before;
      return null;
    }
  }

  forget() {
    this.notes = [];
    this.spoilt = false;
    try {
      for (const key of [KEY, BEFORE]) localStorage.removeItem(key);
      this.kept = true;
    } catch {
      this.kept = false;
    }
  }

  // Another window of the same browser wrote something.
  /** @param {() => void} act */
  onChange(act) {
    addEventListener("storage", ({ key }) => {
      if (key !== KEY && key !== BEFORE && key !== null) return;
      this.read();
      act();
    });
  }
}

// Mine, then those of theirs that are new; two notes of one line become one.
/**
 * @param {Note[]} mine
 * @param {Note[]} theirs
 */
function joined(mine, theirs) {
  /** @type {Map<string, Note>} */
  const found = new Map(mine.map((note) => [note.id, note]));
  for (const note of theirs) {
    const known = found.get(note.id);
    found.set(note.id, known ? together(known, note) : note);
  }
  return [...found.values()];
}
