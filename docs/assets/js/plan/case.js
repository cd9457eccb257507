// A reader's case beside what is known of the carrier, and which of its answers count.

import { CHANNEL_TRAITS } from "../vocabulary.js";
import { earliestDay, inDays, isBefore, latestDay } from "./dates.js";

// The channels in the order in which a reader would try them.
/** @type {Record<string, number>} */
export const GROUPS = Object.fromEntries(
  Object.entries(CHANNEL_TRAITS)
    .map(([channel, { rank }]) => /** @type {[string, number]} */ ([channel, rank]))
    .sort(([, a], [, b]) => a - b),
);
export const CHANNELS = Object.keys(GROUPS);
const LONGER_IS_WORSE = ["deadline", "notice"];
const SHORTER_IS_WORSE = ["cooling_off"];
/** @type {Record<string, string>} */
const OPPOSITE = { yes: "no", no: "yes" };

export class Situation {
  /**
   * @param {Case} case_
   * @param {PlanData} data
   * @param {PlannedCarrier} carrier
   * @param {string} name the carrier's id today
   */
  constructor(case_, data, carrier, name) {
    this.case = case_;
    this.data = data;
    this.carrier = carrier;
    this.name = name;
    this.plan = case_.plan;
    this.on = case_.on;
    this.prepaid = case_.plan === "prepaid";
    this.abroad = case_.where === "abroad" || (case_.where === "leaving" && isBefore(case_.leaves, case_.on));
    this.leaving = case_.where === "leaving" && !this.abroad;
    this.routes = carrier.routes;
  }

  // Where the reader is and whether the SIM is there too, as `reach` tells places apart.
  /** @returns {Place} */
  get place() {
    if (!this.abroad) return "here";
    return this.has("sim") ? "abroad-sim" : "abroad";
  }

  /** @param {string} thing */
  has(thing) {
    return this.case.has.includes(thing);
  }

  /**
   * The route a way takes; empty for a way that is none of the carrier's channels.
   * @param {Way} way
   * @returns {Partial<Route>}
   */
  routeOf(way) {
    return way.kind === "route" ? this.routes[way.route] : {};
  }

  /** @param {Held} answer */
  holds(answer) {
    return (
      (answer.plans ?? [this.plan]).includes(this.plan) &&
      earliestDay(answer.since ?? this.on) <= this.on &&
      latestDay(answer.until ?? this.on) >= this.on &&
      !("force" in answer)
    );
  }

  /**
   * @param {Rule["by"]} by
   * @param {string} question
   * @returns {Answer[]}
   */
  answers(by, question) {
    return (by === "law" ? this.data.rules : this.carrier.terms)[question] ?? [];
  }

  // References to the answers that hold, the one to rely on first.
  /**
   * @param {Rule["by"]} by
   * @param {string} question
   * @returns {Rule[]}
   */
  inForce(by, question) {
    return this.answers(by, question).flatMap((answer, at) => (this.holds(answer) ? [{ by, question, at }] : []));
  }

  /**
   * The answer that counts; `against` is the carrier's that it overrides.
   * @param {string} question
   * @returns {Rule | null}
   */
  relied(question) {
    const laws = this.binding(question);
    const [own] = this.inForce("carrier", question);
    if (!own) return laws[0] ?? null;
    const against = laws.filter((law) => contradicts(question, this.answer(law), this.answer(own)));
    return against.length ? { ...this.strictest(question, against), against: own.at } : own;
  }

  // The first rule in force of the country, and of each of its regions.
  /** @param {string} question */
  binding(question) {
    /** @type {Map<string, Rule>} */
    const firsts = new Map();
    for (const rule of this.inForce("law", question)) {
      const speaker = this.answer(rule).region ?? "";
      if (!firsts.has(speaker)) firsts.set(speaker, rule);
    }
    const own = firsts.get("");
    firsts.delete("");
    return [...(own ? [own] : []), ...firsts.values()];
  }

  // Of rules that the carrier contradicts, the one that asks most of it.
  /**
   * @param {string} question
   * @param {Rule[]} laws
   */
  strictest(question, laws) {
    const sign = LONGER_IS_WORSE.includes(question) ? 1 : SHORTER_IS_WORSE.includes(question) ? -1 : 0;
    return laws.toSorted((one, other) => sign && sign * (days(this.answer(one)) - days(this.answer(other))))[0];
  }

  // All that the side says which is relied on.
  /**
   * @param {string} question
   * @returns {Rule[]}
   */
  allOf(question) {
    const first = this.relied(question);
    if (!first) return [];
    return [first, ...this.inForce(first.by, question).filter((rule) => rule.at !== first.at)];
  }

  /**
   * @param {Rule | null} rule
   * @returns {Partial<Answer>}
   */
  answer(rule) {
    return rule ? this.answers(rule.by, rule.question)[rule.at] : {};
  }

  // The word of the answer that counts, or nothing.
  /** @param {string} question */
  said(question) {
    return this.answer(this.relied(question)).answer ?? "";
  }
}

/** @param {Partial<Answer>} answer */
const days = ({ within }) => (within ? inDays(within) : 0);

/**
 * @param {string} question
 * @param {Partial<Answer>} law
 * @param {Partial<Answer>} own
 */
export function contradicts(question, law, own) {
  if (question === "fee" || question === "early_exit") return law.answer === "free" && own.answer === "charged";
  if (LONGER_IS_WORSE.includes(question)) return days(own) > days(law);
  if (SHORTER_IS_WORSE.includes(question)) return days(own) < days(law);
  const opposite = OPPOSITE[law.answer ?? ""];
  return opposite !== undefined && opposite === own.answer;
}
