// My plan: the form, the address, and what is shown for them.

import { all, byId, from, maybe, one, siteRoot, written } from "./dom.js";
import { element, flat } from "./element.js";
import { missing, read, today, write } from "./plan/address.js";
import { turnedAway } from "./plan/away.js";
import { choosing } from "./plan/choosing.js";
import { Context } from "./plan/context.js";
import { dataOf, isLoaded } from "./plan/data.js";
import { plan } from "./plan/engine.js";
import { saveCalendar } from "./plan/reminders.js";
import { phrases } from "./plan/sayings.js";
import { staffView } from "./plan/staff.js";
import { view } from "./plan/view.js";
import { Words } from "./words.js";

const form = byId("plan-form", HTMLFormElement);
const output = byId("plan-result");
const status = byId("plan-status");
const root = siteRoot();
const words = new Words(written("plan-words"));
/** @type {Choice[]} */
const places = written("plan-places");
const { country, sortCountries, listCarriers, adjust } = choosing(form, words, places);
const leaves = one('[name="leaves"]', HTMLInputElement, form);
const on = one('[name="on"]', HTMLInputElement, form);
const show = staffView(byId("plan-staff", HTMLDialogElement), words);
// A plan with more text than this is printed smaller, so that it stays on one sheet.
const SHEET = 4200;
const boxes = (/** @type {string} */ name) => all(`[name="${name}"]`, HTMLInputElement, form);
let shown = 0;
let known = ""; // what of the address is on the screen

// The form

/**
 * What is filled in so far.
 * @typedef {Partial<Case> & { has: string[] }} Answers
 *
 * @returns {Answers}
 */
function answers() {
  const data = new FormData(form);
  const filled = ["country", "carrier", "plan", "where", "leaves", "debt", "on"].filter((name) => data.get(name));
  return { ...Object.fromEntries(filled.map((name) => [name, data.get(name)])), has: data.getAll("has").map(String) };
}

/** @param {Answers} case_ */
function fillIn(case_) {
  country.value = case_.country ?? "";
  listCarriers(case_.country, case_.carrier ?? "");
  const { plan, where, debt = "unknown" } = case_;
  for (const [name, value] of Object.entries({ plan, where, debt })) {
    for (const radio of boxes(name)) radio.checked = radio.value === value;
  }
  for (const box of boxes("has")) box.checked = case_.has.includes(box.value);
  leaves.value = case_.leaves ?? "";
  on.value = case_.on ?? today();
  adjust();
}

// The address

/** @param {Partial<Case>} case_ */
function remember(case_) {
  const query = write(case_);
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
  known = location.search;
}

/** @param {import("./plan/address.js").Problem[]} problems */
function complain(problems) {
  const said = problems.map(({ about, value }) =>
    element("span", {}, words.pieces(`plan.error.${about}`, { value: element("bdi", {}, value) }), " "),
  );
  status.replaceChildren(...said);
}

// The plan

/** @param {{ scroll?: boolean, problems?: import("./plan/address.js").Problem[] }} [how] */
async function update({ scroll = false, problems = [] } = {}) {
  const turn = ++shown;
  const filled = { debt: "unknown", on: today(), ...answers() };
  const lacking = missing(filled);
  if (lacking.length) {
    output.replaceChildren();
    if (problems.length) complain(problems);
    else status.textContent = scroll ? stillMissing(lacking) : "";
    return;
  }
  const case_ = /** @type {Case} */ (filled); // nothing is lacking
  complain(problems);
  if (!isLoaded(case_.country)) status.append(words.message("plan.loading"));
  const data = await dataOf(case_.country, root);
  if (turn !== shown) return;
  complain(problems);
  if (!data) return failed();
  if (render(case_, data) && scroll) arrive();
}

/** @param {string[]} names */
function stillMissing(names) {
  maybe(`[name="${names[0]}"]`, undefined, form)?.focus();
  return words.message("plan.missing", { fields: words.join(names.map((name) => words.message(`plan.form.${name}`))) });
}

function failed() {
  fold(false);
  const again = element(
    "button",
    { type: "button", class: "u-button", onclick: () => update() },
    words.message("plan.retry"),
  );
  output.replaceChildren(element("p", { class: "u-plan__notice" }, words.message("plan.failed"), " ", again));
}

/**
 * @param {Case} case_
 * @param {PlanData} data
 * @returns {boolean} is there a plan, so that the form can make room for it
 */
function render(case_, data) {
  const result = plan(case_, data);
  const around_ = {
    words,
    data,
    case_,
    address: location.href.split("#")[0],
    prefix: root + output.dataset.prefix,
    site: output.dataset.site,
  };
  if (result.problem !== undefined) {
    fold(false);
    output.replaceChildren(...turnedAway(result, around_));
    return false;
  }
  const context = new Context({ ...around_, result });
  const found = view(context, actionsFor(context));
  output.replaceChildren(...flat(found));
  output.classList.toggle("is-long", weight(one(".u-plan__parts", undefined, output).textContent ?? "") > SHEET);
  return true;
}

// How much room a text takes: a Chinese character is as wide as two letters.
/** @param {string} text */
const weight = (text) => [...text].reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 0);

// The form makes room for the plan, and comes back when it is wanted.
/** @param {boolean} folded */
function fold(folded) {
  form.hidden = folded;
}

function arrive() {
  fold(true);
  const head = document.getElementById("plan-head") ?? output;
  head.scrollIntoView({ block: "start" });
  head.focus({ preventScroll: true });
  status.textContent = words.message("plan.ready");
}

/**
 * @param {Context} context
 * @returns {Actions}
 */
function actionsFor(context) {
  const said = (/** @type {EventTarget | null} */ button, /** @type {string} */ key) => {
    if (button instanceof HTMLElement) button.textContent = words.message(key);
  };
  return {
    today: today(),
    change: (event) => {
      event.preventDefault();
      fold(false);
      form.scrollIntoView({ block: "start" });
      country.focus({ preventScroll: true });
    },
    restart: () => {
      on.value = today();
      changed();
      arrive();
    },
    show: () => show(phrases(context), 0, context),
    showPhrase: (at) => show(phrases(context), at, context),
    print: () => print(),
    calendar: ({ currentTarget }) =>
      said(currentTarget, saveCalendar(context) ? "plan.calendar.done" : "plan.calendar.past"),
    copy: async ({ currentTarget }) => {
      try {
        await navigator.clipboard.writeText(context.address);
        said(currentTarget, "plan.do.copied");
      } catch {
        said(currentTarget, "plan.do.copy_failed");
      }
    },
  };
}

function changed() {
  adjust();
  remember({ ...answers() });
  update();
}

function start() {
  known = location.search;
  const { case: case_, problems } = read(known, places);
  fillIn(case_);
  fold(!missing(case_).length);
  update({ problems });
}

sortCountries();
start();
form.addEventListener("change", (event) => {
  if (from(event) === country) listCarriers(country.value, "");
  changed();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  changed();
  update({ scroll: true });
});
form.addEventListener("reset", (event) => {
  event.preventDefault();
  fillIn({ has: [] });
  remember({ has: [] });
  update();
});
// A step to a source on this page is one too, and changes nothing.
addEventListener("popstate", () => {
  if (location.search !== known) start();
});
