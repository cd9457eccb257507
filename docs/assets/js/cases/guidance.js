// What to do next, from how a case stands and what its plan says. A pure function.

import { counted } from "../plan/dates.js";
import { complaints, statusOf } from "./record.js";

/** @type {Record<string, string[]>} */
const LETTERS = {
  planned: ["cancellation"],
  asked: ["proof"],
  confirmed: ["proof"],
  "wants-more": ["cancellation"],
  refused: ["complaint-carrier", "complaint-regulator"],
  silent: ["complaint-carrier", "complaint-regulator"],
  billed: ["complaint-carrier", "charge-back", "complaint-regulator"],
  complained: ["complaint-regulator"],
  ended: ["credit-refund", "erasure"],
};
// Letters that there are only where the reader has a right to what they ask for.
/** @type {Record<string, (result: Plan | undefined, note: Note) => unknown>} */
const WHERE = {
  "charge-back": (result) => hasRight(result, "debit_return"),
  erasure: (result) => hasRight(result, "erasure"),
  "credit-refund": (result, { plan }) => plan.plan === "prepaid" && mayAskForCredit(result),
};
const CHECKED = ["confirmed", "ended"];
const CLIMBING = ["refused", "silent", "billed", "complained"];
/** @type {Record<string, string[]>} */
const AWAITED = { planned: ["ask", "stop"], asked: ["proof", "ends", "complain"], confirmed: ["ends", "check"] };

// { status, letters, rung, day, law }: the rung is a stage of the ladder, the day an entry of the timeline.
/**
 * @param {Note} found
 * @param {Plan | undefined} result
 * @param {PlanData | undefined} data
 * @param {string} today
 * @returns {Guidance}
 */
export function guidance(found, result, data, today) {
  const status = statusOf(found);
  const rungs = data?.complaint ?? [];
  const climbed = complaints(found);
  return {
    status,
    letters: LETTERS[status].filter((kind) => WHERE[kind]?.(result, found) ?? true),
    rung: CLIMBING.includes(status) ? (rungs[Math.min(climbed, rungs.length - 1)] ?? null) : null,
    day: nextDay(found, status, result, rungs, today),
    checks: CHECKED.includes(status) ? (data?.line_check ?? []) : [],
    law: status === "refused" ? (result?.say?.find(({ use }) => use === "law")?.rule ?? null) : null,
  };
}

/**
 * @param {Plan | undefined} result
 * @param {string} wanted
 */
const hasRight = (result, wanted) => result?.rights?.some(({ question }) => question === wanted) ?? false;

/** @param {Plan | undefined} result */
const mayAskForCredit = (result) =>
  result?.checklist?.some(({ code }) => code === "claim-credit" || code === "ask-credit");

/**
 * @param {Note} found
 * @param {string} status
 * @param {Plan | undefined} result
 * @param {Stage[]} rungs
 * @param {string} today
 * @returns {Day | null}
 */
function nextDay(found, status, result, rungs, today) {
  if (!result?.timeline || status === "ended") return null;
  if (status === "complained") return answerDay(found, rungs);
  const awaited = AWAITED[status] ?? [];
  const days = result.timeline.filter(({ code }) => awaited.includes(code));
  return days.find(({ date }) => date >= today) ?? days.at(-1) ?? null;
}

// The rung that was complained to last, if it has a term.
/**
 * @param {Note} note
 * @param {Stage[]} rungs
 * @returns {Day | null}
 */
function answerDay({ log }, rungs) {
  const complained = log.filter(({ what }) => what === "complained");
  const stage = Math.min(complained.length, rungs.length) - 1;
  const last = complained.at(-1);
  const length = rungs[stage]?.answer_within;
  return length && last?.on ? { code: "answer", date: counted(last.on, length), stage, length } : null;
}
