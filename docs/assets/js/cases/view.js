// The end of one line on the screen: what comes next, what happened, what proves it.

import { element } from "../element.js";
import { phrase } from "../plan/steps.js";
import { title } from "../plan/timeline.js";
import { HAPPENED, statusOf } from "./record.js";

/** @type {Record<string, string>} */
const MARKS = {
  confirmed: "full",
  ended: "full",
  refused: "no",
  billed: "no",
  silent: "starts",
  "wants-more": "starts",
};

// What is told of the end of a line. `here` knows words, names and addresses; `act` does what the reader presses.
/**
 * @param {Note} found
 * @param {CaseHere} here
 * @param {CaseActions} act
 */
export function caseParts(found, here, act) {
  return [happened(here, act), log(found, here, act), proofs(found, here, act)];
}

/**
 * @param {Note} found
 * @param {CaseHere} here
 */
export function caseStatus(found, { t }) {
  const status = statusOf(found);
  const kind = MARKS[status] ?? "unknown";
  return element("span", { class: `u-tag u-case__status u-state--${kind}` }, t(`cases.status.${status}`));
}

/** @param {CaseHere} here */
export function next(here) {
  const { t, guide, context } = here;
  const links = guide.letters.map((kind) =>
    element("a", { class: "u-button", href: here.letter(kind) }, t(`cases.link.${kind}`)),
  );
  if (guide.status === "ended")
    links.push(element("a", { class: "u-button", href: here.report }, t("cases.link.report")));
  if (guide.rung || guide.status === "wants-more")
    links.push(element("a", { class: "u-button", href: here.trouble }, t("cases.link.guide")));
  const said = guide.law && context?.answer(guide.law).say;
  return element(
    "section",
    { class: "u-case__next" },
    element("h3", {}, t("cases.next")),
    element("p", {}, t(`cases.advice.${guide.status}`)),
    guide.day && context
      ? element(
          "p",
          { class: "u-case__day" },
          t("cases.next_day", { date: here.words.day(guide.day.date), title: title(guide.day, context) }),
        )
      : null,
    said && context ? phrase(said, context) : null,
    guide.checks.map((check) => mine(check, here)),
    guide.rung ? rung(guide.rung, here) : null,
    here.waiting ? element("p", { class: "u-faint" }, t(here.waiting)) : null,
    links.length ? element("p", { class: "u-jump" }, links) : null,
  );
}

// Where one sees which lines are in one's name: an ended one should be gone from it.
/**
 * @param {Guidance["checks"][number]} check
 * @param {CaseHere} here
 */
function mine({ name, url, grade }, { t, context }) {
  const link = element("a", { href: url }, name);
  return element("p", { class: "u-case__rung" }, t("cases.check"), " ", link, " ", context?.grade(grade));
}

/**
 * @param {Stage} stage
 * @param {CaseHere} here
 */
function rung(stage, { t, words, context }) {
  const ways = [stage.url ? element("a", { href: stage.url }, stage.url) : null, stage.phone, stage.email].filter(
    Boolean,
  );
  return element(
    "p",
    { class: "u-case__rung" },
    element("b", {}, t("cases.rung", { name: words.pick(stage.name).text })),
    " ",
    ways.map((way) => [element("span", {}, way), " "]),
    context?.grade(stage.grade),
  );
}

/**
 * @param {CaseHere} here
 * @param {CaseActions} act
 */
function happened({ t }, act) {
  return element(
    "section",
    {},
    element("h3", {}, t("cases.log")),
    element("p", { class: "u-faint" }, t("cases.log_hint")),
    element(
      "p",
      { class: "u-case__happened" },
      HAPPENED.map((what) =>
        element(
          "button",
          { type: "button", class: "u-button", onclick: () => act.happened(what) },
          t(`cases.do.${what}`),
        ),
      ),
    ),
  );
}

/**
 * @param {Note} found
 * @param {CaseHere} here
 * @param {CaseActions} act
 */
function log(found, { t }, act) {
  if (!found.log.length) return null;
  return element(
    "ol",
    { class: "u-case__log" },
    found.log.map((entry, at) => {
      /** @type {(name: "on" | "number" | "note", type: string, label: string) => HTMLElement} */
      const input = (name, type, label) =>
        element(
          "label",
          {},
          t(label),
          element("input", {
            type,
            value: entry[name],
            maxlength: 400,
            autocomplete: "off",
            onchange: (event) => act.entry(at, { [name]: event.target.value }),
          }),
        );
      return element(
        "li",
        {},
        element("b", {}, t(`cases.do.${entry.what}`)),
        input("on", "date", "cases.on"),
        input("number", "text", "cases.number"),
        input("note", "text", "cases.note"),
        element("button", { type: "button", class: "u-button", onclick: () => act.drop(at) }, t("cases.drop")),
      );
    }),
  );
}

/**
 * @param {Note} found
 * @param {CaseHere} here
 * @param {CaseActions} act
 */
function proofs(found, { t, words, wanted }, act) {
  return element(
    "fieldset",
    { class: "u-case__proofs" },
    element("legend", {}, t("cases.proofs")),
    wanted.map((code) => {
      const proof = words.label("proof", code);
      const number = element("input", {
        type: "text",
        value: found.proofs[code] ?? "",
        maxlength: 400,
        autocomplete: "off",
        hidden: !(code in found.proofs),
        "aria-label": t("cases.proof_number", { proof }),
        placeholder: t("cases.number"),
        onchange: (event) => act.proof(code, event.target.value),
      });
      const box = element("input", {
        type: "checkbox",
        checked: code in found.proofs,
        onchange: (event) => act.proof(code, event.target.checked ? "" : null),
      });
      return element("div", {}, element("label", {}, box, ` ${proof}`), number);
    }),
  );
}
