// A calendar file (RFC 5545) of whole days, for Apple, Google and Outlook alike.

const OCTETS = 75;
const bytes = new TextEncoder();

/** @typedef {{ id: string, day: string, title: string, text: string, address: string }} Event_ */

/**
 * `now` is the moment of writing.
 * @param {{ name: string, language: string, events: Event_[], now: Date }} from
 */
export function calendar({ name, language, events, now }) {
  // A day that is given out anew replaces the one that a calendar has already.
  const sequence = Math.floor(now.getTime() / 60_000);
  const stamp = `${now.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Unsim//My plan//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => entry(event, language, stamp, sequence)),
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");
}

// A whole day has no time zone: it is that day wherever the reader is. The reminder comes at nine.
/**
 * @param {Event_} event
 * @param {string} language
 * @param {string} stamp
 * @param {number} sequence
 */
function entry({ id, day, title, text, address }, language, stamp, sequence) {
  return [
    "BEGIN:VEVENT",
    `UID:${id}@unsim`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(following(day))}`,
    `SUMMARY;LANGUAGE=${language}:${escaped(title)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped(text)}`,
    `URL:${address}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION;LANGUAGE=${language}:${escaped(title)}`,
    "TRIGGER;RELATED=START:PT9H",
    "END:VALARM",
    "END:VEVENT",
  ];
}

/** @param {string} day */
const compact = (day) => day.replaceAll("-", "");

/** @param {string} day */
function following(day) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** @param {string} text */
function escaped(text) {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

// Lines of at most 75 octets; a character is never cut in two.
/** @param {string} line */
function folded(line) {
  const lines = [""];
  let length = 0;
  for (const character of line) {
    const size = bytes.encode(character).length;
    if (length + size > OCTETS) {
      lines.push(" ");
      length = 1;
    }
    lines[lines.length - 1] += character;
    length += size;
  }
  return lines.join("\r\n");
}
