// Hints about what was typed. Each returns the key of a message with its values, or nothing.
// They are hints and no walls: a letter with a hint can be copied, printed and sent like any other.

/** @typedef {[key: string, values?: Record<string, string | number | number[]>]} Hint */

const DAY = 86_400_000;

/** @param {string} text */
export const digits = (text) => text.normalize("NFKC").replace(/[^0-9]/g, "");

// The number without calling code and trunk prefix. Only +, 00 or a length that fits no other way
// says that a number begins with the calling code.
/**
 * @param {string} text
 * @param {NumberPlan} plan
 */
export function national(text, plan) {
  const typed = text.normalize("NFKC").trim();
  let number = digits(typed);
  if (typed.startsWith("+")) {
    if (!number.startsWith(plan.code)) return null;
    number = number.slice(plan.code.length);
  } else if (number.startsWith(`00${plan.code}`)) {
    number = number.slice(plan.code.length + 2);
  } else if (number.startsWith(plan.code) && plan.mobile.includes(number.length - plan.code.length)) {
    if (!plan.mobile.includes(number.length)) number = number.slice(plan.code.length);
  }
  // No number begins with the prefix for calls inside its own country.
  return plan.trunk && number.startsWith(plan.trunk) ? number.slice(plan.trunk.length) : number;
}

/**
 * @param {string} text
 * @param {NumberPlan | null} plan
 * @param {string} country
 * @returns {Hint | null}
 */
export function number(text, plan, country) {
  if (/[^\d\s+().\-/]/.test(text.normalize("NFKC"))) return ["number_signs"];
  if (!plan) return digits(text).length < 5 ? ["number_short"] : null;
  const found = national(text, plan);
  if (found === null) return ["number_code", { country, code: plan.code }];
  if (plan.mobile.includes(found.length)) return null;
  return ["number_length", { country, wanted: plan.mobile, found: found.length }];
}

/**
 * @param {string} text
 * @param {string} kind
 * @returns {Hint | null}
 */
export function identity(text, kind) {
  const sign = text.normalize("NFKC").replace(/[\s.\-/]/g, "");
  if (!/^[A-Za-z0-9]*$/.test(sign)) return ["id_signs"];
  if (sign.length < 5) return ["id_short"];
  if (kind === "passport" && sign.length > 9) return ["id_passport"];
  return sign.length > 20 ? ["id_long"] : null;
}

/**
 * @param {string} text
 * @returns {Hint | null}
 */
export const email = (text) => (/^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(text) ? null : ["email"]);

/**
 * @param {string} text
 * @returns {Hint | null}
 */
export const amount = (text) => (/\d/.test(text.normalize("NFKC")) ? null : ["amount"]);

// Where an account begins like an IBAN, its check digits must be right (ISO 7064, remainder 1).
/**
 * @param {string} text
 * @returns {Hint | null}
 */
export function account(text) {
  const iban = text.normalize("NFKC").replace(/\s/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return null;
  const turned = iban.slice(4) + iban.slice(0, 4);
  const value = turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  const remainder = [...value].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
  return remainder === 1 ? null : ["iban"];
}

/**
 * @param {string} from
 * @param {string} to
 */
export const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/**
 * @param {string} date
 * @param {string} today
 * @returns {Hint | null}
 */
export function past(date, today) {
  return daysBetween(today, date) > 0 ? ["future"] : null;
}

/**
 * @param {string} date
 * @param {string} other
 * @returns {Hint | null}
 */
export function after(date, other) {
  return other && daysBetween(other, date) < 0 ? ["before_request"] : null;
}

// A complaint before the deadline is over comes too early; a withdrawal after it too late.
/**
 * @param {string} date
 * @param {string} today
 * @param {number | null} days
 * @returns {Hint | null}
 */
export function waited(date, today, days) {
  return days !== null && daysBetween(date, today) <= days ? ["too_early", { days }] : null;
}

/**
 * @param {string} date
 * @param {string} today
 * @param {number | null} days
 * @param {string} [late]
 * @returns {Hint | null}
 */
export function within(date, today, days, late = "too_late") {
  return days !== null && daysBetween(date, today) > days ? [late, { days }] : null;
}
