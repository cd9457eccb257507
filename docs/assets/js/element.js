// Elements made of plain values: whatever is text stays text.

const SVG = "http://www.w3.org/2000/svg";

/**
 * What may stand in an element; null, false and empty text are left out.
 * @typedef {Node | string | number | null | undefined | false | Child[]} Child
 *
 * `on…` listens, other names become attributes; false, null and undefined are left out.
 * @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => unknown)>} Attributes
 */

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) set(made, key, value);
  made.append(...flat(children));
  return made;
}

/**
 * The parts of parts, without what is left out.
 * @param {Child[]} children
 * @returns {(Node | string)[]}
 */
export function flat(children) {
  return children.flatMap((child) => {
    if (Array.isArray(child)) return flat(child);
    if (child === null || child === undefined || child === false || child === "") return [];
    return [typeof child === "number" ? String(child) : child];
  });
}

/**
 * @param {HTMLElement} made
 * @param {string} key
 * @param {Attributes[string]} value
 */
function set(made, key, value) {
  if (value === false || value === null || value === undefined) return;
  if (typeof value === "function") made.addEventListener(key.replace(/^on/, ""), value);
  else made.setAttribute(key, value === true ? "" : String(value));
}

/** @param {string} name */
export function icon(name) {
  const made = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  made.setAttribute("class", "u-icon");
  made.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#i-${name}`);
  made.append(use);
  return made;
}
