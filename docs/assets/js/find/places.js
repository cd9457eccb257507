// Countries and carriers by every name that people type. A pure function over the site's finder.json.

import { meant, mistyped, NEVER, prepared, queryWords } from "./names.js";

/**
 * What finder.json says of a country or carrier.
 * @typedef {object} Place
 * @property {string} path
 * @property {string} country its code
 * @property {string} name
 * @property {string} inside the country's name, empty for a country
 * @property {string} verdict
 * @property {string[]} names every name of its own
 * @property {string[]} more names that are rather somebody else's: who stands behind it
 *
 * @typedef {import("./names.js").Name} Name
 * @typedef {Place & { own: Name[], behind: Name[], around: Name[] }} Prepared
 */

// A name of its own goes before that of a company behind it, and this before that of the country.
const BEHIND = 4;
const AROUND = 6;
const TOGETHER = 12; // the words of a query meet different names

/**
 * @param {Place[]} places in the order in which those of like names are shown
 * @returns {Prepared[]}
 */
export function preparedPlaces(places) {
  const countries = new Map(places.filter(({ inside }) => !inside).map((place) => [place.country, place]));
  return places.map((place) => ({
    ...place,
    own: place.names.map(prepared),
    behind: place.more.map(prepared),
    around: place.inside ? (countries.get(place.country)?.names ?? []).map(prepared) : [],
  }));
}

/**
 * The places that a query means, the likeliest first.
 * @param {Prepared[]} places
 * @param {string} query
 * @param {string[]} [idle] words that name nothing
 */
export function placesFor(places, query, idle = []) {
  const words = queryWords(query, idle);
  if (!words.length) return [];
  const sure = sorted(places, (place) => rank(place, words, meant));
  return sure.length ? sure : sorted(places, (place) => rank(place, words, either));
}

/** @typedef {(name: Name, word: string) => number} Measure */

/** @type {Measure} */
const either = (name, word) => Math.min(meant(name, word), mistyped(name, word));

/**
 * @param {Prepared} place
 * @param {string[]} words
 * @param {Measure} measure
 */
function rank(place, words, measure) {
  const whole = best(place, words.join(""), measure);
  if (whole < NEVER || words.length === 1) return whole;
  const each = words.map((word) => best(place, word, measure));
  return each.some((found) => found >= NEVER) ? NEVER : TOGETHER + each.reduce((a, b) => a + b, 0);
}

/**
 * @param {Prepared} place
 * @param {string} word
 * @param {Measure} measure
 */
function best(place, word, measure) {
  const among = (/** @type {Name[]} */ names) => Math.min(NEVER, ...names.map((name) => measure(name, word)));
  return Math.min(among(place.own), among(place.behind) + BEHIND, among(place.around) + AROUND, NEVER);
}

/**
 * @param {Prepared[]} places
 * @param {(place: Prepared) => number} rating
 */
function sorted(places, rating) {
  return places
    .map((place) => ({ place, weight: rating(place) }))
    .filter(({ weight }) => weight !== NEVER)
    .sort((a, b) => a.weight - b.weight)
    .map(({ place }) => place);
}
