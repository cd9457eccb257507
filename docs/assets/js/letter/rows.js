// Which paragraphs stand: by plan, by carrier, by what the reader ticked or took out.

import { all } from "../dom.js";

/**
 * @param {Element} sheet
 * @param {LetterChoice} chosen
 */
export function choose(sheet, { plan, carrier, tick, without }) {
  for (const row of all("[data-line]", undefined, sheet)) {
    const { line = "" } = row.dataset;
    const held =
      (!row.dataset.plan || row.dataset.plan === plan) &&
      (!row.dataset.carrier || row.dataset.carrier === carrier) &&
      (!("tick" in row.dataset) || tick.has(line)) &&
      (!row.dataset.follows || tick.has(row.dataset.follows));
    row.hidden = !held;
    row.classList.toggle("is-out", held && without.has(line) && Boolean(row.querySelector("[data-keep]")));
  }
}

// What is left without words goes too: a paragraph of nothing but passages, a heading over nothing.
/** @param {Element} sheet */
export function tidy(sheet) {
  for (const row of all("[data-line]:not([hidden])", undefined, sheet)) {
    if (!said(row)) row.hidden = true;
  }
  for (const rights of all(".u-rights", undefined, sheet)) {
    rights.hidden = !rights.querySelector(".u-row--right:not([hidden])");
    rights.classList.toggle("is-out", !rights.querySelector(".u-row--right:not([hidden], .is-out)"));
  }
}

// The words of a row, with blanks in brackets and without what is hidden.
/** @param {Element} row */
export function said(row) {
  return spoken(row.querySelector(".u-row__said")).trim();
}

/**
 * @param {Node | null} node
 * @returns {string}
 */
export function spoken(node) {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.classList.contains("u-noscript")) return "";
  if (node instanceof HTMLElement && node.hidden) return "";
  if (node.classList.contains("u-fill--blank")) return `[${node.textContent}]`;
  return [...node.childNodes].map(spoken).join("");
}
