// The timeline: every day with the rule it comes from.

import { element } from "../element.js";

export function timeline(context) {
  const { result } = context;
  return [
    element(
      "ol",
      { class: "u-plan__days" },
      result.timeline.map((entry) => day(entry, context)),
    ),
    remarks(context).map((key) => element("p", {}, element("small", {}, context.t(key)))),
  ];
}

function day(entry, context) {
  return element(
    "li",
    { class: `u-plan__day u-plan__day--${entry.code}` },
    element("time", { datetime: entry.date }, context.words.day(entry.date)),
    element(
      "div",
      {},
      element("b", {}, title(entry, context)),
      element("span", { class: "u-plan__rule" }, rule(entry, context)),
    ),
  );
}

export function title(entry, context) {
  const { data } = context;
  const name = (text) => context.words.pick(text).text;
  if (entry.code === "check") {
    return entry.check === undefined
      ? context.t("plan.when.check_call")
      : context.t("plan.when.check", { name: data.line_check[entry.check].name });
  }
  if (entry.code === "complain" || entry.code === "answer") {
    return context.t(`plan.when.${entry.code}`, { name: name(data.complaint[entry.stage].name) });
  }
  if (entry.code === "lapse-stage") {
    return context.t("plan.when.lapse-stage", { then: name(context.answer(entry.rule).stages[entry.stage].then) });
  }
  return context.t(`plan.when.${entry.code}`);
}

// In words and with its sources; the words alone go into the calendar.
function rule(entry, context) {
  const answer = sourceOf(entry, context);
  return [said(entry, context).join(" · "), " ", answer ? context.proof(answer) : null];
}

export function said(entry, context) {
  const { words, data } = context;
  if (entry.code === "leave") return [context.t("plan.rule.own")];
  if (entry.code === "check")
    return [context.t(entry.check === undefined ? "plan.rule.advice_only" : "plan.rule.after")];
  if (entry.code === "complain") return [context.t("plan.rule.after")];
  if (entry.code === "answer") {
    const stage = data.complaint[entry.stage];
    const values = { name: words.pick(stage.name).text, duration: words.duration(stage.answer_within) };
    return [context.t("plan.rule.stage", values)];
  }
  if (entry.code === "statement" || entry.code === "ask-again") {
    return [
      context.t("plan.rule.advice", { duration: words.duration(entry.length) }),
      ...(entry.rule ? [law(entry, context)] : []),
    ];
  }
  if (!entry.rule) return [context.t("plan.rule.own")];
  return [law(entry, context), ...condition(entry, context)];
}

function law(entry, context) {
  const { words } = context;
  if (entry.rule.by === "route") {
    const duration = entry.runs_to ? words.label("runs_to", entry.runs_to) : words.duration(entry.length);
    return context.t("plan.rule.route", { duration });
  }
  const answer = context.answer(entry.rule);
  const article = answer.article ? ` (${answer.article})` : "";
  const value = words.value(entry.rule.question, answer) + article;
  return context.t(`plan.rule.${entry.rule.by}`, { question: words.term(entry.rule.question), value });
}

function condition(entry, context) {
  const text = context.answer(entry.rule).condition;
  return text ? [context.t("plan.rule.condition", { condition: context.words.pick(text).text })] : [];
}

function sourceOf(entry, context) {
  if (entry.code === "check") return entry.check === undefined ? null : context.data.line_check[entry.check];
  if (entry.stage !== undefined && entry.code !== "lapse-stage") return context.data.complaint[entry.stage];
  return entry.rule ? context.answer(entry.rule) : null;
}

function remarks({ result, carrier }) {
  const { best, timeline: entries } = result;
  const working = entries.some((entry) => entry.length?.unit === "working");
  const starts = best.kind === "route" && carrier.routes[best.route].result === "starts";
  return [
    ...(working ? ["plan.when.holidays"] : []),
    ...(entries.some(({ code }) => code === "lapse") ? ["plan.when.lapse_note"] : []),
    ...(starts && entries.some(({ code }) => code === "ends") ? ["plan.when.starts_note"] : []),
  ];
}
