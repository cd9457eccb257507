// Shapes that several scripts share: what assets/plan/<country>.json holds (hooks/unsim/derive/plan/data.py writes it),
// what a plan is made of, and the notes of a cancellation.

/** A text of the record by language; `Phrase`: words of the carrier's language with what they mean in others. */
type Texts = Record<string, string>;
type Phrase = Record<string, string>;

type Length = { hours: number } | { days: number; unit?: string } | { months: number } | { years: number };

interface Money {
  amount: number;
  currency: string;
}

interface Cited {
  grade: string;
  sources: string[];
  note?: Texts;
  but?: { says: Texts; sources: string[] }[];
}

/** For which plans and on which days something holds. */
interface Held {
  plans?: string[];
  since?: string;
  until?: string;
  force?: string;
}

interface Answer extends Cited, Held {
  region?: string;
  answer?: string;
  article?: string;
  say?: Phrase;
  condition?: Texts;
  within?: Length;
  longest?: Length;
  after?: Length;
  stages?: { then: Texts; after: Length }[];
  amount?: Money;
  deducted?: Money;
  need?: string[];
  get?: string[];
  name?: string;
  by?: string[];
  every?: Length;
  at_least?: Money;
  year?: Money;
  fee?: Money;
  valid?: Length;
  keeps_number?: string;
  receives_texts?: string;
}

/** Where a reader is, and whether the SIM is there too. */
type Place = "here" | "abroad-sim" | "abroad";

interface Step {
  open?: string;
  app?: string;
  log_in?: string[];
  press?: (string | Phrase)[];
  say?: Phrase;
  dial?: string;
  message?: string;
  email?: string;
  post?: string;
  visit?: Texts;
  give?: string[];
  keep?: string[];
  wait?: Length;
  do?: Texts;
  note?: Texts;
}

interface Route extends Cited, Held {
  channel: string;
  result: string;
  only?: string;
  name?: string | Phrase;
  url?: string;
  contact?: string;
  inherited?: string;
  needs?: string[];
  needs_not?: string[];
  documents?: string[];
  from_abroad?: string;
  steps?: Step[];
  takes?: Length;
  runs_to?: string;
  fee?: Money;
  /** How far it leads from each place, and what of it decides. */
  reach: Record<Place, [string, ...string[]]>;
  unnumbered?: boolean;
}

interface Contact extends Cited {
  channel: string;
  value: string;
  from_abroad?: string;
  domestic?: boolean;
}

interface Advice {
  topic: string;
  text: Texts;
  sources: string[];
  carriers?: string[];
}

interface OpenQuestion {
  id: string;
  topic: string;
  question: Texts;
  ask: Phrase;
}

interface PlannedCarrier {
  name: string;
  plans: string[];
  status?: string;
  successor?: string;
  website?: string;
  sources: string[];
  esim: Record<string, string>;
  routes: Route[];
  terms: Record<string, Answer[]>;
  contacts: Contact[];
  advice: Advice[];
  unknown: OpenQuestion[];
}

interface Stage extends Cited {
  name: Texts;
  to: string;
  when?: Texts;
  url?: string;
  phone?: string;
  email?: string;
  answer_within?: Length;
  steps?: Step[];
}

interface Source {
  title: string;
  publisher: string;
  relays?: string;
  kind: string;
  url: string;
  published?: string;
  read: string;
  grade: string;
}

interface PlanData {
  name: Texts;
  languages: string[];
  read: string;
  rules: Record<string, Answer[]>;
  complaint: Stage[];
  line_check: (Cited & { name: string; url: string })[];
  advice: Advice[];
  phrases: Record<string, Phrase>;
  carriers: Record<string, PlannedCarrier>;
  sources: Record<string, Source>;
}

/** What a reader said of the own case. */
interface Case {
  country: string;
  carrier: string;
  plan: string;
  where: string;
  leaves?: string;
  has: string[];
  debt: string;
  on: string;
}

/** An answer by its place; `against` is the carrier's that it overrides. */
interface Rule {
  by: "law" | "carrier";
  question: string;
  at: number;
  against?: number;
}

/** A channel instead of an answer. */
interface RouteRule {
  by: "route";
  at: number;
  question?: undefined;
  against?: undefined;
}

type AnyRule = Rule | RouteRule;

interface RouteWay {
  kind: "route" | "refused";
  route: number;
  missing: string[];
  reach: string;
  /** The number of the carrier to call instead of its own. */
  contact?: number;
}

interface OtherWay {
  route?: undefined;
  missing?: undefined;
  reach?: undefined;
}

type LapseWay = OtherWay & { kind: "lapse"; rule: Rule };
type LawWay = OtherWay & { kind: "law"; rule: Rule; duty: string };
type ComplaintWay = OtherWay & { kind: "complaint"; stage: number };
type Way =
  | RouteWay
  | LapseWay
  | LawWay
  | (OtherWay & { kind: "ask" })
  | (OtherWay & { kind: "letter" })
  | ComplaintWay
  | (OtherWay & { kind: "plan-change"; rule: Rule });

interface Barred {
  route: number;
  why: string;
}

/** The day by which a line is over. */
interface End {
  date: string;
  rule: AnyRule;
  length?: Length;
  runs_to?: string;
}

/** A day of the plan. */
interface Day {
  code: string;
  date: string;
  rule?: AnyRule;
  length?: Length;
  runs_to?: string;
  check?: number;
  stage?: number;
}

interface Check {
  code: string;
  rule?: AnyRule | null;
  need?: string[];
  missing?: boolean;
  esim?: string;
}

type Saying =
  | { use: string; phrase: string; rule?: undefined }
  | { use: string; phrase?: undefined; rule: Rule }
  | { use: string; phrase?: undefined; rule?: undefined; route: number; step: number };

interface Plan {
  abroad: boolean;
  carrier: string;
  moved: boolean;
  problem?: undefined;
  best: Way;
  why: string[];
  next: Way[];
  dropped: Barred[];
  refused: number[];
  conflicts: { law: Rule; route?: number }[];
  checklist: Check[];
  advice: { by: string; at: number }[];
  contacts: number[];
  say: Saying[];
  cost: AnyRule[];
  proof: { get: string[]; rule?: Rule; route?: number };
  timeline: Day[];
  rights: Rule[];
  /** The rung above the carrier. */
  above: number | null;
  unknown: { code: string; phrase?: string; unknown?: string }[];
}

interface NoPlan {
  carrier: string;
  moved: boolean;
  problem: string;
  abroad: boolean;
  next: Way[];
  contacts: number[];
}

/** Countries and their carriers, for choosing one. */
interface Choice {
  code: string;
  name: string;
  carriers: { id: string; name: string; plans: string[]; status?: string }[];
}

/** Words for a script: hooks/unsim/pages/script_words.py. */
interface WordData {
  code: string;
  language: string;
  messages: Record<string, string | { one?: string; other: string }>;
  vocabulary: Record<string, Record<string, string>>;
  terms: Record<string, string>;
  steps: Record<string, string>;
}

/** How long the lines of a carrier live, and what renews them: hooks/unsim/derive/life.py. */
interface LifeRule {
  after: Length;
  of: "carrier" | "law";
  by: string[];
  least?: Money;
}

/** Until when one line lives: by its rule, or as the reader was told. */
interface Life {
  day: string;
  left: number;
  of: "carrier" | "law" | "told";
  /** The day on which to act. */
  act: string;
  state: "over" | "soon" | "calm";
  share: number;
}

/** The note of a line: to keep it, or how its end was asked for. */
interface Note {
  id: string;
  name: string;
  want: string;
  /** By which acts it is renewed; empty until the reader has said it. */
  renews: string;
  renewed: string;
  until: string;
  plan: Case;
  log: Happening[];
  proofs: Record<string, string>;
  letter: string;
}

interface Happening {
  on: string;
  what: string;
  number: string;
  note: string;
}

/** Which letter, for whom, with which paragraphs. */
interface LetterChoice {
  kind: string;
  carrier: string;
  plan: string;
  lang: string;
  tick: Set<string>;
  without: Set<string>;
}

interface LetterAddress {
  value: string;
  plans: string[];
  result: string | null;
  only: string | null;
}

interface LetterLanguage {
  ids: Record<string, string>;
  channels: Record<string, string>;
  fields: Record<string, string>;
}

interface NumberPlan {
  code: string;
  trunk: string | null;
  mobile: number[];
}

interface LetterData {
  country: string;
  name: string;
  reader: string;
  languages: Record<string, LetterLanguage>;
  carriers: Record<
    string,
    {
      name: string;
      legal: string | null;
      plans: string[];
      emails: LetterAddress[];
      posts: LetterAddress[];
      letters: Record<string, string[]>;
    }
  >;
  letters: Record<string, string[]>;
  gone: Record<string, string | null>;
  bodies: { name: string; short: string | null; email: string | null }[];
  number: NumberPlan | null;
  words: WordData;
}

type Context = import("../../docs/assets/js/plan/context.js").Context;
type Situation = import("../../docs/assets/js/plan/case.js").Situation;
type Words = import("../../docs/assets/js/words.js").Words;
type Values = import("../../docs/assets/js/words.js").Values;
type Store = import("../../docs/assets/js/cases/store.js").Store;
type Child = import("../../docs/assets/js/element.js").Child;

/** What can be done with a plan on the screen. */
interface Actions {
  today: string;
  change(event: Event): void;
  restart(): void;
  show(): void;
  showPhrase(at: number): void;
  print(): void;
  calendar(event: Event): void;
  copy(event: Event): void;
}

interface Names {
  country: string;
  carrier: string;
}

/** What to do next with a case. */
interface Guidance {
  status: string;
  letters: string[];
  rung: Stage | null;
  day: Day | null;
  law: Rule | null;
  checks: (Cited & { name: string; url: string })[];
}

/** What the view of a case knows: words, names and addresses. */
interface CaseHere {
  t(key: string, values?: Values): string;
  words: Words;
  context: Context | null;
  today: string;
  names: Names;
  /** The ways of renewing it, and the one that counts. */
  rules: LifeRule[];
  rule: LifeRule | undefined;
  life: Life | null;
  open: boolean;
  /** Message of what is still to come. */
  waiting: string | null;
  guide: Guidance;
  wanted: string[];
  letter(kind: string): string;
  report: string;
  trouble: string;
  plan: string;
  /** Empty for one that is not in the record. */
  carrier: string;
}

/** What a reader does with a case. */
interface CaseActions {
  set(values: Partial<Note>): unknown;
  /** What may give the line another place in the list; the reader stays at the field. */
  place(values: Partial<Note>, field: string): unknown;
  happened(what: string): unknown;
  entry(at: number, values: Partial<Happening>): unknown;
  drop(at: number): unknown;
  proof(code: string, number: string | null): unknown;
  pack(): unknown;
  remove(): unknown;
}
