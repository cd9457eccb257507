// Parts of the page by their names, each of the kind that is expected: whoever asks need not doubt it.

/**
 * @template {Element} T
 * @typedef {new () => T} Kind
 */

/**
 * @template {Element} [T=HTMLElement]
 * @param {string} id
 * @param {Kind<T>} [kind]
 * @returns {T}
 */
export function byId(id, kind) {
  return present(document.getElementById(id), kind, id);
}

/**
 * The first that a selector finds; without one the page is not what the script is for.
 * @template {Element} [T=HTMLElement]
 * @param {string} selector
 * @param {Kind<T>} [kind]
 * @param {ParentNode} [within]
 * @returns {T}
 */
export function one(selector, kind, within = document) {
  return present(within.querySelector(selector), kind, selector);
}

/**
 * The first that a selector finds, if any.
 * @template {Element} [T=HTMLElement]
 * @param {string} selector
 * @param {Kind<T>} [kind]
 * @param {ParentNode} [within]
 * @returns {T | null}
 */
export function maybe(selector, kind, within = document) {
  return of(within.querySelector(selector), kind);
}

/**
 * @template {Element} [T=HTMLElement]
 * @param {string} selector
 * @param {Kind<T>} [kind]
 * @param {ParentNode} [within]
 * @returns {T[]}
 */
export function all(selector, kind, within = document) {
  return [...within.querySelectorAll(selector)].flatMap((found) => of(found, kind) ?? []);
}

/**
 * What stands around an element.
 * @param {Element} inside
 * @param {string} selector
 * @returns {HTMLElement}
 */
export const around = (inside, selector) => present(inside.closest(selector), undefined, selector);

/**
 * What an event came from, if it is of the kind.
 * @template {Element} [T=HTMLElement]
 * @param {Event} event
 * @param {Kind<T>} [kind]
 * @returns {T | null}
 */
export const from = ({ target }, kind) => of(target, kind);

/**
 * What the build wrote into the page as JSON.
 * @param {string} id
 */
export const written = (id) => JSON.parse(byId(id).textContent ?? "");

/** Where the site begins, as seen from this page. */
export const siteRoot = () => one("script[data-root]").dataset.root ?? "";

/**
 * @template {Element} T
 * @param {unknown} found
 * @param {Kind<T>} [kind]
 * @returns {T | null}
 */
function of(found, kind) {
  const expected = kind ?? /** @type {Kind<T>} */ (/** @type {unknown} */ (HTMLElement));
  return found instanceof expected ? found : null;
}

/**
 * @template {Element} T
 * @param {Element | null} found
 * @param {Kind<T> | undefined} kind
 * @param {string} name
 * @returns {T}
 */
function present(found, kind, name) {
  const known = of(found, kind);
  if (!known) throw new Error(`the page has no ${name}`);
  return known;
}
