// What it costs, and what proves it.

import { element } from "../element.js";

/** @param {Context} context */
export function cost(context) {
  const { result, words } = context;
  return element(
    "dl",
    { class: "u-terms" },
    grouped(result.cost).map(([question, rules]) =>
      element(
        "div",
        {},
        element("dt", {}, question === "route" ? context.t("plan.cost.route") : words.term(question)),
        element(
          "dd",
          {},
          rules.map((rule) => line(rule, context)),
        ),
      ),
    ),
  );
}

/** @param {AnyRule[]} rules */
function grouped(rules) {
  /** @type {Map<string, AnyRule[]>} */
  const groups = new Map();
  for (const rule of rules) {
    const key = rule.question ?? rule.by;
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups];
}

/**
 * @param {AnyRule} rule
 * @param {Context} context
 */
function line(rule, context) {
  const answer = context.answer(rule);
  const value =
    rule.by === "route"
      ? context.words.money(/** @type {Money} */ (answer.fee))
      : context.words.value(rule.question, answer);
  return element(
    "div",
    { class: "u-answer" },
    element("span", { class: "u-answer__value" }, value),
    " ",
    context.proof(answer),
    answer.note && rule.by !== "route" ? element("p", {}, context.text(answer.note)) : null,
    (answer.but ?? []).map((other) =>
      element(
        "p",
        { class: "u-contrary" },
        element("b", {}, context.t("country.contrary")),
        " ",
        context.text(other.says),
      ),
    ),
  );
}

/** @param {Context} context */
export function proof(context) {
  const { result, words } = context;
  const { rule, route } = result.proof;
  const ours = result.best.kind === "lapse" ? "lapse" : "advice";
  const by = rule ? rule.by : route !== undefined ? "route" : ours;
  const answer = rule ? context.answer(rule) : null;
  return [
    element("p", {}, context.t(`plan.proof.${by}`), " ", answer ? context.proof(answer) : null),
    element(
      "ul",
      { class: "u-plan__checks" },
      result.proof.get.map((word) => element("li", {}, words.label("proof", word))),
    ),
    answer?.note ? element("p", {}, element("small", {}, context.text(answer.note))) : null,
  ];
}
