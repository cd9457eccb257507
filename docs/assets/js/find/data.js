// What the finder knows: one file of the page's language, fetched once when first needed; and the names of networks
// that have no record here, fetched only when nothing else was found.

import { Words } from "../words.js";
import { allNames } from "./countries.js";
import { preparedPlaces } from "./places.js";

/**
 * @typedef {object} Finder
 * @property {import("./places.js").Prepared[]} places
 * @property {import("./numbers.js").Codes} codes
 * @property {string[]} idle words of a question that name nothing
 * @property {[path: string, title: string][]} help guides that hold everywhere
 * @property {string} ask where to ask for a carrier, empty if that is not known
 * @property {Words} words
 * @property {string} prefix of the language in addresses
 */

const { root } = /** @type {{ root: string }} */ (
  /** @type {HTMLElement} */ (document.querySelector("script[data-root]")).dataset
);
/** @type {Promise<Finder> | null} */
let finder = null;
/** @type {Promise<import("./networks.js").Networks> | null} */
let networks = null;

/** @param {string} path */
export const link = (path) => `${root}${path}`;

/** @param {string} address of finder.json */
export function loadFinder(address) {
  finder ??= json(address)
    .then((found) => ({ ...found, places: preparedPlaces(named(found.places)), words: new Words(found.words) }))
    .catch((error) => {
      finder = null;
      throw error;
    });
  return finder;
}

/**
 * Countries go by the names that the browser knows as well: 義大利, Pérou.
 * @param {import("./places.js").Place[]} places
 */
function named(places) {
  const namesOf = allNames();
  return places.map((place) =>
    place.inside ? place : { ...place, names: [...place.names, ...namesOf(place.country)] },
  );
}

/** None where they cannot be had. */
export async function loadNetworks() {
  networks ??= json(link("assets/find/networks.json")).then((found) => found.networks);
  try {
    return await networks;
  } catch {
    networks = null;
    return {};
  }
}

/** @param {string} address */
async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}
