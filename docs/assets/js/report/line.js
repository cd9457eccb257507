// One entry of `reports:` (the model Report), as YAML in one line. Keys without a value are left out.

const ORDER = ["date", "plan", "channel", "outcome", "days", "proof", "from_abroad", "note"];
// What no file of the record may hold: controls, half characters, and marks that hide or turn text.
const FORBIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Cs}/gu;

/** @param {{ on?: string }} report */
export function line(report) {
  /** @type {Record<string, string | number | boolean | undefined>} */
  const held = { ...report, date: report.on };
  const said = ORDER.map((key) => [key, value(key, held[key])]).filter(([, written]) => written !== "");
  return `- {${said.map(([key, written]) => `${key}: ${written}`).join(", ")}}`;
}

/**
 * @param {string} key
 * @param {string | number | boolean | undefined} raw
 */
function value(key, raw) {
  if (raw === undefined || raw === null || raw === "") return "";
  if (key !== "note") return String(raw);
  const text = String(raw).replace(FORBIDDEN, " ").replace(/\s+/g, " ").trim();
  return text && JSON.stringify(text);
}
