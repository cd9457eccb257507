// Choose a country or carrier, copy the code of its badge.

import { byId, written } from "./dom.js";
import { element } from "./element.js";

/** @type {Record<string, Record<string, string>>} */
const carriers = written("badge-data");
const form = byId("badge-form");
const country = byId("badge-country", HTMLSelectElement);
const carrier = byId("badge-carrier", HTMLSelectElement);
const image = byId("badge-image", HTMLImageElement);

function listCarriers() {
  const all = element("option", { value: "" }, carrier.dataset.all ?? "");
  const found = Object.entries(carriers[country.value] ?? {});
  carrier.replaceChildren(all, ...found.map(([value, name]) => element("option", { value }, name)));
}

/** @param {string} text */
const quoted = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function show() {
  const chosen = carrier.value ? `${country.value}/${carrier.value}` : country.value;
  const { address = "", here = "" } = form.dataset;
  const [page, badge] = [`${address}countries/${chosen}/`, `${address}badges/${chosen}`];
  const list = carrier.value ? carrier : country;
  const name = `Unsim: ${list.selectedOptions[0]?.textContent ?? ""}`;
  image.src = `${here}badges/${chosen}.svg`;
  image.alt = name;
  byId("badge-markdown").textContent = `[![${name.replace(/[[\]]/g, "")}](${badge}.svg)](${page})`;
  byId("badge-html").textContent = `<a href="${page}"><img alt="${quoted(name)}" src="${badge}.svg"></a>`;
  byId("badge-shields").textContent = `https://img.shields.io/endpoint?url=${encodeURIComponent(`${badge}.json`)}`;
}

country.addEventListener("change", () => {
  listCarriers();
  show();
});
carrier.addEventListener("change", show);
listCarriers();
show();
