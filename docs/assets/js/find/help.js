// What is said where no place answers: what was recognised, what exists without a record, and what helps meanwhile.

import { element } from "../element.js";
import { countryNames } from "./answer.js";
import { link } from "./data.js";

/**
 * @typedef {import("./answer.js").Finder} Finder
 * @typedef {import("./answer.js").Found} Found
 * @typedef {import("./answer.js").Known} Known
 */

const TWO = { number: "find.number_ported", card: "find.card_travel", esim: "find.esim_whose" };

/**
 * One sentence, for the eye and for a screen reader.
 * @param {Finder} finder
 * @param {string} query
 * @param {Found} found
 * @param {Known | null} known what is known of it elsewhere; null if nobody looked
 */
export function sentence(finder, query, { note, places }, known) {
  const { words } = finder;
  const name = countryNames(finder);
  const listed = (/** @type {string[]} */ codes) => words.join(codes.map(name));
  if (note) {
    const values = {
      ...("countries" in note ? { countries: listed(note.countries) } : {}),
      ...("code" in note ? { code: note.code } : {}),
      ...("host" in note ? { host: note.host } : {}),
    };
    return words.message(`find.${note.kind.replaceAll("-", "_")}`, values);
  }
  if (places.length || !known) return "";
  if (known.networks.length) {
    return known.networks
      .map((one) => words.message("find.network", { name: one.name, countries: listed(one.countries) }))
      .join(" ");
  }
  if (known.countries.length) return words.message("find.country", { countries: listed(known.countries) });
  return words.message("find.nothing", { query });
}

/**
 * What stands below it.
 * @param {Finder} finder
 * @param {Found} found
 * @param {Known | null} known
 */
export function help(finder, { note, places }, known) {
  const { words } = finder;
  const second = note
    ? TWO[/** @type {keyof typeof TWO} */ (note.kind)]
    : known?.networks.length
      ? "find.list_from"
      : "";
  const isEnough = places.length > 0 || (!note && !known);
  return [
    second ? element("p", {}, words.message(second)) : null,
    known && !places.length ? countryLinks(finder, known) : null,
    isEnough ? null : meanwhile(finder),
    note ? element("p", {}, element("small", {}, words.message("find.private"))) : null,
  ].filter((part) => part !== null);
}

// A network without a record may be of a country that has one.
/**
 * @param {Finder} finder
 * @param {Known} known
 */
function countryLinks(finder, known) {
  const codes = new Set([...known.networks.flatMap(({ countries }) => countries), ...known.countries]);
  const covered = finder.places.filter(({ inside, country }) => !inside && codes.has(country));
  if (!covered.length) return null;
  return element(
    "p",
    {},
    finder.words.message("find.country_has"),
    covered.map(({ path, name }) => [" ", element("a", { href: link(path) }, name)]),
  );
}

/** @param {Finder} finder */
function meanwhile({ words, help: guides, ask }) {
  return element(
    "div",
    {},
    element("p", {}, words.message("find.meanwhile")),
    element(
      "ul",
      {},
      guides.map(([path, title]) => element("li", {}, element("a", { href: link(path) }, title))),
    ),
    ask ? element("p", {}, element("a", { href: ask }, words.message("find.ask"))) : null,
  );
}
