// The search: one index of one language, fetched when first needed, looked through as one types.

import { fold, isChinese, parts, terms } from "./text.js";

const LIMIT = 30;
const WORTH_SHOWING = 0.25; // of the best result
const dialog = document.querySelector(".u-search");
const input = dialog?.querySelector("input");
const list = dialog?.querySelector("ol");
const status = dialog?.querySelector("[role=status]");
let index = null;
let loading = null;
let words = { same: [], empty: [] }; // the language's own: what means the same, what says nothing

export function openSearch() {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  input.select();
  load().then(update);
}

// However fast somebody types, the index comes once.
function load() {
  loading ??= fetchIndex().finally(() => (loading = null));
  return loading;
}

async function fetchIndex() {
  if (index) return;
  status.textContent = dialog.dataset.loading;
  try {
    const answer = await fetch(dialog.dataset.index);
    if (!answer.ok) throw new Error(answer.statusText);
    const { pages, ...own } = await answer.json();
    words = own;
    index = prepare(pages);
    status.textContent = "";
  } catch {
    status.textContent = dialog.dataset.failed;
  }
}

export function prepare(pages) {
  return pages.flatMap((page) => {
    const foldedTitle = fold(page.t);
    const foldedKeys = fold(page.k);
    const names = (page.n ?? []).map((name) => terms(name, words.empty)).filter((name) => name.length);
    return page.s.map(([anchor, heading, text]) => ({
      address: page.u + (anchor ? `#${anchor}` : ""),
      title: page.t,
      heading,
      text,
      isTop: !anchor,
      // The names that call up a country or a carrier when all their words are typed.
      names: anchor ? [] : names,
      foldedTitle,
      foldedKeys,
      foldedHeading: fold(`${heading} ${anchor}`),
      foldedText: fold(text),
    }));
  });
}

const spellings = (term) => words.same.find((group) => group.includes(term)) ?? [term];
const best = (section, term) => Math.max(...spellings(term).map((needle) => weighOne(section, needle)));

// A Chinese run typed in one go may stand apart on the page: then the share of its pairs counts, and
// its single signs in what the section is called. Other words must be whole or a beginning.
function weigh(section, term) {
  const whole = best(section, term);
  if (whole > 0 || !isChinese(term) || term.length <= 2) return whole;
  const pairs = parts(term).map((pair) => best(section, pair));
  if (pairs.filter((weight) => weight > 0).length < pairs.length / 2) return 0;
  const called = section.isTop ? section.foldedTitle : section.foldedHeading;
  const signs = [...term].filter((sign) => called.includes(sign)).length / term.length;
  return (pairs.reduce((a, b) => a + b, 0) / pairs.length) * 0.8 + signs * 3;
}

function weighOne(section, needle) {
  const contains = isChinese(needle) ? (text) => text.includes(needle) : (text) => begins(text, needle);
  const inText = contains(section.foldedText);
  if (contains(section.foldedHeading)) return 8 + inText;
  if (contains(section.foldedTitle)) return (section.isTop ? 8 : 4) + inText;
  if (contains(section.foldedKeys)) return (section.isTop ? 7 : 3) + inText;
  return inText ? 2 : 0;
}

function begins(text, needle) {
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    if (at === 0 || isChinese(text[at - 1]) || !/[\p{L}\p{N}]/u.test(text[at - 1])) return true;
  }
  return false;
}

export function look(sections, query) {
  const wanted = terms(query, words.empty);
  if (!wanted.length) return [];
  const phrase = fold(query).trim();
  const rated = sections.map((section) => rate(section, wanted, phrase));
  const most = Math.max(0, ...rated.map((rating) => rating.weight));
  return rated
    .filter((rating) => rating.weight > 0 && rating.weight >= most * WORTH_SHOWING)
    .sort((a, b) => b.weight - a.weight)
    .map((rating) => rating.section);
}

function rate(section, wanted, phrase) {
  const weights = wanted.map((term) => weigh(section, term)).filter((weight) => weight > 0);
  const isQuoted = phrase.length > 3 && section.foldedText.includes(phrase);
  if (!weights.length && !isQuoted) return { section, weight: 0 };
  const isNamed = section.names.some((name) => name.every((word) => wanted.includes(word)));
  const sum = weights.reduce((a, b) => a + b, 0) + (section.isTop ? 1.5 : 0) + (isNamed ? 10 : 0) + (isQuoted ? 4 : 0);
  return { section, weight: (isQuoted ? 1 : (weights.length / wanted.length) ** 2) * sum };
}

function excerpt(section, query) {
  const folded = section.foldedText;
  const places = terms(query, words.empty)
    .flatMap((term) => [...spellings(term), ...parts(term)])
    .map((needle) => folded.indexOf(needle))
    .filter((at) => at >= 0);
  const at = Math.max(0, Math.min(...places, folded.length) - 30);
  const from = places.length ? at : 0;
  return (from ? "…" : "") + section.text.slice(from, from + 130).trim() + "…";
}

function item(section, query) {
  const row = document.createElement("li");
  const link = document.createElement("a");
  link.href = dialog.dataset.home + section.address;
  const title = document.createElement("b");
  title.textContent = section.heading && !section.isTop ? section.heading : section.title;
  const where = document.createElement("span");
  where.textContent = section.isTop ? "" : section.title;
  const text = document.createElement("small");
  text.textContent = excerpt(section, query);
  link.append(title, " ", where, text);
  link.addEventListener("click", () => dialog.close());
  row.append(link);
  return row;
}

function nothing() {
  const row = document.createElement("li");
  const text = document.createElement("p");
  text.textContent = dialog.dataset.hint;
  const link = document.createElement("a");
  link.href = `${dialog.dataset.home}countries/`;
  link.textContent = dialog.dataset.all;
  row.append(text, link);
  return row;
}

function update() {
  if (!index) return;
  const query = input.value.trim();
  const found = query ? look(index, query) : [];
  const shown = found.slice(0, LIMIT);
  list.replaceChildren(...(query && !found.length ? [nothing()] : shown.map((section) => item(section, query))));
  status.textContent = !query
    ? ""
    : found.length
      ? (found.length === 1 ? dialog.dataset.one : dialog.dataset.many).replace("{count}", found.length)
      : dialog.dataset.none.replace("{query}", query);
}

input?.addEventListener("input", () => load().then(update));
input?.addEventListener("keydown", (event) => {
  if (event.isComposing) return; // the keys belong to the Chinese input method
  if (event.key === "Enter") {
    event.preventDefault();
    list.querySelector("a")?.click();
  } else if (event.key === "ArrowDown") {
    event.preventDefault();
    list.querySelector("a")?.focus();
  }
});
list?.addEventListener("keydown", (event) => {
  const row = event.target.closest("li");
  const next = { ArrowDown: row?.nextElementSibling, ArrowUp: row?.previousElementSibling ?? input }[event.key];
  if (!next) return;
  event.preventDefault();
  (next.querySelector?.("a") ?? next).focus();
});
dialog?.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
});
