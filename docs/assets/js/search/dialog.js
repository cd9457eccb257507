// The search of every page: places first, then every section that answers. The index of one language, fetched when first
// needed, its texts part by part; what is typed is looked for here and goes nowhere.

import { element } from "../element.js";
import { find, findElsewhere } from "../find/answer.js";
import { loadFinder } from "../find/data.js";
import { help, sentence } from "../find/help.js";
import { bring, isBearable, missing, wanted } from "./parts.js";
import { excerpt, fill, isFound, isNamed, look, prepare } from "./sections.js";

/**
 * @typedef {import("./sections.js").Index} Index
 * @typedef {import("../find/answer.js").Finder} Finder
 * @typedef {import("../find/answer.js").Found} Found
 * @typedef {import("../find/answer.js").Known} Known
 */

const LIMIT = 30;
const PAUSE = 200; // no text is fetched for a word that is still being typed
const PACKED = 4e5; // so much text is a tenth of a megabyte on the way
const PLACES = 8;
const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("dialog.u-search"));
const input = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
const list = /** @type {HTMLOListElement} */ (dialog.querySelector("ol"));
const status = /** @type {HTMLElement} */ (dialog.querySelector("[role=status]"));
const said = /** @type {Record<string, string>} */ (dialog.dataset);
/** @type {Index | null} */
let index = null;
/** @type {Record<string, number>} */
let sizes = {};
/** @type {Finder | null} */
let finder = null;
/** @type {Promise<void> | null} */
let loading = null;
let turn = 0;

// Looks for what stands in the field by now.
export function startSearch() {
  load().then(update);
}

// However fast somebody types, everything comes once.
function load() {
  loading ??= fetchAll().finally(() => {
    loading = null;
  });
  return loading;
}

async function fetchAll() {
  if (index) return;
  status.textContent = said.loading;
  try {
    const [answer, found] = await Promise.all([fetch(said.index), loadFinder(said.known)]);
    if (!answer.ok) throw new Error(answer.statusText);
    const { pages, parts, ...idioms } = await answer.json();
    finder = found;
    sizes = parts;
    index = prepare(pages, idioms);
    status.textContent = "";
  } catch {
    status.textContent = said.failed;
  }
}

/**
 * @param {string} address
 * @param {string} title
 * @param {string} where
 * @param {string} text
 */
function row(address, title, where, text) {
  const link = element(
    "a",
    { href: said.home + address, onclick: () => dialog.close() },
    element("b", {}, title),
    " ",
    element("span", {}, where),
    text ? element("small", {}, text) : null,
  );
  return element("li", {}, link);
}

/**
 * @param {Found} found
 * @param {string} query
 */
function rows({ places, note }, query) {
  if (!index) return [];
  const first = places.slice(0, PLACES).map(({ path, name, inside }) => ({ address: own(path), title: name, inside }));
  const shown = new Set(first.map(({ address }) => address));
  const sections = note ? [] : look(index, query).filter(({ address }) => !shown.has(address));
  const made = [
    ...first.map(({ address, title, inside }) => {
      const section = index?.sections.find((one) => one.address === address);
      return row(address, title, inside, section && index ? excerpt(index, section, query) : "");
    }),
    ...sections.map((section) =>
      row(
        section.address,
        section.heading && !section.isTop ? section.heading : section.title,
        section.isTop ? "" : section.title,
        index ? excerpt(index, section, query) : "",
      ),
    ),
  ];
  return made;
}

// The finder's addresses are the site's, those of the index the language's.
/** @param {string} path */
const own = (path) => path.slice(finder?.prefix.length ?? 0);

async function update() {
  if (!index || !finder) return;
  const mine = ++turn;
  const query = input.value.trim();
  list.ariaBusy = "true"; // what is shown may still change
  if (query) await lookFor(finder, query, mine);
  else show([], "");
  if (mine === turn) list.ariaBusy = "false";
}

/**
 * What is known at once, then what the texts add.
 * @param {Finder} finder
 * @param {string} query
 * @param {number} mine
 */
async function lookFor(finder, query, mine) {
  await answer(query, mine);
  await new Promise((goOn) => setTimeout(goOn, PAUSE));
  if (!index || mine !== turn) return;
  const { places } = find(finder, query);
  const paths = places.map(({ path }) => path);
  await bringTexts(wanted(sizes, paths, location.pathname), query, mine);
  if (mine === turn && !isFound(index, query) && isBearable(sizes)) await bringTexts(missing(sizes), query, mine);
}

/**
 * More text, and the same query again where it came for it.
 * @param {string[]} parts
 * @param {string} query
 * @param {number} mine
 */
async function bringTexts(parts, query, mine) {
  let came = false;
  await bring(`${said.home}search/`, parts, (texts) => {
    if (index) fill(index, texts);
    came = true;
  });
  if (came && mine === turn) await answer(query, mine);
}

/**
 * What is known of it by now.
 * @param {string} query
 * @param {number} mine
 */
async function answer(query, mine) {
  if (!index || !finder) return;
  const found = find(finder, query);
  const made = rows(found, query);
  const isKnown = found.note || found.places.length || (made.length && isNamed(index, query));
  if (!isKnown) show(made, counted(made.length)); // what is known elsewhere may take a moment
  const known = isKnown ? null : await findElsewhere(finder, query);
  if (mine !== turn) return;
  const isElsewhere = known !== null && known.networks.length + known.countries.length > 0;
  const told = isElsewhere || found.note || !made.length;
  const below = told ? help(finder, found, known) : [];
  const text = told ? sentence(finder, query, found, known) : "";
  const helped = below.length ? [element("li", { class: "u-help" }, below)] : [];
  const all = found.places.length ? [...made, ...helped] : [...helped, ...made];
  show(all, text || counted(made.length), missing(sizes).length ? [more(query)] : []);
}

/**
 * The way to the texts that have not come: a reader may pay for the bytes.
 * @param {string} query
 */
function more(query) {
  const bytes = missing(sizes).reduce((sum, part) => sum + sizes[part], 0);
  const words = said.more.replace("{size}", String(Math.max(0.1, Math.round(bytes / PACKED) / 10)));
  const button = element("button", { type: "button", class: "u-button" }, words);
  button.addEventListener("click", () => {
    input.focus();
    bringTexts(missing(sizes), query, ++turn);
  });
  return element("li", { class: "u-help" }, button);
}

/**
 * @param {HTMLElement[]} made
 * @param {string} text
 * @param {HTMLElement[]} last
 */
function show(made, text, last = []) {
  list.replaceChildren(...made.slice(0, LIMIT), ...last);
  status.textContent = text;
}

/** @param {number} count */
const counted = (count) => (count === 1 ? said.one : said.many).replace("{count}", String(count));

// The list by keyboard

const links = () => [...list.querySelectorAll("a")];

/** @param {KeyboardEvent} event */
function step(event) {
  if (event.isComposing) return; // the keys belong to the Chinese input method
  const all = links();
  const at = all.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
  if (event.key === "Enter" && at < 0) all[0]?.click();
  else if (event.key === "ArrowDown") all[at + 1]?.focus();
  else if (event.key === "ArrowUp" && at >= 0) (all[at - 1] ?? input).focus();
  else return;
  event.preventDefault();
}

input.addEventListener("input", startSearch);
input.addEventListener("keydown", step);
list.addEventListener("keydown", step);
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
});
