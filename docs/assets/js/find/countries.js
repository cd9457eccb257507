// Names of countries that have no record here, as every browser knows them.

const LANGUAGES = ["en", "zh-Hans", "zh-Hant", "es", "fr", "de", "pt", "it"];
/** What people say for some of them. @type {Record<string, string[]>} */
const ALSO = {
  ae: ["uae", "dubai", "迪拜"],
  cz: ["czech republic"],
  gb: ["uk", "great britain", "england", "scotland", "wales", "britain", "英格兰"],
  nl: ["holland"],
  tr: ["turkey"],
};

/**
 * @param {string} language
 * @returns {(code: string) => string}
 */
export function namesIn(language) {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "code" });
  return (code) => names.of(code.toUpperCase()) ?? code;
}

/**
 * Every name of a country.
 * @returns {(code: string) => string[]}
 */
export function allNames() {
  const each = LANGUAGES.map(namesIn);
  return (code) => [...new Set(each.map((name) => name(code))), ...(ALSO[code] ?? [])];
}
