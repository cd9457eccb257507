// My plan: the form, the address, and what is shown for them.

import { element } from "./element.js";
import { missing, read, today, write } from "./plan/address.js";
import { Context } from "./plan/context.js";
import { dataOf, isLoaded } from "./plan/data.js";
import { OTHER, plan } from "./plan/engine.js";
import { saveCalendar } from "./plan/reminders.js";
import { phrases } from "./plan/sayings.js";
import { staffView } from "./plan/staff.js";
import { view } from "./plan/view.js";
import { Words } from "./words.js";

const form = document.getElementById("plan-form");
const output = document.getElementById("plan-result");
const status = document.getElementById("plan-status");
const root = document.querySelector("script[data-root]").dataset.root;
const words = new Words(JSON.parse(document.getElementById("plan-words").textContent));
const places = JSON.parse(document.getElementById("plan-places").textContent);
const show = staffView(document.getElementById("plan-staff"), words);
// A plan with more text than this is printed smaller, so that it stays on one sheet.
const SHEET = 4200;
let shown = 0;
let known = ""; // what of the address is on the screen

// The form

function answers() {
  const data = new FormData(form);
  const case_ = { has: data.getAll("has") };
  for (const name of ["country", "carrier", "plan", "where", "leaves", "debt", "on"]) {
    if (data.get(name)) case_[name] = data.get(name);
  }
  return case_;
}

/** @param {Partial<Case>} case_ */
function fillIn(case_) {
  form.elements.country.value = case_.country ?? "";
  listCarriers(case_.country, case_.carrier ?? "");
  for (const name of ["plan", "where", "debt"]) {
    for (const radio of form.querySelectorAll(`[name="${name}"]`)) radio.checked = radio.value === case_[name];
  }
  for (const box of form.querySelectorAll('[name="has"]')) box.checked = case_.has.includes(box.value);
  form.elements.leaves.value = case_.leaves ?? "";
  form.elements.on.value = case_.on ?? today();
  if (!case_.debt) form.querySelector('[name="debt"][value="unknown"]').checked = true;
  adjust();
}

function sortCountries() {
  const select = form.elements.country;
  const [first, ...rest] = select.options;
  rest.sort((a, b) => a.text.localeCompare(b.text, words.data.language));
  select.append(first, ...rest);
  select.value = "";
}

/**
 * @param {string | undefined} country
 * @param {string} chosen
 */
function listCarriers(country, chosen) {
  const select = form.elements.carrier;
  const place = places.find(({ code }) => code === country);
  const option = (value, text) => element("option", { value }, text);
  const first = option("", words.message(place ? "plan.choose" : "plan.choose_country_first"));
  const listed = (place?.carriers ?? []).map(({ id, name, status: gone }) =>
    option(id, gone ? words.message(gone === "merged" ? "plan.gone" : "plan.closed", { name }) : name),
  );
  select.replaceChildren(first, ...listed, ...(place ? [option(OTHER, words.message("plan.other"))] : []));
  select.disabled = !place;
  select.value = chosen;
}

// Plans the carrier does not sell cannot be chosen; the only one it sells is.
function adjust() {
  const place = places.find(({ code }) => code === form.elements.country.value);
  const carrier = place?.carriers.find(({ id }) => id === form.elements.carrier.value);
  const sold = carrier && !carrier.status ? carrier.plans : ["prepaid", "postpaid"];
  for (const radio of form.querySelectorAll('[name="plan"]')) {
    radio.disabled = !sold.includes(radio.value);
    if (radio.disabled) radio.checked = false;
    else if (sold.length === 1) radio.checked = true;
    const hint = radio.disabled ? "plan.plan.not_sold" : `plan.plan.${radio.value}`;
    radio.closest("label").querySelector("small").textContent = words.message(hint);
  }
}

// The address

/** @param {Partial<Case>} case_ */
function remember(case_) {
  const query = write(case_);
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
  known = location.search;
}

/** @param {Problem[]} problems */
function complain(problems) {
  const said = problems.map(({ about, value }) =>
    element("span", {}, words.pieces(`plan.error.${about}`, { value: element("bdi", {}, value) }), " "),
  );
  status.replaceChildren(...said);
}

// The plan

/** @param {any} from */
async function update({ scroll = false, problems = [] } = {}) {
  const turn = ++shown;
  const case_ = { debt: "unknown", on: today(), ...answers() };
  const lacking = missing(case_);
  if (lacking.length) {
    output.replaceChildren();
    if (problems.length) complain(problems);
    else status.textContent = scroll ? stillMissing(lacking) : "";
    return;
  }
  complain(problems);
  if (!isLoaded(case_.country)) status.append(words.message("plan.loading"));
  const data = await dataOf(case_.country, root);
  if (turn !== shown) return;
  complain(problems);
  if (!data) return failed();
  render(case_, data);
  if (scroll) arrive();
}

/** @param {string[]} names */
function stillMissing(names) {
  form.querySelector(`[name="${names[0]}"]`)?.focus();
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
 * @param {Partial<Case>} case_
 * @param {PlanData} data
 */
function render(case_, data) {
  const result = plan(case_, data);
  if (result.problem) return problem(result, data);
  const context = new Context({
    words,
    data,
    case_,
    result,
    address: location.href.split("#")[0],
    prefix: root + output.dataset.prefix,
    site: output.dataset.site,
  });
  const found = view(context, actionsFor(context));
  output.replaceChildren(...found.flat(Infinity).filter(Boolean));
  output.classList.toggle("is-long", weight(output.querySelector(".u-plan__parts").textContent) > SHEET);
}

// How much room a text takes: a Chinese character is as wide as two letters.
/** @param {string} text */
const weight = (text) => [...text].reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 0);

/**
 * @param {Plan} result
 * @param {PlanData} data
 */
function problem(result, data) {
  fold(false);
  const carrier = data.carriers[result.carrier]?.name ?? "";
  const plans = words.listed("plan", data.carriers[result.carrier]?.plans ?? []);
  output.replaceChildren(
    element("p", { class: "u-plan__notice" }, words.message(`plan.problem.${result.problem}`, { carrier, plans })),
  );
}

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

/** @param {Context} context */
function actionsFor(context) {
  const said = (event, key) => {
    event.currentTarget.textContent = words.message(key);
  };
  return {
    today: today(),
    change: (event) => {
      event.preventDefault();
      fold(false);
      form.scrollIntoView({ block: "start" });
      form.elements.country.focus({ preventScroll: true });
    },
    restart: () => {
      form.elements.on.value = today();
      changed();
      arrive();
    },
    show: () => show(phrases(context), 0, context),
    showPhrase: (at) => show(phrases(context), at, context),
    print: () => print(),
    calendar: (event) => said(event, saveCalendar(context) ? "plan.calendar.done" : "plan.calendar.past"),
    copy: async (event) => {
      const button = event.currentTarget;
      try {
        await navigator.clipboard.writeText(context.address);
        button.textContent = words.message("plan.do.copied");
      } catch {
        button.textContent = words.message("plan.do.copy_failed");
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
  if (event.target.name === "country") listCarriers(event.target.value, "");
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
