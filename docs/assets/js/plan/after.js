// What a reader has a right to when the line is over and something is not: money taken, data kept.

// Each length of time in which a charge can be taken back, once; then whether data must be erased.
/**
 * @param {Situation} here
 * @returns {Rule[]}
 */
export function rights(here) {
  return [...charges(here), ...erasure(here)];
}

// The rung to climb to where the carrier goes on charging: the first above it, after its own.
/**
 * @param {Situation} here
 * @returns {number | null}
 */
export function above({ data: { complaint } }) {
  const own = complaint.findIndex(({ to }) => to === "carrier");
  const others = complaint.flatMap(({ to }, at) => (to === "carrier" ? [] : [at]));
  const later = others.filter((at) => own >= 0 && at > own);
  return [...later, ...others][0] ?? null;
}

/** @param {Situation} here */
function charges(here) {
  /** @type {Set<string>} */
  const seen = new Set();
  return here.allOf("debit_return").filter((rule) => {
    const within = JSON.stringify(here.answer(rule).within);
    return !seen.has(within) && seen.add(within);
  });
}

/** @param {Situation} here */
function erasure(here) {
  const rule = here.relied("erasure");
  return rule && here.said("erasure") !== "no" ? [rule] : [];
}
