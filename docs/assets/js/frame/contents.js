// The bar of contents closes once a reader has chosen, and with Escape.

/** @param {HTMLDetailsElement} contents */
function closing(contents) {
  contents.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) contents.open = false;
  });
  contents.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !contents.open) return;
    contents.open = false;
    contents.querySelector("summary")?.focus();
  });
}

export function closeContents() {
  for (const contents of document.querySelectorAll(".u-onpage details")) {
    closing(/** @type {HTMLDetailsElement} */ (contents));
  }
}
