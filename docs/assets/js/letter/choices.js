// The choices: which letter, for whom, with which paragraphs. The address keeps them.

import { all, around, byId, maybe } from "../dom.js";
import { read } from "./address.js";
import { carriers, data, form, sections, words } from "./page.js";

// Paragraphs that the reader took out.
/** @type {Set<string>} */
export const without = new Set();

/** @param {string} name */
const radio = (name) => maybe(`[data-choice="${name}"]:checked`, HTMLInputElement, form)?.value ?? "";
/** @param {string} name */
const boxes = (name) => all(`[data-choice="${name}"]`, HTMLInputElement, form);

/** @returns {LetterChoice} */
export function state() {
  const kind = radio("kind");
  const ticked = all(`[data-ticks="${kind}"] :checked`, HTMLInputElement, form).map(({ value }) => value);
  const choices = { kind, carrier: carriers.value, plan: radio("plan"), lang: radio("lang") };
  return { ...choices, tick: new Set(ticked), without };
}

/**
 * @param {string} name
 * @param {string} value
 */
export function pick(name, value) {
  const found = boxes(name).find((box) => box.value === value && !box.disabled);
  if (found) found.checked = true;
}

export function recall() {
  const wanted = read(location);
  pick("kind", wanted.kind);
  const heir = Object.hasOwn(data.gone, wanted.carrier) ? data.gone[wanted.carrier] : null;
  const carrier = heir ?? wanted.carrier;
  carriers.value = Object.hasOwn(data.carriers, carrier) || carrier === "other" ? carrier : "";
  byId("h-carrier").textContent =
    heir && carriers.value ? words.message("letter.heir", { carrier: data.carriers[heir].name }) : "";
  pick("plan", wanted.plan);
  pick("lang", wanted.lang);
  for (const box of boxes("tick")) {
    box.checked = around(box, "[data-ticks]").dataset.ticks === radio("kind") && wanted.tick.has(box.value);
  }
  without.clear();
  for (const id of wanted.without) without.add(id);
}

export function offerPlans() {
  const sold = data.carriers[carriers.value]?.plans ?? ["prepaid", "postpaid"];
  for (const box of boxes("plan")) box.disabled = !sold.includes(box.value);
  if (!radio("plan") || !sold.includes(radio("plan"))) pick("plan", sold[0]);
}

// The letter that the end of the address names: how pages without a script link to it.
export function named() {
  return sections.find(({ dataset }) => `#${dataset.kind}` === location.hash)?.dataset.kind;
}
