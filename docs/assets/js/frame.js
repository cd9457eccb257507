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
for (const button of document.querySelectorAll(".u-open-search")) button.addEventListener("click", openSearch);
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    openSearch();
  }
});

// What an address points at may lie in something closed; not every browser opens it.
function reveal() {
  let found = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("details:not([open])");
  if (!found) return;
  for (; found; found = found.parentElement.closest("details:not([open])")) found.open = true;
  document.getElementById(decodeURIComponent(location.hash.slice(1))).scrollIntoView();
}
addEventListener("hashchange", reveal);
reveal();

// The head of a table that has a frame of its own leaves the window with that frame; a copy of it stays.
function copyHead(box) {
  const table = box.firstElementChild;
  const copy = document.createElement("div");
  copy.className = "u-table u-table__head";
  copy.setAttribute("aria-hidden", "true");
  const inner = document.createElement("table");
  inner.append(table.tHead.cloneNode(true));
  copy.append(inner);
  const framed = document.createElement("div");
  framed.className = "u-framed";
  box.replaceWith(framed);
  framed.append(copy, box);
  return (isWanted) => {
    copy.hidden = !isWanted;
    if (!isWanted) return;
    copy.style.width = `${box.clientWidth}px`; // a scroll bar of the frame stays free
    inner.style.width = `${table.offsetWidth}px`;
    [...table.tHead.rows[0].cells].forEach((cell, at) => {
      inner.rows[0].cells[at].style.width = `${cell.offsetWidth}px`;
    });
    copy.style.marginBottom = `${-copy.offsetHeight}px`;
    copy.scrollLeft = box.scrollLeft;
  };
}

// A table that fits needs no frame to scroll in, and its head sticks to the window; one that does not says so.
function frameTable(box) {
  const hint = document.createElement("p");
  hint.className = "u-swipe";
  hint.textContent = document.body.dataset.swipe;
  hint.hidden = true;
  box.before(hint);
  const head = copyHead(box);
  const look = () => {
    hint.hidden = box.firstElementChild.offsetWidth <= box.clientWidth + 1;
    box.classList.toggle("is-whole", hint.hidden);
    box.classList.toggle("is-cut", box.scrollLeft + box.clientWidth < box.scrollWidth - 1);
    head(!hint.hidden);
  };
  new ResizeObserver(look).observe(box);
  box.addEventListener("scroll", look, { passive: true });
}
document.querySelectorAll(".u-table").forEach(frameTable);

// The bar of contents closes once a reader has chosen, and with Escape.
document.querySelectorAll(".u-onpage details").forEach((contents) => {
  contents.addEventListener("click", (event) => {
    if (event.target.closest("a")) contents.open = false;
  });
  contents.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !contents.open) return;
    contents.open = false;
    contents.querySelector("summary").focus();
  });
});

// Where a reader's choice of plan and channel leaves one way, it opens; where it leaves none, we say so.
function answerChoice(filters) {
  const routes = [...filters.closest(".u-carrier").querySelectorAll(".u-route")];
  const none = document.createElement("p");
  none.className = "u-none";
  none.setAttribute("role", "status");
  filters.after(none);
  filters.addEventListener("change", () => {
    const left = routes.filter((route) => getComputedStyle(route).display !== "none");
    none.textContent = left.length ? "" : filters.dataset.none;
    if (left.length === 1) left[0].open = true;
  });
}
document.querySelectorAll(".u-filters").forEach(answerChoice);

// On paper everything is open; afterwards it is as it was.
const closed = [];
addEventListener("beforeprint", () => {
  document.querySelectorAll("details:not([open])").forEach((found) => {
    closed.push(found);
    found.open = true;
  });
});
addEventListener("afterprint", () => {
  for (const found of closed.splice(0)) found.open = false;
});

// Once visited, the site works without a network: see docs/sw.js.
const { version } = document.documentElement.dataset;

async function keepForLater() {
  const { root } = document.querySelector("script[data-root]").dataset;
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data.version !== version) document.getElementById("newer").hidden = false;
  });
  try {
    await navigator.serviceWorker.register(`${root}sw.js`);
    const { active } = await navigator.serviceWorker.ready;
    const parts = performance.getEntriesByType("resource").map(({ name }) => name);
    active.postMessage({ version, used: [location.href, ...parts] });
  } catch {
    // forbidden here: the site works as before, with a network
  }
}

if ("serviceWorker" in navigator) addEventListener("load", keepForLater);
