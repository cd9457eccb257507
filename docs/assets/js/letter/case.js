// The note on this very line, if the reader keeps one: see "My lines".

import { data } from "./page.js";

/**
 * @param {LetterChoice} chosen
 * @param {Store} store
 */
export function caseFor({ carrier, plan }, store) {
  return store.notes.find(
    (found) => found.plan.country === data.country && found.plan.carrier === carrier && found.plan.plan === plan,
  );
}
