// Writing a letter: what is chosen goes into the address, what is typed goes nowhere but into the letter.

import { addLetter } from "./cases/record.js";
import { Store } from "./cases/store.js";
import { download } from "./download.js";
import { read, write } from "./letter/address.js";
import { fill } from "./letter/fill.js";
import { Fields } from "./letter/form.js";
import { hintsOf } from "./letter/hints.js";
import { fit } from "./letter/paper.js";
import { choose, tidy } from "./letter/rows.js";
import { mailto, printed, whole } from "./letter/text.js";
import { mailAddress } from "./letter/whom.js";
import { Words } from "./words.js";

const LONG_MAIL = 1900; // what some mail programs take of an address

const data = JSON.parse(document.getElementById("letter-data").textContent);
const words = new Words(data.words);
const form = document.getElementById("letter-form");
const carriers = document.getElementById("f-carrier");
const bar = document.querySelector(".u-letter-bar");
const status = document.getElementById("letter-status");
const spare = document.getElementById("letter-text");
const mail = document.getElementById("letter-mail");
const both = document.getElementById("letter-both");
const sections = [...document.querySelectorAll(".u-letter")];
const keepButton = document.getElementById("letter-case");
const fields = new Fields(form, data);
const touched = new Set();
const reader = document.documentElement.lang;
const without = new Set();

data.languages[reader] = data.languages[data.reader];

// The choices

const radio = (name) => form.querySelector(`[data-choice="${name}"]:checked`)?.value ?? "";
const boxes = (name) => [...form.querySelectorAll(`[data-choice="${name}"]`)];

function state() {
  const kind = radio("kind");
  const ticked = [...form.querySelectorAll(`[data-ticks="${kind}"] :checked`)].map(({ value }) => value);
  const choices = { kind, carrier: carriers.value, plan: radio("plan"), lang: radio("lang") };
  return { ...choices, tick: new Set(ticked), without };
}

function pick(name, value) {
  const found = boxes(name).find((box) => box.value === value && !box.disabled);
  if (found) found.checked = true;
}

function recall() {
  const wanted = read(location);
  pick("kind", wanted.kind);
  const heir = Object.hasOwn(data.gone, wanted.carrier) ? data.gone[wanted.carrier] : null;
  const carrier = heir ?? wanted.carrier;
  carriers.value = Object.hasOwn(data.carriers, carrier) || carrier === "other" ? carrier : "";
  document.getElementById("h-carrier").textContent =
    heir && carriers.value ? words.message("letter.heir", { carrier: data.carriers[heir].name }) : "";
  pick("plan", wanted.plan);
  pick("lang", wanted.lang);
  for (const box of boxes("tick")) {
    box.checked = box.closest("[data-ticks]").dataset.ticks === radio("kind") && wanted.tick.has(box.value);
  }
  without.clear();
  for (const id of wanted.without) without.add(id);
}

function offerPlans() {
  const sold = data.carriers[carriers.value]?.plans ?? ["prepaid", "postpaid"];
  for (const box of boxes("plan")) box.disabled = !sold.includes(box.value);
  if (!radio("plan") || !sold.includes(radio("plan"))) pick("plan", sold[0]);
}

// What is shown

const section = () => sections.find((one) => !one.hidden);

function sheet() {
  const sheets = [...(section()?.querySelectorAll(".u-sheet") ?? [])];
  return sheets.find((one) => !one.hidden);
}

function showSections(chosen) {
  for (const one of sections) {
    const { kind } = one.dataset;
    one.hidden = kind !== chosen.kind;
    if (one.hidden) continue;
    const plans = data.carriers[chosen.carrier]?.letters[kind] ?? data.letters[kind];
    const exists = plans.includes(chosen.plan);
    one.querySelector("[data-no-case]")?.toggleAttribute("hidden", exists);
    for (const paper of one.querySelectorAll(".u-sheet")) {
      paper.hidden = !exists || Boolean(chosen.lang && paper.dataset.language !== chosen.lang);
    }
    for (const own of one.querySelectorAll("[data-own]")) own.hidden = own.dataset.own !== chosen.carrier;
  }
  for (const ticks of form.querySelectorAll("[data-ticks]")) ticks.hidden = ticks.dataset.ticks !== chosen.kind;
}

// What could be ticked without anything being written is not offered.
function offerTicks(paper, { kind, plan, carrier }) {
  for (const box of form.querySelectorAll(`[data-ticks="${kind}"] input`)) {
    const rows = [...paper.querySelectorAll(`[data-line="${box.value}"]`)];
    box.closest("label").hidden = !rows.some(
      ({ dataset }) => (dataset.plan ?? plan) === plan && (dataset.carrier ?? carrier) === carrier,
    );
  }
}

function showWhere({ carrier }) {
  const toRegulator = section().dataset.to === "regulator";
  for (const one of document.querySelectorAll("[data-where]")) {
    one.hidden = toRegulator || (carrier !== "" && one.dataset.where !== carrier);
  }
}

function show() {
  offerPlans();
  const chosen = state();
  showSections(chosen);
  showWhere(chosen);
  const whom = section().dataset.to;
  fields.propose(whom, chosen);
  const paper = sheet();
  bar.hidden = !paper;
  if (paper) {
    for (const box of paper.querySelectorAll("[data-keep]")) box.checked = !without.has(box.dataset.keep);
    choose(paper, chosen);
    fill(paper, fields.values(), data.languages, reader);
    tidy(paper);
    fit(printed(paper), both.checked);
    offerTicks(paper, chosen);
  }
  fields.show(paper);
  showHints(paper, chosen);
  showMail(chosen, whom, paper);
  keepButton.hidden = !caseFor(chosen, new Store());
  both.closest("label").hidden = !paper || paper.classList.contains("u-sheet--alone");
}

function showHints(paper, chosen) {
  const { today } = fields;
  const found = hintsOf(fields.values(), { paper, chosen, today, numbering: data.number, country: data.name });
  for (const [name, input] of Object.entries(fields.inputs)) {
    const hint = touched.has(name) ? found[name] : null;
    document.getElementById(`h-${name}`).textContent = hint ? said(hint) : "";
    input.closest(".u-field").classList.toggle("has-hint", Boolean(hint));
  }
}

function said([key, values = {}]) {
  const wanted = values.wanted ? { wanted: values.wanted.join(words.message("letter.or")) } : {};
  return words.message(`letter.hint.${key}`, { ...values, ...wanted });
}

function showMail(chosen, whom, paper) {
  if (!paper) return;
  const [address, known] = mailAddress(data, chosen, whom, fields.inputs.regulator.value);
  mail.href = mailto(address, paper);
  const to = document.getElementById("letter-mail-to");
  to.textContent = words.message(`letter.mail_to.${known}`, { address });
  if (mail.href.length > LONG_MAIL) to.append(" ", words.message("letter.mail_long"));
}

// What is done with it

function say(key) {
  status.textContent = words.message(key);
}

async function copy() {
  const text = whole(sheet());
  spare.hidden = true;
  try {
    await navigator.clipboard.writeText(text);
    say("letter.copied");
  } catch {
    spare.value = text; // the browser forbids it: the reader copies by hand
    spare.hidden = false;
    spare.select();
    say("letter.copy_by_hand");
  }
}

function save() {
  const { kind, carrier } = state();
  const name = ["unsim", kind, data.country, carrier].filter(Boolean).join("-");
  download(`${name}.txt`, "text/plain;charset=utf-8", `${whole(sheet()).replace(/\n/g, "\r\n")}\r\n`);
  say("letter.downloaded");
}

// The note on this very line, if the reader keeps one: see "My cancellations".
function caseFor({ carrier, plan }, store) {
  return store.cases.find(
    (found) => found.plan.country === data.country && found.plan.carrier === carrier && found.plan.plan === plan,
  );
}

function keep() {
  const store = new Store();
  const found = caseFor(state(), store);
  if (found) addLetter(found, whole(sheet()));
  say(found && store.write() ? "letter.cased" : "letter.uncased");
}

// The reader's hand

function changed() {
  status.textContent = "";
  spare.hidden = true;
  show();
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", (event) => {
  const name = event.target.dataset.input;
  if (name) fields.note(name, section().dataset.to);
  if (name === "regulator") fields.forgetProposals("regulator.recipient");
  if (event.target === carriers) {
    fields.forgetProposals("carrier.", "regulator.carrier_name");
    document.getElementById("h-carrier").textContent = "";
  }
  changed();
  if (!name) write(state());
});
form.addEventListener("change", (event) => {
  const name = event.target.dataset.input;
  if (!name) return;
  touched.add(name);
  show();
});
form.addEventListener("focusin", (event) => mark(event.target.dataset.input));
form.addEventListener("focusout", () => mark());
document.querySelector(".u-letters").addEventListener("change", (event) => {
  const id = event.target.dataset.keep;
  if (!id) return;
  if (event.target.checked) without.delete(id);
  else without.add(id);
  changed();
  write(state());
});
both.addEventListener("change", () => {
  document.body.classList.toggle("is-both", both.checked);
  changed();
});
document.getElementById("letter-copy").addEventListener("click", copy);
document.getElementById("letter-download").addEventListener("click", save);
document.getElementById("letter-print").addEventListener("click", () => print());
keepButton.addEventListener("click", keep);
document.getElementById("letter-forget").addEventListener("click", () => {
  fields.forget();
  touched.clear();
  changed();
  say("letter.forgotten");
});
addEventListener("hashchange", () => {
  if (!named()) return;
  pick("kind", named());
  changed();
});

// The letter that the end of the address names: how pages without a script link to it.
function named() {
  return sections.find(({ dataset }) => `#${dataset.kind}` === location.hash)?.dataset.kind;
}

function mark(name) {
  for (const place of sheet()?.querySelectorAll("[data-field]") ?? []) {
    place.classList.toggle("is-here", place.dataset.field === name);
  }
}

recall();
show();
if (named()) {
  write(state());
  scrollTo(0, 0);
}
