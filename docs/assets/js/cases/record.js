// What the note of a line is made of: to keep it, or how its end was asked for. Whatever comes from outside is cut to
// this shape.

import { isDay } from "../plan/address.js";

export const HAPPENED = ["asked", "confirmed", "wants-more", "refused", "silent", "billed", "complained", "ended"];
export const WANTS = ["keep", "go"];
const LONGEST = { line: 400, text: 20_000 };
export const MOST = { entries: 200, notes: 300 };
/**
 * @param {unknown} text
 * @returns {text is string}
 */
const isCode = (text) => typeof text === "string" && /^[a-z0-9-]{1,60}$/.test(text);
/**
 * @param {unknown} value
 * @returns {value is Record<string, any>}
 */
const isThing = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/**
 * @param {Case} plan
 * @param {Partial<Note>} [more]
 * @returns {Note}
 */
export function fresh(plan, more = {}) {
  return {
    id: newId(),
    name: "",
    want: "go",
    renews: "",
    renewed: "",
    until: "",
    plan,
    log: [],
    proofs: {},
    letter: "",
    ...more,
  };
}

function newId() {
  const random = crypto.getRandomValues(new Uint32Array(4));
  return [...random].map((part) => part.toString(36)).join("");
}

// The latest thing that happened is how the case stands.
/** @param {{ log: Happening[] }} note */
export function statusOf({ log }) {
  return log.at(-1)?.what ?? "planned";
}

/** @param {Note} note */
export function askedOn({ log, plan }) {
  return log.find(({ what }) => what === "asked")?.on || plan.on;
}

/** @param {{ log: Happening[] }} note */
export function complaints({ log }) {
  return log.filter(({ what }) => what === "complained").length;
}

// One letter below the other, the same one never twice.
/**
 * @param {Note} found
 * @param {string} text
 */
export function addLetter(found, text) {
  if (found.letter.includes(text)) return;
  found.letter = cut([found.letter, text].filter(Boolean).join("\n\n* * *\n\n"), LONGEST.text);
}

// Two notes of one line: nothing that stands in either is lost; where both say something, mine holds.
/**
 * @param {Note} mine
 * @param {Note} theirs
 * @returns {Note}
 */
export function together(mine, theirs) {
  const said = new Set(mine.log.map((entry) => JSON.stringify(entry)));
  const news = theirs.log.filter((entry) => !said.has(JSON.stringify(entry)));
  const made = {
    ...mine,
    name: mine.name || theirs.name,
    renews: mine.renews || theirs.renews,
    renewed: later(mine.renewed, theirs.renewed),
    until: later(mine.until, theirs.until),
    log: [...mine.log, ...news].sort((a, b) => a.on.localeCompare(b.on)).slice(0, MOST.entries),
    proofs: { ...theirs.proofs, ...mine.proofs },
  };
  if (theirs.letter) addLetter(made, theirs.letter);
  return made;
}

/**
 * @param {string} day
 * @param {string} other
 */
const later = (day, other) => [day, other].toSorted()[1];

// Notes out of any value at all; what cannot be one is left out. Until 2026 a file held `cases` alone.
/**
 * @param {any} value
 * @returns {Note[]}
 */
export function sound(value) {
  /** @type {unknown[]} */
  const list = [value?.lines, value?.cases].flatMap((found) => (Array.isArray(found) ? found : []));
  return list
    .slice(0, MOST.notes)
    .map(soundNote)
    .filter((found) => found !== null);
}

/**
 * @param {any} value
 * @returns {Note | null}
 */
function soundNote(value) {
  const plan = isThing(value) && isThing(value.plan) ? soundPlan(value.plan) : null;
  if (!plan) return null;
  return {
    id: isCode(value.id) ? value.id : newId(),
    name: cut(value.name, LONGEST.line),
    want: WANTS.includes(value.want) ? value.want : "go",
    renews: isCode(value.renews) ? value.renews : "",
    renewed: isDay(value.renewed) ? value.renewed : "",
    until: isDay(value.until) ? value.until : "",
    plan,
    log: happenings(value.log),
    proofs: soundProofs(value.proofs),
    letter: cut(value.letter, LONGEST.text),
  };
}

/** @param {unknown} value */
function happenings(value) {
  const list = Array.isArray(value) ? value.slice(0, MOST.entries) : [];
  return list.map(soundEntry).filter((/** @type {Happening | null} */ entry) => entry !== null);
}

/**
 * @param {any} value
 * @returns {Case | null}
 */
function soundPlan(value) {
  const words = {
    plan: ["prepaid", "postpaid"],
    where: ["there", "leaving", "abroad"],
    debt: ["no", "yes", "unknown"],
  };
  if (!isCode(value.country) || !isCode(value.carrier) || !isDay(value.on)) return null;
  if (Object.entries(words).some(([name, known]) => !known.includes(value[name]))) return null;
  if (value.where === "leaving" && !isDay(value.leaves)) return null;
  const has = ["app", "sim", "documents"].filter((thing) => Array.isArray(value.has) && value.has.includes(thing));
  const { country, carrier, plan, where, debt, on } = value;
  return { country, carrier, plan, where, ...(where === "leaving" ? { leaves: value.leaves } : {}), has, debt, on };
}

/**
 * @param {any} value
 * @returns {Happening | null}
 */
function soundEntry(value) {
  if (!HAPPENED.includes(value?.what)) return null;
  return {
    on: isDay(value.on) ? value.on : "",
    what: value.what,
    number: cut(value.number, LONGEST.line),
    note: cut(value.note, LONGEST.text),
  };
}

/**
 * @param {any} value
 * @returns {Record<string, string>}
 */
function soundProofs(value) {
  const entries = isThing(value) ? Object.entries(value) : [];
  const kept = entries.filter(([code]) => isCode(code)).slice(0, MOST.entries);
  return Object.fromEntries(kept.map(([code, number]) => [code, cut(number, LONGEST.line)]));
}

/**
 * @param {unknown} text
 * @param {number} longest
 */
const cut = (text, longest) => (typeof text === "string" ? text.slice(0, longest) : "");
