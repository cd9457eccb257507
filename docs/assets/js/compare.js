// The comparison: filters, sorts and searches its rows; keeps its state in the address. The page has the first rows, the
// whole table is fetched when somebody asks for more than these.

import { byId, maybe, one } from "./dom.js";
import { download } from "./download.js";
import { fold } from "./text.js";
import { VERDICT_TRAITS } from "./vocabulary.js";

const form = byId("compare-form", HTMLFormElement);
const table = byId("compare-table", HTMLTableElement);
const body = table.tBodies[0];
const more = byId("compare-more", HTMLAnchorElement);
const none = byId("compare-none");
const output = one("output", HTMLOutputElement, form);
const saveButton = one("[data-csv]", undefined, form);
const GRADES = ["A", "B", "C", ""];
const VERDICTS = [...Object.keys(VERDICT_TRAITS), ""]; // a carrier that is gone has none
const COUNTRIES = [...one("[name=country]", HTMLSelectElement, form).options].map(({ value }) => value);
const TOTAL = Number(more.dataset.count);

/**
 * @param {HTMLTableRowElement} row
 * @param {number} at
 */
function read(row, at) {
  const { name = "", names = "", country = "", verdict = "", grade = "" } = row.dataset;
  const { online, abroad, nosms, lapses, esim } = row.dataset;
  const { channels = "", plans = "", verdicts = "", reach } = row.dataset;
  return {
    row,
    at,
    country,
    verdict,
    grade,
    online,
    abroad,
    reach,
    nosms,
    lapses,
    esim,
    names: fold(names),
    name: fold(name),
    channels: channels.split(" "),
    plans: plans.split(" "),
    verdicts: verdicts.trim().split(" "),
  };
}

/** @typedef {ReturnType<typeof read>} Row */

let rows = [...body.rows].map(read);
/** @type {Promise<void> | null} */
let coming = null;

// Brings every row, once. Throws where that cannot be.
function bring() {
  coming ??= fetchRows().catch((error) => {
    coming = null;
    throw error;
  });
  return coming;
}

async function fetchRows() {
  if (rows.length === TOTAL) return;
  const answer = await fetch(more.href);
  if (!answer.ok) throw new Error(answer.statusText);
  const whole = new DOMParser().parseFromString(await answer.text(), "text/html");
  const found = [...whole.querySelectorAll("#compare-table tbody tr")].slice(rows.length);
  for (const row of found) {
    for (const link of row.querySelectorAll("a")) link.href = new URL(link.getAttribute("href") ?? "", answer.url).href;
  }
  body.append(...found.map((row) => document.adoptNode(row)));
  rows = [...body.rows].map(read);
}

/** @returns {Record<string, string>} */
function state() {
  const filled = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return Object.fromEntries(filled.filter(([, value]) => value.trim()));
}

/** @type {Record<string, (row: Row, value: string, all: Record<string, string>) => boolean>} */
const TESTS = {
  q: (row, value) =>
    fold(value)
      .split(/\s+/)
      .every((word) => row.names.includes(word)),
  country: (row, value) => row.country === value,
  verdict: (row, value, all) => (all.plan ? row.verdicts.includes(`${all.plan}:${value}`) : row.verdict === value),
  reach: (row, value) => row.reach === value,
  channel: (row, value) => row.channels.includes(value),
  plan: (row, value) => row.plans.includes(value),
  grade: (row, value) => row.grade !== "" && row.grade <= value,
  online: (row) => row.online === "1",
  abroad: (row) => row.abroad === "1",
  nosms: (row) => row.nosms === "1",
  lapses: (row) => row.lapses === "1",
  esim: (row) => row.esim === "1",
};

/** @type {Record<string, (a: Row, b: Row) => number>} */
const ORDERS = {
  country: (a, b) => COUNTRIES.indexOf(a.country) - COUNTRIES.indexOf(b.country),
  name: (a, b) => a.name.localeCompare(b.name),
  "": (a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict),
  grade: (a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade),
};

// Laying out a thousand rows takes longer than a reader types: the first ones are shown, a button brings more.
const AT_ONCE = Number(more.dataset.atOnce);
let atOnce = AT_ONCE;
let order = "";
let matching = rows;

// Shows what is asked for, with all rows where that takes them. Tells whether that could be.
async function update(takesAll = atOnce > AT_ONCE || Object.keys(state()).length > 0) {
  table.ariaBusy = "true";
  try {
    if (takesAll) await bring();
    show();
    return true;
  } catch {
    output.textContent = more.dataset.failed ?? "";
    return false;
  } finally {
    table.ariaBusy = "false";
  }
}

function show() {
  const wanted = state();
  if ((wanted.sort ?? "") !== order) sort(wanted.sort ?? "");
  const tests = Object.entries(TESTS).filter(([name]) => wanted[name]);
  matching = rows.filter((row) => tests.every(([name, test]) => test(row, wanted[name], wanted)));
  const shown = new Set(matching.slice(0, atOnce));
  for (const row of rows) {
    if (row.row.hidden === shown.has(row)) row.row.hidden = !shown.has(row);
  }
  none.hidden = matching.length > 0;
  const { count = "" } = output.dataset;
  const fitting = tests.length ? matching.length : TOTAL;
  output.textContent = count.replace("{shown}", String(fitting)).replace("{count}", String(TOTAL));
  more.hidden = fitting <= atOnce;
  const left = Math.min(AT_ONCE, fitting - atOnce);
  more.textContent = (more.dataset.more ?? "").replace("{count}", String(left));
}

/** @param {string} by */
function sort(by) {
  order = by;
  const compare = ORDERS[by] ?? (() => 0);
  rows.sort((a, b) => compare(a, b) || a.at - b.at);
  body.append(...rows.map((row) => row.row));
}

/** @param {Event} event */
async function showMore(event) {
  event.preventDefault();
  const before = atOnce;
  atOnce += AT_ONCE;
  if (await update()) maybe("a", undefined, matching[before].row)?.focus();
  else atOnce = before;
}

function remember() {
  const query = new URLSearchParams(state()).toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

function recall() {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = value === "1";
    else if (field instanceof HTMLInputElement) field.value = value;
    else if (field instanceof HTMLSelectElement) {
      field.value = name === "sort" && value === "verdict" ? "" : value; // what was a choice is the usual order
      if (field.selectedIndex === -1) field.value = ""; // an address may name what is no choice
      const folded = field.closest("details");
      if (field.value && folded) folded.open = true;
    }
  }
}

/** @param {string} text */
const quoted = (text) => {
  const clean = text.replace(/\s+/g, " ").trim();
  // A cell that begins like a formula must not become one in a spreadsheet.
  const safe = /^[=+\-@\t]/.test(clean) ? `'${clean}` : clean;
  return `"${safe.replaceAll('"', '""')}"`;
};

// The words of a cell as they are read, one after the other.
/** @param {Element} cell */
function plain(cell) {
  const words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  let text = "";
  while (words.nextNode()) text += ` ${words.currentNode.nodeValue}`;
  return text;
}

async function save() {
  if (!(await update(true))) return;
  const heads = [...(table.tHead?.rows[0].cells ?? [])].map((cell) => cell.textContent ?? "");
  const lines = [
    [...heads, saveButton.dataset.address ?? ""],
    ...matching.map(({ row }) => [...[...row.cells].map(plain), one("a", HTMLAnchorElement, row).href]),
  ];
  const csv = `\ufeff${lines.map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
  download("unsim.csv", "text/csv;charset=utf-8", csv);
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let pending;
form.addEventListener("input", () => {
  atOnce = AT_ONCE;
  update();
  clearTimeout(pending);
  pending = setTimeout(remember, 200); // browsers refuse an address that changes with every key
});
form.addEventListener("reset", () => {
  table.ariaBusy = "true";
  setTimeout(() => {
    update();
    remember();
  });
});
form.addEventListener("submit", (event) => event.preventDefault());
saveButton.addEventListener("click", save);
more.addEventListener("click", showMore);
addEventListener("beforeprint", () => {
  atOnce = rows.length; // what has not come cannot be printed, and can still be asked for afterwards
  show();
});
recall();
update();
