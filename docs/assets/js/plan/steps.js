// The steps of a route, as the country guides show them.

import { element } from "../element.js";
import { address } from "./context.js";

/** @type {Record<string, (step: Step, context: Context) => Values>} */
const HOW = {
  open: ({ open = "" }) => ({ address: address(open) }),
  app: ({ app }) => ({ name: app }),
  log_in: ({ log_in = [] }, context) => ({ needs: context.words.listed("need", log_in) }),
  dial: ({ dial }) => ({ number: dial }),
  message: ({ message }) => ({ account: message }),
  email: ({ email }) => ({ address: email }),
  post: ({ post }) => ({ address: post }),
  visit: ({ visit = {} }, context) => ({ place: element("span", {}, context.text(visit)) }),
  give: ({ give = [] }, context) => ({ documents: context.words.listed("document", give) }),
  keep: ({ keep = [] }, context) => ({ proofs: context.words.listed("proof", keep) }),
  wait: ({ wait = { days: 0 } }, context) => ({ duration: context.words.duration(wait) }),
  do: (step, context) => ({ text: element("span", {}, context.text(step.do ?? {})) }),
};

/**
 * @param {Step[]} items
 * @param {Context} context
 */
export function steps(items, context) {
  return element(
    "ol",
    { class: "u-steps" },
    items.map((item) => element("li", {}, oneStep(item, context))),
  );
}

/**
 * @param {Step} item
 * @param {Context} context
 */
function oneStep(item, context) {
  const note = item.note ? element("small", {}, context.text(item.note)) : null;
  if (item.press) return [...context.words.step("press"), " ", path(item.press, context), note];
  if (item.say) return [...context.words.step("say"), phrase(item.say, context), note];
  const action = Object.keys(HOW).find((name) => name in item) ?? "do";
  return [...context.words.step(action, HOW[action](item, context)), note];
}

/**
 * @param {(string | Phrase)[]} labels
 * @param {Context} context
 */
function path(labels, context) {
  return element(
    "span",
    { class: "u-path" },
    labels.map((label) => element("span", {}, screenLabel(label, context))),
  );
}

/**
 * @param {string | Phrase} label
 * @param {Context} context
 */
export function screenLabel(label, context) {
  if (typeof label === "string") return element("kbd", {}, label);
  const { said, language, gloss } = context.words.phrase(label, context.spoken);
  return [element("kbd", { lang: language }, said), gloss ? element("span", { class: "u-gloss" }, gloss) : null];
}

/**
 * @param {Phrase} words
 * @param {Context} context
 */
export function phrase(words, context) {
  const { said, language, gloss } = context.words.phrase(words, context.spoken);
  return element(
    "span",
    { class: "u-say" },
    element("b", { lang: language }, said),
    gloss ? element("span", {}, gloss) : null,
  );
}
