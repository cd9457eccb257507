// The reader's choice of colours.

const THEMES = ["auto", "light", "dark"];
const dark = matchMedia("(prefers-color-scheme: dark)");

function stored() {
  try {
    return localStorage.getItem("unsim.theme") ?? "auto";
  } catch {
    return "auto"; // storage may be forbidden; then the system decides
  }
}

/** @param {string} theme */
function show(theme) {
  const isDark = theme === "dark" || (theme === "auto" && dark.matches);
  document.body.dataset.mdColorScheme = isDark ? "slate" : "default";
}

/** @param {HTMLButtonElement} button */
function themeButton(button) {
  const label = button.getAttribute("aria-label");
  const say = (/** @type {string} */ theme) => {
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

export function rememberColours() {
  show(stored());
  dark.addEventListener("change", () => show(stored()));
  for (const button of document.querySelectorAll("button.u-theme")) {
    themeButton(/** @type {HTMLButtonElement} */ (button));
  }
}
