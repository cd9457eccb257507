// Looking through every section of the site: over what it is called (search.json), and over its text as far as its part
// (search/pe.json) has come. Pure but for `fill`, which puts in what came.

import { fold, isChinese, parts, terms } from "../text.js";

/**
 * A page in search.json: address, title, keywords, the part that has its text, and its sections.
 * A country's or a carrier's also has its names.
 * @typedef {{ u: string, t: string, k: string, n?: string[], p: string, s: [anchor: string, heading: string][] }} Page
 *
 * The language's own words: groups that mean the same, and those that say nothing.
 * @typedef {{ same: string[][], empty: string[] }} Idioms
 *
 * @typedef {object} Section
 * @property {string} address
 * @property {string} title
 * @property {string} heading
 * @property {string} text
 * @property {boolean} isTop
 * @property {string[][]} names that call up a country or a carrier when all their words are typed
 * @property {string} foldedTitle
 * @property {string} foldedKeys
 * @property {string} foldedHeading
 * @property {string} foldedText
 *
 * @typedef {{ sections: Section[], byPage: Map<string, Section[]>, idioms: Idioms }} Index
 */

const WORTH_SHOWING = 0.25; // of the best result
const NAMED = 7; // what a word weighs that stands in what a section is called

/**
 * @param {Page[]} pages
 * @param {Idioms} idioms
 * @returns {Index}
 */
export function prepare(pages, idioms) {
  const byPage = new Map(pages.map((page) => [page.u, sectionsOf(page, idioms)]));
  return { sections: [...byPage.values()].flat(), byPage, idioms };
}

/**
 * @param {Page} page
 * @param {Idioms} idioms
 * @returns {Section[]}
 */
function sectionsOf(page, idioms) {
  const foldedTitle = fold(page.t);
  const foldedKeys = fold(page.k);
  const names = (page.n ?? []).map((name) => terms(name, idioms.empty)).filter((name) => name.length);
  return page.s.map(([anchor, heading]) => ({
    address: page.u + (anchor ? `#${anchor}` : ""),
    title: page.t,
    heading,
    text: "",
    isTop: !anchor,
    names: anchor ? [] : names,
    foldedTitle,
    foldedKeys,
    foldedHeading: fold(`${heading} ${anchor}`),
    foldedText: "",
  }));
}

/**
 * The text of a part has come: by page, that of each section.
 * @param {Index} index
 * @param {Record<string, string[]>} texts
 */
export function fill(index, texts) {
  for (const [page, of] of Object.entries(texts)) {
    index.byPage.get(page)?.forEach((section, place) => {
      section.text = of[place];
      section.foldedText = fold(of[place]);
    });
  }
}

/**
 * The sections that answer a query, the best first.
 * @param {Index} index
 * @param {string} query
 */
export function look(index, query) {
  return weighed(index, query).map(({ section }) => section);
}

/**
 * Whether the words of a query call something by its name, and do not only stand in a text.
 * @param {Index} index
 * @param {string} query
 */
export function isNamed(index, query) {
  const wanted = terms(query, index.idioms.empty);
  return index.sections.some((section) => wanted.every((term) => weigh(index.idioms, section, term) >= NAMED));
}

/**
 * Whether some section has all the words of a query, in what it is called or in its text.
 * @param {Index} index
 * @param {string} query
 */
export function isFound(index, query) {
  const wanted = terms(query, index.idioms.empty);
  const has = (/** @type {Section} */ section, /** @type {string} */ term) =>
    spellings(index.idioms, term).some((needle) => weighOne(section, needle) > 0);
  return index.sections.some((section) => wanted.every((term) => has(section, term)));
}

/**
 * @param {Index} index
 * @param {string} query
 */
function weighed({ sections, idioms }, query) {
  const wanted = terms(query, idioms.empty);
  if (!wanted.length) return [];
  const phrase = fold(query).trim();
  const rated = sections.map((section) => rate(idioms, section, wanted, phrase));
  const most = Math.max(0, ...rated.map((rating) => rating.weight));
  return rated
    .filter((rating) => rating.weight > 0 && rating.weight >= most * WORTH_SHOWING)
    .sort((a, b) => b.weight - a.weight);
}

/**
 * @param {Idioms} idioms
 * @param {Section} section
 * @param {string[]} wanted
 * @param {string} phrase
 */
function rate(idioms, section, wanted, phrase) {
  const weights = wanted.map((term) => weigh(idioms, section, term)).filter((weight) => weight > 0);
  const isQuoted = phrase.length > 3 && section.foldedText.includes(phrase);
  if (!weights.length && !isQuoted) return { section, weight: 0 };
  const isCalled = section.names.some((name) => name.every((word) => wanted.includes(word)));
  const sum = weights.reduce((a, b) => a + b, 0) + (section.isTop ? 1.5 : 0) + (isCalled ? 10 : 0) + (isQuoted ? 4 : 0);
  return { section, weight: (isQuoted ? 1 : (weights.length / wanted.length) ** 2) * sum };
}

// A Chinese run typed in one go may stand apart on the page: then the share of its pairs counts, and
// its single signs in what the section is called. Other words must be whole or a beginning.
/**
 * @param {Idioms} idioms
 * @param {Section} section
 * @param {string} term
 */
function weigh(idioms, section, term) {
  const best = (/** @type {string} */ one) =>
    Math.max(...spellings(idioms, one).map((needle) => weighOne(section, needle)));
  const whole = best(term);
  if (whole > 0 || !isChinese(term) || term.length <= 2) return whole;
  const pairs = parts(term).map(best);
  if (pairs.filter((weight) => weight > 0).length < pairs.length / 2) return 0;
  const called = section.isTop ? section.foldedTitle : section.foldedHeading;
  const signs = [...term].filter((sign) => called.includes(sign)).length / term.length;
  return (pairs.reduce((a, b) => a + b, 0) / pairs.length) * 0.8 + signs * 3;
}

/**
 * @param {Idioms} idioms
 * @param {string} term
 */
const spellings = ({ same }, term) => same.find((group) => group.includes(term)) ?? [term];

/**
 * @param {Section} section
 * @param {string} needle
 */
function weighOne(section, needle) {
  const contains = (/** @type {string} */ text) => (isChinese(needle) ? text.includes(needle) : begins(text, needle));
  const inText = Number(contains(section.foldedText));
  if (contains(section.foldedHeading)) return 8 + inText;
  if (contains(section.foldedTitle)) return (section.isTop ? 8 : 4) + inText;
  if (contains(section.foldedKeys)) return (section.isTop ? 7 : 3) + inText;
  return inText ? 2 : 0;
}

/**
 * Whether a word of the text begins so.
 * @param {string} text
 * @param {string} needle
 */
function begins(text, needle) {
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    if (at === 0 || isChinese(text[at - 1]) || !/[\p{L}\p{N}]/u.test(text[at - 1])) return true;
  }
  return false;
}

/**
 * The words of a section around the first that was asked for.
 * @param {Index} index
 * @param {Section} section
 * @param {string} query
 */
export function excerpt({ idioms }, section, query) {
  const folded = section.foldedText;
  const places = terms(query, idioms.empty)
    .flatMap((term) => [...spellings(idioms, term), ...parts(term)])
    .map((needle) => folded.indexOf(needle))
    .filter((at) => at >= 0);
  const at = Math.max(0, Math.min(...places, folded.length) - 30);
  const from = places.length ? at : 0;
  return `${from ? "…" : ""}${section.text.slice(from, from + 130).trim()}…`;
}
