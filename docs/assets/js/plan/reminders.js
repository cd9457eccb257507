// The days of a plan as a calendar file.

import { calendar } from "../calendar.js";
import { download } from "../download.js";
import { today } from "./address.js";
import { said, title } from "./timeline.js";

// False if no day lies ahead.
export function saveCalendar(context) {
  const events = events_(context, today());
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

function events_(context, from) {
  const { result, case: case_ } = context;
  const carrier = context.nameOf(result.carrier);
  return result.timeline
    .filter(({ date }) => date >= from)
    .map((entry, at) => ({
      id: [case_.country, result.carrier, case_.plan, case_.on, at, entry.code].join("-"),
      day: entry.date,
      title: context.t("plan.calendar.event", { carrier, title: title(entry, context) }),
      text: [...said(entry, context), context.address].join("\n"),
      address: context.address,
    }));
}
