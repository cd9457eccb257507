// The days of made-up lines, and what becomes of notes that come from elsewhere.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh, sound, together } from "../../docs/assets/js/cases/record.js";
import { inOrder, lifeOf, nameOf, ruleFor } from "../../docs/assets/js/lines/life.js";

const TODAY = "2027-03-01";
const RULE = { after: { days: 90 }, of: "carrier", by: ["top-up"] };
const PLAN = {
  country: "xa",
  carrier: "north",
  plan: "prepaid",
  where: "abroad",
  has: [],
  debt: "unknown",
  on: "2027-01-01",
};
const line = (more = {}) => fresh({ ...PLAN }, { want: "keep", ...more });
const life = (more) => lifeOf(line(more), RULE, TODAY);

test("a line dies so long after its last renewal as the record says", () => {
  const found = life({ renewed: "2027-01-01" });
  assert.equal(found.day, "2027-04-01");
  assert.equal(found.left, 31);
  assert.equal(found.act, "2027-03-18");
  assert.equal(found.of, "carrier");
  assert.equal(found.state, "calm");
});

test("a month before its end it is marked, and after it, it is over", () => {
  assert.equal(life({ renewed: "2026-12-31" }).state, "soon");
  const last = life({ renewed: "2026-12-01" });
  assert.equal(last.act, TODAY);
  assert.deepEqual([last.left, last.state, last.share], [0, "soon", 0]);
  const over = life({ renewed: "2026-11-01" });
  assert.deepEqual([over.left, over.state, over.share], [-30, "over", 0]);
});

test("the carrier's word to the reader goes before the record's rule", () => {
  const found = life({ renewed: "2026-11-01", until: "2027-12-31" });
  assert.deepEqual([found.day, found.of], ["2027-12-31", "told"]);
  assert.equal(lifeOf(line({ until: "2027-12-31" }), undefined, TODAY).day, "2027-12-31");
});

test("how it is renewed decides, and until that is said the shortest does", () => {
  const plan = { after: { days: 30 }, of: "carrier", by: ["plan"] };
  const either = { after: { months: 3 }, of: "carrier", by: ["top-up", "call"] };
  assert.equal(ruleFor(line(), [plan, either]), plan);
  assert.equal(ruleFor(line({ renews: nameOf(either) }), [plan, either]), either);
  assert.equal(ruleFor(line({ renews: "no-longer-known" }), [plan, either]), plan);
  assert.equal(ruleFor(line(), []), undefined);
});

test("no day is made up", () => {
  assert.equal(life({}), null);
  assert.equal(lifeOf(line({ renewed: "2027-01-01" }), undefined, TODAY), null);
  const bill = fresh({ ...PLAN, plan: "postpaid" }, { renewed: "2027-01-01" });
  assert.equal(lifeOf(bill, RULE, TODAY), null);
  const ended = line({ renewed: "2027-01-01", log: [{ on: TODAY, what: "ended", number: "", note: "" }] });
  assert.equal(lifeOf(ended, RULE, TODAY), null);
});

test("of eight lines the one that dies first is the first, and one that has ended the last", () => {
  const ended = line({ name: "ended", log: [{ on: TODAY, what: "ended", number: "", note: "" }] });
  const renewed = ["2027-02-01", "2026-11-01", "2027-01-01", "2026-12-01", "2027-02-20", "2026-10-01"];
  const notes = [ended, line({ name: "unknown" }), ...renewed.map((day) => line({ name: day, renewed: day }))];
  const shown = inOrder(notes.map((note) => ({ note, life: lifeOf(note, RULE, TODAY) })));
  assert.deepEqual(
    shown.map(({ note }) => note.name),
    [...renewed.toSorted(), "unknown", "ended"],
  );
});

test("one that was to go and has lapsed is no trouble and stands with those without a day", () => {
  const gone = fresh({ ...PLAN }, { name: "gone", renewed: "2026-01-01" });
  const notes = [gone, line({ name: "kept", renewed: "2027-02-01" })];
  const shown = inOrder(notes.map((note) => ({ note, life: lifeOf(note, RULE, TODAY) })));
  assert.deepEqual(
    shown.map(({ note }) => note.name),
    ["kept", "gone"],
  );
});

test("what was kept before there were lines to keep is a line to let go", () => {
  const before = { id: "a1", name: "mine", plan: PLAN, log: [], proofs: { code: "77" }, letter: "Señores:" };
  assert.deepEqual(sound({ unsim: 1, cases: [before] }), [
    { ...before, want: "go", renews: "", renewed: "", until: "" },
  ]);
});

test("of two notes of one line nothing is lost", () => {
  const asked = { on: "2027-01-02", what: "asked", number: "C-1", note: "" };
  const refused = { on: "2027-01-05", what: "refused", number: "", note: "" };
  const mine = line({ id: "a", name: "mine", renewed: "2027-01-01", log: [asked], proofs: { code: "1" }, letter: "A" });
  const theirs = line({
    id: "a",
    name: "theirs",
    renewed: "2027-02-01",
    log: [refused, asked],
    proofs: { code: "2", sms: "3" },
    letter: "B",
  });
  const made = together(mine, theirs);
  assert.equal(made.name, "mine");
  assert.equal(made.renewed, "2027-02-01");
  assert.deepEqual(made.log, [asked, refused]);
  assert.deepEqual(made.proofs, { code: "1", sms: "3" });
  assert.match(made.letter, /A[\s\S]*B/);
  assert.deepEqual(together(made, theirs), made);
});

test("a file of anything at all becomes notes or nothing", () => {
  for (const value of [null, 7, [], { lines: 7 }, { lines: [null, [], { plan: {} }] }]) {
    assert.deepEqual(sound(value), []);
  }
  const [found] = sound({ lines: [{ plan: PLAN, want: "<b>", renewed: "yesterday", until: 7 }] });
  assert.deepEqual([found.want, found.renewed, found.until], ["go", "", ""]);
});
