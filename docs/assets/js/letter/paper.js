// One sheet of A4: how large the type may be, from how much there is to print.
// Reckoned from the words, since a page cannot be measured before it is printed.

/** @typedef {[said: string, meaning: string, isTight: boolean]} Row as it is printed */

const HEIGHT = 735; // points between the margins
const WIDTH = 482;
const FRAME = 90; // date, greeting, close and the room to sign
const SIZES = [
  { size: 11.5, line: 1.5, gap: 3 },
  { size: 10.5, line: 1.42, gap: 2.5 },
  { size: 9.5, line: 1.36, gap: 1.5 },
  { size: 8.75, line: 1.28, gap: 0.75 },
  { size: 8, line: 1.22, gap: 0.25 },
];
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u;

// In ems; marks that sit on a letter take no room.
/** @param {string} sign */
function widthOf(sign) {
  if (WIDE.test(sign)) return 1;
  if (/\p{M}/u.test(sign)) return 0;
  return /\p{Script=Thai}/u.test(sign) ? 0.7 : 0.58;
}

/** @param {string} text */
const width = (text) => [...text].reduce((sum, sign) => sum + widthOf(sign), 0);

/**
 * @param {string} text
 * @param {number} ems
 */
function lines(text, ems) {
  return text.split("\n").reduce((sum, one) => sum + Math.max(1, Math.ceil(width(one) / ems)), 0);
}

/**
 * @param {Row[]} rows
 * @param {typeof SIZES[number]} size
 * @param {boolean} both
 */
function height(rows, { size, line, gap }, both) {
  const said = both ? WIDTH * 0.58 : WIDTH;
  const side = WIDTH * 0.38;
  const sum = rows.reduce((total, [own, meaning, tight]) => {
    const own_lines = lines(own, said / size) * size;
    const meant = both ? lines(meaning, side / (size - 1)) * (size - 1) : 0;
    return total + Math.max(own_lines, meant) * line + (tight ? 0 : gap * 2);
  }, 0);
  return sum + FRAME;
}

/**
 * @param {Row[]} rows
 * @param {boolean} both
 */
export function fit(rows, both) {
  const chosen = SIZES.find((one) => height(rows, one, both) <= HEIGHT) ?? SIZES[SIZES.length - 1];
  const { style } = document.body;
  style.setProperty("--u-print-size", `${chosen.size}pt`);
  style.setProperty("--u-print-side", `${chosen.size - 1}pt`);
  style.setProperty("--u-print-line", String(chosen.line));
  style.setProperty("--u-print-gap", `${chosen.gap}pt`);
}
