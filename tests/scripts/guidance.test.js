// Which letters and links the notes of a line lead to, as a made-up plan says.

import assert from "node:assert/strict";
import { test } from "node:test";
import { guidance } from "../../docs/assets/js/cases/guidance.js";
import { fresh } from "../../docs/assets/js/cases/record.js";

const TODAY = "2027-03-01";
const CASE = {
  country: "xa",
  carrier: "north",
  plan: "prepaid",
  where: "abroad",
  has: [],
  debt: "unknown",
  on: "2027-01-01",
};
const right = (question) => ({ by: "law", question, at: 0 });
const CHECK = { name: "Mine", url: "https://mine.example/", grade: "A", sources: [] };
const DATA = { complaint: [], line_check: [CHECK] };
const note = (what) => fresh(CASE, { log: [{ on: "2027-01-02", what, number: "", note: "" }] });
const told = (what, rights = [], checklist = []) =>
  guidance(note(what), { rights, checklist, timeline: [], say: [] }, DATA, TODAY);

test("a charge after the request leads to the carrier, to the bank and to the regulator", () => {
  const { letters } = told("billed", [right("debit_return")]);
  assert.deepEqual(letters, ["complaint-carrier", "charge-back", "complaint-regulator"]);
});

test("without a rule on taking charges back there is no letter to the bank", () => {
  assert.deepEqual(told("billed").letters, ["complaint-carrier", "complaint-regulator"]);
  assert.deepEqual(guidance(note("billed"), undefined, undefined, TODAY).letters, [
    "complaint-carrier",
    "complaint-regulator",
  ]);
});

test("after the end the data can be erased where there is a right to it, and credit claimed", () => {
  assert.deepEqual(told("ended").letters, []);
  assert.deepEqual(told("ended", [right("erasure")]).letters, ["erasure"]);
  assert.deepEqual(told("ended", [right("erasure")], [{ code: "claim-credit" }]).letters, ["credit-refund", "erasure"]);
});

test("once they confirmed, and after the end, one sees whether it is still in one's name", () => {
  assert.deepEqual(told("confirmed").checks, [CHECK]);
  assert.deepEqual(told("ended").checks, [CHECK]);
  assert.deepEqual(told("asked").checks, []);
});
