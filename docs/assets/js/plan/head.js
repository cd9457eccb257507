// Who, where and when a plan is for, and what has changed since.

import { element } from "../element.js";
import { isBefore } from "./dates.js";

/**
 * @param {Context} context
 * @param {Actions} actions
 */
export function summary(context, actions) {
  const { case: case_, words, data } = context;
  const has = case_.has.map((thing) => context.t(`plan.summary.${thing}`));
  const facts = [
    words.label("plan", case_.plan),
    case_.where === "leaving"
      ? context.t("plan.summary.leaving", { date: words.day(case_.leaves ?? case_.on) })
      : context.t(`plan.where.${case_.where}`),
    has.length ? context.t("plan.summary.with", { things: words.join(has) }) : context.t("plan.summary.without"),
    context.t(`plan.summary.debt.${case_.debt}`),
    context.t("plan.on", { date: words.day(case_.on) }),
  ];
  return element(
    "header",
    { class: "u-plan__head" },
    element(
      "h2",
      { id: "plan-head", tabindex: "-1" },
      `${words.pick(data.name).text} · ${context.nameOf(case_.carrier)}`,
    ),
    element(
      "ul",
      { class: "u-meta" },
      facts.map((fact) => element("li", {}, fact)),
      element(
        "li",
        { class: "u-plan__change" },
        element("a", { href: "#plan-form", onclick: actions.change }, context.t("plan.change")),
      ),
    ),
  );
}

/**
 * @param {Context} context
 * @param {Actions} actions
 */
export function notices(context, actions) {
  const { case: case_, result } = context;
  const said = [];
  if (result.moved) {
    const values = { from: context.nameOf(case_.carrier), to: context.nameOf(result.carrier) };
    said.push([
      context.t("plan.moved", values),
      " ",
      context.proof({ ...context.data.carriers[case_.carrier], grade: movedGrade(context) }),
    ]);
  }
  if (case_.where === "leaving" && isBefore(case_.leaves, case_.on)) said.push([context.t("plan.error.before")]);
  if (case_.on < actions.today) {
    const again = element(
      "button",
      { type: "button", class: "u-button", onclick: actions.restart },
      context.t("plan.restart"),
    );
    said.push([context.t("plan.stale", { date: context.words.day(case_.on) }), " ", again]);
  }
  return said.map((words) => element("p", { class: "u-plan__notice" }, words));
}

/** @param {Context} from */
function movedGrade({ case: case_, data }) {
  const grades = data.carriers[case_.carrier].sources.map((key) => data.sources[key].grade);
  return grades.sort()[0];
}
