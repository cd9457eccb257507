// Folding: what is typed and what is written meet without case, accents or widths.

export function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']/g, "");
}

const CJK = /[\u3400-\u9fff\uf900-\ufaff]/u;
const PIECE = /[\u3400-\u9fff\uf900-\ufaff]+|[\p{L}\p{N}.+*#-]+/gu;

// Words that carry no meaning in a question; a query of nothing else is taken as it is.
const EMPTY = new Set(
  ("怎么 如何 怎样 什么 吗 呢 的 了 我 我的 在 和 是 可以 能 能不能 不能 怎么办 请问 " +
    "how do i to can the a an my of in is it for what does and or el la de mi un una como por il lo come").split(" "),
);
const EMPTY_CHINESE = /怎么办|能不能|可不可以|怎么|如何|怎样|什么|请问|可以|我的|吗|呢|的|了/g;

// One word of a query, with the spellings that count as it. Chinese runs are cut into pairs.
export function terms(query) {
  const pieces = fold(query).replace(EMPTY_CHINESE, " ").match(PIECE) ?? [];
  const kept = pieces.filter((piece) => !EMPTY.has(piece));
  const found = kept.flatMap((piece) => (CJK.test(piece) ? [piece] : piece.split(/[-.]/).filter(Boolean)));
  return [...new Set(found.length ? found : (fold(query).match(PIECE) ?? []))];
}

export const isChinese = (term) => CJK.test(term);

// 秘鲁怎么销户 is typed in one go; the parts may stand far apart.
export function parts(term) {
  if (!isChinese(term) || term.length <= 2) return [term];
  return Array.from({ length: term.length - 1 }, (_, at) => term.slice(at, at + 2));
}
