// The letter as plain text: to copy, to mail, to keep in a file.

import { all } from "../dom.js";
import { said, spoken } from "./rows.js";

const NOT_WRITTEN = new Set(["frame-signature"]);
const ABOVE_A_MAIL = new Set(["today", "recipient", "recipient_address", "subject"]);
const CLOSE = ["right", "detail", "to"];

/** @param {HTMLElement} row */
const kind = (row) => CLOSE.find((name) => row.classList.contains(`u-row--${name}`)) ?? "";

/** @param {Element} sheet */
function lines(sheet) {
  return all("[data-line]", undefined, sheet).filter(
    (row) => !row.closest("[hidden], .is-out") && !NOT_WRITTEN.has(row.dataset.line ?? ""),
  );
}

/** @param {HTMLElement[]} rows */
function joined(rows) {
  return rows
    .map((row, at) => {
      const text = (kind(row) === "right" ? "– " : "") + said(row);
      if (at === 0) return text;
      const before = rows[at - 1];
      const close =
        kind(row) && (kind(row) === kind(before) || /^frame-(rights|details)$/.test(before.dataset.line ?? ""));
      return (close ? "\n" : "\n\n") + text;
    })
    .join("");
}

// Each row as it is printed: the letter's words, their meaning, and whether it stands close to its neighbour.
/**
 * @param {Element} sheet
 * @returns {import("./paper.js").Row[]}
 */
export function printed(sheet) {
  return lines(sheet).map((row) => {
    const meaning = row.querySelector(".u-row__means");
    return [said(row), meaning ? spoken(meaning) : "", kind(row) === "detail" || kind(row) === "to"];
  });
}

/** @param {Element} sheet */
export const whole = (sheet) => joined(lines(sheet));

/** @param {Element} sheet */
export const body = (sheet) => joined(lines(sheet).filter((row) => !ABOVE_A_MAIL.has(row.dataset.line ?? "")));

/** @param {Element} sheet */
export const subject = (sheet) => spoken(sheet.querySelector(".u-row__said .u-subject")).trim();

/**
 * @param {string} address
 * @param {Element} sheet
 */
export function mailto(address, sheet) {
  const encoded = (/** @type {string} */ text) => encodeURIComponent(text.replace(/\n/g, "\r\n"));
  const to = encodeURIComponent(address).replaceAll("%40", "@");
  return `mailto:${to}?subject=${encoded(subject(sheet))}&body=${encoded(body(sheet))}`;
}
