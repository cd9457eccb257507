// The finder's rules on made-up places, without a browser.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { isNear } from "../../docs/assets/js/find/names.js";
import { knownElsewhere } from "../../docs/assets/js/find/networks.js";
import { recognise } from "../../docs/assets/js/find/numbers.js";
import { placesFor, preparedPlaces } from "../../docs/assets/js/find/places.js";
import { SIMPLIFIED, TRADITIONAL } from "../../docs/assets/js/find/traditional.js";
import { fold } from "../../docs/assets/js/text.js";

const country = (code, ...names) => ({
  path: code,
  country: code,
  name: names[0],
  inside: "",
  names: [code, ...names],
  more: [],
});
const carrier = (code, name, ...names) => ({
  path: `${code}#${name}`,
  country: code,
  name,
  inside: code,
  names: [name, ...names],
  more: [],
});
const PLACES = preparedPlaces([
  country("us", "美国", "United States", "America"),
  country("jp", "日本", "Japan"),
  country("vn", "越南", "Vietnam"),
  country("kr", "韩国", "South Korea"),
  country("my", "马来西亚", "Malaysia"),
  country("pe", "秘鲁", "Perú"),
  country("tw", "台湾", "Taiwan"),
  carrier("us", "T-Mobile"),
  carrier("us", "T-Mobile Prepaid"),
  carrier("us", "Freedom Mobile"),
  carrier("jp", "povo2.0", "povo"),
  carrier("vn", "Viettel"),
  carrier("kr", "에스케이텔레콤", "SK Telecom"),
  { ...carrier("pe", "Bitel"), more: ["Viettel Perú S.A.C."] },
  carrier("pe", "Movistar"),
  carrier("pe", "Claro"),
  carrier("id", "Telkomsel", "Telkomsel eSIM"),
]);
const IDLE = ["how", "do", "i", "in", "my", "cancel", "怎么", "注销", "销户"];
const names = (query) => placesFor(PLACES, query, IDLE).map(({ name }) => name);

test("Traditional characters find what is written in Simplified ones", () => {
  for (const [typed, found] of [
    ["秘魯", "秘鲁"],
    ["韓國", "韩国"],
    ["美國", "美国"],
    ["臺灣", "台湾"],
    ["越南", "越南"],
  ]) {
    assert.equal(names(typed)[0], found);
  }
  assert.equal(fold("註銷 銷戶 門號"), "注销 销户 门号");
});

test("a name is found without its hyphen, with a space, in any width and case", () => {
  for (const typed of ["tmobile", "t-mobile", "T Mobile", "Ｔ－Ｍobile", "t.mobile"]) {
    assert.deepEqual(names(typed), ["T-Mobile", "T-Mobile Prepaid"], typed);
  }
});

test("one letter may be wrong, missing, too many or changed with its neighbour", () => {
  for (const typed of ["movistsr", "movstar", "moviistar", "mvoistar"])
    assert.equal(names(typed)[0], "Movistar", typed);
  assert.deepEqual(names("clro"), []); // four letters are too few to guess from
  assert.deepEqual(names("mvostar"), []);
  for (const [a, b, near] of [
    ["abc", "abc", true],
    ["abc", "abd", true],
    ["abc", "ab", true],
    ["abc", "acb", true],
    ["abc", "cba", false],
    ["abc", "a", false],
  ]) {
    assert.equal(isNear(a, b), near, `${a} ${b}`);
  }
});

test("a word never means the middle of another", () => {
  assert.deepEqual(names("o2"), []);
  assert.deepEqual(names("ee"), []);
  assert.deepEqual(names("esim"), []);
});

test("the carrier of that name comes before one that belongs to it", () => {
  assert.deepEqual(names("viettel"), ["Viettel", "Bitel"]);
  assert.deepEqual(names("viettel peru")[0], "Bitel");
});

test("several words must all be met, and those of a question say nothing", () => {
  assert.equal(names("claro per")[0], "Claro");
  assert.equal(names("秘鲁怎么销户")[0], "秘鲁");
  assert.equal(names("how do I cancel in Peru")[0], "秘鲁");
  assert.equal(names("my")[0], "马来西亚"); // the only word is what is meant
  assert.deepEqual(names("claro japan"), []);
  assert.deepEqual(names(""), []);
  assert.deepEqual(names("  - "), []);
});

const CODES = { 1: ["us", "ca"], 44: ["gb"], 51: ["pe"], 63: ["ph"], 852: ["hk"] };
const seen = (typed) => recognise(typed, CODES);

test("a number with its calling code names its country", () => {
  for (const typed of ["+63 917 123 4567", "+63", "0063 917-123-4567", "＋６３９１７", "639171234567"]) {
    assert.deepEqual(seen(typed), { kind: "number", code: "63", countries: ["ph"] }, typed);
  }
  assert.deepEqual(seen("+1 (212) 555-0100").countries, ["us", "ca"]);
  assert.deepEqual(seen("+852 9123 4567").countries, ["hk"]);
  assert.equal(seen("+999 1234").kind, "number-unknown");
  assert.equal(seen("0917 123 4567").kind, "number-home");
  assert.equal(seen("917123456").kind, "number-home");
});

test("the digits of a card name the country that issued it", () => {
  for (const typed of ["8951", "8951 1000 2000 3000 4000", "8951100020003000400F"]) {
    assert.deepEqual(seen(typed), { kind: "card", countries: ["pe"] }, typed);
  }
  assert.equal(seen("8999").kind, "card-unknown");
  assert.equal(seen("89049032000001000000000000000000").kind, "chip");
});

test("the text of an eSIM's QR code is told apart, and its code is not repeated", () => {
  assert.deepEqual(seen("LPA:1$rsp.example.com$ABC-123"), { kind: "esim", host: "rsp.example.com" });
  assert.deepEqual(seen("lpa:1$RSP.Example.com$"), { kind: "esim", host: "rsp.example.com" });
  assert.deepEqual(seen("1$rsp.example.com$ABC"), { kind: "esim", host: "rsp.example.com" });
  for (const typed of ["LPA:1$", "LPA:", "LPA:1$<b>$x", "LPA:1$localhost$x"])
    assert.equal(seen(typed).kind, "esim-broken", typed);
});

test("names and short numbers are none of these", () => {
  for (const typed of ["", "3", "1010", "claro", "+", "O2", "2degrees", "1&1"]) assert.equal(seen(typed), null, typed);
});

const NETWORKS = {
  gb: ["giffgaff", "O2", "EE", "Vodafone"],
  de: ["O2", "Vodafone", "Tele2"],
  ee: ["Elisa"],
  cz: [],
  jp: ["O3"],
  no: ["Telenor"],
};
const NAMES = {
  gb: ["United Kingdom", "英国", "英國"],
  de: ["Germany", "德国"],
  ee: ["Estonia"],
  cz: ["Czechia"],
  jp: ["Japan"],
  no: ["Norway"],
};
const known = (query) => knownElsewhere(NETWORKS, (code) => NAMES[code], query, IDLE);

test("a network without a record is known to exist, and where", () => {
  assert.deepEqual(known("giffgaff"), { networks: [{ name: "giffgaff", countries: ["gb"] }], countries: [] });
  assert.deepEqual(known("gifgaff").networks[0].name, "giffgaff");
  assert.deepEqual(known("o2").networks, [{ name: "O2", countries: ["gb", "de"] }]);
  assert.deepEqual(known("ee"), { networks: [{ name: "EE", countries: ["gb"] }], countries: ["ee"] });
  assert.deepEqual(known("vodafone germany"), {
    networks: [{ name: "Vodafone", countries: ["de"] }],
    countries: ["de"],
  });
  assert.deepEqual(known("United Kingdom O2").networks, [{ name: "O2", countries: ["gb"] }]);
  assert.deepEqual(known("德國 沃達豐"), { networks: [], countries: ["de"] });
  assert.deepEqual(known("how do I cancel Vodafone").networks[0].countries, ["gb", "de"]);
  assert.deepEqual(known("o2 de").networks, [{ name: "O2", countries: ["de"] }]);
  assert.deepEqual(known("germany xyzzy"), { networks: [], countries: ["de"] });
  assert.deepEqual(known("xyzzy"), { networks: [], countries: [] });
});

test("two letters beside other words are no country, unless one of its networks is named with them", () => {
  for (const typed of ["no sms", "sms no", "ee sms", "de xyzzy"])
    assert.deepEqual(known(typed), { networks: [], countries: [] }, typed);
  assert.deepEqual(known("no").countries, ["no"]);
});

test("both columns of the table of characters are as long, and none of them is its own twin", () => {
  assert.equal(TRADITIONAL.length, SIMPLIFIED.length);
  assert.equal(new Set(TRADITIONAL).size, TRADITIONAL.length);
  assert.ok([...TRADITIONAL].every((character, at) => character !== SIMPLIFIED[at]));
});

test("the list of networks is small enough to be fetched on a phone", () => {
  const list = readFileSync(new URL("../../docs/assets/find/networks.json", import.meta.url));
  assert.ok(gzipSync(list).length <= 25_000);
  const { networks } = JSON.parse(list);
  assert.ok(Object.keys(networks).length > 100);
  assert.ok(networks.gb.includes("giffgaff"));
});
