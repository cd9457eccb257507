// The words of the page's language: filling messages, picking texts, writing numbers and dates.
// What hooks/unsim/pages/words.py does when the page is built, for what is only known in the browser.

/**
 * What stands in a message's places.
 * @typedef {Record<string, any>} Values
 */

const PLACEHOLDER = /\{([a-z_]+)\}/;
// Days as readers of the language write them, where that is not what its bare code gives.
/** @type {Record<string, string>} */
const REGIONS = { en: "en-GB", zh: "zh-CN" };

export class Words {
  /** @param {WordData} data */
  constructor(data) {
    this.data = data;
    this.code = data.code;
    this.region = REGIONS[data.code] ?? data.language;
  }

  /** @param {string} key */
  has(key) {
    return key in this.data.messages;
  }

  // The message in pieces, so that an element can stand where a placeholder was.
  /**
   * @param {string} key
   * @param {Values} [values]
   */
  pieces(key, values = {}) {
    return fill(this.template(key, values.count), values);
  }

  /**
   * @param {string} key
   * @param {Values} [values]
   */
  message(key, values = {}) {
    return this.pieces(key, values).join("");
  }

  /**
   * @param {string} key
   * @param {number | undefined} count
   */
  template(key, count) {
    const found = this.data.messages[key];
    if (found === undefined) throw new Error(`no message “${key}”`);
    if (typeof found === "string") return found;
    return found.one && count === 1 ? found.one : found.other;
  }

  /**
   * @param {string} action
   * @param {Values} [values]
   */
  step(action, values = {}) {
    return fill(this.data.steps[action], values);
  }

  /**
   * @param {string} vocabulary
   * @param {string} word
   */
  label(vocabulary, word) {
    return this.data.vocabulary[vocabulary][word];
  }

  /**
   * @param {string} vocabulary
   * @param {string[]} words
   */
  listed(vocabulary, words) {
    return this.join(words.map((word) => this.label(vocabulary, word)));
  }

  /** @param {string[]} parts */
  join(parts) {
    return parts.join(this.message("list.comma"));
  }

  /** @param {string} question */
  term(question) {
    return this.data.terms[question];
  }

  // A text of the record in the reader's language, or in another one when it is missing.
  /** @param {Texts} text */
  pick(text) {
    const language = this.code in text ? this.code : Object.keys(text)[0];
    return { text: text[language], language, missing: language !== this.code };
  }

  // The carrier's words, their language, and the gloss (empty where the reader needs none).
  /**
   * @param {Phrase} phrase
   * @param {string[]} spoken
   */
  phrase(phrase, spoken) {
    const known = Object.keys(phrase);
    const language = [...spoken, "en"].find((code) => known.includes(code)) ?? known[0]; // English is understood most
    return { said: phrase[language], language, gloss: language === this.code ? "" : (phrase[this.code] ?? "") };
  }

  /** @param {Length} length */
  duration(length) {
    const [name, count] = measureOf(length);
    if (count === 0) return this.message("duration.at_once");
    const kind = "unit" in length && length.unit === "working" ? "_working" : "";
    return this.message(`duration.${name}${kind}`, { count });
  }

  /** @param {Money} money */
  money({ amount, currency }) {
    const digits = amount % 1 ? 2 : 0;
    const written = amount.toLocaleString("en", {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      roundingMode: "halfEven", // as Python does it
    });
    return this.message("money", { amount: written, currency });
  }

  /** @param {string} iso */
  day(iso) {
    /** @type {Intl.DateTimeFormatOptions} */
    const style = { year: "numeric", month: "long", day: "numeric", weekday: "short", timeZone: "UTC" };
    return new Intl.DateTimeFormat(this.region, style).format(new Date(`${iso}T00:00:00Z`));
  }

  // The short value of an answer, such as “5 working days” or “Free”.
  /**
   * @param {string} question
   * @param {Answer} answer
   */
  value(question, answer) {
    return this.join(this.said(question, answer));
  }

  /**
   * @param {string} question
   * @param {Answer} answer
   * @returns {string[]}
   */
  said(question, answer) {
    if (question === "online_channel") return [this.label("online_duty", answer.answer ?? "")];
    if (question === "fee" || question === "early_exit") return this.fee(question, answer);
    if (question === "suspension") return this.pause(question, answer);
    if ("answer" in answer) return this.yesNo(question, answer);
    if (answer.by) return this.keep(answer, answer.by);
    if (question === "revival" && answer.within) return this.revival(answer.within, answer);
    if (answer.name) return [answer.name, ...this.valid(answer.valid), ...this.costs(answer.fee)];
    return this.measured(answer);
  }

  /**
   * @param {string} question
   * @param {Answer} answer
   */
  fee(question, answer) {
    const parts = [this.message(`value.${question}.${answer.answer}`)];
    if (answer.amount) {
      const amount = this.money(answer.amount);
      parts.push(answer.answer === "capped" ? this.message("value.at_most", { amount }) : amount);
    }
    return parts;
  }

  /**
   * @param {string} question
   * @param {Answer} answer
   */
  yesNo(question, answer) {
    const key = `value.${question}.${answer.answer}`;
    const parts = [this.has(key) ? this.message(key) : this.label("yes_no", answer.answer ?? "")];
    if (answer.within) parts.push(this.within(answer.within));
    if (answer.deducted) parts.push(this.message("value.deducted", { amount: this.money(answer.deducted) }));
    return parts;
  }

  /**
   * @param {string} question
   * @param {Answer} answer
   */
  pause(question, answer) {
    const parts = this.yesNo(question, answer);
    if (answer.longest) parts.push(this.message("value.longest", { duration: this.duration(answer.longest) }));
    if (answer.fee) {
      const key = answer.fee.amount ? "value.a_month" : "value.fee.free";
      parts.push(this.message(key, { amount: this.money(answer.fee) }));
    }
    if (answer.keeps_number) parts.push(this.message(`value.keeps_number.${answer.keeps_number}`));
    if (answer.receives_texts) parts.push(this.message(`value.receives_texts.${answer.receives_texts}`));
    return parts;
  }

  /**
   * @param {Answer} answer
   * @param {string[]} by
   */
  keep(answer, by) {
    const each = by.map((act) => this.label("renewal", act));
    const first = each.slice(0, -1).join(this.message("list.comma"));
    const acts = [...(first ? [first] : []), each[each.length - 1]].join(this.message("list.or"));
    const parts = [answer.every ? this.message("value.keep", { acts, every: this.duration(answer.every) }) : acts];
    if (answer.at_least) parts.push(this.message("value.at_least", { amount: this.money(answer.at_least) }));
    if (answer.year) parts.push(this.message("value.year", { amount: this.money(answer.year) }));
    return parts;
  }

  /**
   * @param {Length} within
   * @param {Answer} answer
   */
  revival(within, answer) {
    if ("days" in within && within.days === 0) return [this.message("value.revival.never")];
    return [this.within(within), ...this.costs(answer.fee)];
  }

  /** @param {Length} duration */
  within(duration) {
    return this.message("value.within", { duration: this.duration(duration) });
  }

  /** @param {Length} [duration] */
  valid(duration) {
    return duration ? [this.message("value.valid", { duration: this.duration(duration) })] : [];
  }

  /** @param {Money} [fee] */
  costs(fee) {
    if (!fee) return [];
    return [this.message(fee.amount ? "value.costs" : "value.fee.free", { amount: this.money(fee) })];
  }

  /** @param {Answer} answer */
  measured(answer) {
    if (answer.need) return [this.listed("document", answer.need)];
    if (answer.get) {
      return [this.listed("proof", answer.get), ...(answer.within ? [this.duration(answer.within)] : [])];
    }
    return [this.duration(/** @type {Length} */ (answer.within ?? answer.after))];
  }
}

/**
 * @param {Length} length
 * @returns {[name: string, count: number]}
 */
function measureOf(length) {
  if ("hours" in length) return ["hours", length.hours];
  if ("days" in length) return ["days", length.days];
  return "months" in length ? ["months", length.months] : ["years", length.years];
}

/**
 * @param {string} template
 * @param {Values} values
 */
function fill(template, values) {
  return template
    .split(PLACEHOLDER)
    .map((part, at) => (at % 2 ? values[part] : part))
    .filter((part) => part !== "");
}
