// The ways to the search: its buttons, and the keys / and Ctrl+K. It opens at once; what looks for what is typed comes
// when it is first wanted.

/** @param {string} [query] what to look for at once */
export async function openSearch(query) {
  const dialog = /** @type {HTMLDialogElement | null} */ (document.querySelector("dialog.u-search"));
  const input = dialog?.querySelector("input");
  if (!dialog || !input || dialog.open) return;
  if (query) input.value = query;
  dialog.showModal();
  input.select();
  try {
    const { startSearch } = await import("../search/dialog.js");
    startSearch();
  } catch {
    const status = dialog.querySelector("[role=status]");
    if (status) status.textContent = dialog.dataset.failed ?? "";
  }
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
    button.addEventListener("click", () => openSearch());
  }
  const asked = new URLSearchParams(location.search).get("search"); // by the browser's own field, see opensearch.xml
  if (asked) openSearch(asked);
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || !isShortcut(event)) return;
    event.preventDefault();
    openSearch();
  });
}
