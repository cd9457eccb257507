// The fields: what was typed, what the record proposes, and which of them the letter on the screen needs.

import { all, around, one } from "../dom.js";
import { clean } from "./fill.js";
import { addressAmong } from "./whom.js";

const PROPOSED = ["carrier_name", "recipient", "recipient_address"];

export class Fields {
  /**
   * @param {HTMLFormElement} form
   * @param {LetterData} data
   */
  constructor(form, data) {
    this.data = data;
    const inputs = [
      ...all("input[data-input]", HTMLInputElement, form),
      ...all("select[data-input]", HTMLSelectElement, form),
      ...all("textarea[data-input]", HTMLTextAreaElement, form),
    ];
    this.inputs = Object.fromEntries(inputs.map((input) => [input.dataset.input ?? "", input]));
    /** @type {Record<string, string>} */
    this.typed = {};
    this.whom = "";
    this.today = "";
    this.setToday();
  }

  setToday() {
    const now = new Date();
    const here = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
    this.today = here.toISOString().slice(0, 10);
    this.inputs.today.value = this.today;
  }

  // What the reader wrote over a proposal holds for one addressee only.
  /**
   * @param {string} name
   * @param {string} whom
   */
  note(name, whom) {
    if (PROPOSED.includes(name)) this.typed[`${whom}.${name}`] = this.inputs[name].value;
  }

  // Another carrier, or another body, has another address; what was written over theirs goes.
  /** @param {string[]} places beginnings of their names; without any, all */
  forgetProposals(...places) {
    for (const place of Object.keys(this.typed)) {
      if (!places.length || places.some((one) => place.startsWith(one))) delete this.typed[place];
    }
  }

  /**
   * @param {string} whom
   * @param {LetterChoice} chosen
   */
  propose(whom, chosen) {
    this.whom = whom;
    /** @type {Record<string, string | null | undefined>} */
    const proposals = this.proposals(whom, chosen);
    for (const name of PROPOSED) {
      const value = this.typed[`${whom}.${name}`] ?? proposals[name] ?? "";
      if (this.inputs[name].value !== value) this.inputs[name].value = value;
    }
  }

  /**
   * @param {string} whom
   * @param {LetterChoice} chosen
   */
  proposals(whom, chosen) {
    const known = this.data.carriers[chosen.carrier];
    const carrier_name = known?.name;
    if (whom === "regulator") return { carrier_name, recipient: this.body(), recipient_address: "" };
    if (whom === "bank") return { carrier_name }; // only the reader knows which bank
    const address = addressAmong(known?.posts ?? [], chosen)?.value;
    return { carrier_name, recipient: known?.legal ?? known?.name, recipient_address: address };
  }

  // Whom one complains to: one of those the record knows, or whoever was typed.
  body() {
    const { value } = this.inputs.regulator;
    if (!this.data.bodies.length) return value;
    const { name, short } = this.data.bodies[Number(value)] ?? this.data.bodies[0];
    return short && !name.includes(short) ? `${name} (${short})` : name;
  }

  values() {
    const read = Object.entries(this.inputs).map(([name, input]) => [name, clean(name, input.value)]);
    return { ...Object.fromEntries(read), regulator: clean("regulator", this.body()) };
  }

  // The fields of the letter on the screen; the others wait with what was typed into them.
  /** @param {Element | undefined} sheet */
  show(sheet) {
    const places = (sheet ? all("[data-field]", undefined, sheet) : []).filter(
      (place) => !place.closest("[data-line][hidden], .is-out"),
    );
    const used = new Set(places.map((place) => place.dataset.field));
    const needed = new Set(
      places.filter((place) => !place.closest(".u-may, .u-may-row")).map((place) => place.dataset.field),
    );
    if (used.has("id_number")) used.add("id_type");
    if (used.has("recipient") && this.whom === "regulator") used.add("regulator");
    for (const [name, input] of Object.entries(this.inputs)) {
      const field = around(input, ".u-field");
      field.hidden = !used.has(name);
      one(".u-field__optional", undefined, field).hidden = needed.has(name) || name === "regulator";
    }
    for (const group of all(".u-fields")) {
      group.hidden = !group.querySelector(".u-field:not([hidden])");
    }
  }

  forget() {
    for (const input of Object.values(this.inputs)) {
      if (input instanceof HTMLSelectElement) input.selectedIndex = 0;
      else input.value = "";
    }
    this.forgetProposals();
    this.setToday();
  }
}
