// What is not known for this case, each with the question that would settle it.

/** @type {Record<string, string>} */
const TOPICS = { route: "cancel", "from-abroad": "from-abroad" };

/**
 * @param {Situation} here
 * @param {[Way, ...Way[]]} ways the best first, then what can be tried after it
 * @param {End | null} ends
 */
export function unknown(here, ways, ends) {
  const [best] = ways;
  const lapsing = best.kind === "lapse";
  const { prepaid } = here;
  const route = here.routeOf(best);
  /** @type {Record<string, boolean>} */
  const open = {
    route: best.kind !== "route" && !finishes(here, ways),
    "from-abroad": here.abroad && ["untied", "texts", "needs"].includes(best.reach ?? ""),
    finish: route.result === "starts",
    deadline: !ends,
    proof: !lapsing && !here.relied("proof"),
    fee: !lapsing && !here.relied("fee") && !("fee" in route),
    debt: !lapsing && here.case.debt !== "no" && !here.relied("debt_blocks"),
    refund: prepaid && !here.relied("credit_refund"),
    lapse: prepaid && !here.relied("lapse"),
    "early-exit": !prepaid && !here.relied("early_exit"),
    bills: !prepaid && !here.relied("bills_after_request"),
  };
  const found = Object.keys(open).filter((code) => open[code]);
  return [...found.map((code) => ({ code, phrase: code })), ...recorded(here, found)];
}

// Is one of them known to complete the request?
/**
 * @param {Situation} here
 * @param {Way[]} ways
 */
const finishes = (here, ways) => ways.some((way) => here.routeOf(way).result === "full");

// The record's own open questions about the carrier, where the way itself is not known.
/**
 * @param {Situation} here
 * @param {string[]} found
 */
function recorded(here, found) {
  const wanted = found.map((code) => TOPICS[code]);
  return here.carrier.unknown
    .filter((item) => wanted.includes(item.topic))
    .map((item) => ({ code: "recorded", unknown: item.id }));
}
