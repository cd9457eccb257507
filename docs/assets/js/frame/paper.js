// On paper everything is open; afterwards it is as it was.

/** @type {HTMLDetailsElement[]} */
const closed = [];

export function openOnPaper() {
  addEventListener("beforeprint", () => {
    for (const found of document.querySelectorAll("details:not([open])")) {
      const details = /** @type {HTMLDetailsElement} */ (found);
      closed.push(details);
      details.open = true;
    }
  });
  addEventListener("afterprint", () => {
    for (const found of closed.splice(0)) found.open = false;
  });
}
