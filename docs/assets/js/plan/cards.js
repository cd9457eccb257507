// The plan in four numbers: until when, what it costs, what proves it, how sure it is.

import { element } from "../element.js";

/** @param {Context} context */
export function cards(context) {
  const { result, words } = context;
  const lapsing = result.best.kind === "lapse";
  const end = result.timeline.find((entry) => entry.code === (lapsing ? "lapse" : "ends"));
  const fee = result.cost.find((rule) => rule.question === "fee");
  const route = result.best.kind === "route" ? context.carrier.routes[result.best.route] : null;
  /** @type {([key: string, value: string, refs: Child] | null)[]} */
  const found = [
    [
      lapsing ? "plan.card.ends_lapse" : "plan.card.ends",
      end
        ? words.day(end.date)
        : route?.runs_to
          ? words.label("runs_to", route.runs_to)
          : context.t("plan.card.ends_unknown"),
      end?.rule ? context.proof(context.answer(end.rule)) : route?.runs_to ? context.proof(route) : null,
    ],
    lapsing
      ? null
      : [
          "plan.card.cost",
          fee ? words.value("fee", context.answer(fee)) : context.t("plan.card.unknown"),
          fee ? context.proof(context.answer(fee)) : null,
        ],
    [
      "plan.card.proof",
      words.listed("proof", result.proof.get),
      result.proof.rule ? context.proof(context.answer(result.proof.rule)) : null,
    ],
    route ? ["plan.card.grade", words.label("grade", route.grade), context.proof(route)] : null,
  ];
  return element(
    "ul",
    { class: "u-facts u-plan__cards" },
    found
      .filter((card) => card !== null)
      .map(([key, value, refs]) =>
        element("li", {}, element("span", {}, context.t(key)), element("b", {}, value), refs),
      ),
  );
}
