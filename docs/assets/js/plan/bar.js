// What can be done with a plan.

import { element } from "../element.js";
import { letter } from "./route.js";

/**
 * @param {Context} context
 * @param {Actions} actions
 */
export function bar(context, actions) {
  const button = (/** @type {"show" | "calendar" | "print" | "copy"} */ name, main = false) =>
    element(
      "button",
      { type: "button", class: main ? "u-button u-button--main" : "u-button", onclick: actions[name] },
      context.t(`plan.do.${name}`),
    );
  return element(
    "p",
    { class: "u-jump u-plan__bar" },
    button("show", true),
    button("calendar"),
    context.result.best.kind === "lapse"
      ? null
      : element("a", { class: "u-button", href: letter(context, "cancellation") }, context.t("plan.do.letter")),
    element(
      "a",
      { class: "u-button", href: context.link(`lines/?add=1&${context.address.split("?")[1]}`) },
      context.t("cases.add"),
    ),
    button("print"),
    button("copy"),
  );
}
