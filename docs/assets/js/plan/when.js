// When: every day of the plan, with the rule it comes from. No rule means that the day is our advice.

import { counted, monthEnd, nextDay } from "./dates.js";

/** @type {Length} */
const ASK_AGAIN = { days: 14 };
/** @type {Length} */
const STATEMENT = { months: 1 };

// The day by which the line is over, and the rule that says so.
/**
 * @param {Situation} here
 * @param {Way} best
 * @returns {End | null}
 */
export function ends(here, best) {
  if (best.kind === "lapse") return over(here, best.rule, term(here, best.rule));
  const { takes, runs_to: period } = here.routeOf(best);
  if (period) return periodEnd(here, best, period);
  if (takes) return over(here, ofRoute(best), takes);
  const rule = here.relied("deadline") ?? here.relied("notice");
  const within = here.answer(rule).within;
  return rule && within ? over(here, rule, within) : null;
}

// When a paid period ends only the reader's bill tells; then no day of ours is the last.
/**
 * @param {Situation} here
 * @param {Way} best
 * @param {string} period
 */
function periodEnd(here, best, period) {
  if (period !== "month-end") return null;
  return { date: monthEnd(here.on), rule: ofRoute(best), runs_to: period };
}

/**
 * @param {Situation} here
 * @param {Way} best
 * @param {End | null} end
 */
export function timeline(here, best, end) {
  const lapsing = best.kind === "lapse";
  /** @type {Day[]} */
  const entries = [
    { code: lapsing ? "stop" : "ask", date: here.on },
    ...(here.leaving ? [{ code: "leave", date: here.case.leaves ?? "" }] : []),
    ...(best.kind === "lapse" ? lapsingDays(here, best) : askingDays(here, end)),
    ...afterwards(here, best, end),
  ];
  return entries.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/**
 * @param {Way} way
 * @returns {RouteRule}
 */
const ofRoute = (way) => ({ by: "route", at: way.route ?? 0 });

/**
 * After how long a line lapses, or its number is given to another.
 * @param {Situation} here
 * @param {Rule} rule
 */
const term = (here, rule) => /** @type {Length} */ (here.answer(rule).after);

/**
 * @param {Situation} here
 * @param {AnyRule} rule
 * @param {Length} length
 */
const over = (here, rule, length) => ({ date: counted(here.on, length), rule, length });

/**
 * @param {string} code
 * @param {string} since
 * @param {Length} length
 * @param {AnyRule | null} [rule]
 * @returns {Day}
 */
const entry = (code, since, length, rule) => ({
  code,
  date: counted(since, length),
  length,
  ...(rule ? { rule } : {}),
});

/**
 * @param {Situation} here
 * @param {End | null} end
 */
function askingDays(here, end) {
  const proof = here.relied("proof");
  const within = here.answer(proof).within;
  const proven = within ? [entry("proof", here.on, within, proof)] : [];
  if (!end) {
    const again = entry("ask-again", here.on, ASK_AGAIN);
    return [...proven, again, ...answered(here, again.date)];
  }
  const after = nextDay(end.date);
  return [
    ...proven,
    { code: "ends", ...end },
    ...(here.data.line_check.length ? [{ code: "check", date: after, check: 0 }] : []),
    ...(here.data.complaint.length ? [{ code: "complain", date: after, stage: 0, rule: end.rule }] : []),
    ...answered(here, after),
  ];
}

// When the first rung that has a term must have answered.
/**
 * @param {Situation} here
 * @param {string} complained
 */
function answered(here, complained) {
  const at = here.data.complaint.findIndex((stage) => "answer_within" in stage);
  const within = here.data.complaint[at]?.answer_within;
  return within ? [{ ...entry("answer", complained, within), stage: at }] : [];
}

/**
 * @param {Situation} here
 * @param {LapseWay} best
 */
function lapsingDays(here, best) {
  const lapse = here.answer(best.rule);
  const same = (/** @type {unknown} */ a, /** @type {unknown} */ b) => JSON.stringify(a) === JSON.stringify(b);
  const stages = (lapse.stages ?? []).flatMap((stage, at) =>
    same(stage.after, lapse.after) ? [] : [{ ...entry("lapse-stage", here.on, stage.after, best.rule), stage: at }],
  );
  const last = nextDay(counted(here.on, term(here, best.rule)));
  const check = here.data.line_check.length ? { check: 0 } : {};
  return [...stages, ...lapses(here), { code: "check", date: last, ...check }];
}

// The term to rely on, and every other that may be the reader's: each has a condition.
/** @param {Situation} here */
function lapses(here) {
  const rules = [...here.inForce("carrier", "lapse"), ...here.inForce("law", "lapse")];
  return rules.map((rule, at) => entry(at ? "lapse-other" : "lapse", here.on, term(here, rule), rule));
}

// Counted from the end of a line that a reader ends; for one left to lapse nothing is promised.
/**
 * @param {Situation} here
 * @param {string} since
 */
function refund(here, since) {
  const rule = here.relied("credit_refund");
  const within = here.answer(rule).within;
  return within ? [entry("refund", since, within, rule)] : [];
}

/**
 * @param {Situation} here
 * @param {Way} best
 * @param {End | null} end
 */
function afterwards(here, best, end) {
  const since = end ? end.date : here.on;
  /** @type {Day[]} */
  const found = [];
  if (!here.prepaid) found.push(entry("statement", since, STATEMENT, here.relied("bills_after_request")));
  if (here.prepaid && best.kind !== "lapse") found.push(...refund(here, since), ...lapses(here).slice(0, 1));
  const reuse = here.relied("number_reuse");
  if (reuse && end) found.push(entry("reuse", since, term(here, reuse), reuse));
  return found;
}
