// One calendar for all lines. The id of a day is that of its line and of what it is about: a calendar that has it
// takes the new day over and holds no second one.

import { calendar } from "../calendar.js";
import { download } from "../download.js";
import { planEvents } from "../plan/reminders.js";
import { said, whose } from "./keep.js";

/**
 * @param {{ note: Note, here: CaseHere }[]} lines
 * @param {{ words: Words, today: string, address: string }} page
 * @returns {boolean} false if no day lies ahead
 */
export function saveLines(lines, { words, today, address }) {
  const found = lines.flatMap((line) => eventsOf(line, today, address));
  const events = [...new Map(found.map((event) => [event.id, event])).values()];
  if (!events.length) return false;
  const name = words.message("lines.title");
  const text = calendar({ name, language: words.data.language, events, now: new Date() });
  download(`${words.message("lines.calendar_file")}.ics`, "text/calendar;charset=utf-8", text);
  return true;
}

/**
 * @param {{ note: Note, here: CaseHere }} line
 * @param {string} today
 * @param {string} address
 */
function eventsOf({ note, here }, today, address) {
  const planned = note.want === "go" && here.context ? planEvents(here.context, today) : [];
  return [...lifeEvents(note, here, today, address), ...planned];
}

/**
 * @param {Note} note
 * @param {CaseHere} here
 * @param {string} today
 * @param {string} address
 */
function lifeEvents(note, here, today, address) {
  const { life, t, names } = here;
  if (!life || life.day < today) return [];
  const line = note.name || `${names.carrier} (${names.country})`;
  const event = (/** @type {string} */ code, /** @type {string} */ day, /** @type {string[]} */ text) => ({
    id: `line-${note.id}-${code}`,
    day,
    title: t(`lines.event.${code}`, { line }),
    text: [...text, address].join("\n"),
    address,
  });
  if (note.want === "go") return [event("gone", life.day, [whose(here)])];
  return [
    event("renew", life.act, [said(note, here), whose(here)]),
    event("last", life.day, [said(note, here), whose(here)]),
  ];
}
