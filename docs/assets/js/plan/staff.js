// The sentence in large type, to be held up at a counter.

import { one } from "../dom.js";

/**
 * @param {HTMLDialogElement} dialog
 * @param {Words} words
 */
export function staffView(dialog, words) {
  const said = one(".u-staff__words", undefined, dialog);
  const meant = one(".u-staff__gloss", undefined, dialog);
  const next = one("[data-next]", undefined, dialog);
  let turn = () => {};
  next.addEventListener("click", () => turn());
  /**
   * @param {import("./sayings.js").Spoken[]} phrases
   * @param {number} at
   * @param {Context} context
   */
  return function show(phrases, at, context) {
    const { said: text, language, gloss } = words.phrase(phrases[at].words, context.spoken);
    said.textContent = text;
    said.lang = language;
    meant.textContent = gloss;
    next.hidden = phrases.length < 2;
    turn = () => show(phrases, (at + 1) % phrases.length, context);
    if (!dialog.open) dialog.showModal();
  };
}
