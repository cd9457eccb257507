// What the address keeps: which letter, for whom, with which paragraphs. Nothing that was typed.

/** @param {string | null} text */
const listed = (text) => new Set((text ?? "").split(",").filter(Boolean));

/** @param {Location} location */
export function read(location) {
  const query = new URLSearchParams(location.search);
  return {
    kind: query.get("kind") ?? location.hash.slice(1),
    carrier: query.get("carrier") ?? "",
    plan: query.get("plan") ?? "",
    lang: query.get("lang") ?? "",
    tick: listed(query.get("tick")),
    without: listed(query.get("without")),
  };
}

/** @param {LetterChoice} chosen */
export function write({ kind, carrier, plan, lang, tick, without }) {
  const parts = { kind, carrier, plan, lang, tick: [...tick].join(","), without: [...without].join(",") };
  const query = new URLSearchParams(Object.entries(parts).filter(([, value]) => value));
  history.replaceState(null, "", `?${query}`);
}
