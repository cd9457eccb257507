// Which hint belongs to which field.

import { all } from "../dom.js";
import * as checks from "./checks.js";

// The length of time of a right, if the letter on the screen has it for the plan and the carrier.
/**
 * @param {Element | undefined} paper
 * @param {LetterChoice} chosen
 * @param {...string} ids
 */
function days(paper, { plan, carrier }, ...ids) {
  const rows = ids.flatMap((id) => (paper ? all(`[data-line="${id}"][data-days]`, undefined, paper) : []));
  const held = rows.find(({ dataset }) => (dataset.plan ?? plan) === plan && (dataset.carrier ?? carrier) === carrier);
  return held ? Number(held.dataset.days) : null;
}

/** @param {...(checks.Hint | null)} found */
function first(...found) {
  return found.find(Boolean) ?? null;
}

/**
 * @param {Record<string, string>} values
 * @param {object} here
 * @param {Element | undefined} here.paper the letter on the screen
 * @param {LetterChoice} here.chosen
 * @param {string} here.today
 * @param {NumberPlan | null} here.numbering
 * @param {string} here.country its name
 * @returns {Record<string, checks.Hint | null>}
 */
export function hintsOf(values, { paper, chosen, today, numbering, country }) {
  const complains = Boolean(paper?.querySelector('[data-line="not-ended"]'));
  const deadline = complains ? days(paper, chosen, "right-deadline", "right-at-once") : null;
  const coolingOff = days(paper, chosen, "right-withdrawal", "own-withdrawal");
  const toReturn = days(paper, chosen, "right-return");
  const every = {
    line_number: () => checks.number(values.line_number, numbering, country),
    phone: () => checks.number(values.phone, null, country),
    id_number: () => checks.identity(values.id_number, values.id_type),
    email: () => checks.email(values.email),
    amount: () => checks.amount(values.amount),
    bank_account: () => checks.account(values.bank_account),
    request_date: () =>
      first(checks.past(values.request_date, today), checks.waited(values.request_date, today, deadline)),
    complaint_date: () =>
      first(checks.past(values.complaint_date, today), checks.after(values.complaint_date, values.request_date)),
    charge_date: () =>
      first(checks.past(values.charge_date, today), checks.within(values.charge_date, today, toReturn, "return_late")),
    contract_date: () =>
      first(checks.past(values.contract_date, today), checks.within(values.contract_date, today, coolingOff)),
  };
  return Object.fromEntries(Object.entries(every).map(([name, check]) => [name, values[name] ? check() : null]));
}
