// The list of letters: an address that names a country leads on to its letters, with all that it says.

import { all } from "./dom.js";

const query = new URLSearchParams(location.search);
const country = (query.get("country") ?? "").toLowerCase();
const kind = query.get("kind") ?? "";
const links = all(".u-kinds__places a", HTMLAnchorElement);
const target = links.find((link) => link.pathname.endsWith(`/letters/${country}/`));

if (country && target) {
  query.delete("country");
  location.replace(`${target.pathname}?${query}`);
} else if (kind) {
  const wanted = document.getElementById(kind);
  wanted?.classList.add("is-wanted");
  wanted?.scrollIntoView({ block: "center" });
}
