// Where it all comes from. Made last: everything before it numbers its sources.

import { element } from "../element.js";

/** @param {Context} context */
export function sources(context) {
  const { words, data } = context;
  return element(
    "ol",
    { class: "u-sources" },
    [...context.cited].map(([key, number]) => {
      const source = data.sources[key];
      const facts = [
        source.publisher,
        source.relays ? context.t("source.relays", { whom: source.relays }) : null,
        words.label("source_kind", source.kind),
        source.published ? context.t("source.published", { date: source.published }) : context.t("source.undated"),
        context.t("source.read", { date: source.read }),
      ].filter(Boolean);
      return element(
        "li",
        { id: `s${number}` },
        element("a", { href: source.url }, source.title),
        element("span", { class: "u-plan__printed" }, source.publisher, source.published ? ` ${source.published}` : ""),
        element("span", { class: "u-source__facts" }, facts.join(" · "), " · ", context.grade(source.grade)),
        element("span", { class: "u-source__url" }, source.url),
      );
    }),
  );
}
