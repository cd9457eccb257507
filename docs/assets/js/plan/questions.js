// What is not known for this case, with the question that would settle it.

import { element } from "../element.js";
import { phrase } from "./steps.js";

/** @param {Context} context */
export function questions(context) {
  const { result, data, carrier } = context;
  if (!result.unknown.length) return element("p", {}, context.t("plan.unknown.none"));
  const items = result.unknown.map((item) => {
    const recorded = item.unknown ? carrier.unknown.find(({ id }) => id === item.unknown) : null;
    return element(
      "li",
      {},
      element("b", {}, recorded ? context.text(recorded.question) : context.t(`plan.unknown.${item.code}`)),
      phrase(recorded ? recorded.ask : data.phrases[item.phrase ?? item.code], context),
    );
  });
  return [
    element("p", { class: "u-lead" }, context.t("plan.unknown.lead")),
    element("ul", { class: "u-unknown" }, items),
  ];
}
