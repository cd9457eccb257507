// A line is added by hand.

import { fresh } from "../cases/record.js";
import { from, one } from "../dom.js";
import { missing, today } from "../plan/address.js";
import { choosing } from "../plan/choosing.js";

/**
 * @param {HTMLFormElement} form
 * @param {{ words: Words, places: Choice[] }} page
 * @param {(note: Note) => unknown} add
 */
export function lineForm(form, { words, places }, add) {
  const { country, sortCountries, listCarriers, adjust } = choosing(form, words, places);
  const status = one("[role=status]", undefined, form);

  function submit() {
    const data = Object.fromEntries(new FormData(form));
    const { want, renewed, name, ...chosen } = /** @type {Record<string, string>} */ (data);
    const case_ = { where: "abroad", has: [], debt: "unknown", on: today(), ...chosen };
    const lacking = missing(case_);
    status.textContent = lacking.length ? told(lacking) : "";
    if (lacking.length) return;
    add(fresh(/** @type {Case} */ (/** @type {unknown} */ (case_)), { want: want ?? "keep", renewed, name }));
    form.reset();
  }

  /** @param {string[]} lacking */
  function told(lacking) {
    one(`[name="${lacking[0]}"]`, undefined, form).focus();
    const fields = words.join(lacking.map((name) => words.message(`plan.form.${name}`)));
    return words.message("plan.missing", { fields });
  }

  // What an address asks for is filled in, and written by nobody but the reader.
  /** @param {Partial<Case>} case_ */
  function fillIn({ country: code, carrier, plan }) {
    country.value = code ?? "";
    listCarriers(code, carrier ?? "");
    for (const radio of form.querySelectorAll('[name="plan"]')) {
      const choice = /** @type {HTMLInputElement} */ (radio);
      choice.checked = choice.value === plan;
    }
    adjust();
  }

  sortCountries();
  form.addEventListener("change", (event) => {
    if (from(event) === country) listCarriers(country.value, "");
    adjust();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  form.addEventListener("reset", () => queueMicrotask(() => fillIn({})));
  return fillIn;
}
