// What to do next to keep a line, by when, and whose rule that is.

import { element } from "../element.js";

/**
 * @param {Note} note
 * @param {CaseHere} here
 */
export function keepNext(note, here) {
  const { t, life, rule } = here;
  return element(
    "section",
    { class: "u-case__next" },
    element("h3", {}, t("cases.next")),
    element("p", {}, said(note, here)),
    life || rule ? element("p", { class: "u-faint" }, whose(here)) : null,
    here.carrier ? element("p", { class: "u-jump" }, link(here)) : null,
  );
}

/**
 * @param {Note} note
 * @param {CaseHere} here
 */
export function said({ plan }, here) {
  const { t, words, life, rule } = here;
  if (plan.plan === "postpaid") return t("lines.next.bill");
  if (!life) return t(rule ? "lines.next.enter" : "lines.next.unknown", { acts: actsOf(here) });
  const isDue = life.state !== "over" && life.act === here.today;
  const key = life.state === "over" ? "over" : isDue ? "now" : "later";
  return t(`lines.next.${key}`, { acts: actsOf(here), date: words.day(key === "later" ? life.act : life.day) });
}

/**
 * Whose rule the day comes from.
 * @param {CaseHere} here
 */
export function whose({ t, words, life, rule }) {
  const of = life?.of ?? rule?.of;
  return t(`lines.of.${of}`, { duration: rule ? words.duration(rule.after) : "" });
}

/** @param {CaseHere} here */
function actsOf({ t, words, rule }) {
  if (!rule) return t("lines.acts_unknown");
  return words.value("keep", { ...renewal(rule), every: undefined });
}

// As an answer of the record says it.
/**
 * @param {LifeRule} rule
 * @returns {Answer}
 */
export const renewal = ({ by, after, least }) => ({ grade: "", sources: [], by, every: after, at_least: least });

/** @param {CaseHere} here */
const link = ({ t, carrier, names }) =>
  element("a", { class: "u-button", href: `${carrier}#keep` }, t("lines.how", { carrier: names.carrier }));
