// Until when a line lives, and when to act: pure functions over a note and the record's rule for its carrier.

import { statusOf } from "../cases/record.js";
import { counted } from "../plan/dates.js";

const DAY = 86400000;
// Our advice: so many days before the last one, time enough for a top-up that fails at first.
const AHEAD = 14;
// Lines with less than this are marked.
const SOON = 30;
// The bars of all lines are drawn on one scale: the shortest is the one that dies first.
const SCALE = 365;

/** @param {string} day */
const number = (day) => Date.parse(`${day}T00:00:00Z`) / DAY;
/** @param {number} day */
const written = (day) => new Date(day * DAY).toISOString().slice(0, 10);

// How a line is renewed decides how long it lives; until the reader has said it, the shortest of its carrier counts.
/**
 * @param {Note} note
 * @param {LifeRule[]} rules
 * @returns {LifeRule | undefined}
 */
export const ruleFor = ({ renews }, rules) => rules.find((rule) => nameOf(rule) === renews) ?? rules[0];

/** @param {LifeRule} rule */
export const nameOf = ({ by }) => by.join("-");

// What the carrier told the reader goes before the record's rule. Null where no day is known, or none matters.
/**
 * @param {Note} note
 * @param {LifeRule | undefined} rule
 * @param {string} today
 * @returns {Life | null}
 */
export function lifeOf(note, rule, today) {
  if (note.plan.plan !== "prepaid" || statusOf(note) === "ended") return null;
  const day = note.until || (rule && note.renewed ? counted(note.renewed, rule.after) : "");
  if (!day) return null;
  const left = number(day) - number(today);
  return {
    day,
    left,
    of: note.until ? "told" : (rule?.of ?? "told"),
    act: written(Math.max(number(day) - AHEAD, number(today))),
    state: left < 0 ? "over" : left <= SOON ? "soon" : "calm",
    share: Math.max(0, Math.min(left, SCALE)) / SCALE,
  };
}

// One that was to go, and whose day is past: no trouble, but what was wanted.
/**
 * @param {Note} note
 * @param {Life} life
 */
export const hasLapsed = (note, life) => note.want === "go" && life.left < 0;

// The one that dies first comes first; those without a day after them, what has ended last.
/**
 * @param {{ note: Note, life: Life | null }[]} lines
 */
export function inOrder(lines) {
  const rank = (/** @type {{ note: Note, life: Life | null }} */ { note, life }) => {
    if (statusOf(note) === "ended") return "b";
    return life && !hasLapsed(note, life) ? life.day : "a";
  };
  return lines.toSorted((a, b) => rank(a).localeCompare(rank(b)));
}
