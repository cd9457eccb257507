// Which ways are open, in which order, and why the first one is the first.

import { CHANNEL_TRAITS } from "../vocabulary.js";
import { CHANNELS, GROUPS } from "./case.js";

const IDENTITY = ["identity-card", "passport", "residence-card", "id-copy"];
const INSISTING = ["required", "accepted"];
const TEXTS = ["sms-code", "sim"];
const REACHES = ["said", "untied", "texts", "needs", "no"];

// The carrier's channels that are open to this reader, the best first; and those that are not.
/**
 * @param {Situation} here
 * @returns {[RouteWay[], Barred[]]}
 */
export function routes(here) {
  const usual = counting(here).filter((at) => !("only" in here.routes[at]));
  const barred = usual.map((at) => ({ route: at, why: impossible(here, here.routes[at]) }));
  const ranked = barred.filter((item) => !item.why).map((item) => way(here, item.route, "route"));
  ranked.sort((a, b) => compare(rank(here, a), rank(here, b)));
  return [ranked, barred.filter((item) => item.why)];
}

// Everything that can be tried, in the order in which to try it.
/**
 * @param {Situation} here
 * @param {RouteWay[]} ranked
 * @returns {[Way, ...Way[]]}
 */
export function chain(here, ranked) {
  const law = lawWay(here);
  const lapse = lapseWay(here);
  const lapseFirst = lapse.length > 0 && lapseIsSurer(here, ranked);
  const first = firstWays(here, ranked, law, lapse, lapseFirst);
  const refusal = afterRefusal(here);
  const last = ranked.length && !lapseFirst ? lapse : [];
  const middle = [...letterWay(here, ranked), ...refusal, ...complaints(here, refusal), ...planChange(here)];
  return /** @type {[Way, ...Way[]]} */ ([...first, ...middle, ...last]);
}

/**
 * @param {Situation} here
 * @param {RouteWay[]} ranked
 * @param {LawWay[]} law
 * @param {LapseWay[]} lapse
 * @param {boolean} lapseFirst
 * @returns {Way[]}
 */
function firstWays(here, ranked, law, lapse, lapseFirst) {
  /** @type {Way} */
  const ask = { kind: "ask" };
  if (lapseFirst) return [...lapse, ...ranked, ...law, ...(ranked.length || duty(here) ? [] : [ask])];
  if (ranked.length) return [...ranked, ...law];
  return duty(here) ? [...law, ...lapse] : [...lapse, ...law, ask];
}

// Whom else to turn to where there is no plan. A plan that is not sold is chosen anew instead.
/**
 * @param {Situation} here
 * @param {string} problem
 * @returns {Way[]}
 */
export function waysOn(here, problem) {
  if (problem === "not-sold") return [];
  const rungs = complaints(here, []);
  if (problem === "moved-not-sold") return [{ kind: "ask" }, { kind: "letter" }, ...rungs];
  const ladder = here.data.complaint;
  return [...rungs.filter(({ stage }) => ladder[stage].to !== "carrier"), { kind: "letter" }];
}

// Abroad, no way is open for which nothing is missing: waiting costs a prepaid line nothing.
/**
 * @param {Situation} here
 * @param {RouteWay[]} ranked
 */
function lapseIsSurer(here, ranked) {
  const shaky = !ranked.length || ranked[0].reach === "needs" || ranked[0].missing.length > 0;
  return here.prepaid && here.abroad && shaky;
}

// The online channels that are known not to take a request.
/** @param {Situation} here */
export function refused(here) {
  return places(
    here.routes,
    (route) => here.holds(route) && route.result === "no" && !("only" in route) && GROUPS[route.channel] === 0,
  );
}

// Where law and carrier disagree, for this plan on this day.
/** @param {Situation} here */
export function conflicts(here) {
  const law = duty(here);
  const refusing = refused(here).filter((at) => CHANNEL_TRAITS[here.routes[at].channel].refuses);
  const online = law ? refusing.map((at) => ({ law, route: at })) : [];
  const rules = Object.keys(here.carrier.terms).map((question) => here.relied(question));
  return [...online, ...rules.flatMap((rule) => (rule && "against" in rule ? [{ law: rule }] : []))];
}

// The rule in force that lets a reader insist on an online way, wherever it stands in the list.
/** @param {Situation} here */
export function duty(here) {
  const rules = here.inForce("law", "online_channel");
  return rules.find((rule) => INSISTING.includes(here.answer(rule).answer ?? "")) ?? null;
}

/**
 * @param {Situation} here
 * @param {Way} best
 * @param {RouteWay[]} ranked
 * @param {Barred[]} dropped
 */
export function why(here, best, ranked, dropped) {
  if (best.kind !== "route") {
    const nothing = ranked.length ? "surer" : dropped.length ? "all-dropped" : "no-route";
    return [nothing, best.kind === "law" ? `law-${best.duty}` : best.kind];
  }
  const route = here.routeOf(best);
  const online = GROUPS[route.channel ?? ""] === 0;
  return [
    route.result === "full" ? "completes" : "starts",
    online ? "online" : noOnline(here, ranked, dropped),
    ...(best.missing ?? []).map((thing) => `missing-${thing}`),
    ...(here.abroad ? [fromAbroad(best, here.routes[best.route])] : []),
    ...(ranked.length === 1 ? ["only-one"] : []),
    ...(online && duty(here) ? ["law-backs"] : []),
    ...(here.leaving && inPerson(route) ? ["before-leaving"] : []),
  ];
}

/**
 * @param {Route[]} items
 * @param {(route: Route) => unknown} test
 */
const places = (items, test) => items.flatMap((item, at) => (test(item) ? [at] : []));

/** @param {Situation} here */
const counting = (here) => places(here.routes, (route) => here.holds(route) && route.result !== "no");

/**
 * @param {Situation} here
 * @param {Route} route
 */
function impossible(here, route) {
  const [reach, ...because] = route.reach[here.place];
  if (reach === "no") return because[0] ?? "not-from-abroad";
  const texts = because.find((need) => TEXTS.includes(need));
  if (texts && !here.has("sim")) return texts;
  return here.abroad && lacksNumber(here, route) ? "no-number" : "";
}

// A call for which no number is known that can be dialled from where the reader is.
/**
 * @param {Situation} here
 * @param {Route} route
 */
function lacksNumber(here, route) {
  const phones = here.carrier.contacts.filter(({ channel }) => channel === "phone");
  const reachable = phones.some((contact) => !(here.abroad && isOutOfReach(contact)));
  return route.unnumbered === true && !reachable;
}

// From another country.
/** @param {Contact} contact */
export function isOutOfReach({ channel, domestic, from_abroad: said }) {
  return channel === "store" || said === "no" || (domestic === true && said !== "yes");
}

/** @param {Partial<Route>} route */
const inPerson = (route) => route.channel === "store" || (route.needs ?? []).includes("in-person");

/**
 * @param {Situation} here
 * @param {number} at
 * @param {"route" | "refused"} kind
 * @returns {RouteWay}
 */
function way(here, at, kind) {
  const route = here.routes[at];
  const reach = route.reach[here.place][0];
  return { kind, route: at, missing: missing(here, route), reach, ...otherNumber(here, route) };
}

// Where the way's own may not work from abroad: the carrier's that a source says to work from there.
/**
 * @param {Situation} here
 * @param {Route} route
 */
function otherNumber(here, route) {
  if (!here.abroad || !lacksForeignNumber(route)) return {};
  const works = (/** @type {Contact} */ { channel, from_abroad: said }) => channel === "phone" && said === "yes";
  const contact = here.carrier.contacts.findIndex(works);
  return contact < 0 ? {} : { contact };
}

// A call whose number alone makes it doubtful from abroad.
/** @param {Route} route */
function lacksForeignNumber({ channel, reach, from_abroad: said }) {
  const [word, ...because] = reach.abroad;
  return channel === "phone" && word === "needs" && !because.length && said === undefined;
}

/**
 * @param {RouteWay} way
 * @param {Route} route
 */
export function fromAbroad({ reach, contact }, route) {
  if (!lacksForeignNumber(route)) return `abroad-${reach}`;
  return contact === undefined ? "abroad-number" : "abroad-contact";
}

/**
 * @param {Situation} here
 * @param {Route} route
 */
function missing(here, route) {
  const account = (route.needs ?? []).includes("account") && !here.has("app");
  const papers = (route.documents ?? []).some((paper) => IDENTITY.includes(paper)) && !here.has("documents");
  const number = lacksNumber(here, route);
  return [...(account ? ["account"] : []), ...(papers ? ["documents"] : []), ...(number ? ["number"] : [])];
}

/**
 * @param {Situation} here
 * @param {RouteWay} found
 */
function rank(here, found) {
  const route = here.routes[found.route];
  return [
    here.abroad && found.reach === "needs",
    route.result !== "full",
    found.missing.length,
    here.abroad ? REACHES.indexOf(found.reach) : 0,
    GROUPS[route.channel],
    route.grade,
    CHANNELS.indexOf(route.channel),
    found.route,
  ];
}

/**
 * @param {(string | number | boolean)[]} a
 * @param {(string | number | boolean)[]} b
 */
function compare(a, b) {
  const at = a.findIndex((part, place) => part !== b[place]);
  return at < 0 ? 0 : a[at] < b[at] ? -1 : 1;
}

/**
 * @param {Situation} here
 * @returns {LawWay[]}
 */
function lawWay(here) {
  const rule = duty(here) ?? here.inForce("law", "online_channel")[0] ?? null;
  const said = here.answer(rule).answer ?? "not-required";
  return said === "not-required" ? [] : [{ kind: "law", rule, duty: said }];
}

/**
 * @param {Situation} here
 * @returns {LapseWay[]}
 */
function lapseWay(here) {
  const rule = here.prepaid ? here.relied("lapse") : null;
  return rule ? [{ kind: "lapse", rule }] : [];
}

// To write is always open; not named again where a way in writing is.
/**
 * @param {Situation} here
 * @param {RouteWay[]} ranked
 * @returns {Way[]}
 */
function letterWay(here, ranked) {
  const written = ranked.some(({ route }) => CHANNEL_TRAITS[here.routes[route].channel].letters);
  return written ? [] : [{ kind: "letter" }];
}

/** @param {Situation} here */
function afterRefusal(here) {
  const kept = counting(here).filter((at) => here.routes[at].only === "refused");
  return kept.filter((at) => !impossible(here, here.routes[at])).map((at) => way(here, at, "refused"));
}

// Every rung, but not again the form that was named as a route.
/**
 * @param {Situation} here
 * @param {RouteWay[]} named
 * @returns {ComplaintWay[]}
 */
function complaints(here, named) {
  const forms = named.map((item) => here.routes[item.route].url ?? "");
  return here.data.complaint.flatMap((rung, at) =>
    forms.includes(rung.url ?? "-") ? [] : [{ kind: "complaint", stage: at }],
  );
}

/**
 * @param {Situation} here
 * @returns {Way[]}
 */
function planChange(here) {
  if (here.prepaid || !["yes", "partly"].includes(here.said("plan_change"))) return [];
  const rule = here.relied("plan_change");
  return rule ? [{ kind: "plan-change", rule }] : [];
}

// Why the best way is not an online one.
/**
 * @param {Situation} here
 * @param {RouteWay[]} ranked
 * @param {Barred[]} dropped
 */
function noOnline(here, ranked, dropped) {
  const online = (/** @type {{ route: number }} */ item) => GROUPS[here.routes[item.route].channel] === 0;
  if (ranked.some(online)) return "online-later";
  if (dropped.some(online)) return "online-impossible";
  return refused(here).length ? "online-refused" : "online-unknown";
}
