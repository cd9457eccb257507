// The list of lines on the screen: the one that dies first is the first.

import { guidance } from "../cases/guidance.js";
import { askedOn } from "../cases/record.js";
import { all, byId, maybe, one } from "../dom.js";
import { today, write } from "../plan/address.js";
import { Context } from "../plan/context.js";
import { dataOf } from "../plan/data.js";
import { plan } from "../plan/engine.js";
import { inOrder, lifeOf, ruleFor } from "./life.js";
import { lineView } from "./view.js";

const USUAL_PROOF = ["code", "written-confirmation", "receipt", "sms", "email", "screenshot", "final-bill"];

/**
 * @typedef {object} ListPage
 * @property {HTMLElement} list
 * @property {Words} words
 * @property {Choice[]} places
 * @property {Record<string, Record<string, LifeRule[]>>} lives
 * @property {string} root
 * @property {string} prefix of the addresses of the site in this language
 */

export class List {
  /**
   * @param {ListPage} page
   * @param {Store} store
   * @param {(note: Note) => CaseActions} actionsFor
   */
  constructor(page, store, actionsFor) {
    this.page = page;
    this.store = store;
    this.actionsFor = actionsFor;
    /** @type {Set<string>} the lines that are open */
    this.opened = new Set();
    this.turn = 0;
  }

  /** @param {string} path */
  address(path) {
    return `${this.page.root}${this.page.prefix}${path}`;
  }

  /**
   * @param {Case} plan
   * @returns {Names}
   */
  namesOf({ country, carrier }) {
    const place = this.page.places.find(({ code }) => code === country);
    const known = place?.carriers.find(({ id }) => id === carrier);
    return {
      country: place?.name ?? country.toUpperCase(),
      carrier: known?.name ?? (carrier === "other" ? this.page.words.message("plan.other") : carrier),
    };
  }

  // A note may come from anywhere: a country or carrier that is none, say “constructor”, has no rules.
  // The rules of a line that is to end, on the day on which that was really asked.
  /** @param {Note} note */
  async rulesOf(note) {
    const { words, root, places } = this.page;
    const { country } = note.plan;
    if (note.want !== "go" || !places.some(({ code }) => code === country)) return null;
    const data = await dataOf(country, root);
    if (!data) return null;
    const case_ = { ...note.plan, on: askedOn(note) };
    const result = plan(case_, data);
    if (result.problem !== undefined) return null;
    return new Context({ words, data, case_, result, address: location.href, prefix: this.address("") });
  }

  /** @param {Note} note */
  lifeOf(note) {
    const { country, carrier } = note.plan;
    const rules = this.isKnown(note.plan) ? (this.page.lives[country]?.[carrier] ?? []) : [];
    const rule = ruleFor(note, rules);
    return { rules, rule, life: lifeOf(note, rule, today()) };
  }

  /**
   * @param {Note} note
   * @param {Context | null} context
   * @param {string | null} [waiting]
   * @returns {CaseHere}
   */
  hereFor(note, context, waiting = context ? null : "cases.offline") {
    const { plan: case_ } = note;
    const { words } = this.page;
    const query = (/** @type {Record<string, string>} */ more) =>
      new URLSearchParams({ ...more, country: case_.country, carrier: case_.carrier, plan: case_.plan });
    const asked = context?.result.proof.get ?? [];
    return {
      t: (key, values) => words.message(key, values),
      words,
      context,
      today: today(),
      names: this.namesOf(case_),
      open: this.opened.has(note.id),
      waiting,
      ...this.lifeOf(note),
      guide: guidance(note, context?.result, context?.data, today()),
      wanted: [...new Set([...asked, ...USUAL_PROOF])],
      letter: (/** @type {string} */ kind) => this.address(`letters/?${query({ kind })}`),
      report: this.address(`report/?${query({})}`),
      trouble: this.address("guides/when-it-goes-wrong/"),
      plan: this.address(`plan/?${write(case_)}`),
      carrier: this.isKnown(case_) ? this.address(`countries/${case_.country}/${case_.carrier}/`) : "",
    };
  }

  /** @param {Case} case_ */
  isKnown({ country, carrier }) {
    const place = this.page.places.find(({ code }) => code === country);
    return place?.carriers.some(({ id }) => id === carrier) ?? false;
  }

  /**
   * @param {Note} note
   * @param {Context | null} context
   * @param {string | null} [waiting]
   */
  view(note, context, waiting) {
    return lineView(note, this.hereFor(note, context, waiting), this.actionsFor(note));
  }

  async show() {
    const mine = ++this.turn;
    const lines = inOrder(this.store.notes.map((note) => ({ note, life: this.lifeOf(note).life })));
    const shown = lines.map(({ note }) => this.view(note, null, "cases.loading"));
    byId("cases-empty").hidden = shown.length > 0;
    for (const name of ["export", "calendar", "forget"]) one(`[data-do="${name}"]`).hidden = !shown.length;
    this.page.list.replaceChildren(...shown);
    this.watchOpening();
    for (const { note } of lines) {
      if (note.want !== "go") continue;
      const context = await this.rulesOf(note);
      if (mine !== this.turn) return;
      this.replace(note, context);
    }
  }

  // One line anew, with what was being typed left in peace.
  /**
   * @param {Note} note
   * @param {Context | null} context
   */
  replace(note, context) {
    const old = document.getElementById(`case-${note.id}`);
    if (!old) return;
    const made = this.view(note, context);
    if (!one(".u-case__body", undefined, old).contains(document.activeElement)) {
      old.replaceWith(made);
      this.watchOpening();
      return;
    }
    for (const part of ["summary", ".u-case__next"]) {
      one(part, undefined, old).replaceWith(one(part, undefined, made));
    }
  }

  // One line anew, whatever is being typed.
  /** @param {Note} note */
  async renew(note) {
    const context = await this.rulesOf(note);
    document.getElementById(`case-${note.id}`)?.replaceWith(this.view(note, context));
    this.watchOpening();
  }

  // All of them, for one may have another place now; the reader stays at the same field.
  /**
   * @param {Note} note
   * @param {string} field
   */
  rearrange(note, field) {
    this.show();
    maybe(`#case-${note.id} ${field}`)?.focus();
  }

  watchOpening() {
    for (const details of all("details", HTMLDetailsElement, this.page.list)) {
      details.ontoggle = () => {
        const id = details.id.replace("case-", "");
        if (details.open) this.opened.add(id);
        else this.opened.delete(id);
      };
    }
  }
}
