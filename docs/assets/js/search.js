// The search: one index of one language, fetched when first needed, looked through as one types.

import { fold, isChinese, parts, terms } from "./text.js";

const LIMIT = 30;
const dialog = document.querySelector(".u-search");
const input = dialog?.querySelector("input");
const list = dialog?.querySelector("ol");
const status = dialog?.querySelector("[role=status]");
let index = null;

// Different words for the same thing: readers type one, pages say another.
const SAME = [
  ["注销", "销户", "解约", "退订", "取消"],
  ["cancel", "cancelar", "cancelling", "cancellation", "disdetta", "baja"],
  ["号码", "手机号", "线路"],
];

export function openSearch() {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  input.select();
  load().then(update);
}

async function load() {
  if (index) return;
  status.textContent = dialog.dataset.loading;
  try {
    const answer = await fetch(dialog.dataset.index);
    if (!answer.ok) throw new Error(answer.statusText);
    index = prepare(await answer.json());
    status.textContent = "";
  } catch {
    status.textContent = dialog.dataset.failed;
  }
}

export function prepare(pages) {
  return pages.flatMap((page) =>
    page.s.map(([anchor, heading, text]) => ({
      address: page.u + (anchor ? `#${anchor}` : ""),
      title: page.t,
      heading,
      text,
      isTop: !anchor,
      foldedTitle: fold(`${page.t} ${page.k}`),
      foldedHeading: fold(heading),
      foldedText: fold(text),
    })),
  );
}

const spellings = (term) => SAME.find((group) => group.includes(term)) ?? [term];

// A Chinese run counts as found by the share of its pairs that are found; other words must be whole or a beginning.
function weigh(section, term) {
  const needles = spellings(term);
  const best = Math.max(...needles.map((needle) => weighOne(section, needle)));
  if (best > 0 || !isChinese(term) || term.length <= 2) return best;
  const pairs = parts(term).map((pair) => Math.max(...spellings(pair).map((found) => weighOne(section, found))));
  const found = pairs.filter((weight) => weight > 0);
  return found.length / pairs.length >= 0.5 ? (found.reduce((a, b) => a + b, 0) / pairs.length) * 0.8 : 0;
}

function weighOne(section, needle) {
  const contains = isChinese(needle) ? (text) => text.includes(needle) : (text) => begins(text, needle);
  return (
    (contains(section.foldedTitle) ? 6 : 0) +
    (contains(section.foldedHeading) ? 8 : 0) +
    (contains(section.foldedText) ? 2 : 0)
  );
}

function begins(text, needle) {
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) return true;
  }
  return false;
}

export function look(sections, query) {
  const wanted = terms(query);
  if (!wanted.length) return [];
  const rated = sections.map((section) => {
    const weights = wanted.map((term) => weigh(section, term));
    const found = weights.filter((weight) => weight > 0).length;
    const weight = weights.reduce((a, b) => a + b, 0) + (section.isTop ? 1.5 : 0);
    return { section, weight: (found / wanted.length) ** 2 * weight, found };
  });
  const most = Math.max(0, ...rated.map((rating) => rating.found));
  const enough = Math.max(1, Math.min(most, Math.ceil(wanted.length * 0.5)));
  return rated
    .filter((rating) => rating.found >= enough && rating.found > 0)
    .sort((a, b) => b.weight - a.weight)
    .map((rating) => rating.section);
}

function excerpt(section, query) {
  const folded = section.foldedText;
  const places = terms(query)
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
  link.append(title, where, text);
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
