// Try the API: choose a file, see what it says. The files are this site's own.

import { byId, written } from "./dom.js";
import { element } from "./element.js";

/** @type {{ base: string, countries: Record<string, { name: string, carriers: Record<string, string> }> }} */
const data = written("api-data");
const file = byId("api-file", HTMLSelectElement);
const country = byId("api-country", HTMLSelectElement);
const carrier = byId("api-carrier", HTMLSelectElement);
const status = byId("api-status");
const answer = byId("api-answer");

/** @param {HTMLSelectElement} list @param {[string, string][]} options */
function fill(list, options) {
  list.replaceChildren(...options.map(([value, name]) => element("option", { value }, name)));
}

function listCarriers() {
  fill(carrier, Object.entries(data.countries[country.value]?.carriers ?? {}));
}

// What the address does not name need not be chosen.
function ask() {
  country.disabled = !file.value.includes("{country}");
  carrier.disabled = !file.value.includes("{carrier}");
}

function address() {
  const path = file.value.replace("{country}", country.value).replace("{carrier}", carrier.value);
  return new URL(data.base + path.replace("{region}", "eu"), location.href).href;
}

/** @param {Event} event */
async function show(event) {
  event.preventDefault();
  const from = address();
  status.textContent = status.dataset.loading ?? "";
  try {
    const response = await fetch(from);
    if (!response.ok) throw new Error(`${response.status}`);
    answer.textContent = JSON.stringify(await response.json(), null, 2);
    status.replaceChildren(status.dataset.done ?? "", " ", element("a", { href: from }, from));
  } catch {
    answer.textContent = "";
    status.textContent = status.dataset.failed ?? "";
  }
  answer.hidden = !answer.textContent;
}

fill(
  country,
  Object.entries(data.countries).map(([code, { name }]) => [code, name]),
);
if (data.countries.pe) country.value = "pe";
listCarriers();
file.value = "carriers/{country}/{carrier}.json";
ask();
country.addEventListener("change", listCarriers);
file.addEventListener("change", ask);
byId("api-form").addEventListener("submit", show);
