// Elements made of plain values: whatever is text stays text.

const SVG = "http://www.w3.org/2000/svg";

// `on…` listens, `data` and plain names become attributes; false and null are left out.
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) set(made, key, value);
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== false && child !== ""));
  return made;
}

function set(made, key, value) {
  if (value === false || value === null || value === undefined) return;
  if (typeof value === "function") made.addEventListener(key.replace(/^on/, ""), value);
  else made.setAttribute(key, value === true ? "" : value);
}

export function icon(name) {
  const made = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  made.setAttribute("class", "u-icon");
  made.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#i-${name}`);
  made.append(use);
  return made;
}
