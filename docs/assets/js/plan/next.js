// What comes after the best way, and what the case leaves out.

import { element, icon } from "../element.js";
import { address } from "./context.js";
import { asking, contacts, letter, reachable, routeBody, wayName } from "./route.js";
import { phrase, steps } from "./steps.js";
import { fromAbroad } from "./ways.js";

/** @type {Record<string, string>} */
const KINDS = {
  law: "law",
  complaint: "regulator",
  lapse: "depends",
  ask: "unknown",
  letter: "post",
  "plan-change": "depends",
};

/** @param {Context} context */
export function following(context) {
  const { next } = context.result;
  if (!next.length) return element("p", {}, context.t("plan.next.none"));
  return element(
    "ol",
    { class: "u-ladder" },
    next.map((way) => element("li", {}, fold(way, context))),
  );
}

/**
 * @param {Way} way
 * @param {Context} context
 */
function fold(way, context) {
  const body = bodyOf(way, context);
  return element(
    "details",
    { class: "u-route" },
    element(
      "summary",
      {},
      icon(iconOf(way, context)),
      " ",
      element("b", {}, titleOf(way, context)),
      tags(way, context),
    ),
    element("div", { class: "u-route__body" }, body),
  );
}

/**
 * @param {Way} way
 * @param {Context} context
 */
function iconOf(way, context) {
  return way.route === undefined ? KINDS[way.kind] : context.carrier.routes[way.route].channel;
}

/**
 * @param {Way} way
 * @param {Context} context
 */
function titleOf(way, context) {
  if (way.kind === "complaint") return context.words.pick(context.data.complaint[way.stage].name).text;
  if (way.route === undefined) return context.t(`plan.next.${way.kind}`);
  const { name } = context.carrier.routes[way.route];
  const said = typeof name === "string" ? name : name ? context.words.phrase(name, context.spoken).said : "";
  const title = said ? context.t("plan.named", { way: wayName(way, context), name: said }) : wayName(way, context);
  return way.kind === "refused" ? context.t("plan.next.refused", { way: title }) : title;
}

/**
 * @param {Way} way
 * @param {Context} context
 */
function tags(way, context) {
  if (way.kind === "complaint") {
    return element(
      "span",
      { class: "u-tag" },
      context.words.label("complaint_body", context.data.complaint[way.stage].to),
    );
  }
  if (way.route === undefined) return null;
  const { result } = context.carrier.routes[way.route];
  return element(
    "span",
    { class: "u-route__result" },
    element(
      "span",
      { class: `u-state u-state--${result}` },
      icon(result),
      element("span", {}, context.words.label("result", result)),
    ),
  );
}

/**
 * @param {Way} way
 * @param {Context} context
 */
function bodyOf(way, context) {
  if (way.kind === "complaint") return complaint(way.stage, context);
  if (way.kind === "law") return law(way, context);
  if (way.kind === "ask") return asked(context);
  if (way.kind === "letter") return written(context);
  if (way.kind === "lapse" || way.kind === "plan-change") return ruled(way.rule, context);
  const route = context.carrier.routes[way.route];
  const drawbacks = [
    ...way.missing.map((thing) => `missing-${thing}`),
    ...(context.result.abroad ? [fromAbroad(way, route)] : []),
  ];
  return [
    drawbacks.length
      ? element(
          "ul",
          { class: "u-plan__why" },
          drawbacks.map((code) => element("li", {}, context.t(`plan.why.${code}`))),
        )
      : null,
    routeBody(route, context),
  ];
}

/** @param {Context} context */
function asked(context) {
  const { word, where } = asking(context);
  return [element("p", {}, context.t(`plan.steps.${word}`)), where, phrase(context.data.phrases.route, context)];
}

// A letter can always be written, whatever else is closed.
/** @param {Context} context */
function written(context) {
  const link = element("a", { class: "u-button", href: letter(context, "cancellation") }, context.t("plan.do.letter"));
  return [
    element("p", {}, context.t("plan.letter.why")),
    contacts(context, reachable(context)),
    element("p", {}, link),
  ];
}

/**
 * @param {LawWay} way
 * @param {Context} context
 */
function law(way, context) {
  const rule = context.answer(way.rule);
  return [
    element("p", {}, context.t(`plan.why.law-${way.duty}`), " ", context.proof(rule)),
    rule.article
      ? element("p", { class: "u-article" }, `${context.t("country.article")} `, element("cite", {}, rule.article))
      : null,
    rule.say ? phrase(rule.say, context) : null,
    rule.note ? element("p", { class: "u-plan__note" }, context.text(rule.note)) : null,
  ];
}

/**
 * @param {number} rung
 * @param {Context} context
 */
function complaint(rung, context) {
  const stage = context.data.complaint[rung];
  const ways = [stage.url ? address(stage.url) : null, stage.phone, stage.email].filter(Boolean);
  const kind = stage.to === "carrier" ? "complaint-carrier" : "complaint-regulator";
  return [
    stage.when ? element("p", {}, context.text(stage.when)) : null,
    stage.answer_within
      ? element(
          "p",
          {},
          context.t("plan.rule.stage", {
            name: context.words.pick(stage.name).text,
            duration: context.words.duration(stage.answer_within),
          }),
        )
      : null,
    ways.length
      ? element(
          "p",
          { class: "u-contactline" },
          ways.map((found) => element("span", {}, found)),
        )
      : null,
    stage.steps ? steps(stage.steps, context) : null,
    stage.note ? element("p", { class: "u-plan__note" }, context.text(stage.note)) : null,
    element(
      "p",
      { class: "u-route__proof" },
      context.proof(stage),
      " ",
      element("a", { href: letter(context, kind) }, context.t("plan.do.letter")),
    ),
  ];
}

/**
 * @param {Rule} rule
 * @param {Context} context
 */
function ruled(rule, context) {
  const answer = context.answer(rule);
  return [
    element(
      "p",
      {},
      `${context.words.term(rule.question)} `,
      element("b", {}, context.words.value(rule.question, answer)),
      " ",
      context.proof(answer),
    ),
    answer.condition
      ? element("p", {}, context.t("plan.rule.condition", { condition: context.words.pick(answer.condition).text }))
      : null,
    answer.note ? element("p", { class: "u-plan__note" }, context.text(answer.note)) : null,
  ];
}

// Channels that exist, but not for this case.
/** @param {Context} context */
export function left(context) {
  return element(
    "ul",
    { class: "u-notes" },
    context.result.dropped.map(({ route, why }) => {
      const { channel } = context.carrier.routes[route];
      return element(
        "li",
        {},
        icon(channel),
        " ",
        element("b", {}, context.words.label("channel", channel)),
        " ",
        context.t(`plan.dropped.${why}`),
        " ",
        context.proof(context.carrier.routes[route]),
      );
    }),
  );
}
