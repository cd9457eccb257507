// Without a network: which pages of this site are kept on this device.

import { byId, siteRoot } from "./dom.js";
import { element } from "./element.js";

const list = byId("kept");
const none = byId("kept-none");
const some = byId("kept-some");
const { prefix } = list.dataset;
const root = new URL(siteRoot(), location.href).href;

async function pages() {
  const names = (await caches.keys()).filter((name) => name.startsWith("unsim-"));
  const cache = await caches.open(names.at(-1) ?? "unsim-");
  const addresses = (await cache.keys()).map(({ url }) => url);
  const own = addresses.filter((url) => isOwn(url.slice(root.length)));
  const found = await Promise.all(
    own.map(async (url) => ({ url, title: titleOf((await (await cache.match(url))?.text()) ?? "") })),
  );
  return found.filter(({ title }) => title).sort((a, b) => a.title.localeCompare(b.title));
}

// Pages of this language; the others have one of their own.
/** @param {string} path */
function isOwn(path) {
  if (!/(^|\/)$/.test(path) || path.endsWith("offline/")) return false;
  return prefix ? path.startsWith(prefix) : !/^[a-z]{2}(-[a-z]+)?\//.test(path);
}

/** @param {string} html */
function titleOf(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  return parsed.querySelector("h1")?.textContent.trim() || parsed.title;
}

const wanted = new URLSearchParams(location.search).get("page") ?? "";
if (wanted.startsWith(root)) byId("again", HTMLAnchorElement).href = wanted;

const found = "caches" in window ? await pages() : [];
none.hidden = found.length > 0;
some.hidden = !found.length;
list.replaceChildren(...found.map(({ url, title }) => element("li", {}, element("a", { href: url }, title))));
