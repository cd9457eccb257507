// What is done with a letter: copied, saved, kept with the notes of the case.

import { addLetter } from "../cases/record.js";
import { Store } from "../cases/store.js";
import { byId } from "../dom.js";
import { download } from "../download.js";
import { caseFor } from "./case.js";
import { state } from "./choices.js";
import { data, sheet, words } from "./page.js";
import { whole } from "./text.js";

const status = byId("letter-status");
const spare = byId("letter-text", HTMLTextAreaElement);

/** @param {string} key */
export function say(key) {
  status.textContent = words.message(key);
}

// What is on the screen, as text; the buttons are there only where a letter is.
function text() {
  const shown = sheet();
  return shown ? whole(shown) : "";
}

export function sayNothing() {
  status.textContent = "";
  spare.hidden = true;
}

export async function copy() {
  const written = text();
  spare.hidden = true;
  try {
    await navigator.clipboard.writeText(written);
    say("letter.copied");
  } catch {
    spare.value = written; // the browser forbids it: the reader copies by hand
    spare.hidden = false;
    spare.select();
    say("letter.copy_by_hand");
  }
}

export function save() {
  const { kind, carrier } = state();
  const name = ["unsim", kind, data.country, carrier].filter(Boolean).join("-");
  download(`${name}.txt`, "text/plain;charset=utf-8", `${text().replace(/\n/g, "\r\n")}\r\n`);
  say("letter.downloaded");
}

export function keep() {
  const store = new Store();
  const found = caseFor(state(), store);
  if (found) addLetter(found, text());
  say(found && store.write() ? "letter.cased" : "letter.uncased");
}
