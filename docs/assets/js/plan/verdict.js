// The answer, in five seconds: the best way, why it is the best, and where law and carrier disagree.

import { element, icon } from "../element.js";
import { wayName } from "./route.js";
import { screenLabel } from "./steps.js";

// What each kind of reason is to a reader: good news, or something to mind; the rest is neither.
const GOOD = /^(completes|online$|abroad-said|abroad-untied|law-|lapse|surer)/;
const CAUTION = /^(starts|missing|abroad-|before-leaving|all-dropped|no-route)/;
/** @type {Record<string, string>} */
const KINDS = { law: "law", lapse: "depends", ask: "unknown" };

/** @param {Context} context */
export function verdict(context) {
  const { best, why } = context.result;
  const route = best.kind === "route" ? context.carrier.routes[best.route] : null;
  const kind = route ? route.result : KINDS[best.kind];
  const name = route?.name ? [element("span", { class: "u-plan__name" }, screenLabel(route.name, context))] : [];
  return element(
    "section",
    { class: `u-verdict u-verdict--${kind}`, "aria-label": context.t("plan.best") },
    element("span", { class: "u-verdict__glyph" }, icon(route ? route.channel : kind)),
    element(
      "div",
      {},
      element("p", { class: "u-plan__kicker" }, context.t("plan.best")),
      element("p", { class: "u-verdict__words" }, wayName(best, context), " ", name),
      element(
        "ul",
        { class: "u-plan__why" },
        why.map((code) =>
          element(
            "li",
            { class: GOOD.test(code) ? "is-good" : CAUTION.test(code) ? "is-caution" : null },
            context.t(`plan.why.${code}`),
          ),
        ),
      ),
    ),
  );
}

/** @param {Context} context */
export function conflicts(context) {
  const { result, words } = context;
  if (!result.conflicts.length) return [];
  const said = result.conflicts.map(({ law, route }) => {
    const legal = context.answer(law);
    if (route !== undefined) {
      const refusing = context.carrier.routes[route];
      const channel = words.label("channel", refusing.channel);
      return [
        context.t("plan.conflict.refused", { channel }),
        " ",
        context.proof(legal),
        " ↔ ",
        context.proof(refusing),
      ];
    }
    const own = context.carrier.terms[law.question][law.against ?? 0];
    const values = {
      question: words.term(law.question),
      law: words.value(law.question, legal),
      carrier: words.value(law.question, own),
    };
    return [context.t("plan.conflict.term", values), " ", context.proof(legal), " ↔ ", context.proof(own)];
  });
  return [
    element(
      "div",
      { class: "u-conflict" },
      icon("law"),
      element(
        "div",
        {},
        element("b", {}, context.t("plan.conflict")),
        said.map((words_) => element("p", {}, words_)),
      ),
    ),
  ];
}
