// A reader's place on the page: the other language opens at the same one, and what hides it opens.

import { addressed } from "../addressed.js";

/** @param {HTMLAnchorElement} link */
function keepHash(link) {
  link.addEventListener("click", () => {
    link.hash = location.hash;
    if (location.search) link.search = location.search;
  });
}

// What an address points at may lie in something closed; not every browser opens it.
function reveal() {
  const wanted = addressed();
  const closed = "details:not([open])";
  if (!wanted?.closest(closed)) return;
  for (let found = wanted.closest(closed); found; found = found.parentElement?.closest(closed) ?? null) {
    /** @type {HTMLDetailsElement} */ (found).open = true;
  }
  wanted.scrollIntoView();
}

export function keepPlaces() {
  for (const link of document.querySelectorAll("a[data-keep-hash]")) {
    keepHash(/** @type {HTMLAnchorElement} */ (link));
  }
  addEventListener("hashchange", reveal);
  reveal();
}
