// From what is typed to what is shown: places, what a number is, or what is known of a name without a record.

import { allNames, namesIn } from "./countries.js";
import { loadNetworks } from "./data.js";
import { knownElsewhere } from "./networks.js";
import { recognise } from "./numbers.js";
import { placesFor } from "./places.js";

/**
 * @typedef {import("./data.js").Finder} Finder
 * @typedef {import("./places.js").Prepared} Prepared
 * @typedef {import("./numbers.js").Recognised} Recognised
 * @typedef {import("./networks.js").Known} Known
 * @typedef {{ places: Prepared[], note: Recognised | null }} Found
 */

/** @type {ReturnType<typeof allNames> | undefined} */
let everyName;

/**
 * @param {Finder} finder
 * @param {string} query
 * @returns {Found}
 */
export function find(finder, query) {
  const note = recognise(query, finder.codes);
  if (!note) return { note, places: placesFor(finder.places, query, finder.idle) };
  const codes = "countries" in note ? note.countries : [];
  return { note, places: finder.places.filter(({ inside, country }) => !inside && codes.includes(country)) };
}

/**
 * Whether a name that is not here exists elsewhere.
 * @param {Finder} finder
 * @param {string} query
 * @returns {Promise<Known>}
 */
export async function findElsewhere(finder, query) {
  everyName ??= allNames();
  return knownElsewhere(await loadNetworks(), everyName, query, finder.idle);
}

/**
 * A country's name as the site has it, or as the browser does.
 * @param {Finder} finder
 * @returns {(code: string) => string}
 */
export function countryNames(finder) {
  const own = new Map(finder.places.filter(({ inside }) => !inside).map(({ country, name }) => [country, name]));
  const others = namesIn(finder.words.data.language);
  return (code) => own.get(code) ?? others(code);
}
