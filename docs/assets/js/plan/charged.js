// When it goes on charging: the carrier in writing, then the bank, then the regulator; and the data that is left.

import { element } from "../element.js";
import { letter } from "./route.js";

/** @param {Context} context */
export function charged(context) {
  const { rights } = context.result;
  const erasure = rights.filter(({ question }) => question === "erasure");
  return [
    element(
      "ol",
      { class: "u-steps" },
      element("li", {}, context.t("plan.charged.carrier"), " ", toLetter("complaint-carrier", context)),
      element("li", {}, bank(context)),
      element("li", {}, regulator(context)),
    ),
    erasure.length ? element("p", {}, context.t("plan.charged.erasure"), " ", proven(erasure, context)) : null,
    erasure.length ? element("p", {}, toLetter("erasure", context)) : null,
  ];
}

/** @param {Context} context */
function bank(context) {
  const rules = context.result.rights.filter(({ question }) => question === "debit_return");
  if (!rules.length) return context.t("plan.charged.bank_unknown");
  const lengths = rules.map((rule) => context.words.value(rule.question, context.answer(rule)));
  const said = context.t("plan.charged.bank", { lengths: lengths.join(context.t("list.or")) });
  return [said, " ", proven(rules, context), " ", toLetter("charge-back", context)];
}

// The rungs above the carrier stand under “If it fails”.
/** @param {Context} context */
function regulator(context) {
  const { above } = context.result;
  if (above === null) return context.t("plan.charged.regulator_none");
  const rung = context.data.complaint[above];
  const name = context.words.pick(rung.name).text;
  return [
    context.t("plan.charged.regulator", { name }),
    " ",
    context.proof(rung),
    " ",
    toLetter("complaint-regulator", context),
  ];
}

/**
 * @param {Rule[]} rules
 * @param {Context} context
 */
const proven = (rules, context) => rules.map((rule) => context.proof(context.answer(rule)));

/**
 * @param {string} kind
 * @param {Context} context
 */
const toLetter = (kind, context) => element("a", { href: letter(context, kind) }, context.t("plan.do.letter"));
