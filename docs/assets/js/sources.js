// The list of sources is closed; a search in the page, or an address of old, opens the whole of it.

const list = document.querySelector(".u-sources");
const fold = document.querySelector(".u-fold--sources");

function open() {
  fold.open = true;
}

function follow() {
  const found = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!found || !list?.contains(found)) return;
  open();
  found.scrollIntoView();
}

list?.addEventListener("beforematch", open);
addEventListener("hashchange", follow);
follow();
