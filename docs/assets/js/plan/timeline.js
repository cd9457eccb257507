// The timeline: every day with the rule it comes from.

import { element } from "../element.js";

/** @param {Context} context */
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

/**
 * @param {Day} entry
 * @param {Context} context
 */
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

/**
 * @param {Day} entry
 * @param {Context} context
 */
export function title(entry, context) {
  const { data } = context;
  const name = (/** @type {Texts} */ text) => context.words.pick(text).text;
  if (entry.code === "check") {
    return entry.check === undefined
      ? context.t("plan.when.check_call")
      : context.t("plan.when.check", { name: data.line_check[entry.check].name });
  }
  if (entry.code === "complain" || entry.code === "answer") {
    return context.t(`plan.when.${entry.code}`, { name: name(stageOf(entry, context).name) });
  }
  if (entry.code === "lapse-stage") {
    const stages = (entry.rule && context.answer(entry.rule).stages) ?? [];
    return context.t("plan.when.lapse-stage", { then: name(stages[entry.stage ?? 0].then) });
  }
  return context.t(`plan.when.${entry.code}`);
}

// In words and with its sources; the words alone go into the calendar.
/**
 * @param {Day} entry
 * @param {Context} context
 */
function rule(entry, context) {
  const answer = sourceOf(entry, context);
  return [said(entry, context).join(" · "), " ", answer ? context.proof(answer) : null];
}

/**
 * @param {Day} entry
 * @param {Context} context
 */
export function said(entry, context) {
  const { words } = context;
  if (entry.code === "leave") return [context.t("plan.rule.own")];
  if (entry.code === "check")
    return [context.t(entry.check === undefined ? "plan.rule.advice_only" : "plan.rule.after")];
  if (entry.code === "complain") return [context.t("plan.rule.after")];
  if (entry.code === "answer") {
    const stage = stageOf(entry, context);
    const values = { name: words.pick(stage.name).text, duration: words.duration(lengthOf(stage.answer_within)) };
    return [context.t("plan.rule.stage", values)];
  }
  if (entry.code === "statement" || entry.code === "ask-again") {
    return [
      context.t("plan.rule.advice", { duration: words.duration(lengthOf(entry.length)) }),
      ...(entry.rule ? [law(entry, entry.rule, context)] : []),
    ];
  }
  if (!entry.rule) return [context.t("plan.rule.own")];
  return [law(entry, entry.rule, context), ...condition(entry.rule, context)];
}

/**
 * The rung of the ladder of complaint that a day is about.
 * @param {Day} entry
 * @param {Context} context
 */
const stageOf = ({ stage = 0 }, { data }) => data.complaint[stage];

// Every day but the first has been counted from one.
/** @param {Length | undefined} length */
const lengthOf = (length) => length ?? { days: 0 };

/**
 * @param {Day} entry
 * @param {AnyRule} by
 * @param {Context} context
 */
function law(entry, by, context) {
  const { words } = context;
  if (by.by === "route") {
    const duration = entry.runs_to ? words.label("runs_to", entry.runs_to) : words.duration(lengthOf(entry.length));
    return context.t("plan.rule.route", { duration });
  }
  const answer = context.answer(by);
  const article = answer.article ? ` (${answer.article})` : "";
  const value = words.value(by.question, answer) + article;
  return context.t(`plan.rule.${by.by}`, { question: words.term(by.question), value });
}

/**
 * @param {AnyRule} by
 * @param {Context} context
 */
function condition(by, context) {
  const text = context.answer(by).condition;
  return text ? [context.t("plan.rule.condition", { condition: context.words.pick(text).text })] : [];
}

/**
 * @param {Day} entry
 * @param {Context} context
 * @returns {Cited | null}
 */
function sourceOf(entry, context) {
  if (entry.code === "check") return entry.check === undefined ? null : context.data.line_check[entry.check];
  if (entry.stage !== undefined && entry.code !== "lapse-stage") return context.data.complaint[entry.stage];
  return entry.rule ? context.answer(entry.rule) : null;
}

/** @param {Context} from */
function remarks({ result, carrier }) {
  const { best, timeline: entries } = result;
  const working = entries.some(({ length }) => length && "unit" in length && length.unit === "working");
  const starts = best.kind === "route" && carrier.routes[best.route].result === "starts";
  return [
    ...(working ? ["plan.when.holidays"] : []),
    ...(entries.some(({ code }) => code === "lapse") ? ["plan.when.lapse_note"] : []),
    ...(starts && entries.some(({ code }) => code === "ends") ? ["plan.when.starts_note"] : []),
  ];
}
