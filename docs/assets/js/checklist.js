// Checklists in guides: ticks are kept in this browser alone, and can be forgotten.

import { all } from "./dom.js";

/** @param {string} key */
const forget = (key) => {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
};

/**
 * @param {string} key
 * @returns {Set<number>}
 */
function recall(key) {
  try {
    return new Set(JSON.parse(localStorage.getItem(key) ?? "[]"));
  } catch {
    return new Set(); // forbidden or spoilt: begin with nothing ticked
  }
}

/**
 * @param {string} key
 * @param {Set<number>} ticked
 */
function keep(key, ticked) {
  try {
    localStorage.setItem(key, JSON.stringify([...ticked]));
    return true;
  } catch {
    return false; // full or forbidden: what is on the screen stays
  }
}

/** @param {HTMLElement} list */
function tickable(list) {
  const key = `unsim.checklist.${list.dataset.checklist}`;
  const ticked = recall(key);
  const boxes = [...list.querySelectorAll("li")].map((item, number) => {
    const box = document.createElement("input");
    const words = document.createElement("span");
    const label = document.createElement("label");
    box.type = "checkbox";
    box.checked = ticked.has(number);
    words.append(...item.childNodes);
    label.append(box, words);
    item.append(label);
    box.addEventListener("change", () => {
      if (box.checked) ticked.add(number);
      else ticked.delete(number);
      note.textContent = (keep(key, ticked) ? list.dataset.kept : list.dataset.unkept) ?? "";
    });
    return box;
  });
  const bar = document.createElement("p");
  const note = document.createElement("small");
  const clear = document.createElement("button");
  bar.className = "u-checklist__bar";
  note.setAttribute("role", "status");
  note.textContent = list.dataset.kept ?? "";
  clear.type = "button";
  clear.className = "u-button";
  clear.textContent = list.dataset.clear ?? "";
  clear.addEventListener("click", () => {
    ticked.clear();
    for (const box of boxes) box.checked = false;
    forget(key);
  });
  bar.append(note, clear);
  list.append(bar);
  list.classList.add("is-tickable");
}

for (const list of all("[data-checklist]")) tickable(list);
