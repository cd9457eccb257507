// The days of a plan as a calendar file.

import { calendar } from "../calendar.js";
import { download } from "../download.js";
import { today } from "./address.js";
import { said, title } from "./timeline.js";

// False if no day lies ahead.
/** @param {Context} context */
export function saveCalendar(context) {
  const events = planEvents(context, today());
  if (!events.length) return false;
  const { words, data, result, case: case_ } = context;
  const values = { carrier: context.nameOf(result.carrier), country: words.pick(data.name).text };
  const text = calendar({
    name: context.t("plan.calendar.name", values),
    language: words.data.language,
    events,
    now: new Date(),
  });
  const file = `${context.t("plan.calendar.file")}-${case_.country}-${result.carrier}.ics`;
  download(file, "text/calendar;charset=utf-8", text);
  return true;
}

/**
 * @param {Context} context
 * @param {string} from
 */
export function planEvents(context, from) {
  const { result, case: case_ } = context;
  const carrier = context.nameOf(result.carrier);
  return numbered(result.timeline)
    .filter(([{ date }]) => date >= from)
    .map(([entry, number]) => ({
      // The same day of the same plan always has the same id, so that a calendar that has it takes it in no second time.
      id: [case_.country, result.carrier, case_.plan, case_.on, entry.code, number].join("-"),
      day: entry.date,
      title: context.t("plan.calendar.event", { carrier, title: title(entry, context) }),
      text: [...said(entry, context), context.address].join("\n"),
      address: context.address,
    }));
}

// Each entry with its number among those of its code.
/**
 * @param {Day[]} timeline
 * @returns {[Day, number][]}
 */
function numbered(timeline) {
  return timeline.map((entry, at) => [entry, timeline.slice(0, at).filter(({ code }) => code === entry.code).length]);
}
