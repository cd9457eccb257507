// Folding: what is typed and what is written meet without case, accents or widths, in Simplified characters.

import { SIMPLIFIED, TRADITIONAL } from "./find/traditional.js";

const TO_SIMPLIFIED = new Map([...TRADITIONAL].map((character, at) => [character, SIMPLIFIED[at]]));
const HAN = /[\u3400-\u9fff]/g;
const CJK = /[\u3400-\u9fff\uf900-\ufaff]/u;
const PIECE = /[\u3400-\u9fff\uf900-\ufaff]+|[\p{L}\p{N}.+*#-]+/gu;

/** @param {string} text */
export function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']/g, "")
    .replace(HAN, (character) => TO_SIMPLIFIED.get(character) ?? character);
}

// The words of a query. Those that say nothing are left out, unless there are no others; a Chinese run
// holds no spaces, so they are taken out of its middle.
/**
 * @param {string} query
 * @param {string[]} empty
 * @returns {string[]}
 */
export function terms(query, empty) {
  const pieces = (isChinese(query) ? without(fold(query), empty.filter(isChinese)) : fold(query)).match(PIECE) ?? [];
  const kept = pieces.filter((piece) => !empty.includes(piece));
  const found = kept.flatMap((piece) => (isChinese(piece) ? [piece] : piece.split(/[-.]/).filter(Boolean)));
  return [...new Set(found.length ? found : (fold(query).match(PIECE) ?? []))];
}

/**
 * A text without these words.
 * @param {string} text
 * @param {string[]} words
 */
export function without(text, words) {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((left, word) => left.replaceAll(word, " "), text);
}

/** @param {string} term */
export const isChinese = (term) => CJK.test(term);

/**
 * 秘鲁怎么销户 is typed in one go; the parts may stand far apart.
 * @param {string} term
 */
export function parts(term) {
  if (!isChinese(term) || term.length <= 2) return [term];
  return Array.from({ length: term.length - 1 }, (_, at) => term.slice(at, at + 2));
}
