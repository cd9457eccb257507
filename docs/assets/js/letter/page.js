// The page of a country's letters: what the build wrote into it, and the parts that the other modules act on.

import { all, byId, written } from "../dom.js";
import { Words } from "../words.js";
import { Fields } from "./form.js";

/** @type {LetterData} */
export const data = written("letter-data");
export const words = new Words(data.words);
export const reader = document.documentElement.lang;
export const form = byId("letter-form", HTMLFormElement);
export const carriers = byId("f-carrier", HTMLSelectElement);
export const both = byId("letter-both", HTMLInputElement);
export const sections = all(".u-letter");
export const fields = new Fields(form, data);

data.languages[reader] = data.languages[data.reader];

// The letter that is chosen: one always is.
export const section = () => sections.find((one) => !one.hidden) ?? sections[0];

// The sheet of it that is shown; there is none where nothing can be asked for.
export const sheet = () => all(".u-sheet", undefined, section()).find((one) => !one.hidden);
