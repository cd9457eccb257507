// Once visited, the site works without a network: see docs/sw.js.

async function keep() {
  const { version } = document.documentElement.dataset;
  const script = /** @type {HTMLElement} */ (document.querySelector("script[data-root]"));
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    const newer = document.getElementById("newer");
    if (newer && data.version !== version) newer.hidden = false;
  });
  try {
    await navigator.serviceWorker.register(`${script.dataset.root}sw.js`);
    const { active } = await navigator.serviceWorker.ready;
    const parts = performance.getEntriesByType("resource").map(({ name }) => name);
    active?.postMessage({ version, used: [location.href, ...parts] });
  } catch {
    // forbidden here: the site works as before, with a network
  }
}

export function keepForLater() {
  if ("serviceWorker" in navigator) addEventListener("load", keep);
}
