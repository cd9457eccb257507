// What is shown for the choices: the letter, its fields and their hints, and where it goes.

import { Store } from "../cases/store.js";
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
const bar = document.querySelector(".u-letter-bar");
const mail = document.getElementById("letter-mail");
const keepButton = document.getElementById("letter-case");

// The fields that the reader has left once: hints about the others would come too early.
export const touched = new Set();

export function show() {
  offerPlans();
  const chosen = state();
  showSections(chosen);
  showWhere(chosen);
  const whom = section().dataset.to;
  fields.propose(whom, chosen);
  const paper = sheet();
  bar.hidden = !paper;
  if (paper) {
    for (const box of paper.querySelectorAll("[data-keep]")) box.checked = !without.has(box.dataset.keep);
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
  both.closest("label").hidden = !paper || paper.classList.contains("u-sheet--alone");
}

/** @param {LetterChoice} chosen */
function showSections(chosen) {
  for (const one of sections) {
    const { kind } = one.dataset;
    one.hidden = kind !== chosen.kind;
    if (one.hidden) continue;
    const plans = data.carriers[chosen.carrier]?.letters[kind] ?? data.letters[kind];
    const exists = plans.includes(chosen.plan);
    one.querySelector("[data-no-case]")?.toggleAttribute("hidden", exists);
    for (const paper of one.querySelectorAll(".u-sheet")) {
      paper.hidden = !exists || Boolean(chosen.lang && paper.dataset.language !== chosen.lang);
    }
    for (const own of one.querySelectorAll("[data-own]")) own.hidden = own.dataset.own !== chosen.carrier;
  }
  for (const ticks of form.querySelectorAll("[data-ticks]")) ticks.hidden = ticks.dataset.ticks !== chosen.kind;
}

// What could be ticked without anything being written is not offered.
/**
 * @param {HTMLElement} paper
 * @param {any} with1
 */
function offerTicks(paper, { kind, plan, carrier }) {
  for (const box of form.querySelectorAll(`[data-ticks="${kind}"] input`)) {
    const rows = [...paper.querySelectorAll(`[data-line="${box.value}"]`)];
    box.closest("label").hidden = !rows.some(
      ({ dataset }) => (dataset.plan ?? plan) === plan && (dataset.carrier ?? carrier) === carrier,
    );
  }
}

/** @param {any} from */
function showWhere({ carrier }) {
  const toRegulator = section().dataset.to === "regulator";
  for (const one of document.querySelectorAll("[data-where]")) {
    one.hidden = toRegulator || (carrier !== "" && one.dataset.where !== carrier);
  }
}

/**
 * @param {HTMLElement} paper
 * @param {LetterChoice} chosen
 */
function showHints(paper, chosen) {
  const { today } = fields;
  const found = hintsOf(fields.values(), { paper, chosen, today, numbering: data.number, country: data.name });
  for (const [name, input] of Object.entries(fields.inputs)) {
    const hint = touched.has(name) ? found[name] : null;
    document.getElementById(`h-${name}`).textContent = hint ? said(hint) : "";
    input.closest(".u-field").classList.toggle("has-hint", Boolean(hint));
  }
}

/** @param {any} from */
function said([key, values = {}]) {
  const wanted = values.wanted ? { wanted: values.wanted.join(words.message("letter.or")) } : {};
  return words.message(`letter.hint.${key}`, { ...values, ...wanted });
}

/**
 * @param {LetterChoice} chosen
 * @param {string} whom
 * @param {HTMLElement} paper
 */
function showMail(chosen, whom, paper) {
  if (!paper) return;
  const [address, known] = mailAddress(data, chosen, whom, fields.inputs.regulator.value);
  mail.href = mailto(address, paper);
  const to = document.getElementById("letter-mail-to");
  to.textContent = words.message(`letter.mail_to.${known}`, { address });
  if (mail.href.length > LONG_MAIL) to.append(" ", words.message("letter.mail_long"));
}

/** @param {string} name */
export function mark(name) {
  for (const place of sheet()?.querySelectorAll("[data-field]") ?? []) {
    place.classList.toggle("is-here", place.dataset.field === name);
  }
}
