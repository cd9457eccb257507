// A case in the address of the page and back. What cannot be understood is named, never guessed.

const WORDS = {
  plan: ["prepaid", "postpaid"],
  where: ["there", "leaving", "abroad"],
  has: ["app", "sim", "documents"],
  debt: ["no", "yes", "unknown"],
};
const DATES = ["leaves", "on"];
const NEEDED = ["country", "carrier", "plan", "where"];
const SHOWN = 40;

// { case, problems: [{ about, value }] } of a query string.
export function read(search, places) {
  const query = new URLSearchParams(search);
  const found = { has: [] };
  const problems = [];
  const country = places.find((place) => place.code === query.get("country"));
  const refuse = (about, value) => problems.push({ about, value: shorten(value) });
  if (country) found.country = country.code;
  else if (query.get("country")) refuse("country", query.get("country"));
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

export function write(case_) {
  const query = new URLSearchParams();
  for (const name of ["country", "carrier", "plan", "where", "leaves", "has", "debt", "on"]) {
    if (name === "leaves" && case_.where !== "leaving") continue;
    for (const value of [case_[name] ?? []].flat()) query.append(name, value);
  }
  return query.toString();
}

// The fields without which there is no plan.
export function missing(case_) {
  const leaves = case_.where === "leaving" ? ["leaves"] : [];
  return [...NEEDED, ...leaves].filter((name) => !case_[name]);
}

export const today = (now = new Date()) =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

export function isDay(text) {
  if (typeof text !== "string" || !/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

// What somebody put into the address is shown, but not at full length.
function shorten(value) {
  const characters = [...value];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join("")}…` : value;
}
