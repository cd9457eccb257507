// The element that the address names behind its #, if there is one: an address may hold anything, `#%` too.

export function addressed() {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null; // it cannot be decoded, so it names nothing
  }
}
