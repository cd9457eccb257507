// The menu of a small screen.

/** @param {Element} button */
function menuButton(button) {
  const nav = document.getElementById(button.getAttribute("aria-controls") ?? "");
  button.addEventListener("click", () => {
    const open = nav?.classList.toggle("is-open");
    button.setAttribute("aria-expanded", String(open));
  });
}

export function openMenus() {
  document.querySelectorAll(".u-menu").forEach(menuButton);
}
