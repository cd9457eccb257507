// A form in which a country, one of its carriers and a plan are chosen: what can be chosen follows what is.

import { all, around, one } from "../dom.js";
import { element } from "../element.js";
import { OTHER } from "./engine.js";

/**
 * @param {HTMLFormElement} form
 * @param {Words} words
 * @param {Choice[]} places
 */
export function choosing(form, words, places) {
  const country = one('[name="country"]', HTMLSelectElement, form);
  const carrier = one('[name="carrier"]', HTMLSelectElement, form);
  const place = (/** @type {string | undefined} */ code) => places.find((found) => found.code === code);

  // The names of another language have another order than those the page was made with.
  function sortCountries() {
    const [first, ...rest] = country.options;
    rest.sort((a, b) => a.text.localeCompare(b.text, words.data.language));
    country.append(first, ...rest);
    country.value = "";
  }

  /**
   * @param {string | undefined} of the country
   * @param {string} chosen
   */
  function listCarriers(of, chosen) {
    const found = place(of);
    const option = (/** @type {string} */ value, /** @type {string} */ text) => element("option", { value }, text);
    const first = option("", words.message(found ? "plan.choose" : "plan.choose_country_first"));
    const listed = (found?.carriers ?? []).map(({ id, name, status: gone }) =>
      option(id, gone ? words.message(gone === "merged" ? "plan.gone" : "plan.closed", { name }) : name),
    );
    carrier.replaceChildren(first, ...listed, ...(found ? [option(OTHER, words.message("plan.other"))] : []));
    carrier.disabled = !found;
    carrier.value = chosen;
  }

  // Plans the carrier does not sell cannot be chosen; the only one it sells is.
  function adjust() {
    const chosen = place(country.value)?.carriers.find(({ id }) => id === carrier.value);
    const sold = chosen && !chosen.status ? chosen.plans : ["prepaid", "postpaid"];
    for (const radio of all('[name="plan"]', HTMLInputElement, form)) {
      radio.disabled = !sold.includes(radio.value);
      if (radio.disabled) radio.checked = false;
      else if (sold.length === 1) radio.checked = true;
      const hint = radio.disabled ? "plan.plan.not_sold" : `plan.plan.${radio.value}`;
      one("small", undefined, around(radio, "label")).textContent = words.message(hint);
    }
  }

  return { country, carrier, sortCountries, listCarriers, adjust };
}
