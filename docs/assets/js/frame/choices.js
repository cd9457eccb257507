// Where a reader's choice of plan and channel leaves one way, it opens; where it leaves none, we say so.

/** @param {HTMLElement} filters */
function answerChoice(filters) {
  const routes = /** @type {HTMLDetailsElement[]} */ ([
    ...(filters.closest(".u-carrier")?.querySelectorAll(".u-route") ?? []),
  ]);
  const none = document.createElement("p");
  none.className = "u-none";
  none.setAttribute("role", "status");
  filters.after(none);
  filters.addEventListener("change", () => {
    const left = routes.filter((route) => getComputedStyle(route).display !== "none");
    none.textContent = left.length ? "" : (filters.dataset.none ?? "");
    if (left.length === 1) left[0].open = true;
  });
}

export function answerChoices() {
  for (const filters of document.querySelectorAll(".u-filters")) answerChoice(/** @type {HTMLElement} */ (filters));
}
