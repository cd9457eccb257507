// Report what happened: a form becomes a line for `reports:`, as the record wants it.

import { all, byId, from, one, written } from "./dom.js";
import { element } from "./element.js";
import { line } from "./report/line.js";
import { Words } from "./words.js";

const LONGEST_NOTE = 4000;
const KEPT = ["country", "carrier", "plan", "channel"]; // in the address; nothing of it names a person

/**
 * What was filled in, and whether the number of days is none.
 * @typedef {object} Report
 * @property {string} on
 * @property {string} plan
 * @property {string} channel
 * @property {string} outcome
 * @property {number} [days]
 * @property {string} proof
 * @property {string} from_abroad
 * @property {string} note
 * @property {boolean} wrongDays
 *
 * @typedef {{ id: string, name: string, plans: string[], reported: boolean, file: string, edit: string }} Reported
 * @typedef {{ name: string, carriers: Reported[] }} Place
 */

/** @type {{ places: Record<string, Place>, issue: string, words: WordData }} */
const data = written("report-data");
const words = new Words(data.words);
const form = byId("report-form", HTMLFormElement);
const country = byId("r-country", HTMLSelectElement);
const carrier = byId("r-carrier", HTMLSelectElement);
const channel = one('[name="channel"]', HTMLSelectElement, form);
const note = byId("r-note", HTMLTextAreaElement);
const plans = () => all('[name="plan"]', HTMLInputElement, form);

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
  for (const box of plans()) {
    box.disabled = !sold.includes(box.value);
    if (box.disabled) box.checked = false;
    else if (sold.length === 1) box.checked = true;
  }
}

/** @returns {Report} */
function report() {
  const filled = new FormData(form);
  const typed = (/** @type {string} */ name) => String(filled.get(name) ?? "");
  const days = typed("days").normalize("NFKC").trim();
  return {
    on: typed("on"),
    plan: typed("plan"),
    channel: typed("channel"),
    outcome: typed("outcome"),
    days: /^\d{1,4}$/.test(days) && Number(days) <= 1000 ? Number(days) : undefined,
    proof: typed("proof"),
    from_abroad: typed("from_abroad"),
    note: [...note.value].slice(0, LONGEST_NOTE).join(""),
    wrongDays: days !== "" && !(/^\d{1,4}$/.test(days) && Number(days) <= 1000),
  };
}

/**
 * @param {string} name
 * @param {string} key
 */
function hint(name, key) {
  byId(`h-${name}`).textContent = key ? words.message(`report.hint.${key}`) : "";
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
  /** @type {Record<string, unknown>} */
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
  byId("report-missing").textContent = open.length ? words.message("report.missing", { fields: words.join(open) }) : "";
  byId("report-ready").hidden = open.length > 0;
  byId("report-status").textContent = "";
  if (!open.length) showLine(made);
}

/** @param {Report} made */
function showLine(made) {
  const place = data.places[country.value];
  const { id, name, reported, file, edit } = /** @type {Reported} */ (theCarrier()); // chosen, or nothing would be shown
  const written = line(made);
  byId("report-line").textContent = written;
  byId("report-where").textContent = words.message(reported ? "report.where_more" : "report.where_first", {
    file,
    carrier: id,
  });
  const title = words.message("report.issue_title", { country: place.name, carrier: name });
  const body = words.message("report.issue_body", { file, carrier: id });
  const query = new URLSearchParams({
    template: "report.yml", // the form in .github/ISSUE_TEMPLATE
    title,
    where: `${place.name} · ${name}`,
    on: made.on,
    line: `# ${body}\n${written}`,
  });
  offer(byId("report-issue", HTMLAnchorElement), data.issue && `${data.issue}?${query}`);
  offer(byId("report-edit", HTMLAnchorElement), edit);
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
  const filled = new FormData(form);
  const kept = KEPT.filter((name) => filled.get(name)).map((name) => [name, String(filled.get(name))]);
  const query = new URLSearchParams(kept);
  history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
}

function recall() {
  const query = new URLSearchParams(location.search);
  const wanted = query.get("country") ?? "";
  country.value = Object.hasOwn(data.places, wanted) ? wanted : "";
  listCarriers(query.get("carrier") ?? "");
  offerPlans();
  const plan = plans().find(({ value }) => value === query.get("plan"));
  if (plan && !plan.disabled) plan.checked = true;
  channel.value = query.get("channel") ?? "";
  if (channel.selectedIndex < 0) channel.value = "";
}

async function copy() {
  try {
    await navigator.clipboard.writeText(byId("report-line").textContent ?? "");
    byId("report-status").textContent = words.message("report.copied");
  } catch {
    getSelection()?.selectAllChildren(byId("report-line")); // the browser forbids it: the reader copies by hand
    byId("report-status").textContent = words.message("report.copy_by_hand");
  }
}

byId("r-on", HTMLInputElement).max = today();
form.addEventListener("input", (event) => {
  if (from(event) === country) listCarriers();
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
byId("report-copy").addEventListener("click", copy);
recall();
show();
