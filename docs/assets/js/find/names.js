// Names as people type them: which of them are meant, and how surely.

import { fold, isChinese, without } from "../text.js";

const CHINESE_RUN = /[\u3400-\u9fff\uf900-\ufaff]+/gu;
const GENERIC = new Set(["card", "esim", "mobile", "prepaid", "sim"]); // inside a name they mean nobody
const LONG_ENOUGH = 5; // letters of a word in which one mistake is forgiven

/** How a name was met, the surest first. */
export const EXACT = 0;
export const BEGINS = 1;
export const WITHIN = 2;
export const MISTYPED = 3;
export const NEVER = 99;

// Without anything but letters, digits and plus: T-Mobile, t mobile and tmobile are one.
/** @param {string} folded */
export const squash = (folded) => folded.replace(/[^\p{L}\p{N}+]/gu, "");

/**
 * A name made ready to be met: whole, and from the beginning of each of its words on.
 * @typedef {{ whole: string, tails: string[] }} Name
 */

/**
 * @param {string} name
 * @returns {Name}
 */
export function prepared(name) {
  const words = wordsOf(name);
  const tails = words.map((word, at) => (at && GENERIC.has(word) ? "" : words.slice(at).join("")));
  return { whole: words.join(""), tails: tails.filter(Boolean) };
}

/**
 * The words of a text; Chinese stands apart from other writing without a space.
 * @param {string} text
 */
export function wordsOf(text) {
  return fold(text)
    .replace(CHINESE_RUN, " $& ")
    .split(/[^\p{L}\p{N}+]+/u)
    .filter(Boolean);
}

/**
 * The words of a query that may name something, parted by spaces alone: t-mobile is one word.
 * @param {string} query
 * @param {string[]} idle words that name nothing, unless there are no others
 */
export function queryWords(query, idle) {
  const left = typed(without(fold(query), idle.filter(isChinese))).filter((word) => !idle.includes(word));
  return left.length ? left : typed(fold(query));
}

/** @param {string} folded */
const typed = (folded) => folded.replace(CHINESE_RUN, " $& ").split(/\s+/u).map(squash).filter(Boolean);

/**
 * How surely a squashed word means a name. A word never means the middle of another one: O2 is not povo2.0.
 * @param {Name} name
 * @param {string} word
 */
export function meant(name, word) {
  if (name.whole === word) return EXACT;
  if (name.whole.startsWith(word)) return BEGINS;
  if (name.tails.some((tail) => tail.startsWith(word))) return WITHIN;
  return isChinese(word) && word.length > 1 && name.whole.includes(word) ? WITHIN : NEVER;
}

/**
 * The same, with one letter wrong, missing, too many or changed with its neighbour.
 * @param {Name} name
 * @param {string} word
 */
export function mistyped(name, word) {
  if (word.length < LONG_ENOUGH || isChinese(word)) return NEVER;
  const near = [name.whole, ...name.tails].some((tail) =>
    [-1, 0, 1].some((more) => tail.length >= LONG_ENOUGH - 1 && isNear(word, tail.slice(0, word.length + more))),
  );
  return near ? MISTYPED : NEVER;
}

/**
 * @param {string} a
 * @param {string} b
 */
export function isNear(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  if (restA.slice(1) === restB.slice(1)) return true; // wrong, or none at all
  if (restA.slice(1) === restB || restA === restB.slice(1)) return true; // too many, missing
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
