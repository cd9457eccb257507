// A case in the address of the page and back. What cannot be understood is named, never guessed.

/** @type {Record<string, string[]>} */
const WORDS = {
  plan: ["prepaid", "postpaid"],
  where: ["there", "leaving", "abroad"],
  has: ["app", "sim", "documents"],
  debt: ["no", "yes", "unknown"],
};
const DATES = ["leaves", "on"];
const NEEDED = ["country", "carrier", "plan", "where"];
const SHOWN = 40;

/** @typedef {{ about: string, value: string }} Problem what of an address cannot be understood */

/**
 * @param {string} search
 * @param {Choice[]} places
 */
export function read(search, places) {
  const query = new URLSearchParams(search);
  /** @type {Partial<Case> & { has: string[] } & Record<string, unknown>} */
  const found = { has: [] };
  /** @type {Problem[]} */
  const problems = [];
  const country = places.find((place) => place.code === query.get("country"));
  const refuse = (/** @type {string} */ about, /** @type {string} */ value) =>
    problems.push({ about, value: shorten(value) });
  if (country) found.country = country.code;
  else if (query.get("country")) refuse("country", query.get("country") ?? "");
  const carrier = query.get("carrier");
  if (country && carrier) {
    if (carrier === "other" || country.carriers.some(({ id }) => id === carrier)) found.carrier = carrier;
    else refuse("carrier", carrier);
  }
  for (const [name, words] of Object.entries(WORDS)) {
    for (const value of query.getAll(name).filter(Boolean)) {
      if (!words.includes(value)) refuse("value", value);
      else if (name !== "has") found[name] = value;
      else if (!found.has.includes(value)) found.has.push(value);
    }
  }
  for (const name of DATES) {
    const value = query.get(name);
    if (value && isDay(value)) found[name] = value;
    else if (value) refuse("value", value);
  }
  return { case: found, problems };
}

/** @param {Partial<Case>} case_ */
export function write(case_) {
  const query = new URLSearchParams();
  for (const name of ["country", "carrier", "plan", "where", "leaves", "has", "debt", "on"]) {
    if (name === "leaves" && case_.where !== "leaving") continue;
    const value = /** @type {Record<string, string | string[]>} */ (case_)[name] ?? [];
    for (const each of [value].flat()) query.append(name, each);
  }
  return query.toString();
}

// The fields without which there is no plan.
/** @param {Partial<Case>} case_ */
export function missing(case_) {
  const leaves = case_.where === "leaving" ? ["leaves"] : [];
  return [...NEEDED, ...leaves].filter((name) => !(/** @type {Record<string, unknown>} */ (case_)[name]));
}

/** @param {Date} [now] */
export const today = (now = new Date()) =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

/** @param {string} text */
export function isDay(text) {
  if (typeof text !== "string" || !/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

// What somebody put into the address is shown, but not at full length.
/** @param {string} value */
function shorten(value) {
  const characters = [...value];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join("")}…` : value;
}
