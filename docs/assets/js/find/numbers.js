// What a run of digits or the text of a QR code is: the number of a line, of a card, of a chip, or an eSIM to install.
// A pure function; what is typed goes nowhere.

/**
 * Countries by calling code, as finder.json has them.
 * @typedef {Record<string, string[]>} Codes
 *
 * @typedef {{ kind: "number", code: string, countries: string[] }} Number_
 * @typedef {{ kind: "number-unknown" | "number-home" | "card-unknown" | "chip" | "esim-broken" }} Bare
 * @typedef {{ kind: "card", countries: string[] }} Card
 * @typedef {{ kind: "esim", host: string }} Esim
 * @typedef {Number_ | Bare | Card | Esim} Recognised
 */

const ESIM = /^(?:LPA:)?1\$/i;
const HOST = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;
const NUMBER = /^[+\d\s().\-/\u2010-\u2015]+$/;
const CARD = /^89\d{2,18}$/; // E.118: 89, the country, the issuer, the card; up to twenty digits are printed
const CHIP = /^89\d{30}$/; // the EID of an eSIM chip
const FEWEST = 4; // digits of a card that say something

/**
 * @param {string} typed
 * @param {Codes} codes
 * @returns {Recognised | null}
 */
export function recognise(typed, codes) {
  const text = typed.normalize("NFKC").trim();
  if (/^LPA:/i.test(text) || ESIM.test(text)) return esim(text);
  const bare = text.replace(/f$/i, ""); // some print the card's number with an F at its end
  if (!NUMBER.test(bare)) return null;
  const digits = bare.replace(/\D/g, "");
  if (bare.startsWith("+")) return line(digits, codes);
  if (digits.startsWith("00")) return line(digits.slice(2), codes);
  if (CHIP.test(digits)) return { kind: "chip" };
  if (CARD.test(digits) && digits.length >= FEWEST) return card(digits, codes);
  if (digits.length < 7) return null;
  const withCode = digits.startsWith("0") ? null : line(digits, codes);
  return withCode?.kind === "number" && digits.length >= 11 ? withCode : { kind: "number-home" };
}

/**
 * @param {string} text
 * @returns {Recognised}
 */
function esim(text) {
  const host = (text.split("$")[1] ?? "").trim().toLowerCase();
  return HOST.test(host) ? { kind: "esim", host } : { kind: "esim-broken" };
}

/**
 * @param {string} digits
 * @param {Codes} codes
 * @returns {Recognised | null}
 */
function line(digits, codes) {
  const code = codeOf(digits, codes);
  if (code) return { kind: "number", code, countries: codes[code] };
  return digits.length < 3 ? null : { kind: "number-unknown" };
}

/**
 * @param {string} digits
 * @param {Codes} codes
 * @returns {Recognised}
 */
function card(digits, codes) {
  const code = codeOf(digits.slice(2), codes);
  return code ? { kind: "card", countries: codes[code] } : { kind: "card-unknown" };
}

// No calling code is the beginning of another one.
/**
 * @param {string} digits
 * @param {Codes} codes
 */
function codeOf(digits, codes) {
  return [1, 2, 3].map((length) => digits.slice(0, length)).find((code) => Object.hasOwn(codes, code));
}
