// The home page's finder: a combobox over countries and carriers, by every name that people type.

import { fold } from "./text.js";
import { VERDICT_TRAITS } from "./vocabulary.js";

const LIMIT = 12;
const box = document.querySelector("[data-finder]");
const input = box.querySelector("input");
const list = box.querySelector("ul");
const none = box.querySelector("[role=status]");
const root = document.querySelector("script[data-root]").dataset.root;
const places = JSON.parse(document.getElementById("places").textContent).map((place) => ({
  ...place,
  folded: place.names.filter(Boolean).map(fold),
}));
let chosen = -1;

function rank(place, wanted) {
  const ranks = place.folded.map((name) => {
    if (name === wanted) return 0;
    if (name.startsWith(wanted)) return 1;
    return wanted.length > 1 && name.includes(wanted) ? 2 : 9;
  });
  return Math.min(...ranks) * 2 + (place.inside ? 1 : 0);
}

function matches(query) {
  const wanted = fold(query.trim());
  if (!wanted) return [];
  const whole = rated((place) => rank(place, wanted));
  if (whole.length) return whole;
  const words = wanted.split(/\s+/);
  return rated((place) => Math.max(...words.map((word) => rank(place, word))));
}

function rated(rating) {
  return places
    .map((place) => [rating(place), place])
    .filter(([weight]) => weight < 18)
    .sort(([a], [b]) => a - b)
    .slice(0, LIMIT)
    .map(([, place]) => place);
}

function option(place, at) {
  const row = document.createElement("li");
  row.id = `finder-${at}`;
  row.role = "option";
  row.ariaSelected = "false";
  row.dataset.href = root + place.path;
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const kind = VERDICT_TRAITS[place.verdict].sign;
  icon.setAttribute("class", `u-icon u-state--${kind}`);
  icon.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#i-${kind}`);
  icon.append(use);
  const name = document.createElement("b");
  name.textContent = place.name;
  const inside = document.createElement("span");
  inside.textContent = place.inside;
  row.append(icon, name, inside);
  row.addEventListener("mousedown", (event) => event.preventDefault());
  row.addEventListener("click", () => go(row));
  return row;
}

function go(row) {
  if (row) location.href = row.dataset.href;
}

function choose(at) {
  const rows = [...list.children];
  rows[chosen]?.setAttribute("aria-selected", "false");
  chosen = rows.length ? (at + rows.length) % rows.length : -1;
  rows[chosen]?.setAttribute("aria-selected", "true");
  rows[chosen]?.scrollIntoView({ block: "nearest" });
  if (rows[chosen]) input.setAttribute("aria-activedescendant", rows[chosen].id);
  else input.removeAttribute("aria-activedescendant");
}

function update() {
  const found = matches(input.value);
  list.replaceChildren(...found.map(option));
  list.hidden = !found.length;
  input.setAttribute("aria-expanded", String(found.length > 0));
  none.textContent =
    input.value.trim() && !found.length ? none.dataset.none.replace("{query}", input.value.trim()) : "";
  choose(found.length ? 0 : -1);
  if (!found.length) chosen = -1;
}

function close() {
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

input.addEventListener("input", update);
input.addEventListener("focus", () => input.value && update());
input.addEventListener("blur", () => setTimeout(close, 150));
input.addEventListener("keydown", (event) => {
  if (event.isComposing) return; // the keys belong to the Chinese input method
  const act = {
    ArrowDown: () => (list.hidden ? update() : choose(chosen + 1)),
    ArrowUp: () => (list.hidden ? update() : choose(chosen - 1)),
    Enter: () => go(list.children[chosen]),
    Escape: close,
  }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
