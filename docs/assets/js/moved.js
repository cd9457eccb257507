// What concerns a carrier stood on the page of its country; an address that somebody kept leads on.

function follow() {
  const found = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const card = found && found.closest("[data-moved]");
  if (card) location.replace(card.dataset.moved + (found === card ? "" : location.hash));
}

addEventListener("hashchange", follow);
follow();
