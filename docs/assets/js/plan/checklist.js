// What to have ready, and what the record advises.

import { element } from "../element.js";

/** @param {Context} context */
export function checklist(context) {
  const items = context.result.checklist.map((item) => element("li", {}, checked(item, context)));
  return [element("ul", { class: "u-plan__checks" }, items), advice(context)];
}

/** @param {Context} context */
function advice(context) {
  const { result, carrier, data } = context;
  if (!result.advice.length) return null;
  const items = result.advice.map(({ by, at }) => (by === "carrier" ? carrier : data).advice[at]);
  return element(
    "div",
    { class: "u-advice" },
    element("b", {}, context.t("plan.advice")),
    element(
      "ul",
      {},
      items.map((item) => element("li", {}, context.text(item.text), " ", context.refs(item.sources))),
    ),
  );
}

/**
 * @param {Check} item
 * @param {Context} context
 */
function checked(item, context) {
  const rule = item.rule ? context.answer(item.rule) : null;
  const note = rule?.note ? element("small", {}, context.text(rule.note)) : null;
  return [element("span", {}, checkWords(item, context)), " ", rule ? context.proof(rule) : null, note];
}

/**
 * @param {Check} item
 * @param {Context} context
 */
function reused({ rule }, context) {
  const after = rule && context.answer(rule).after;
  return after ? ` ${context.t("plan.check.reuse", { duration: context.words.duration(after) })}` : "";
}

/**
 * @param {Check} item
 * @param {Context} context
 */
function checkWords(item, context) {
  if (item.code === "documents") {
    const documents = context.words.listed("document", item.need ?? []);
    return context.t(item.missing ? "plan.check.documents_missing" : "plan.check.documents", { documents });
  }
  if (item.code === "keep-sim") return context.t(`plan.check.keep-sim.${item.esim}`);
  if (item.code !== "move-accounts") return context.t(`plan.check.${item.code}`);
  const href = context.link("guides/before-you-cancel/");
  return [element("a", { href }, context.t("plan.check.move-accounts")), reused(item, context)];
}
