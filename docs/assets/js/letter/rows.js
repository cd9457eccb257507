// Which paragraphs stand: by plan, by carrier, by what the reader ticked or took out.

/**
 * @param {Element} sheet
 * @param {any} with1
 */
export function choose(sheet, { plan, carrier, tick, without }) {
  for (const row of sheet.querySelectorAll("[data-line]")) {
    const { line } = row.dataset;
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
  for (const row of sheet.querySelectorAll("[data-line]:not([hidden])")) {
    if (!said(row)) row.hidden = true;
  }
  for (const rights of sheet.querySelectorAll(".u-rights")) {
    rights.hidden = !rights.querySelector(".u-row--right:not([hidden])");
    rights.classList.toggle("is-out", !rights.querySelector(".u-row--right:not([hidden], .is-out)"));
  }
}

// The words of a row, with blanks in brackets and without what is hidden.
/** @param {Element} row */
export function said(row) {
  return spoken(row.querySelector(".u-row__said")).trim();
}

/** @param {Node} node */
export function spoken(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.hidden || node.classList.contains("u-noscript")) return "";
  if (node.classList.contains("u-fill--blank")) return `[${node.textContent}]`;
  return [...node.childNodes].map(spoken).join("");
}
