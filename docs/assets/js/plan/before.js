// What to have ready, what to say, what it costs, what proves it.

import { CHANNELS } from "./case.js";
import { isBefore } from "./dates.js";
import { isOutOfReach } from "./ways.js";

const USUAL_PROOF = ["code", "written-confirmation"];
const PARTLY = ["yes", "partly"];
/** @type {Record<string, string>} */
const ASKED = { lapse: "lapse", ask: "route" };

/**
 * @param {Situation} here
 * @param {Way} best
 * @param {End | null} ends
 * @returns {Check[]}
 */
export function checklist(here, best, ends) {
  const lapsing = best.kind === "lapse";
  return [
    ...(lapsing ? [] : aboutDebt(here)),
    ...aboutAccess(here, best),
    ...(lapsing ? [] : aboutPerson(here, best)),
    ...aboutMoney(here, best),
    accounts(here),
    { code: "keep-sim", esim: here.carrier.esim[here.plan] ?? "unknown" },
    ...(here.leaving && ends && isBefore(here.case.leaves, ends.date) ? [{ code: "ends-after-leaving" }] : []),
    ...(here.leaving && ends && here.case.leaves && ends.date < here.case.leaves
      ? [{ code: "ends-before-leaving" }]
      : []),
  ];
}

// What hangs on the number goes first: some day it is somebody else's.
/**
 * @param {Situation} here
 * @returns {Check}
 */
function accounts(here) {
  const reuse = here.relied("number_reuse");
  return { code: "move-accounts", ...(reuse ? { rule: reuse } : {}) };
}

/** @param {Situation} here */
function aboutDebt(here) {
  const said = here.said("debt_blocks");
  const owes = here.case.debt;
  if (owes === "no" || !said) return [];
  const code =
    said === "no" ? "debt-no-reason" : owes === "unknown" ? "debt-look" : said === "yes" ? "debt-pay" : "debt-partly";
  return [{ code, rule: here.relied("debt_blocks") }];
}

/**
 * @param {Situation} here
 * @param {Way} best
 */
function aboutAccess(here, best) {
  const { needs = [], needs_not: needsNot = [] } = here.routeOf(best);
  const account = (best.missing ?? []).includes("account") ? [{ code: toGetAccount(needs, needsNot) }] : [];
  const codes = ["sms-code", "email-code", "biometrics"].filter((need) => needs.includes(need));
  return [...account, ...codes.map((code) => ({ code }))];
}

// Whether that takes a text to the line itself: the record says yes, says no, or says nothing.
/**
 * @param {string[]} needs
 * @param {string[]} needsNot
 */
function toGetAccount(needs, needsNot) {
  if (needs.includes("sms-code")) return "get-account-text";
  return needsNot.includes("sms-code") ? "get-account-only" : "get-account";
}

/**
 * @param {Situation} here
 * @param {Way} best
 */
function aboutPerson(here, best) {
  const persons = [
    ["holder_only", "holder"],
    ["proxy", "proxy"],
  ].filter(([question]) => PARTLY.includes(here.said(question)));
  /** @type {Check[]} */
  const items = persons.map(([question, code]) => ({ code, rule: here.relied(question) }));
  const papers = here.routeOf(best).documents;
  const rule = here.relied("documents");
  const missing = (best.missing ?? []).includes("documents") ? { missing: true } : {};
  if (papers) items.push({ code: "documents", need: papers, ...missing });
  else if (rule) items.push({ code: "documents", need: here.answer(rule).need, rule });
  return items;
}

/**
 * @param {Situation} here
 * @param {Way} best
 */
function aboutMoney(here, best) {
  /** @type {Check[]} */
  const items = best.kind === "lapse" ? [{ code: "no-top-up", rule: best.rule }] : [];
  if (PARTLY.includes(here.said("renewal_off"))) items.push({ code: "renewal-off", rule: here.relied("renewal_off") });
  if (here.prepaid) {
    const rule = here.relied("credit_refund");
    return [...items, { code: aboutCredit(here, best), ...(rule ? { rule } : {}) }];
  }
  if (["charged", "capped"].includes(here.said("early_exit"))) {
    items.push({ code: "contract-end", rule: here.relied("early_exit") });
  }
  if (PARTLY.includes(here.said("bills_after_request"))) {
    items.push({ code: "billing-day", rule: here.relied("bills_after_request") });
  }
  return items;
}

// What is paid back when a reader ends the line may not be when it is left to lapse.
/**
 * @param {Situation} here
 * @param {Way} best
 */
function aboutCredit(here, best) {
  const said = here.said("credit_refund");
  if (said === "no") return "use-credit";
  return said === "yes" && best.kind !== "lapse" ? "claim-credit" : "ask-credit";
}

// What the record advises on the topics of this case, the carrier's own first.
/** @param {Situation} here */
export function advice(here) {
  const topics = ["cancel", "proof", here.prepaid ? "lapse" : "billing"];
  if (here.abroad || here.leaving) topics.push("from-abroad");
  if (here.case.debt === "yes") topics.push("debt");
  const fits = (/** @type {Advice} */ { topic, carriers }) =>
    topics.includes(topic) && (carriers ?? [here.name]).includes(here.name);
  const fitting = (/** @type {string} */ by, /** @type {Advice[]} */ given) =>
    given.flatMap((item, at) => (fits(item) ? [{ by, at }] : []));
  return [...fitting("carrier", here.carrier.advice), ...fitting("country", here.data.advice)];
}

// Ways to reach the carrier of which nobody says whether they take a cancellation. Abroad no shop is one,
// and what works inside the country only comes last.
/** @param {Situation} here */
export function contacts(here) {
  const found = here.carrier.contacts;
  const away = (/** @type {number} */ at) => Number(here.abroad && isOutOfReach(found[at]));
  const rank = (/** @type {number} */ at) => CHANNELS.indexOf(found[at].channel);
  const open = found.flatMap(({ channel }, at) => (here.abroad && channel === "store" ? [] : [at]));
  return open.sort((a, b) => away(a) - away(b) || rank(a) - rank(b) || a - b);
}

// In the order in which the reader needs them; each a reference to its words.
/**
 * @param {Situation} here
 * @param {Way} best
 */
export function say(here, best) {
  const steps = here.routeOf(best).steps ?? [];
  /** @type {Saying[]} */
  const own = steps.flatMap((step, at) => ("say" in step ? [{ use: "ask", route: best.route ?? 0, step: at }] : []));
  const code = ASKED[best.kind] ?? "cancel";
  /** @type {Saying[]} */
  const asked = own.length ? own : [{ use: "ask", phrase: code }];
  if (best.kind === "lapse") return asked;
  const law = here
    .inForce("law", "online_channel")
    .filter((rule) => "say" in here.answer(rule))
    .slice(0, 1)
    .map((rule) => ({ use: "law", rule }));
  const proof = { use: "proof", phrase: "proof" };
  return best.kind === "law" ? [...law, ...asked, proof] : [...asked, proof, ...law];
}

// What there is to know about money: all that the side says which is relied on.
/**
 * @param {Situation} here
 * @param {Way} best
 */
export function cost(here, best) {
  const own = here.prepaid ? ["credit_refund"] : ["early_exit", "bills_after_request"];
  const questions = best.kind === "lapse" ? own : ["fee", ...own, "cooling_off", "debt_blocks"];
  /** @type {AnyRule[]} */
  const fee = "fee" in here.routeOf(best) ? [{ by: "route", at: best.route ?? 0 }] : [];
  return [...fee, ...questions.flatMap((question) => here.allOf(question))];
}

/**
 * @param {Situation} here
 * @param {Way} best
 */
export function proof(here, best) {
  const rule = here.relied("proof");
  if (rule && best.kind !== "lapse") return { get: here.answer(rule).get ?? [], rule };
  const kept = (here.routeOf(best).steps ?? []).flatMap((step) => step.keep ?? []);
  if (kept.length) return { get: [...new Set(kept)], route: best.route };
  return { get: best.kind === "lapse" ? ["screenshot"] : USUAL_PROOF };
}
