// Puts what was typed where it belongs, as text and nothing else, and hides what says nothing.

import { all, maybe } from "../dom.js";

const LINES = new Set(["address", "recipient_address"]);
const DATES = new Set(["today", "request_date", "complaint_date", "contract_date", "end_date", "charge_date"]);
// Days as readers of the language write them, where its bare code gives another country's way.
/** @type {Record<string, string>} */
const REGIONS = { en: "en-GB", pt: "pt-PT", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW" };
// Where the name of a month would have to be inflected with its sentence, the day is written in figures.
const FIGURES = new Set(["et"]);
// Controls, and the marks that turn the direction of everything after them.
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/**
 * @param {string} name
 * @param {string} value
 */
export function clean(name, value) {
  const text = value.replace(/\r\n?/g, "\n").replace(CONTROLS, "").trim();
  return LINES.has(name) ? text.replace(/\n{2,}/g, "\n") : text.replace(/\s*\n\s*/g, " ");
}

/**
 * @param {string} iso
 * @param {string} language
 */
export function day(iso, language) {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  /** @type {Intl.DateTimeFormatOptions} */
  const style = FIGURES.has(language) ? { day: "2-digit", month: "2-digit", year: "numeric" } : { dateStyle: "long" };
  return new Intl.DateTimeFormat(REGIONS[language] ?? language, { ...style, timeZone: "UTC" }).format(date);
}

// What a value is called in a language: a document and a channel are words, a date is written out.
/**
 * @param {string} name
 * @param {string} value
 * @param {string} language
 * @param {Record<string, LetterLanguage>} languages
 */
function written(name, value, language, languages) {
  if (DATES.has(name)) return day(value, language);
  if (name === "request_channel") return languages[language]?.channels[value] ?? value;
  return value;
}

/**
 * @param {Element} sheet
 * @param {Record<string, string>} values
 * @param {Record<string, LetterLanguage>} languages
 * @param {string} reader
 */
export function fill(sheet, values, languages, reader) {
  const languageOf = (/** @type {Element} */ place) => {
    const said = place.closest(".u-row__said");
    return said instanceof HTMLElement ? said.lang : reader;
  };
  for (const place of all("[data-field]", undefined, sheet)) {
    const name = place.dataset.field ?? "";
    place.dataset.blank ??= place.textContent ?? "";
    const { blank } = place.dataset;
    place.textContent = values[name] ? written(name, values[name], languageOf(place), languages) : blank;
    place.classList.toggle("u-fill--blank", !values[name]);
  }
  for (const label of all('[data-label="id_number"]', undefined, sheet)) {
    const language = languages[languageOf(label)];
    label.textContent = language.ids[values.id_type] ?? language.fields.id_number;
  }
  for (const passage of all(".u-may", undefined, sheet)) {
    passage.hidden = (passage.dataset.needs ?? "").split(" ").some((name) => !values[name]);
  }
  for (const row of all(".u-may-row", undefined, sheet)) {
    const field = maybe("[data-field]", undefined, row)?.dataset.field;
    row.hidden = !field || !values[field];
  }
}
