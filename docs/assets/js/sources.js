// The list of sources is closed; a search in the page, or an address of old, opens the whole of it.

import { addressed } from "./addressed.js";
import { maybe } from "./dom.js";

const list = maybe(".u-sources", HTMLElement);
const fold = maybe(".u-fold--sources", HTMLDetailsElement);

function open() {
  if (fold) fold.open = true;
}

function follow() {
  const found = addressed();
  if (!found || !list?.contains(found)) return;
  open();
  found.scrollIntoView();
}

list?.addEventListener("beforematch", open);
addEventListener("hashchange", follow);
follow();
