// The notes, in this browser alone. Where it does not keep them, they stay on the screen.

import { sound } from "./record.js";

const KEY = "unsim.cases";
const VERSION = 1;

export class Store {
  constructor() {
    /** @type {Note[]} */
    this.cases = [];
    this.kept = true;
    this.spoilt = false;
    this.read();
  }

  read() {
    try {
      const text = localStorage.getItem(KEY);
      this.cases = text === null ? [] : sound(JSON.parse(text));
    } catch (error) {
      // Unreadable notes are left where they are; a forbidden storage holds none.
      this.spoilt = error instanceof SyntaxError;
      this.kept = false;
    }
  }

  // Whether the browser kept it.
  write() {
    if (this.spoilt) return false;
    try {
      if (this.cases.length) localStorage.setItem(KEY, this.text());
      else localStorage.removeItem(KEY);
      this.kept = true;
    } catch {
      this.kept = false;
    }
    return this.kept;
  }

  text() {
    return JSON.stringify({ unsim: VERSION, cases: this.cases });
  }

  /** @param {Note} found */
  add(found) {
    this.cases = [found, ...this.cases.filter(({ id }) => id !== found.id)];
    return this.write();
  }

  /** @param {string} id */
  remove(id) {
    this.cases = this.cases.filter((found) => found.id !== id);
    return this.write();
  }

  // How many cases a file held; null if it is no such file.
  /** @param {string} text */
  take(text) {
    try {
      const found = sound(JSON.parse(text));
      const ids = new Set(found.map(({ id }) => id));
      this.cases = [...found, ...this.cases.filter(({ id }) => !ids.has(id))];
      this.write();
      return found.length;
    } catch {
      return null;
    }
  }

  forget() {
    this.cases = [];
    this.spoilt = false;
    try {
      localStorage.removeItem(KEY);
      this.kept = true;
    } catch {
      this.kept = false;
    }
  }

  // Another window of the same browser wrote something.
  /** @param {() => void} act */
  onChange(act) {
    addEventListener("storage", ({ key }) => {
      if (key !== KEY && key !== null) return;
      this.read();
      act();
    });
  }
}
