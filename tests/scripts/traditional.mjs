// Makes docs/assets/js/find/traditional.js: the Traditional characters of those that stand on the site's Chinese pages.
//
//   node tests/scripts/traditional.mjs TSCharacters.txt site/search.json
//
// TSCharacters.txt is OpenCC's table (https://github.com/BYVoid/OpenCC, Apache-2.0), in its folder data/dictionary;
// search.json the index of a built site. To be run again when a test says that a name cannot be typed.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [table, index] = process.argv.slice(2);
const target = fileURLToPath(new URL("../../docs/assets/js/find/traditional.js", import.meta.url));
const used = new Set(readFileSync(index, "utf8"));
const pairs = readFileSync(table, "utf8")
  .split("\n")
  .filter((line) => line.includes("\t"))
  .map((line) => [line.split("\t")[0], line.split("\t")[1].split(" ")[0].trim()])
  .filter(([from, to]) => from.length === 1 && to.length === 1 && from !== to && used.has(to));
const column = (at) => pairs.map((pair) => pair[at]).join("");

writeFileSync(
  target,
  `// Traditional characters and the Simplified ones that stand on our pages, place by place.
// Out of OpenCC's table (Apache-2.0) by tests/scripts/traditional.mjs; do not edit.

export const TRADITIONAL =
  "${column(0)}";
export const SIMPLIFIED =
  "${column(1)}";
`,
);
