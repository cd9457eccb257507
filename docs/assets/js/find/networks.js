// Networks and countries that have no record here: that they exist, and where. A pure function.

import { EXACT, meant, mistyped, NEVER, prepared, queryWords } from "./names.js";

/**
 * Names of networks by country, out of assets/find/networks.json.
 * @typedef {Record<string, string[]>} Networks
 *
 * @typedef {{ name: string, countries: string[] }} Elsewhere a network and the countries it is of
 * @typedef {{ networks: Elsewhere[], countries: string[] }} Known
 */

const MOST = 6;
const TWO_LETTERS = /^[a-z]{2}$/u; // beside other words rather a word than a country: “no sms”

/**
 * @param {Networks} networks
 * @param {(code: string) => string[]} namesOf every name of a country
 * @param {string} query
 * @param {string[]} [idle] words that name nothing
 * @returns {Known}
 */
export function knownElsewhere(networks, namesOf, query, idle = []) {
  const words = queryWords(query, idle);
  if (!words.length) return { networks: [], countries: [] };
  const countries = Object.keys(networks).map((code) => ({ code, names: [code, ...namesOf(code)].map(prepared) }));
  const inCountry = (/** @type {string} */ word) =>
    countries.filter(({ names }) => names.some((name) => name.whole === word)).map(({ code }) => code);
  const whole = words.join("");
  const named = inCountry(whole);
  const found = networksFor(networks, whole);
  if (found.length || named.length) return { networks: found, countries: named };
  return parted(networks, words, inCountry);
}

// “vodafone germany”, “united kingdom o2”: some of the words say where, the others who.
/**
 * @param {Networks} networks
 * @param {string[]} words
 * @param {(word: string) => string[]} inCountry
 * @returns {Known}
 */
function parted(networks, words, inCountry) {
  for (let at = 1; at < words.length; at += 1) {
    const [first, last] = [words.slice(0, at).join(""), words.slice(at).join("")];
    for (const [place, who] of [
      [first, last],
      [last, first],
    ]) {
      const where = inCountry(place);
      const there = Object.fromEntries(Object.entries(networks).filter(([code]) => where.includes(code)));
      const found = networksFor(there, who);
      if (where.length && (found.length || !TWO_LETTERS.test(place))) return { networks: found, countries: where };
    }
  }
  return { networks: [], countries: [] };
}

/**
 * Those that are called so; if none is, those whose names begin so, or so but for one letter.
 * @param {Networks} networks
 * @param {string} word
 * @returns {Elsewhere[]}
 */
function networksFor(networks, word) {
  const all = Object.entries(networks).flatMap(([code, names]) =>
    names.map((name) => ({ code, name, ready: prepared(name) })),
  );
  const weighed = all.map((one) => ({ ...one, weight: weight(one.ready, word) })).filter((one) => one.weight < NEVER);
  const surest = Math.min(...weighed.map((one) => one.weight));
  /** @type {Map<string, Elsewhere>} */
  const grouped = new Map();
  for (const { code, name, ready } of weighed.filter((one) => one.weight === surest)) {
    const group = grouped.get(ready.whole) ?? { name, countries: [] };
    if (!group.countries.includes(code)) group.countries.push(code);
    grouped.set(ready.whole, group);
  }
  return [...grouped.values()].slice(0, MOST);
}

/**
 * @param {import("./names.js").Name} name
 * @param {string} word
 */
function weight(name, word) {
  const sure = meant(name, word);
  // Two letters are a name or nothing: “o2” is not the beginning of anything else.
  if (word.length < 3) return sure === EXACT || name.tails.includes(word) ? sure : NEVER;
  return Math.min(sure, mistyped(name, word));
}
