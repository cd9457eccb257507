// The home page's finder: a combobox over countries and carriers, by every name that people type.

import { element, icon } from "./element.js";
import { find, findElsewhere } from "./find/answer.js";
import { link, loadFinder } from "./find/data.js";
import { help, sentence } from "./find/help.js";
import { openSearch } from "./frame/search.js";
import { VERDICT_TRAITS } from "./vocabulary.js";

/**
 * @typedef {import("./find/answer.js").Finder} Finder
 * @typedef {import("./find/places.js").Prepared} Prepared
 */

const LIMIT = 12;
const box = /** @type {HTMLElement} */ (document.querySelector("[data-finder]"));
const input = /** @type {HTMLInputElement} */ (box.querySelector("input"));
const list = /** @type {HTMLUListElement} */ (box.querySelector("ul"));
const status = /** @type {HTMLElement} */ (box.querySelector("[role=status]"));
const below = element("div", { class: "u-help" });
let chosen = -1;
let turn = 0;
let shown = Promise.resolve(); // settled once what was typed is answered
status.after(below);

const load = () => loadFinder(/** @type {HTMLElement} */ (document.querySelector(".u-search")).dataset.known ?? "");

/**
 * @param {Prepared} place
 * @param {number} at
 */
function option({ path, name, inside, verdict }, at) {
  const kind = VERDICT_TRAITS[verdict].sign;
  const shape = icon(kind);
  shape.classList.add(`u-state--${kind}`);
  const row = element(
    "li",
    { id: `finder-${at}`, role: "option", "aria-selected": "false", "data-href": link(path) },
    shape,
    element("b", {}, name),
    element("span", {}, inside),
  );
  row.addEventListener("mousedown", (event) => event.preventDefault());
  row.addEventListener("click", () => go(row));
  return row;
}

/** @param {HTMLElement | undefined} row */
function go(row) {
  if (row) location.href = row.dataset.href ?? "";
  else if (input.value.trim() && list.hidden) searchAll();
}

const searchAll = () => openSearch(input.value.trim());

const rows = () => /** @type {HTMLElement[]} */ ([...list.children]);

/** @param {number} at */
function choose(at) {
  const all = rows();
  all[chosen]?.setAttribute("aria-selected", "false");
  chosen = all.length ? (at + all.length) % all.length : -1;
  all[chosen]?.setAttribute("aria-selected", "true");
  all[chosen]?.scrollIntoView({ block: "nearest" });
  if (all[chosen]) input.setAttribute("aria-activedescendant", all[chosen].id);
  else input.removeAttribute("aria-activedescendant");
}

/** @param {Prepared[]} places */
function showPlaces(places) {
  list.replaceChildren(...places.slice(0, LIMIT).map(option));
  list.hidden = !places.length;
  input.setAttribute("aria-expanded", String(places.length > 0));
  chosen = -1;
  choose(0);
}

/**
 * @param {string} text
 * @param {HTMLElement[]} more
 */
function say(text, more) {
  status.textContent = text;
  below.replaceChildren(...more);
}

function update() {
  shown = answer();
}

async function answer() {
  const mine = ++turn;
  const finder = await load().catch(() => null);
  const query = input.value.trim();
  if (mine !== turn || !finder) return;
  if (!query) {
    showPlaces([]);
    return say("", []);
  }
  const found = find(finder, query);
  list.classList.toggle("is-below", found.note !== null); // what was recognised is not hidden by it
  showPlaces(found.places);
  const known = found.note || found.places.length ? null : await findElsewhere(finder, query);
  if (mine !== turn) return;
  const everywhere = known ? [everywhereButton(finder, query)] : [];
  say(sentence(finder, query, found, known), [...everywhere, ...help(finder, found, known)]);
}

// A question, a device or a seller is no place: the search of all pages knows it.
/**
 * @param {Finder} finder
 * @param {string} query
 */
function everywhereButton({ words }, query) {
  const button = { type: "button", class: "u-button", onclick: searchAll };
  return element("p", {}, element("button", button, words.message("find.everywhere", { query })));
}

function close() {
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

/** @type {Record<string, () => unknown>} */
const KEYS = {
  ArrowDown: () => (list.hidden ? update() : choose(chosen + 1)),
  ArrowUp: () => (list.hidden ? update() : choose(chosen - 1)),
  Enter: () => shown.then(() => go(rows()[chosen])),
  Escape: close,
};

input.addEventListener("input", update);
input.addEventListener("focus", () => (input.value ? update() : load().catch(() => null)));
input.addEventListener("blur", () => setTimeout(close, 150));
input.addEventListener("keydown", (event) => {
  const act = KEYS[event.key];
  if (!act || event.isComposing) return; // the keys belong to the Chinese input method
  event.preventDefault();
  act();
});
