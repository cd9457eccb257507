// The steps of the best way; where it is none of the carrier's channels, those that hold for all of its kind.

import { element } from "../element.js";
import { asking, routeBody } from "./route.js";

/** @param {Context} context */
export function stepsOf(context) {
  const { best } = context.result;
  if (best.kind === "lapse") return general(context, ["stop", "wait", "check"]);
  if (best.kind !== "route") {
    const { word, where } = asking(context);
    return [general(context, [word, "say", "keep"], where)];
  }
  return routeBody(context.carrier.routes[best.route], context);
}

/**
 * @param {Context} context
 * @param {string[]} names
 * @param {import("../element.js").Child} [inside]
 */
function general(context, names, inside = null) {
  return element(
    "ol",
    { class: "u-steps" },
    names.map((name, at) => element("li", {}, context.t(`plan.steps.${name}`), at === 0 ? inside : null)),
  );
}
