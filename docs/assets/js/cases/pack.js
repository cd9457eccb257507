// The evidence pack: one file that needs nothing else, made of text alone.

import { element } from "../element.js";
import { cost, proof } from "../plan/money.js";
import { sources } from "../plan/sources.js";
import { timeline } from "../plan/timeline.js";
import { statusOf } from "./record.js";

const STYLE = `
:root { color-scheme: light; } body { font: 15px/1.6 system-ui, sans-serif; color: #1c2230; max-width: 46em; margin: 24px auto; padding: 0 16px; }
h1 { font-size: 24px; line-height: 1.3; } h2 { font-size: 18px; margin: 28px 0 6px; border-bottom: 1px solid #c9c5b9; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: 6px 8px; border-bottom: 1px solid #e4e1d9; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border: 1px solid #c9c5b9; padding: 12px; } li { overflow-wrap: anywhere; } small, .faint { color: #525c6d; }
abbr { text-decoration: none; border: 1px solid; border-radius: 4px; padding: 0 4px; font: 600 11px monospace; } .u-refs::before { content: " ["; } .u-refs::after { content: "]"; } .u-refs a + a::before { content: " "; }
.u-plan__days { list-style: none; padding: 0; } .u-plan__days li { margin: 0 0 10px; } time { display: block; color: #525c6d; } .u-plan__rule { display: block; color: #525c6d; font-size: 14px; }
.u-plan__checks { list-style: none; padding: 0; } .u-plan__checks li::before { content: "☐ "; } dt { color: #525c6d; } dd { margin: 0 0 8px; } .u-answer__value { font-weight: 600; }
.u-source__facts, .u-source__url { display: block; color: #525c6d; font-size: 13px; } .u-plan__printed { display: none; }
@media print { body { margin: 0; font-size: 10.5pt; } section { break-inside: auto; } h2 { break-after: avoid; } }`;

// Made of elements that are never part of the page, which lets no style in but its own files'.
// context is the plan's, or null where its rules did not load.
/**
 * @param {Note} found
 * @param {Context | null} context
 * @param {{ words: Words, names: Names, site: string, today: string }} page
 */
export function pack(found, context, { words, names, site, today }) {
  const head = element(
    "head",
    {},
    element("meta", { charset: "utf-8" }),
    element("meta", {
      "http-equiv": "Content-Security-Policy",
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    element("meta", { name: "viewport", content: "width=device-width,initial-scale=1" }),
    element("title", {}, words.message("cases.pack.title", names)),
    element("style", {}, STYLE),
  );
  const content = element("body", {}, element("main", {}, body(found, context, { words, names, site, today })));
  return `<!doctype html>\n${element("html", { lang: words.data.language }, head, content).outerHTML}\n`;
}

/**
 * @param {Note} found
 * @param {Context | null} context
 * @param {{ words: Words, names: Names, site: string, today: string }} page
 */
function body(found, context, { words, names, site, today }) {
  const t = (/** @type {string} */ key, /** @type {Values} */ values = {}) => words.message(key, values);
  const part = (/** @type {string} */ key, /** @type {Child[]} */ ...content) =>
    element("section", {}, element("h2", {}, t(key)), content);
  const parts = [
    element("h1", {}, t("cases.pack.title", names)),
    element("p", { class: "faint" }, t("cases.pack.made", { date: words.day(today), site })),
    part("cases.pack.facts", facts(found, words, names)),
    part("cases.pack.log", log(found, words)),
    part("cases.pack.proofs", proofs(found, words)),
    found.letter ? part("cases.pack.letter", element("pre", {}, found.letter)) : null,
  ];
  if (!context) return parts.filter(Boolean);
  return [
    ...parts,
    part("plan.part.when", timeline(context)),
    part("cases.pack.rules", way(context), laws(context), proof(context), cost(context)),
    part("plan.part.sources", sources(context)),
  ].filter(Boolean);
}

/**
 * @param {Note} found
 * @param {Words} words
 * @param {Names} names
 */
function facts(found, words, names) {
  const rows = [
    ["cases.name", found.name],
    ["cases.pack.country", names.country],
    ["cases.pack.carrier", names.carrier],
    ["cases.pack.plan", words.label("plan", found.plan.plan)],
    ["cases.pack.status", words.message(`cases.status.${statusOf(found)}`)],
  ];
  return element(
    "table",
    {},
    rows
      .filter(([, value]) => value)
      .map(([key, value]) =>
        element("tr", {}, element("th", { scope: "row" }, words.message(key)), element("td", {}, value)),
      ),
  );
}

/**
 * @param {Note} found
 * @param {Words} words
 */
function log(found, words) {
  const heads = ["on", "what", "number", "note"].map((name) =>
    element("th", { scope: "col" }, words.message(`cases.${name}`)),
  );
  const rows = found.log.map(({ on, what, number, note }) =>
    element(
      "tr",
      {},
      element("td", {}, on),
      element("td", {}, words.message(`cases.do.${what}`)),
      element("td", {}, number),
      element("td", {}, note),
    ),
  );
  return element("table", {}, element("tr", {}, heads), rows);
}

/**
 * @param {Note} found
 * @param {Words} words
 */
function proofs(found, words) {
  const have = Object.entries(found.proofs).filter(([code]) => words.data.vocabulary.proof[code]);
  const more = [...(found.letter ? [] : ["add_letter"]), "add_screenshot", "add_bill", "add_contract"];
  return [
    have.length ? element("p", {}, words.message("cases.pack.have")) : null,
    element(
      "ul",
      {},
      have.map(([code, number]) => element("li", {}, words.label("proof", code), number ? `: ${number}` : "")),
    ),
    element("p", {}, words.message("cases.pack.add")),
    element(
      "ul",
      { class: "u-plan__checks" },
      more.map((code) => element("li", {}, words.message(`cases.pack.${code}`))),
    ),
  ];
}

// What is known of the channel that the plan names.
/** @param {Context} context */
function way(context) {
  const { best } = context.result;
  if (best.kind !== "route") return null;
  const route = context.carrier.routes[best.route];
  const said = [context.words.label("channel", route.channel), context.words.label("result", route.result)];
  return element("p", {}, context.t("plan.named", { way: said[0], name: said[1] }), " ", context.proof(route));
}

// What the law says on asking, with the sentence and the article.
/** @param {Context} context */
function laws(context) {
  const said = context.result.say.flatMap(({ rule }) => (rule ? [context.answer(rule)] : []));
  return said.map((rule) =>
    element(
      "p",
      {},
      context.words.value("online_channel", rule),
      rule.article ? ` (${rule.article})` : "",
      " ",
      context.proof(rule),
      rule.note ? [" ", element("small", {}, context.text(rule.note))] : null,
    ),
  );
}
