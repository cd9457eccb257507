// One entry of `reports:` (the model Report), as YAML in one line. Keys without a value are left out.

const ORDER = ["on", "plan", "channel", "outcome", "days", "proof", "from_abroad", "note"];
// What YAML does not allow even between quotes, and half characters.
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/gu;

export function line(report) {
  const said = ORDER.map((key) => [key, value(key, report[key])]).filter(([, written]) => written !== "");
  return `- {${said.map(([key, written]) => `${key}: ${written}`).join(", ")}}`;
}

function value(key, raw) {
  if (raw === undefined || raw === null || raw === "") return "";
  if (key !== "note") return String(raw);
  const text = raw.replace(UNPRINTABLE, " ").replace(/\s+/g, " ").trim();
  return text && JSON.stringify(text);
}
