// The page of a country's letters: what the build wrote into it, and the parts that the other modules act on.

import { Words } from "../words.js";
import { Fields } from "./form.js";

export const data = JSON.parse(document.getElementById("letter-data").textContent);
export const words = new Words(data.words);
export const reader = document.documentElement.lang;
export const form = document.getElementById("letter-form");
export const carriers = document.getElementById("f-carrier");
export const both = document.getElementById("letter-both");
export const sections = [...document.querySelectorAll(".u-letter")];
export const fields = new Fields(form, data);

data.languages[reader] = data.languages[data.reader];

// The letter that is chosen, and the sheet of it that is shown.
export const section = () => sections.find((one) => !one.hidden);

export function sheet() {
  const sheets = [...(section()?.querySelectorAll(".u-sheet") ?? [])];
  return sheets.find((one) => !one.hidden);
}
