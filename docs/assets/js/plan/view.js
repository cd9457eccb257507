// The page of one plan, made of elements. What it says is chosen by engine.js; here it is only put together.

import { element } from "../element.js";
import { bar } from "./bar.js";
import { stepsOf } from "./best.js";
import { cards } from "./cards.js";
import { charged } from "./charged.js";
import { checklist } from "./checklist.js";
import { notices, summary } from "./head.js";
import { cost, proof } from "./money.js";
import { following, left } from "./next.js";
import { questions } from "./questions.js";
import { sayings } from "./sayings.js";
import { sources } from "./sources.js";
import { timeline } from "./timeline.js";
import { conflicts, verdict } from "./verdict.js";

// In reading order: what is cited first has the first number, so the sources come last.
/**
 * @param {Context} context
 * @param {Actions} actions
 */
export function view(context, actions) {
  const { dropped, cost: costs } = context.result;
  const head = [
    summary(context, actions),
    notices(context, actions),
    verdict(context),
    cards(context),
    bar(context, actions),
    conflicts(context),
  ];
  const main = [
    part("before", context, checklist),
    part("steps", context, stepsOf),
    part("say", context, () => sayings(context, actions)),
    part("proof", context, proof),
    costs.length ? part("cost", context, cost) : null,
  ];
  const side = [
    part("when", context, timeline),
    part("next", context, following),
    part("charged", context, charged),
    dropped.length ? part("dropped", context, left) : null,
    part("unknown", context, questions),
  ];
  return [
    ...head,
    element("div", { class: "u-plan__parts" }, element("div", {}, main), element("div", {}, side)),
    part("sources", context, sources),
    foot(context),
  ];
}

/**
 * @param {string} name
 * @param {Context} context
 * @param {(context: Context) => Child} content
 */
function part(name, context, content) {
  const heading = element("h2", { id: `plan-${name}` }, context.t(`plan.part.${name}`));
  return element("section", { class: `u-plan__part u-plan__part--${name}` }, heading, content(context));
}

/** @param {Context} context */
function foot(context) {
  const { words, data, case: case_ } = context;
  const country = words.pick(data.name).text;
  const guide = `countries/${case_.country}/${data.carriers[context.result.carrier] ? `${context.result.carrier}/` : ""}`;
  return element(
    "footer",
    { class: "u-plan__foot" },
    element("p", {}, element("a", { href: context.link(guide) }, context.t("plan.guide_link", { country }))),
    element("p", {}, context.t("plan.foot", { site: context.site, country, read: data.read })),
    element("p", { class: "u-plan__address" }, `${context.t("plan.print_address")} `, context.address),
  );
}
