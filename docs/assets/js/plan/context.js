// What every part of the plan's page needs: words, data, the result, and numbered sources.

import { element } from "../element.js";
import { NOBODY } from "./engine.js";

const SHOWN = 3;

export class Context {
  /**
   * @typedef {object} Made
   * @property {Words} words
   * @property {PlanData} data
   * @property {Case} case_
   * @property {Plan} result
   * @property {string} address of the page that shows it
   * @property {string} prefix of the addresses of the site in this language
   * @property {string} [site] what the site is called on paper
   *
   * @param {Made} made
   */
  constructor({ words, data, case_, result, address, prefix, site = "" }) {
    this.words = words;
    this.data = data;
    this.case = case_;
    this.result = result;
    this.address = address;
    this.prefix = prefix;
    this.site = site;
    this.carrier = data.carriers[result.carrier] ?? NOBODY;
    /** @type {Map<string, number>} the number of each source that was cited */
    this.cited = new Map();
  }

  /**
   * @param {string} key
   * @param {Values} [values]
   */
  t(key, values) {
    return this.words.message(key, values);
  }

  get spoken() {
    return this.data.languages;
  }

  /** @param {string} id */
  nameOf(id) {
    return this.data.carriers[id]?.name ?? this.t("plan.other");
  }

  /**
   * @param {AnyRule} rule
   * @returns {Answer}
   */
  answer(rule) {
    if (rule.by === "route") return { ...this.carrier.routes[rule.at], name: undefined };
    return (rule.by === "law" ? this.data.rules : this.carrier.terms)[rule.question][rule.at];
  }

  // A text of the record; marked where it is not in the reader's language.
  /** @param {Texts} text */
  text(text) {
    const { text: words, language, missing } = this.words.pick(text);
    if (!missing) return [words];
    return [
      element("span", { lang: language }, words),
      " ",
      element("small", { class: "u-untranslated" }, this.t("text.untranslated")),
    ];
  }

  // The grade of an answer and the numbers of its best sources.
  /** @param {Cited} answer */
  proof(answer) {
    return element("span", { class: "u-proof" }, this.grade(answer.grade), this.refs(answer.sources));
  }

  /** @param {string[]} [keys] */
  refs(keys = []) {
    const grade = (/** @type {string} */ key) => this.data.sources[key].grade;
    const known = keys.filter((key) => key in this.data.sources);
    const best = known.toSorted((a, b) => grade(a).localeCompare(grade(b))).slice(0, SHOWN);
    return best.length
      ? element(
          "span",
          { class: "u-refs" },
          best.map((key) => this.ref(key)),
        )
      : null;
  }

  /** @param {string} grade */
  grade(grade) {
    const title = this.words.label("grade", grade);
    return element("abbr", { class: `u-grade u-grade--${grade}`, title }, grade);
  }

  /** @param {string} key */
  ref(key) {
    if (!this.cited.has(key)) this.cited.set(key, this.cited.size + 1);
    const number = this.cited.get(key);
    const label = this.t("source.cite", { number });
    return element("a", { class: "u-ref", href: `#s${number}`, "aria-label": label }, String(number));
  }

  /** @param {string} path */
  link(path) {
    return `${this.prefix}${path}`;
  }
}

// Only addresses of the web become links.
/** @param {string} url */
export function address(url) {
  const shown = url.replace(/^https?:\/\//, "");
  if (!/^https?:\/\//.test(url)) return shown;
  return element("a", { href: url }, shown.length > 60 ? `${shown.slice(0, 57)}…` : shown);
}
