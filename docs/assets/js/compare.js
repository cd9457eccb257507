// The comparison: filters, sorts and searches the table that is there; keeps its state in the address.

import { fold } from "./text.js";

const form = document.getElementById("compare-form");
const table = document.getElementById("compare-table");
const body = table.tBodies[0];
const more = document.getElementById("compare-more");
const none = document.getElementById("compare-none");
const output = form.querySelector("output");
const GRADES = ["A", "B", "C", ""];
const VERDICTS = ["online", "partly", "depends", "law", "offline", "unknown", ""]; // a carrier that is gone has none
const rows = [...body.rows].map((row, at) => ({
  ...row.dataset,
  row,
  at,
  names: fold(row.dataset.names),
  name: fold(row.dataset.name),
  channels: row.dataset.channels.split(" "),
  plans: row.dataset.plans.split(" "),
  verdicts: row.dataset.verdicts.trim().split(" "),
}));

function state() {
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));
}

const TESTS = {
  q: (row, value) =>
    fold(value)
      .split(/\s+/)
      .every((word) => row.names.includes(word)),
  country: (row, value) => row.row.dataset.country === value,
  verdict: (row, value, all) =>
    all.plan ? row.verdicts.includes(`${all.plan}:${value}`) : row.row.dataset.verdict === value,
  channel: (row, value) => row.channels.includes(value),
  plan: (row, value) => row.plans.includes(value),
  grade: (row, value) => row.grade && row.grade <= value,
  abroad: (row) => row.abroad === "1",
  esim: (row) => row.esim === "1",
};

const ORDERS = {
  name: (a, b) => a.name.localeCompare(b.name),
  verdict: (a, b) => VERDICTS.indexOf(a.row.dataset.verdict) - VERDICTS.indexOf(b.row.dataset.verdict),
  grade: (a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade),
};

// Laying out a thousand rows takes longer than a reader types: the first ones are shown, a button brings more.
const AT_ONCE = Number(table.dataset.atOnce);
let atOnce = AT_ONCE;
let order = "";
let matching = rows;

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
  output.textContent = output.dataset.count.replace("{shown}", matching.length).replace("{count}", rows.length);
  more.hidden = matching.length <= atOnce;
  more.textContent = more.dataset.more.replace("{count}", Math.min(AT_ONCE, matching.length - atOnce));
}

/** @param {string} by */
function sort(by) {
  order = by;
  const compare = ORDERS[by] ?? (() => 0);
  rows.sort((a, b) => compare(a, b) || a.at - b.at);
  body.append(...rows.map((row) => row.row));
}

function showMore() {
  const next = matching[atOnce].row;
  atOnce += AT_ONCE;
  show();
  next.querySelector("a").focus();
}

function remember() {
  const query = new URLSearchParams(state()).toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

function recall() {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (!field) continue;
    if (field.type === "checkbox") field.checked = value === "1";
    else field.value = value;
    if (field.selectedIndex === -1) field.value = ""; // an address may name what is no choice
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
  while (words.nextNode()) text += ` ${words.currentNode.data}`;
  return text;
}

/** @param {Event} event */
function download(event) {
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  const lines = [
    [...heads, event.currentTarget.dataset.address],
    ...matching.map(({ row }) => [...[...row.cells].map(plain), row.querySelector("a").href]),
  ];
  const csv = `\ufeff${lines.map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
  link.download = "unsim.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

let pending = 0;
form.addEventListener("input", () => {
  atOnce = AT_ONCE;
  show();
  clearTimeout(pending);
  pending = setTimeout(remember, 200); // browsers refuse an address that changes with every key
});
form.addEventListener("reset", () =>
  setTimeout(() => {
    show();
    remember();
  }),
);
form.addEventListener("submit", (event) => event.preventDefault());
form.querySelector("[data-csv]").addEventListener("click", download);
more.addEventListener("click", showMore);
addEventListener("beforeprint", () => {
  atOnce = Infinity;
  show();
});
recall();
show();
