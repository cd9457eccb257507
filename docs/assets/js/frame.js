// What every page has: the reader's choice of colours, the search, links that keep their place.

import { openSearch } from "./search.js";

const THEMES = ["auto", "light", "dark"];
const dark = matchMedia("(prefers-color-scheme: dark)");

function stored() {
  try {
    return localStorage.getItem("unsim.theme") ?? "auto";
  } catch {
    return "auto"; // storage may be forbidden; then the system decides
  }
}

function show(theme) {
  const isDark = theme === "dark" || (theme === "auto" && dark.matches);
  document.body.dataset.mdColorScheme = isDark ? "slate" : "default";
}

function themeButton(button) {
  const label = button.getAttribute("aria-label");
  const say = (theme) => {
    button.title = `${label}: ${button.dataset[theme]}`;
    button.setAttribute("aria-label", button.title);
  };
  say(stored());
  button.addEventListener("click", () => {
    const next = THEMES[(THEMES.indexOf(stored()) + 1) % THEMES.length];
    try {
      localStorage.setItem("unsim.theme", next);
    } catch {
      // not kept, but shown
    }
    show(next);
    say(next);
  });
}

function menuButton(button) {
  const nav = document.getElementById(button.getAttribute("aria-controls"));
  button.addEventListener("click", () => {
    const open = nav.classList.toggle("is-open");
    button.setAttribute("aria-expanded", String(open));
  });
}

function keepHash(link) {
  link.addEventListener("click", () => {
    link.hash = location.hash;
    if (location.search) link.search = location.search;
  });
}

show(stored());
dark.addEventListener("change", () => show(stored()));
document.querySelectorAll(".u-theme").forEach(themeButton);
document.querySelectorAll(".u-menu").forEach(menuButton);
document.querySelectorAll("[data-keep-hash]").forEach(keepHash);
document.querySelectorAll(".u-open-search").forEach((button) => button.addEventListener("click", openSearch));
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    openSearch();
  }
});

// On paper everything is open; afterwards it is as it was.
const closed = [];
addEventListener("beforeprint", () => {
  document.querySelectorAll("details:not([open])").forEach((found) => {
    closed.push(found);
    found.open = true;
  });
});
addEventListener("afterprint", () => closed.splice(0).forEach((found) => (found.open = false)));
