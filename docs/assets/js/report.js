// Report what happened: a form becomes a line for `reports:`, as the record wants it.

import { element } from "./element.js";
import { line } from "./report/line.js";
import { Words } from "./words.js";

const LONGEST_NOTE = 4000;
const KEPT = ["country", "carrier", "plan", "channel"]; // in the address; nothing of it names a person

const data = JSON.parse(document.getElementById("report-data").textContent);
const words = new Words(data.words);
const form = document.getElementById("report-form");
const { country, carrier } = form.elements;
const note = document.getElementById("r-note");
/** @param {any} id */
const get = (id) => document.getElementById(id);

function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** @param {string} [chosen] */
function listCarriers(chosen = "") {
  const place = data.places[country.value];
  const hint = words.message(place ? "report.choose" : "report.choose_country_first");
  const first = element("option", { value: "" }, hint);
  const options = (place?.carriers ?? []).map(({ id, name }) => element("option", { value: id }, name));
  carrier.replaceChildren(first, ...options);
  carrier.disabled = !place;
  carrier.value = options.some(({ value }) => value === chosen) ? chosen : "";
}

const theCarrier = () => data.places[country.value]?.carriers.find(({ id }) => id === carrier.value);

function offerPlans() {
  const sold = theCarrier()?.plans ?? ["prepaid", "postpaid"];
  for (const box of form.querySelectorAll('[name="plan"]')) {
    box.disabled = !sold.includes(box.value);
    if (box.disabled) box.checked = false;
    else if (sold.length === 1) box.checked = true;
  }
}

function report() {
  const typed = Object.fromEntries(new FormData(form));
  const days = (typed.days ?? "").normalize("NFKC").trim();
  return {
    on: typed.on,
    plan: typed.plan,
    channel: typed.channel,
    outcome: typed.outcome,
    days: /^\d{1,4}$/.test(days) && Number(days) <= 1000 ? Number(days) : undefined,
    proof: typed.proof,
    from_abroad: typed.from_abroad,
    note: [...note.value].slice(0, LONGEST_NOTE).join(""),
    wrongDays: days !== "" && !(/^\d{1,4}$/.test(days) && Number(days) <= 1000),
  };
}

/**
 * @param {string} name
 * @param {string} key
 */
function hint(name, key) {
  get(`h-${name}`).textContent = key ? words.message(`report.hint.${key}`) : "";
}

/** @param {Report} made */
function showHints(made) {
  hint("on", made.on && made.on > today() ? "future" : "");
  hint("days", made.wrongDays ? "days" : "");
  const named = /@|\d(?:[\s\-.]?\d){5,}/.test(note.value.normalize("NFKC"));
  hint("note", [...note.value].length > LONGEST_NOTE ? "long" : named ? "named" : "");
}

/** @param {Report} made */
function missing(made) {
  const wanted = { country: country.value, carrier: carrier.value, ...made };
  const open = ["country", "carrier", "plan", "channel", "on", "outcome"].filter((name) => !wanted[name]);
  if (made.on > today()) open.push("on");
  return open.map((name) => words.message(`report.${name}`));
}

function show() {
  offerPlans();
  const made = report();
  showHints(made);
  const open = missing(made);
  get("report-missing").textContent = open.length ? words.message("report.missing", { fields: words.join(open) }) : "";
  get("report-ready").hidden = open.length > 0;
  get("report-status").textContent = "";
  if (!open.length) showLine(made);
}

/** @param {Report} made */
function showLine(made) {
  const place = data.places[country.value];
  const { id, name, reported } = theCarrier();
  const written = line(made);
  get("report-line").textContent = written;
  get("report-where").textContent = words.message(reported ? "report.where_more" : "report.where_first", {
    file: place.file,
    carrier: id,
  });
  const title = words.message("report.issue_title", { country: place.name, carrier: name });
  const body = words.message("report.issue_body", { file: place.file, carrier: id });
  const query = new URLSearchParams({
    template: "report.yml", // the form in .github/ISSUE_TEMPLATE
    title,
    where: `${place.name} · ${name}`,
    on: made.on,
    line: `# ${body}\n${written}`,
  });
  offer(get("report-issue"), data.issue && `${data.issue}?${query}`);
  offer(get("report-edit"), place.edit);
}

/**
 * @param {HTMLAnchorElement} link
 * @param {string} address
 */
function offer(link, address) {
  link.hidden = !address;
  if (address) link.href = address;
}

function remember() {
  const query = new URLSearchParams([...new FormData(form)].filter(([name, value]) => KEPT.includes(name) && value));
  history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
}

function recall() {
  const query = new URLSearchParams(location.search);
  country.value = Object.hasOwn(data.places, query.get("country")) ? query.get("country") : "";
  listCarriers(query.get("carrier"));
  offerPlans();
  const plan = [...form.querySelectorAll('[name="plan"]')].find(({ value }) => value === query.get("plan"));
  if (plan && !plan.disabled) plan.checked = true;
  form.elements.channel.value = query.get("channel") ?? "";
  if (form.elements.channel.selectedIndex < 0) form.elements.channel.value = "";
}

async function copy() {
  try {
    await navigator.clipboard.writeText(get("report-line").textContent);
    get("report-status").textContent = words.message("report.copied");
  } catch {
    getSelection().selectAllChildren(get("report-line")); // the browser forbids it: the reader copies by hand
    get("report-status").textContent = words.message("report.copy_by_hand");
  }
}

form.elements.on.max = today();
form.addEventListener("input", (event) => {
  if (event.target === country) listCarriers();
  show();
  remember();
});
form.addEventListener("reset", () =>
  setTimeout(() => {
    listCarriers();
    show();
    remember();
  }),
);
form.addEventListener("submit", (event) => event.preventDefault());
get("report-copy").addEventListener("click", copy);
recall();
show();
