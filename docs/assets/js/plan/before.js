// What to have ready, what to say, what it costs, what proves it.

import { CHANNELS } from "./case.js";
import { isOutOfReach } from "./ways.js";

const USUAL_PROOF = ["code", "written-confirmation"];
const PARTLY = ["yes", "partly"];

export function checklist(here, best, ends) {
  const lapsing = best.kind === "lapse";
  return [
    ...(lapsing ? [] : aboutDebt(here)),
    ...aboutAccess(here, best),
    ...(lapsing ? [] : aboutPerson(here, best)),
    ...aboutMoney(here, best),
    { code: "move-accounts" },
    { code: "keep-sim", esim: here.carrier.esim[here.plan] ?? "unknown" },
    ...(here.leaving && ends && ends.date > here.case.leaves ? [{ code: "ends-after-leaving" }] : []),
    ...(here.leaving && ends && ends.date < here.case.leaves ? [{ code: "ends-before-leaving" }] : []),
  ];
}

function aboutDebt(here) {
  const said = here.said("debt_blocks");
  const owes = here.case.debt;
  if (owes === "no" || !said) return [];
  const code =
    said === "no" ? "debt-no-reason" : owes === "unknown" ? "debt-look" : said === "yes" ? "debt-pay" : "debt-partly";
  return [{ code, rule: here.relied("debt_blocks") }];
}

function aboutAccess(here, best) {
  const account = (best.missing ?? []).includes("account") ? [{ code: "get-account" }] : [];
  const needs = here.routeOf(best).needs ?? [];
  const codes = ["sms-code", "email-code", "biometrics"].filter((need) => needs.includes(need));
  return [...account, ...codes.map((code) => ({ code }))];
}

function aboutPerson(here, best) {
  const persons = [
    ["holder_only", "holder"],
    ["proxy", "proxy"],
  ].filter(([question]) => PARTLY.includes(here.said(question)));
  const items = persons.map(([question, code]) => ({ code, rule: here.relied(question) }));
  const papers = here.routeOf(best).documents;
  const rule = here.relied("documents");
  const missing = (best.missing ?? []).includes("documents") ? { missing: true } : {};
  if (papers) items.push({ code: "documents", need: papers, ...missing });
  else if (rule) items.push({ code: "documents", need: here.answer(rule).need, rule });
  return items;
}

function aboutMoney(here, best) {
  const items = best.kind === "lapse" ? [{ code: "no-top-up", rule: best.rule }] : [];
  if (PARTLY.includes(here.said("renewal_off"))) items.push({ code: "renewal-off", rule: here.relied("renewal_off") });
  if (here.prepaid) {
    const rule = here.relied("credit_refund");
    const code = { yes: "claim-credit", no: "use-credit" }[here.said("credit_refund")] ?? "ask-credit";
    return [...items, { code, ...(rule ? { rule } : {}) }];
  }
  if (["charged", "capped"].includes(here.said("early_exit"))) {
    items.push({ code: "contract-end", rule: here.relied("early_exit") });
  }
  if (PARTLY.includes(here.said("bills_after_request"))) {
    items.push({ code: "billing-day", rule: here.relied("bills_after_request") });
  }
  return items;
}

// What the record advises on the topics of this case, the carrier's own first.
export function advice(here) {
  const topics = ["cancel", "proof", here.prepaid ? "lapse" : "billing"];
  if (here.abroad || here.leaving) topics.push("from-abroad");
  if (here.case.debt === "yes") topics.push("debt");
  const fits = ({ topic, carriers }) => topics.includes(topic) && (carriers ?? [here.name]).includes(here.name);
  const fitting = (by, given) => given.flatMap((item, at) => (fits(item) ? [{ by, at }] : []));
  return [...fitting("carrier", here.carrier.advice), ...fitting("country", here.data.advice)];
}

// Ways to reach the carrier of which nobody says whether they take a cancellation.
export function contacts(here) {
  const found = here.carrier.contacts;
  const away = (contact) => here.abroad && isOutOfReach(contact);
  const within = found.flatMap((contact, at) => (away(contact) ? [] : [at]));
  return within.sort((a, b) => CHANNELS.indexOf(found[a].channel) - CHANNELS.indexOf(found[b].channel) || a - b);
}

// In the order in which the reader needs them; each a reference to its words.
export function say(here, best) {
  const steps = here.routeOf(best).steps ?? [];
  const own = steps.flatMap((step, at) => ("say" in step ? [{ use: "ask", route: best.route, step: at }] : []));
  const code = { lapse: "lapse", ask: "route" }[best.kind] ?? "cancel";
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
export function cost(here, best) {
  const own = here.prepaid ? ["credit_refund"] : ["early_exit", "bills_after_request"];
  const questions = best.kind === "lapse" ? own : ["fee", ...own, "cooling_off", "debt_blocks"];
  const fee = "fee" in here.routeOf(best) ? [{ by: "route", at: best.route }] : [];
  return [...fee, ...questions.flatMap((question) => allOf(here, question))];
}

function allOf(here, question) {
  const first = here.relied(question);
  if (!first) return [];
  return [first, ...here.inForce(first.by, question).filter((rule) => rule.at !== first.at)];
}

export function proof(here, best) {
  const rule = here.relied("proof");
  if (rule && best.kind !== "lapse") return { get: here.answer(rule).get, rule };
  const kept = (here.routeOf(best).steps ?? []).flatMap((step) => step.keep ?? []);
  if (kept.length) return { get: [...new Set(kept)], route: best.route };
  return { get: best.kind === "lapse" ? ["screenshot"] : USUAL_PROOF };
}
