// The page of one plan, made of elements. What it says is chosen by engine.js; here it is only worded.

import { element, icon } from "../element.js";
import { cost, proof } from "./money.js";
import { following, left } from "./next.js";
import { contacts, letter, routeBody, wayName, website } from "./route.js";
import { sources } from "./sources.js";
import { phrase, screenLabel } from "./steps.js";
import { timeline } from "./timeline.js";

// What each kind of reason is to a reader: good news, or something to mind; the rest is neither.
const GOOD = /^(completes|online$|abroad-yes|law-|lapse)/;
const CAUTION = /^(starts|missing|abroad-|before-leaving|all-dropped|no-route)/;
const KINDS = { law: "law", lapse: "depends", ask: "unknown" };

// In reading order: what is cited first has the first number, so the sources come last.
export function view(context, actions) {
  const { dropped, cost: costs } = context.result;
  const head = [
    summary(context, actions),
    notices(context, actions),
    verdict(context),
    cards(context),
    bar(context, actions),
    conflicts(context),
  ];
  const main = [
    part("before", context, checklist),
    part("steps", context, stepsOf),
    part("say", context, () => sayings(context, actions)),
    part("proof", context, proof),
    costs.length ? part("cost", context, cost) : null,
  ];
  const side = [
    part("when", context, timeline),
    part("next", context, following),
    dropped.length ? part("dropped", context, left) : null,
    part("unknown", context, unknown),
  ];
  return [
    ...head,
    element("div", { class: "u-plan__parts" }, element("div", {}, main), element("div", {}, side)),
    part("sources", context, sources),
    foot(context),
  ];
}

function part(name, context, content) {
  const heading = element("h2", { id: `plan-${name}` }, context.t(`plan.part.${name}`));
  return element("section", { class: `u-plan__part u-plan__part--${name}` }, heading, content(context));
}

// Who, where, when

function summary(context, actions) {
  const { case: case_, words, data } = context;
  const has = case_.has.map((thing) => context.t(`plan.summary.${thing}`));
  const facts = [
    words.label("plan", case_.plan),
    case_.where === "leaving"
      ? context.t("plan.summary.leaving", { date: words.day(case_.leaves) })
      : context.t(`plan.where.${case_.where}`),
    has.length ? context.t("plan.summary.with", { things: words.join(has) }) : context.t("plan.summary.without"),
    context.t(`plan.summary.debt.${case_.debt}`),
    context.t("plan.on", { date: words.day(case_.on) }),
  ];
  return element(
    "header",
    { class: "u-plan__head" },
    element(
      "h2",
      { id: "plan-head", tabindex: "-1" },
      `${words.pick(data.name).text} · ${context.nameOf(case_.carrier)}`,
    ),
    element(
      "ul",
      { class: "u-meta" },
      facts.map((fact) => element("li", {}, fact)),
      element(
        "li",
        { class: "u-plan__change" },
        element("a", { href: "#plan-form", onclick: actions.change }, context.t("plan.change")),
      ),
    ),
  );
}

function notices(context, actions) {
  const { case: case_, result } = context;
  const said = [];
  if (result.moved) {
    const values = { from: context.nameOf(case_.carrier), to: context.nameOf(result.carrier) };
    said.push([
      context.t("plan.moved", values),
      " ",
      context.proof({ ...context.data.carriers[case_.carrier], grade: movedGrade(context) }),
    ]);
  }
  if (case_.where === "leaving" && case_.leaves < case_.on) said.push([context.t("plan.error.before")]);
  if (case_.on < actions.today) {
    const again = element(
      "button",
      { type: "button", class: "u-button", onclick: actions.restart },
      context.t("plan.restart"),
    );
    said.push([context.t("plan.stale", { date: context.words.day(case_.on) }), " ", again]);
  }
  return said.map((words) => element("p", { class: "u-plan__notice" }, words));
}

function movedGrade({ case: case_, data }) {
  const grades = data.carriers[case_.carrier].sources.map((key) => data.sources[key].grade);
  return grades.sort()[0];
}

// The answer, in five seconds

function verdict(context) {
  const { best, why } = context.result;
  const route = best.kind === "route" ? context.carrier.routes[best.route] : null;
  const kind = route ? route.result : KINDS[best.kind];
  const name = route?.name ? [element("span", { class: "u-plan__name" }, screenLabel(route.name, context))] : [];
  return element(
    "section",
    { class: `u-verdict u-verdict--${kind}`, "aria-label": context.t("plan.best") },
    element("span", { class: "u-verdict__glyph" }, icon(route ? route.channel : kind)),
    element(
      "div",
      {},
      element("p", { class: "u-plan__kicker" }, context.t("plan.best")),
      element("p", { class: "u-verdict__words" }, wayName(best, context), " ", name),
      element(
        "ul",
        { class: "u-plan__why" },
        why.map((code) =>
          element(
            "li",
            { class: GOOD.test(code) ? "is-good" : CAUTION.test(code) ? "is-caution" : null },
            context.t(`plan.why.${code}`),
          ),
        ),
      ),
    ),
  );
}

function cards(context) {
  const { result, words } = context;
  const lapsing = result.best.kind === "lapse";
  const end = result.timeline.find((entry) => entry.code === (lapsing ? "lapse" : "ends"));
  const fee = result.cost.find((rule) => rule.question === "fee");
  const route = result.best.kind === "route" ? context.carrier.routes[result.best.route] : null;
  const found = [
    [
      lapsing ? "plan.card.ends_lapse" : "plan.card.ends",
      end
        ? words.day(end.date)
        : route?.runs_to
          ? words.label("runs_to", route.runs_to)
          : context.t("plan.card.ends_unknown"),
      end ? context.proof(context.answer(end.rule)) : route?.runs_to ? context.proof(route) : null,
    ],
    lapsing
      ? null
      : [
          "plan.card.cost",
          fee ? words.value("fee", context.answer(fee)) : context.t("plan.card.unknown"),
          fee ? context.proof(context.answer(fee)) : null,
        ],
    [
      "plan.card.proof",
      words.listed("proof", result.proof.get),
      result.proof.rule ? context.proof(context.answer(result.proof.rule)) : null,
    ],
    route ? ["plan.card.grade", words.label("grade", route.grade), context.proof(route)] : null,
  ];
  return element(
    "ul",
    { class: "u-facts u-plan__cards" },
    found
      .filter(Boolean)
      .map(([key, value, refs]) =>
        element("li", {}, element("span", {}, context.t(key)), element("b", {}, value), refs),
      ),
  );
}

function bar(context, actions) {
  const button = (name, main) =>
    element(
      "button",
      { type: "button", class: main ? "u-button u-button--main" : "u-button", onclick: actions[name] },
      context.t(`plan.do.${name}`),
    );
  return element(
    "p",
    { class: "u-jump u-plan__bar" },
    button("show", true),
    button("calendar"),
    context.result.best.kind === "lapse"
      ? null
      : element("a", { class: "u-button", href: letter(context, "cancellation") }, context.t("plan.do.letter")),
    element(
      "a",
      { class: "u-button", href: context.link(`cases/?add=1&${context.address.split("?")[1]}`) },
      context.t("cases.add"),
    ),
    button("print"),
    button("copy"),
  );
}

function conflicts(context) {
  const { result, words } = context;
  if (!result.conflicts.length) return [];
  const said = result.conflicts.map(({ law, route }) => {
    const legal = context.answer(law);
    if (route !== undefined) {
      const refusing = context.carrier.routes[route];
      const channel = words.label("channel", refusing.channel);
      return [
        context.t("plan.conflict.refused", { channel }),
        " ",
        context.proof(legal),
        " ↔ ",
        context.proof(refusing),
      ];
    }
    const own = context.carrier.terms[law.question][law.against];
    const values = {
      question: words.term(law.question),
      law: words.value(law.question, legal),
      carrier: words.value(law.question, own),
    };
    return [context.t("plan.conflict.term", values), " ", context.proof(legal), " ↔ ", context.proof(own)];
  });
  return [
    element(
      "div",
      { class: "u-conflict" },
      icon("law"),
      element(
        "div",
        {},
        element("b", {}, context.t("plan.conflict")),
        said.map((words_) => element("p", {}, words_)),
      ),
    ),
  ];
}

// Before, during

function checklist(context) {
  const items = context.result.checklist.map((item) => element("li", {}, checked(item, context)));
  return [element("ul", { class: "u-plan__checks" }, items), advice(context)];
}

function advice(context) {
  const { result, carrier, data } = context;
  if (!result.advice.length) return null;
  const items = result.advice.map(({ by, at }) => (by === "carrier" ? carrier : data).advice[at]);
  return element(
    "div",
    { class: "u-advice" },
    element("b", {}, context.t("plan.advice")),
    element(
      "ul",
      {},
      items.map((item) => element("li", {}, context.text(item.text), " ", context.refs(item.sources))),
    ),
  );
}

function checked(item, context) {
  const rule = item.rule ? context.answer(item.rule) : null;
  const note = rule?.note ? element("small", {}, context.text(rule.note)) : null;
  return [element("span", {}, checkWords(item, context)), " ", rule ? context.proof(rule) : null, note];
}

function checkWords(item, context) {
  if (item.code === "documents") {
    const documents = context.words.listed("document", item.need);
    return context.t(item.missing ? "plan.check.documents_missing" : "plan.check.documents", { documents });
  }
  if (item.code === "keep-sim") return context.t(`plan.check.keep-sim.${item.esim}`);
  if (item.code !== "move-accounts") return context.t(`plan.check.${item.code}`);
  const href = context.link("guides/before-you-cancel/");
  return element("a", { href }, context.t("plan.check.move-accounts"));
}

function stepsOf(context) {
  const { best } = context.result;
  if (best.kind === "lapse") return general(context, ["stop", "wait", "check"]);
  if (best.kind !== "route")
    return [general(context, [contactsWord(context), "say", "keep"], contacts(context) ?? website(context))];
  return routeBody(context.carrier.routes[best.route], context);
}

function general(context, names, inside = null) {
  return element(
    "ol",
    { class: "u-steps" },
    names.map((name, at) => element("li", {}, context.t(`plan.steps.${name}`), at === 0 ? inside : null)),
  );
}

const contactsWord = (context) => (context.result.contacts.length ? "contact" : "contact_none");

// Words to say

export function phrases(context) {
  const { result, data } = context;
  return result.say.map((item) => {
    const words = item.phrase
      ? data.phrases[item.phrase]
      : item.rule
        ? context.answer(item.rule).say
        : context.carrier.routes[item.route].steps[item.step].say;
    return { use: useOf(item, result), words, ours: Boolean(item.phrase), rule: item.rule ?? null };
  });
}

function useOf(item, { best }) {
  if (item.use === "law" && best.kind === "law") return "law_first";
  if (item.use === "ask" && (best.kind === "ask" || best.kind === "lapse")) return "question";
  return item.use;
}

function sayings(context, actions) {
  const found = phrases(context);
  return [
    element(
      "ul",
      { class: "u-plan__say" },
      found.map((item, at) =>
        element(
          "li",
          {},
          element(
            "h3",
            {},
            context.t(`plan.say.${item.use}`),
            " ",
            item.rule ? context.proof(context.answer(item.rule)) : null,
          ),
          phrase(item.words, context),
          element(
            "button",
            { type: "button", class: "u-button", onclick: () => actions.showPhrase(at) },
            context.t("plan.do.show"),
          ),
        ),
      ),
    ),
    element("p", {}, element("small", {}, context.t("plan.say.ours"))),
  ];
}

// What is not known

function unknown(context) {
  const { result, data, carrier } = context;
  if (!result.unknown.length) return element("p", {}, context.t("plan.unknown.none"));
  const items = result.unknown.map((item) => {
    const recorded = item.unknown ? carrier.unknown.find(({ id }) => id === item.unknown) : null;
    return element(
      "li",
      {},
      element("b", {}, recorded ? context.text(recorded.question) : context.t(`plan.unknown.${item.code}`)),
      phrase(recorded ? recorded.ask : data.phrases[item.phrase], context),
    );
  });
  return [
    element("p", { class: "u-lead" }, context.t("plan.unknown.lead")),
    element("ul", { class: "u-unknown" }, items),
  ];
}

function foot(context) {
  const { words, data, case: case_ } = context;
  const country = words.pick(data.name).text;
  const guide = `countries/${case_.country}/${data.carriers[context.result.carrier] ? `#${context.result.carrier}` : ""}`;
  return element(
    "footer",
    { class: "u-plan__foot" },
    element("p", {}, element("a", { href: context.link(guide) }, context.t("plan.guide_link", { country }))),
    element("p", {}, context.t("plan.foot", { site: context.site, country, read: data.read })),
    element("p", { class: "u-plan__address" }, `${context.t("plan.print_address")} `, context.address),
  );
}
