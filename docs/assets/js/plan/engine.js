// The plan of one case: a pure function over assets/plan/<country>.json. Its twin, with the rules in
// words, is hooks/unsim/derive/plan; tests/plan holds both to one table of cases and to each other.

import { above, rights } from "./after.js";
import { advice, checklist, contacts, cost, proof, say } from "./before.js";
import { Situation } from "./case.js";
import { unknown } from "./unknown.js";
import { chain, conflicts, refused, routes, waysOn, why } from "./ways.js";
import { ends, timeline } from "./when.js";

// A carrier that is not in the record.
export const OTHER = "other";
/** @type {PlannedCarrier} */
export const NOBODY = {
  name: "",
  sources: [],
  plans: ["prepaid", "postpaid"],
  esim: {},
  routes: [],
  terms: {},
  contacts: [],
  advice: [],
  unknown: [],
};

// Every object has a “constructor”; a carrier of that name there is not.
/**
 * @param {string} name
 * @param {PlanData} data
 */
const known = (name, data) => (Object.hasOwn(data.carriers, name) ? data.carriers[name] : undefined);

/**
 * @param {Case} case_
 * @param {PlanData} data
 * @returns {Plan | NoPlan}
 */
export function plan(case_, data) {
  const name = todaysName(case_.carrier, data);
  const carrier = name === OTHER ? NOBODY : known(name, data);
  const head = { carrier: name, moved: name !== case_.carrier };
  const problem = problemOf(case_, carrier, head.moved);
  const here = new Situation(case_, data, carrier ?? NOBODY, name);
  return problem ? { ...head, ...turnedAway(here, problem) } : { ...head, ...planned(here) };
}

/**
 * @param {Situation} here
 * @param {string} problem
 */
function turnedAway(here, problem) {
  return { problem, abroad: here.abroad, next: waysOn(here, problem), contacts: contacts(here) };
}

/** @param {Situation} here */
function planned(here) {
  const [ranked, dropped] = routes(here);
  const [best, ...next] = chain(here, ranked);
  const over = ends(here, best);
  return {
    best,
    abroad: here.abroad,
    why: why(here, best, ranked, dropped),
    next,
    dropped,
    refused: refused(here),
    conflicts: conflicts(here),
    checklist: checklist(here, best, over),
    advice: advice(here),
    contacts: contacts(here),
    say: say(here, best),
    cost: cost(here, best),
    proof: proof(here, best),
    timeline: timeline(here, best, over),
    rights: rights(here),
    above: above(here),
    unknown: unknown(here, [best, ...next], over),
  };
}

// The lines of a carrier that merged are its successor's.
/**
 * @param {string} asked
 * @param {PlanData} data
 */
function todaysName(asked, data) {
  const seen = new Set([asked]);
  let name = asked;
  for (;;) {
    const successor = known(name, data)?.successor;
    if (!successor || seen.has(successor)) return name;
    seen.add(successor);
    name = successor;
  }
}

/**
 * @param {Case} case_
 * @param {PlannedCarrier | undefined} carrier
 * @param {boolean} moved
 */
function problemOf(case_, carrier, moved) {
  if (!carrier) return "no-carrier";
  if ((carrier.status ?? "active") !== "active") return "closed";
  if (carrier.plans.includes(case_.plan)) return "";
  return moved ? "moved-not-sold" : "not-sold";
}
