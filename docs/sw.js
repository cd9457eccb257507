// The service worker: once visited, the site works without a network. The build writes `self.unsim` before it.
//
// Every page carries the version of the build that made it, and so does this worker. A page is never put
// together out of two versions: one of this worker's version takes its parts from the cache, any other from
// the network alone. What is kept is of one version. When a new version comes, its worker fetches anew all
// that was kept, then takes over, and the old cache goes.

const worker = /** @type {ServiceWorkerGlobalScope & { unsim: Built }} */ (/** @type {unknown} */ (self));
const { version, shell, core, languages } = worker.unsim;
const CACHE = `unsim-${version}`;
const SCOPE = worker.registration.scope;
const PATIENCE = 5000; // a network that does not answer within this is none
const MOST = 300; // pages and parts that are fetched anew for a new version
const HEAD = 2048; // the version stands within so many characters of a page

/** @type {Map<string, boolean>} */
const own = new Map(); // the pages that are open, by client: of this version or not

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("message", (event) => event.waitUntil(keepUsed(event.data)));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE) || request.headers.has("range")) return;
  event.respondWith(request.mode === "navigate" ? page(event) : part(event));
});

// Before and after

async function install() {
  const cache = await caches.open(CACHE);
  const offline = languages.map((prefix) => `${prefix}offline/`);
  await Promise.all([...shell, ...offline].map((path) => keep(cache, new URL(path, SCOPE).href)));
  const before = (await visited()).slice(0, MOST);
  await Promise.allSettled(before.map((url) => keep(cache, url)));
  await worker.skipWaiting();
}

async function visited() {
  const names = (await caches.keys()).filter((name) => name.startsWith("unsim-") && name !== CACHE);
  const caches_ = await Promise.all(names.map((name) => caches.open(name)));
  const requests = await Promise.all(caches_.map((cache) => cache.keys()));
  return [...new Set(requests.flat().map(({ url }) => url))];
}

async function activate() {
  const names = (await caches.keys()).filter((name) => name.startsWith("unsim-") && name !== CACHE);
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.clients.claim();
  const open = await worker.clients.matchAll({ type: "window" });
  for (const client of open) client.postMessage({ version }); // those of another version say that there is a new one
}

// The first page was there before this worker: it tells what it is made of.
/** @param {{ version: string, used: string[] }} message */
async function keepUsed({ version: theirs, used }) {
  if (theirs !== version) return;
  const cache = await caches.open(CACHE);
  const urls = [...new Set(used.map(plain))].filter((url) => url.startsWith(SCOPE));
  const wanted = new Set(urls.flatMap((url) => [url, ...(url.endsWith("/") ? belonging(url) : [])]));
  await Promise.allSettled([...wanted].map(async (url) => (await cache.match(url)) ?? keep(cache, url)));
}

/**
 * @param {Cache} cache
 * @param {string} url
 */
async function keep(cache, url) {
  // The server is asked; what has not changed since the page fetched it, or since the last version, is not sent again.
  const answer = await fetch(new Request(url, { cache: "no-cache" }));
  if (!answer.ok || answer.redirected) throw new Error(url);
  await cache.put(url, answer);
}

// A plan of any case is one page.
/** @param {string} url */
function plain(url) {
  const address = new URL(url);
  address.search = "";
  address.hash = "";
  return address.href;
}

// Pages: the network first, what is kept if there is none

/** @param {FetchEvent} event */
async function page(event) {
  try {
    const answer = await patient(fetch(event.request, { cache: "no-cache" }));
    if (!answer.ok || !isPage(answer)) return answer;
    const copy = answer.clone();
    const [found, whole] = await peek(answer);
    own.set(event.resultingClientId, found === version);
    // Otherwise there is a newer worker, for which browsers look after every navigation by themselves. This one must
    // not ask for it: where a worker calls for its own update, Chrome may keep the new one waiting for ever.
    if (found === version) event.waitUntil(remember(event.request.url, copy));
    return whole;
  } catch {
    own.set(event.resultingClientId, true);
    return kept(event.request.url);
  }
}

/** @param {Response} answer */
const isPage = (answer) => (answer.headers.get("content-type") ?? "").includes("text/html");

/** @param {Promise<Response>} asked */
function patient(asked) {
  return Promise.race([asked, new Promise((_, reject) => setTimeout(() => reject(new Error("no answer")), PATIENCE))]);
}

// The version of a page, read off its first lines while the rest still comes.
/**
 * @param {Response} answer
 * @returns {Promise<[string | undefined, Response]>}
 */
async function peek(answer) {
  if (!answer.body) return [undefined, answer];
  const [head, whole] = answer.body.tee();
  const reader = head.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (text.length < HEAD) {
    const { done, value } = await reader.read();
    if (done) break;
    text += value;
    if (/data-version="[^"]*"/.test(text)) break;
  }
  reader.cancel();
  const { status, statusText, headers } = answer;
  return [text.match(/data-version="([^"]*)"/)?.[1], new Response(whole, { status, statusText, headers })];
}

/**
 * @param {string} url
 * @param {Response} answer
 */
async function remember(url, answer) {
  try {
    const cache = await caches.open(CACHE);
    await cache.put(plain(url), answer);
    await Promise.allSettled(belonging(url).map(async (each) => (await cache.match(each)) ?? keep(cache, each)));
  } catch {
    // no room: the page is shown all the same
  }
}

// What a reader of a page will want beside it: the tools in its language, and its country's data for a plan.
/** @param {string} url */
function belonging(url) {
  const prefix = languageOf(url);
  const country = plain(url).match(/\/countries\/([a-z]{2})\/$/)?.[1];
  const paths = [...core.map((path) => prefix + path), ...(country ? [`assets/plan/${country}.json`] : [])];
  return paths.map((path) => new URL(path, SCOPE).href);
}

/** @param {string} url */
function languageOf(url) {
  const path = url.slice(SCOPE.length);
  return languages.find((prefix) => prefix && path.startsWith(prefix)) ?? "";
}

/** @param {string} url */
async function kept(url) {
  const cache = await caches.open(CACHE);
  const found = await cache.match(plain(url));
  if (found) return found;
  const offline = new URL(`${languageOf(url)}offline/`, SCOPE);
  offline.searchParams.set("page", url);
  return Response.redirect(offline.href);
}

// Parts of a page: of the same version as the page

/** @param {FetchEvent} event */
async function part(event) {
  const { request } = event;
  const isOwn = own.get(event.clientId);
  const cache = await caches.open(CACHE);
  if (isOwn) return (await cache.match(plain(request.url))) ?? fetched(event, cache);
  if (isOwn === false) return fetch(request, { cache: "no-cache" });
  // This worker was asleep and has forgotten whose part it is: what the network has goes before what is kept.
  try {
    return await fetched(event, cache);
  } catch (error) {
    const found = await cache.match(plain(request.url));
    if (found) return found;
    throw error;
  }
}

/**
 * @param {FetchEvent} event
 * @param {Cache} cache
 */
async function fetched(event, cache) {
  const answer = await fetch(event.request, { cache: "no-cache" });
  if (answer.ok && !answer.redirected && own.get(event.clientId)) {
    event.waitUntil(cache.put(plain(event.request.url), answer.clone()).catch(() => {}));
  }
  return answer;
}
