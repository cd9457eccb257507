// Where a letter goes: the address among those the record knows that serves this plan and this letter.

const ENDS = new Set(["cancellation", "withdrawal"]);

// For ending a line, a route known to take it; for everything else, what the carrier gives as a contact.
/**
 * @param {LetterAddress[]} addresses
 * @param {LetterChoice} chosen
 */
export function addressAmong(addresses, { plan, kind }) {
  const open = addresses.filter(
    ({ plans, result, only }) => plans.includes(plan) && result !== "no" && (!only || kind === "withdrawal"),
  );
  return open.find(({ result }) => Boolean(result) === ENDS.has(kind)) ?? open[0];
}

// The e-mail address, and what is known of it.
/**
 * @param {LetterData} data
 * @param {LetterChoice} chosen
 * @param {string} whom
 * @param {string} body
 */
export function mailAddress(data, chosen, whom, body) {
  if (whom === "regulator") {
    const email = data.bodies[Number(body)]?.email;
    return email ? [email, "body"] : ["", "none"];
  }
  if (whom === "bank") return ["", "none"];
  const found = addressAmong(data.carriers[chosen.carrier]?.emails ?? [], chosen);
  return found ? [found.value, found.result ? "route" : "contact"] : ["", "none"];
}
