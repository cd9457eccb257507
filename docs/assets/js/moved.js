// What concerns a carrier stood on the page of its country; an address that somebody kept leads on.

import { addressed } from "./addressed.js";

function follow() {
  const found = addressed();
  const card = found?.closest("[data-moved]");
  if (!(card instanceof HTMLElement) || !card.dataset.moved) return;
  location.replace(card.dataset.moved + (found === card ? "" : location.hash));
}

addEventListener("hashchange", follow);
follow();
