// Words to say, and the same for the large type held up at a counter.

import { element } from "../element.js";
import { phrase } from "./steps.js";

/**
 * @typedef {{ use: string, words: Phrase, ours: boolean, rule: Rule | null }} Spoken
 *
 * @param {Context} context
 * @returns {Spoken[]}
 */
export function phrases(context) {
  const { result, data } = context;
  return result.say.map((item) => {
    const words = wordsOf(item, context, data);
    return { use: useOf(item, result), words, ours: "phrase" in item, rule: item.rule ?? null };
  });
}

/**
 * @param {Saying} item
 * @param {Context} context
 * @param {PlanData} data
 */
function wordsOf(item, context, data) {
  if (item.phrase) return data.phrases[item.phrase];
  const said =
    "step" in item
      ? context.carrier.routes[item.route].steps?.[item.step].say
      : item.rule && context.answer(item.rule).say;
  return said ?? {};
}

/**
 * @param {Saying} item
 * @param {Plan} plan
 */
function useOf(item, { best }) {
  if (item.use === "law" && best.kind === "law") return "law_first";
  if (item.use === "ask" && (best.kind === "ask" || best.kind === "lapse")) return "question";
  return item.use;
}

/**
 * @param {Context} context
 * @param {Actions} actions
 */
export function sayings(context, actions) {
  const found = phrases(context);
  return [
    element(
      "ul",
      { class: "u-plan__say" },
      found.map((item, at) =>
        element(
          "li",
          {},
          element(
            "h3",
            {},
            context.t(`plan.say.${item.use}`),
            " ",
            item.rule ? context.proof(context.answer(item.rule)) : null,
          ),
          phrase(item.words, context),
          element(
            "button",
            { type: "button", class: "u-button", onclick: () => actions.showPhrase(at) },
            context.t("plan.do.show"),
          ),
        ),
      ),
    ),
    element("p", {}, element("small", {}, context.t("plan.say.ours"))),
  ];
}
