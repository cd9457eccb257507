// Where there is no plan: why, and whom else to turn to.

import { element } from "../element.js";
import { Context } from "./context.js";
import { following } from "./next.js";
import { sources } from "./sources.js";

// What the parts below ask of a plan is all that one who is turned away has.
/**
 * @param {NoPlan} result
 * @param {Omit<import("./context.js").Made, "result">} made
 */
export function turnedAway(result, made) {
  const { words, data, case_ } = made;
  const named = data.carriers[result.carrier];
  const values = {
    from: data.carriers[case_.carrier]?.name ?? "",
    carrier: named?.name ?? "",
    plans: words.listed("plan", named?.plans ?? []),
  };
  const said = element("p", { class: "u-plan__notice" }, words.message(`plan.problem.${result.problem}`, values));
  if (!result.next.length) return [said];
  const context = new Context({ ...made, result: /** @type {Plan} */ (/** @type {unknown} */ (result)) });
  const ways = following(context);
  const heading = element("h2", { id: "plan-sources" }, context.t("plan.part.sources"));
  return [said, ways, ...(context.cited.size ? [heading, sources(context)] : [])];
}
