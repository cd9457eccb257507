// What every part of the plan's page needs: words, data, the result, and numbered sources.

import { element } from "../element.js";
import { NOBODY } from "./engine.js";

const SHOWN = 3;

export class Context {
  constructor({ words, data, places, case_, result, address, prefix }) {
    Object.assign(this, { words, data, places, case: case_, result, address, prefix });
    this.carrier = data.carriers[result.carrier] ?? NOBODY;
    this.cited = new Map();
  }

  t(key, values) {
    return this.words.message(key, values);
  }

  get spoken() {
    return this.data.languages;
  }

  nameOf(id) {
    return this.data.carriers[id]?.name ?? this.t("plan.other");
  }

  answer(rule) {
    if (rule.by === "route") return this.carrier.routes[rule.at];
    return (rule.by === "law" ? this.data.rules : this.carrier.terms)[rule.question][rule.at];
  }

  // A text of the record; marked where it is not in the reader's language.
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
  proof(answer) {
    return element("span", { class: "u-proof" }, this.grade(answer.grade), this.refs(answer.sources));
  }

  refs(keys = []) {
    const grade = (key) => this.data.sources[key].grade;
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

  grade(grade) {
    const title = this.words.label("grade", grade);
    return element("abbr", { class: `u-grade u-grade--${grade}`, title }, grade);
  }

  ref(key) {
    if (!this.cited.has(key)) this.cited.set(key, this.cited.size + 1);
    const number = this.cited.get(key);
    const label = this.t("source.cite", { number });
    return element("a", { class: "u-ref", href: `#s${number}`, "aria-label": label }, String(number));
  }

  link(path) {
    return `${this.prefix}${path}`;
  }
}

// Only addresses of the web become links.
export function address(url) {
  const shown = url.replace(/^https?:\/\//, "");
  if (!/^https?:\/\//.test(url)) return shown;
  return element("a", { href: url, rel: "noopener" }, shown.length > 60 ? `${shown.slice(0, 57)}…` : shown);
}
