// One line on the screen: its day and how long it has still to live, what to do next, and the reader's notes.

import { WANTS } from "../cases/record.js";
import { caseParts, caseStatus, next } from "../cases/view.js";
import { element } from "../element.js";
import { keepNext, renewal } from "./keep.js";
import { hasLapsed, nameOf } from "./life.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {Note} note
 * @param {CaseHere} here
 * @param {CaseActions} act
 */
export function lineView(note, here, act) {
  const isKept = note.want === "keep";
  return element(
    "details",
    { class: "u-case", id: `case-${note.id}`, open: here.open },
    element("summary", {}, head(note, here)),
    element(
      "div",
      { class: "u-case__body" },
      isKept ? keepNext(note, here) : next(here),
      note.plan.plan === "prepaid" ? days(note, here, act) : null,
      wanted(note, here, act),
      isKept ? null : caseParts(note, here, act),
      field(note, "name", "input", here, act, { maxlength: 400, placeholder: here.t("cases.name_hint") }),
      isKept ? null : field(note, "letter", "textarea", here, act, letterTraits(here)),
      bar(here, act, isKept),
    ),
  );
}

/**
 * @param {Note} note
 * @param {CaseHere} here
 */
function head(note, here) {
  const { names, words, life } = here;
  return [
    element("h2", {}, `${names.country} · ${names.carrier} · ${words.label("plan", note.plan.plan)}`),
    note.name ? element("span", { class: "u-case__name" }, note.name) : null,
    note.want === "go" ? caseStatus(note, here) : null,
    life ? leftOf(note, life, here) : note.want === "keep" ? noDay(note, here) : null,
    life ? lifeBar(life) : null,
  ];
}

/**
 * @param {Note} note
 * @param {Life} life
 * @param {CaseHere} here
 */
function leftOf(note, life, { t, words }) {
  const { day, left, state } = life;
  const lapsed = hasLapsed(note, life);
  const key = lapsed ? "lapsed" : left < 0 ? "past" : left === 0 ? "today" : "left";
  return element(
    "span",
    { class: `u-line__left u-line__left--${lapsed ? "calm" : state}` },
    element("b", {}, t(`lines.${key}`, { count: Math.abs(left) })),
    " ",
    element("time", { datetime: day }, words.day(day)),
  );
}

/**
 * @param {Note} note
 * @param {CaseHere} here
 */
function noDay({ plan }, { t, rule }) {
  const key = plan.plan === "postpaid" ? "bill" : rule ? "enter" : "unknown";
  return element("span", { class: "u-line__left" }, t(`lines.no_day.${key}`));
}

// The words beside it say the same.
/** @param {Life} life */
function lifeBar({ share, state }) {
  const bar = document.createElementNS(SVG, "svg");
  const part = document.createElementNS(SVG, "rect");
  for (const [name, value] of Object.entries({ viewBox: "0 0 100 4", preserveAspectRatio: "none" })) {
    bar.setAttribute(name, value);
  }
  bar.setAttribute("class", `u-line__bar u-line__bar--${state}`);
  bar.setAttribute("aria-hidden", "true");
  part.setAttribute("width", String(Math.round(share * 100)));
  part.setAttribute("height", "4");
  bar.append(part);
  return bar;
}

/**
 * @param {Note} note
 * @param {CaseHere} here
 * @param {CaseActions} act
 */
function wanted(note, { t }, act) {
  return element(
    "fieldset",
    { class: "u-line__wants" },
    element("legend", {}, t("lines.want")),
    WANTS.map((want) =>
      element(
        "label",
        {},
        element("input", {
          type: "radio",
          name: `want-${note.id}`,
          value: want,
          checked: note.want === want,
          onchange: () => act.place({ want }, `[value="${want}"]`),
        }),
        ` ${t(`lines.want.${want}`)}`,
      ),
    ),
  );
}

/**
 * @param {Note} note
 * @param {CaseHere} here
 * @param {CaseActions} act
 */
function days(note, here, act) {
  const { t } = here;
  const input = (/** @type {"renewed" | "until"} */ name) =>
    element(
      "label",
      {},
      t(`lines.${name}`),
      element("input", {
        type: "date",
        name,
        value: note[name],
        min: "2000-01-01",
        max: "2099-12-31",
        onchange: (event) => act.place({ [name]: event.target.value }, `[name="${name}"]`),
      }),
      element("small", {}, t(`lines.${name}_hint`)),
    );
  return element("div", { class: "u-line__days" }, input("renewed"), input("until"), renewing(note, here, act));
}

// Only where there is something to choose.
/**
 * @param {Note} note
 * @param {CaseHere} here
 * @param {CaseActions} act
 */
function renewing(note, { t, words, rules }, act) {
  if (rules.length < 2) return null;
  const option = (/** @type {string} */ value, /** @type {string} */ text) =>
    element("option", { value, selected: note.renews === value }, text);
  const ways = rules.map((rule) => option(nameOf(rule), words.value("keep", renewal(rule))));
  const onchange = (/** @type {any} */ event) => act.place({ renews: event.target.value }, '[name="renews"]');
  return element(
    "label",
    {},
    t("lines.renews"),
    element("select", { name: "renews", onchange }, option("", t("lines.renews_any")), ways),
  );
}

/** @param {CaseHere} here */
const letterTraits = ({ t }) => ({ rows: 4, maxlength: 20000, placeholder: t("cases.letter_hint") });

/**
 * @param {Note} note
 * @param {"name" | "letter"} name
 * @param {"input" | "textarea"} tag
 * @param {CaseHere} here
 * @param {CaseActions} act
 * @param {import("../element.js").Attributes} traits
 */
function field(note, name, tag, { t }, act, traits) {
  const onchange = (/** @type {any} */ event) => act.set({ [name]: event.target.value });
  const input = element(tag, { ...traits, autocomplete: "off", onchange });
  input.value = note[name];
  return element("label", { class: "u-case__field" }, t(`cases.${name}`), input);
}

/**
 * @param {CaseHere} here
 * @param {CaseActions} act
 * @param {boolean} isKept
 */
function bar({ t, plan }, act, isKept) {
  const button = (/** @type {"pack" | "remove"} */ name) =>
    element("button", { type: "button", class: "u-button", onclick: act[name] }, t(`cases.${name}`));
  const toPlan = element("a", { class: "u-button", href: plan }, t(isKept ? "lines.end_it" : "cases.open_plan"));
  return element(
    "p",
    { class: "u-jump u-case__bar" },
    isKept ? null : button("pack"),
    toPlan,
    button("remove"),
    isKept ? null : element("small", {}, t("cases.pack_hint")),
  );
}
