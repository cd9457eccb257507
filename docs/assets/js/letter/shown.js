// What is shown for the choices: the letter, its fields and their hints, and where it goes.

import { Store } from "../cases/store.js";
import { all, around, byId, maybe, one } from "../dom.js";
import { caseFor } from "./case.js";
import { offerPlans, state, without } from "./choices.js";
import { fill } from "./fill.js";
import { hintsOf } from "./hints.js";
import { both, data, fields, form, reader, section, sections, sheet, words } from "./page.js";
import { fit } from "./paper.js";
import { choose, tidy } from "./rows.js";
import { mailto, printed } from "./text.js";
import { mailAddress } from "./whom.js";

const LONG_MAIL = 1900; // what some mail programs take of an address
const bar = one(".u-letter-bar");
const mail = byId("letter-mail", HTMLAnchorElement);
const keepButton = byId("letter-case");

// The fields that the reader has left once: hints about the others would come too early.
/** @type {Set<string>} */
export const touched = new Set();

export function show() {
  offerPlans();
  const chosen = state();
  showSections(chosen);
  showWhere(chosen);
  const whom = section().dataset.to ?? "";
  fields.propose(whom, chosen);
  const paper = sheet();
  bar.hidden = !paper;
  if (paper) {
    for (const box of all("[data-keep]", HTMLInputElement, paper)) {
      box.checked = !without.has(box.dataset.keep ?? "");
    }
    choose(paper, chosen);
    fill(paper, fields.values(), data.languages, reader);
    tidy(paper);
    fit(printed(paper), both.checked);
    offerTicks(paper, chosen);
  }
  fields.show(paper);
  showHints(paper, chosen);
  showMail(chosen, whom, paper);
  keepButton.hidden = !caseFor(chosen, new Store());
  around(both, "label").hidden = !paper || paper.classList.contains("u-sheet--alone");
}

/** @param {LetterChoice} chosen */
function showSections(chosen) {
  for (const letter of sections) {
    const { kind = "" } = letter.dataset;
    letter.hidden = kind !== chosen.kind;
    if (letter.hidden) continue;
    const plans = data.carriers[chosen.carrier]?.letters[kind] ?? data.letters[kind];
    const exists = plans.includes(chosen.plan);
    maybe("[data-no-case]", undefined, letter)?.toggleAttribute("hidden", exists);
    for (const paper of all(".u-sheet", undefined, letter)) {
      paper.hidden = !exists || Boolean(chosen.lang && paper.dataset.language !== chosen.lang);
    }
    for (const own of all("[data-own]", undefined, letter)) own.hidden = own.dataset.own !== chosen.carrier;
  }
  for (const ticks of all("[data-ticks]", undefined, form)) ticks.hidden = ticks.dataset.ticks !== chosen.kind;
}

// What could be ticked without anything being written is not offered.
/**
 * @param {HTMLElement} paper
 * @param {LetterChoice} chosen
 */
function offerTicks(paper, { kind, plan, carrier }) {
  for (const box of all(`[data-ticks="${kind}"] input`, HTMLInputElement, form)) {
    const rows = all(`[data-line="${box.value}"]`, undefined, paper);
    around(box, "label").hidden = !rows.some(
      ({ dataset }) => (dataset.plan ?? plan) === plan && (dataset.carrier ?? carrier) === carrier,
    );
  }
}

/** @param {LetterChoice} chosen */
function showWhere({ carrier }) {
  const toOthers = section().dataset.to !== "carrier";
  for (const where of all("[data-where]")) {
    where.hidden = toOthers || (carrier !== "" && where.dataset.where !== carrier);
  }
}

/**
 * @param {HTMLElement | undefined} paper
 * @param {LetterChoice} chosen
 */
function showHints(paper, chosen) {
  const { today } = fields;
  const found = hintsOf(fields.values(), { paper, chosen, today, numbering: data.number, country: data.name });
  for (const [name, input] of Object.entries(fields.inputs)) {
    const hint = touched.has(name) ? found[name] : null;
    byId(`h-${name}`).textContent = hint ? said(hint) : "";
    around(input, ".u-field").classList.toggle("has-hint", Boolean(hint));
  }
}

/** @param {import("./checks.js").Hint} hint */
function said([key, values = {}]) {
  const { wanted = "" } = values;
  const listed = Array.isArray(wanted) ? { wanted: wanted.join(words.message("letter.or")) } : {};
  return words.message(`letter.hint.${key}`, { ...values, ...listed });
}

/**
 * @param {LetterChoice} chosen
 * @param {string} whom
 * @param {HTMLElement | undefined} paper
 */
function showMail(chosen, whom, paper) {
  if (!paper) return;
  const [address, known] = mailAddress(data, chosen, whom, fields.inputs.regulator.value);
  mail.href = mailto(address, paper);
  const to = byId("letter-mail-to");
  to.textContent = words.message(`letter.mail_to.${known}`, { address });
  if (mail.href.length > LONG_MAIL) to.append(" ", words.message("letter.mail_long"));
}

/** @param {string} [name] */
export function mark(name) {
  const shown = sheet();
  for (const place of shown ? all("[data-field]", undefined, shown) : []) {
    place.classList.toggle("is-here", place.dataset.field === name);
  }
}
