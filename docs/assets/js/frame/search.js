// The ways to the search: its buttons, and the keys / and Ctrl+K. The search itself comes when it is first wanted.

async function open() {
  const { openSearch } = await import("../search/dialog.js");
  openSearch();
}

/** @param {KeyboardEvent} event */
function isShortcut(event) {
  const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key.toLowerCase() === "k") return (ctrlKey || metaKey) && !altKey && !shiftKey;
  const isTyping = target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
  return key === "/" && !isTyping && !ctrlKey && !metaKey && !altKey;
}

export function offerSearch() {
  for (const button of document.querySelectorAll(".u-open-search")) {
    button.setAttribute("aria-keyshortcuts", "Control+K Meta+K /");
    button.addEventListener("click", open);
  }
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || !isShortcut(event)) return;
    event.preventDefault();
    open();
  });
}
