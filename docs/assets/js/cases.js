// My cancellations: the notes of this browser, what comes next, and a file of evidence.

import { guidance } from "./cases/guidance.js";
import { pack } from "./cases/pack.js";
import { askedOn, fresh } from "./cases/record.js";
import { Store } from "./cases/store.js";
import { caseView } from "./cases/view.js";
import { all, byId, maybe, one, siteRoot, written } from "./dom.js";
import { download } from "./download.js";
import { element } from "./element.js";
import { missing, read, today, write } from "./plan/address.js";
import { Context } from "./plan/context.js";
import { dataOf } from "./plan/data.js";
import { plan } from "./plan/engine.js";
import { Words } from "./words.js";

const list = byId("cases");
const status = byId("cases-status");
const trouble = byId("cases-trouble");
const forget = byId("cases-forget", HTMLDialogElement);
const file = byId("cases-file", HTMLInputElement);
const root = siteRoot();
const { prefix = "", site = "" } = list.dataset;
const words = new Words(written("cases-words"));
/** @type {Choice[]} */
const places = written("cases-places");
const store = new Store();
const usualProof = ["code", "written-confirmation", "receipt", "sms", "email", "screenshot", "final-bill"];
/** @type {Set<string>} */
const opened = new Set();
let turn = 0;

/**
 * @param {string} key
 * @param {Values} [values]
 */
const t = (key, values) => words.message(key, values);
/** @param {string} path */
const page = (path) => `${root}${prefix}${path}`;

/** @param {...(string | Node)} content */
function say(...content) {
  status.replaceChildren(...content);
}

// Kept or not, and said so either way.
/** @param {boolean} kept */
function keep(kept) {
  trouble.hidden = kept;
  trouble.textContent = kept ? "" : t(store.spoilt ? "cases.spoilt" : "cases.unkept");
  say(kept && store.cases.length ? t("cases.saved") : "");
}

/**
 * @param {Case} plan
 * @returns {Names}
 */
function namesOf({ country, carrier }) {
  const place = places.find(({ code }) => code === country);
  const known = place?.carriers.find(({ id }) => id === carrier);
  return {
    country: place?.name ?? country.toUpperCase(),
    carrier: known?.name ?? (carrier === "other" ? t("plan.other") : carrier),
  };
}

// The rules of a case, on the day on which it was really asked.
/** @param {Note} found */
async function rulesOf(found) {
  const data = await dataOf(found.plan.country, root);
  if (!data) return null;
  const case_ = { ...found.plan, on: askedOn(found) };
  const result = plan(case_, data);
  if (result.problem !== undefined) return null;
  return new Context({ words, data, case_, result, address: location.href, prefix: page("") });
}

/**
 * @param {Note} found
 * @param {Context | null} context
 * @param {string | null} waiting
 * @returns {CaseHere}
 */
function hereFor(found, context, waiting) {
  const { plan: case_ } = found;
  const query = (/** @type {Record<string, string>} */ more) =>
    new URLSearchParams({ ...more, country: case_.country, carrier: case_.carrier, plan: case_.plan });
  const asked = context?.result.proof.get ?? [];
  return {
    t,
    words,
    context,
    names: namesOf(case_),
    open: opened.has(found.id),
    waiting,
    guide: guidance(found, context?.result, context?.data, today()),
    wanted: [...new Set([...asked, ...usualProof])],
    letter: (/** @type {string} */ kind) => page(`letters/?${query({ kind })}`),
    report: page(`report/?${query({})}`),
    trouble: page("guides/when-it-goes-wrong/"),
    plan: page(`plan/?${write(case_)}`),
  };
}

async function show() {
  const mine = ++turn;
  const shown = store.cases.map((found) => caseView(found, hereFor(found, null, "cases.loading"), actionsFor(found)));
  byId("cases-empty").hidden = shown.length > 0;
  for (const name of ["export", "forget"]) one(`[data-do="${name}"]`).hidden = !shown.length;
  list.replaceChildren(...shown);
  watchOpening();
  for (const found of store.cases) {
    const context = await rulesOf(found);
    if (mine !== turn) return;
    replace(found, context);
  }
}

// One case anew, with what was being typed left in peace.
/**
 * @param {Note} found
 * @param {Context | null} context
 */
function replace(found, context) {
  const old = document.getElementById(`case-${found.id}`);
  if (!old || one(".u-case__body", undefined, old).contains(document.activeElement)) return patch(old, found, context);
  old.replaceWith(caseView(found, hereFor(found, context, context ? null : "cases.offline"), actionsFor(found)));
  watchOpening();
}

/**
 * @param {HTMLElement | null} old
 * @param {Note} found
 * @param {Context | null} context
 */
function patch(old, found, context) {
  if (!old) return;
  const made = caseView(found, hereFor(found, context, context ? null : "cases.offline"), actionsFor(found));
  one("summary", undefined, old).replaceWith(one("summary", undefined, made));
  one(".u-case__next", undefined, old).replaceWith(one(".u-case__next", undefined, made));
}

function watchOpening() {
  for (const details of all("details", HTMLDetailsElement, list)) {
    details.ontoggle = () => {
      const id = details.id.replace("case-", "");
      if (details.open) opened.add(id);
      else opened.delete(id);
    };
  }
}

/**
 * @param {Note} found
 * @returns {CaseActions}
 */
function actionsFor(found) {
  const change = (/** @type {() => unknown} */ act) => async () => {
    act();
    keep(store.write());
    replace(found, await rulesOf(found));
  };
  const renew = async (/** @type {() => unknown} */ act) => {
    act();
    keep(store.write());
    const context = await rulesOf(found);
    const old = document.getElementById(`case-${found.id}`);
    old?.replaceWith(caseView(found, hereFor(found, context, context ? null : "cases.offline"), actionsFor(found)));
    watchOpening();
  };
  return {
    set: (values) => change(() => Object.assign(found, values))(),
    happened: async (what) => {
      await renew(() => found.log.push({ on: today(), what, number: "", note: "" }));
      maybe(`#case-${found.id} .u-case__log li:last-child input`)?.focus();
    },
    entry: (at, values) => change(() => Object.assign(found.log[at], values))(),
    drop: (at) => renew(() => found.log.splice(at, 1)),
    proof: async (code, number) => {
      const wasThere = code in found.proofs;
      if (number === null) delete found.proofs[code];
      else found.proofs[code] = number;
      if (wasThere && number !== null) keep(store.write());
      else await renew(() => {});
    },
    pack: async () => {
      const names = namesOf(found.plan);
      const text = pack(found, await rulesOf(found), { words, names, site, today: today() });
      download(
        `${t("cases.pack.file")}-${found.plan.country}-${found.plan.carrier}.html`,
        "text/html;charset=utf-8",
        text,
      );
    },
    remove: () => remove(found),
  };
}

/** @param {Note} found */
function remove(found) {
  const at = store.cases.indexOf(found);
  keep(store.remove(found.id));
  show();
  const undo = element("button", { type: "button", class: "u-button" }, t("cases.undo"));
  undo.addEventListener("click", () => {
    store.cases.splice(at, 0, found);
    keep(store.write());
    show();
  });
  const names = namesOf(found.plan);
  say(t("cases.removed", { name: found.name || names.carrier }), " ", undo);
}

/** @type {Record<string, () => unknown>} */
const DO = {
  export: () => download(`${t("cases.file")}-${today()}.json`, "application/json", store.text()),
  import: () => file.click(),
  forget: () => forget.showModal(),
};

async function take() {
  const taken = file.files?.[0];
  if (!taken) return;
  const count = store.take(await taken.text());
  file.value = "";
  await show();
  keep(store.kept && !store.spoilt);
  say(count === null ? t("cases.import_failed") : count ? t("cases.imported", { count }) : t("cases.import_nothing"));
}

// A plan that is to be noted comes in the address, once.
function noteFromAddress() {
  const query = new URLSearchParams(location.search);
  if (!query.has("add")) return;
  const { case: case_, problems } = read(location.search, places);
  history.replaceState(null, "", location.pathname);
  if (problems.length || missing(case_).length) return;
  const wanted = /** @type {Case} */ ({ debt: "unknown", on: today(), ...case_ });
  const same = store.cases.find((found) => write(found.plan) === write(wanted));
  const found = same ?? fresh(wanted);
  opened.add(found.id);
  if (!same) keep(store.add(found));
}

for (const button of all("[data-do]")) button.addEventListener("click", DO[button.dataset.do ?? ""]);
file.addEventListener("change", take);
forget.addEventListener("close", () => {
  if (forget.returnValue !== "forget") return;
  store.forget();
  show();
  trouble.hidden = true;
  say(t("cases.forgotten"));
});
store.onChange(show);
keep(store.kept);
say("");
noteFromAddress();
if (store.cases.length === 1) opened.add(store.cases[0].id);
show();
