// The texts of the index come in parts: those that a query asks for first, the rest where nothing else has an answer.

/** @typedef {Record<string, number>} Sizes bytes of each part, by name */

const OF_A_COUNTRY = /(?:countries|letters)\/([a-z]{2})\//;
const MOST = 3; // countries whose text is brought for one query
const AT_ONCE = "guides";
const BEARABLE = 4_000_000; // bytes of text, a fifth of that on the way: more than this is brought only if asked for

/** @type {Map<string, Promise<Record<string, string[]> | null>>} */
const asked = new Map();

/**
 * The parts that a query needs: the countries it names and that of the page it is asked on, else the guides.
 * @param {Sizes} sizes
 * @param {string[]} paths of the places it names
 * @param {string} here
 */
export function wanted(sizes, paths, here) {
  const codes = (/** @type {string[]} */ of) =>
    of.map((path) => path.match(OF_A_COUNTRY)?.[1] ?? "").filter((code) => code in sizes);
  const named = [...new Set(codes(paths))].slice(0, MOST);
  return [...new Set([...(named.length ? named : AT_ONCE in sizes ? [AT_ONCE] : []), ...codes([here])])];
}

/** @param {Sizes} sizes */
export const missing = (sizes) => Object.keys(sizes).filter((part) => !asked.has(part));

/** @param {Sizes} sizes */
export const isBearable = (sizes) => missing(sizes).reduce((sum, part) => sum + sizes[part], 0) <= BEARABLE;

/**
 * Brings parts that have not come yet and hands each over once. Without a network there are fewer.
 * @param {string} folder
 * @param {string[]} parts
 * @param {(texts: Record<string, string[]>) => void} take
 */
export async function bring(folder, parts, take) {
  const fresh = parts.filter((part) => !asked.has(part));
  for (const part of fresh) asked.set(part, one(`${folder}${part}.json`));
  const came = await Promise.all(parts.map((part) => asked.get(part)));
  parts.forEach((part, place) => {
    const texts = came[place];
    if (!texts) asked.delete(part);
    else if (fresh.includes(part)) take(texts);
  });
}

/**
 * @param {string} address
 * @returns {Promise<Record<string, string[]> | null>}
 */
async function one(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
