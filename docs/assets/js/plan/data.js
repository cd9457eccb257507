// The data of a country, fetched once.

const loaded = new Map();

/** @param {string} country */
export const isLoaded = (country) => loaded.has(country);

// Null if it cannot be had.
/**
 * @param {string} country
 * @param {string} root
 */
export async function dataOf(country, root) {
  if (loaded.has(country)) return loaded.get(country);
  try {
    const answer = await fetch(`${root}assets/plan/${country}.json`);
    if (!answer.ok) throw new Error(answer.statusText);
    loaded.set(country, await answer.json());
    return loaded.get(country);
  } catch {
    return null;
  }
}
