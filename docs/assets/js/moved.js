// Carriers had their place on the page of their country; an address that somebody kept leads on.

function follow() {
  const wanted = decodeURIComponent(location.hash.slice(1));
  if (!wanted) return;
  for (const card of document.querySelectorAll("[data-moved]")) {
    if (wanted === card.id) location.replace(card.dataset.moved);
    else if (wanted.startsWith(`unknown-${card.id}-`)) location.replace(`${card.dataset.moved}#${wanted}`);
  }
}

addEventListener("hashchange", follow);
follow();
