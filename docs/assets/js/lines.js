// My lines: those to keep and those to let go, the notes of this browser, and what is done with all of them.

import { pack } from "./cases/pack.js";
import { fresh } from "./cases/record.js";
import { Store } from "./cases/store.js";
import { all, byId, maybe, one, siteRoot, written } from "./dom.js";
import { download } from "./download.js";
import { element } from "./element.js";
import { lineForm } from "./lines/form.js";
import { List } from "./lines/list.js";
import { saveLines } from "./lines/reminders.js";
import { missing, read, today, write } from "./plan/address.js";
import { Words } from "./words.js";

const list = byId("cases");
const status = byId("cases-status");
const trouble = byId("cases-trouble");
const forget = byId("cases-forget", HTMLDialogElement);
const file = byId("cases-file", HTMLInputElement);
const adding = byId("line-add", HTMLDetailsElement);
const { prefix = "", site = "" } = list.dataset;
const words = new Words(written("cases-words"));
/** @type {Choice[]} */
const places = written("cases-places");
const store = new Store();
const lines = new List(
  { list, words, places, lives: written("line-lives"), root: siteRoot(), prefix },
  store,
  actionsFor,
);
const fillIn = lineForm(byId("line-form", HTMLFormElement), { words, places }, add);

/**
 * @param {string} key
 * @param {Values} [values]
 */
const t = (key, values) => words.message(key, values);

/** @param {...(string | Node)} content */
function say(...content) {
  status.replaceChildren(...content);
}

// Kept or not, and said so either way.
/** @param {boolean} kept */
function keep(kept) {
  trouble.hidden = kept;
  trouble.textContent = kept ? "" : t(store.spoilt ? "cases.spoilt" : "cases.unkept");
  say(kept && store.notes.length ? t("cases.saved") : "");
}

/**
 * @param {Note} found
 * @returns {CaseActions}
 */
function actionsFor(found) {
  const renew = async (/** @type {() => unknown} */ act) => {
    act();
    keep(store.write());
    await lines.renew(found);
  };
  return {
    set: async (values) => {
      Object.assign(found, values);
      keep(store.write());
      lines.replace(found, await lines.rulesOf(found));
    },
    place: (values, field) => {
      Object.assign(found, values);
      keep(store.write());
      lines.rearrange(found, field);
    },
    happened: async (what) => {
      await renew(() => found.log.push({ on: today(), what, number: "", note: "" }));
      maybe(`#case-${found.id} .u-case__log li:last-child input`)?.focus();
    },
    entry: async (at, values) => {
      Object.assign(found.log[at], values);
      keep(store.write());
      lines.replace(found, await lines.rulesOf(found));
    },
    drop: (at) => renew(() => found.log.splice(at, 1)),
    proof: async (code, number) => {
      const wasThere = code in found.proofs;
      if (number === null) delete found.proofs[code];
      else found.proofs[code] = number;
      if (wasThere && number !== null) keep(store.write());
      else await renew(() => {});
    },
    pack: () => savePack(found),
    remove: () => remove(found),
  };
}

/** @param {Note} found */
async function savePack(found) {
  const names = lines.namesOf(found.plan);
  const text = pack(found, await lines.rulesOf(found), { words, names, site, today: today() });
  const name = `${t("cases.pack.file")}-${found.plan.country}-${found.plan.carrier}.html`;
  download(name, "text/html;charset=utf-8", text);
}

/** @param {Note} found */
function remove(found) {
  const at = store.notes.indexOf(found);
  keep(store.remove(found.id));
  lines.show();
  const undo = element("button", { type: "button", class: "u-button" }, t("cases.undo"));
  undo.addEventListener("click", () => {
    store.notes.splice(at, 0, found);
    keep(store.write());
    lines.show();
  });
  const names = lines.namesOf(found.plan);
  say(t("cases.removed", { name: found.name || names.carrier }), " ", undo);
}

/** @param {Note} note */
function add(note) {
  lines.opened.add(note.id);
  keep(store.add(note));
  adding.open = false;
  lines.show();
  maybe(`#case-${note.id} summary`)?.focus();
}

async function saveCalendar() {
  const found = [];
  for (const note of store.notes) {
    const context = note.want === "go" ? await lines.rulesOf(note) : null;
    found.push({ note, here: lines.hereFor(note, context) });
  }
  const address = location.href.split(/[?#]/)[0];
  say(t(saveLines(found, { words, today: today(), address }) ? "plan.calendar.done" : "lines.calendar_none"));
}

/** @type {Record<string, () => unknown>} */
const DO = {
  calendar: saveCalendar,
  export: () => download(`${t("cases.file")}-${today()}.json`, "application/json", store.text()),
  import: () => file.click(),
  forget: () => forget.showModal(),
};

async function take() {
  const taken = file.files?.[0];
  if (!taken) return;
  const count = store.take(await taken.text());
  file.value = "";
  await lines.show();
  keep(store.kept && !store.spoilt);
  if (count === null) say(t("cases.import_failed"));
  else if (count === "full") say(t("cases.import_full"));
  else say(count ? t("cases.imported", { count }) : t("cases.import_nothing"));
}

// A plan that is to be noted comes in the address, once; a line to keep is filled in there and added by the reader.
function takeAddress() {
  const query = new URLSearchParams(location.search);
  const { case: case_, problems } = read(location.search, places);
  if (!query.has("add") && !query.has("keep")) return;
  history.replaceState(null, "", location.pathname);
  if (query.has("keep")) {
    adding.open = true;
    fillIn(case_);
    one('[name="renewed"]', undefined, adding).focus();
    return;
  }
  if (problems.length || missing(case_).length) return;
  const wanted = /** @type {Case} */ ({ debt: "unknown", on: today(), ...case_ });
  const same = store.notes.find((found) => found.want === "go" && write(found.plan) === write(wanted));
  const found = same ?? fresh(wanted);
  lines.opened.add(found.id);
  if (!same) keep(store.add(found));
}

for (const button of all("[data-do]")) button.addEventListener("click", DO[button.dataset.do ?? ""]);
file.addEventListener("change", take);
forget.addEventListener("close", () => {
  if (forget.returnValue !== "forget") return;
  store.forget();
  lines.show();
  trouble.hidden = true;
  say(t("cases.forgotten"));
});
store.onChange(() => lines.show());
keep(store.kept);
say("");
fillIn({});
takeAddress();
if (store.notes.length === 1) lines.opened.add(store.notes[0].id);
if (!store.notes.length) adding.open = true;
lines.show();
