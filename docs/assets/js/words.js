// The words of the page's language: filling messages, picking texts, writing numbers and dates.
// What hooks/unsim/words.py does when the page is built, for what is only known in the browser.

const PLACEHOLDER = /\{([a-z_]+)\}/;
// Days as readers of the language write them, where that is not what its bare code gives.
const REGIONS = { en: "en-GB", zh: "zh-CN" };

export class Words {
  constructor(data) {
    this.data = data;
    this.code = data.code;
    this.region = REGIONS[data.code] ?? data.language;
  }

  has(key) {
    return key in this.data.messages;
  }

  // The message in pieces, so that an element can stand where a placeholder was.
  pieces(key, values = {}) {
    return fill(this.template(key, values.count), values);
  }

  message(key, values = {}) {
    return this.pieces(key, values).join("");
  }

  template(key, count) {
    const found = this.data.messages[key];
    if (found === undefined) throw new Error(`no message “${key}”`);
    if (typeof found === "string") return found;
    return found.one && count === 1 ? found.one : found.other;
  }

  step(action, values = {}) {
    return fill(this.data.steps[action], values);
  }

  label(vocabulary, word) {
    return this.data.vocabulary[vocabulary][word];
  }

  listed(vocabulary, words) {
    return this.join(words.map((word) => this.label(vocabulary, word)));
  }

  join(parts) {
    return parts.join(this.message("list.comma"));
  }

  term(question) {
    return this.data.terms[question];
  }

  // A text of the record in the reader's language, or in another one when it is missing.
  pick(text) {
    const language = this.code in text ? this.code : Object.keys(text)[0];
    return { text: text[language], language, missing: language !== this.code };
  }

  // The carrier's words, their language, and the gloss (empty where the reader needs none).
  phrase(phrase, spoken) {
    const language = spoken.find((code) => code in phrase) ?? Object.keys(phrase)[0];
    return { said: phrase[language], language, gloss: language === this.code ? "" : (phrase[this.code] ?? "") };
  }

  duration(length) {
    const name = ["hours", "days", "months", "years"].find((unit) => unit in length);
    if (length[name] === 0) return this.message("duration.at_once");
    const kind = length.unit === "working" ? "_working" : "";
    return this.message(`duration.${name}${kind}`, { count: length[name] });
  }

  money({ amount, currency }) {
    const digits = amount % 1 ? 2 : 0;
    const written = amount.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return this.message("money", { amount: written, currency });
  }

  day(iso) {
    const style = { year: "numeric", month: "long", day: "numeric", weekday: "short", timeZone: "UTC" };
    return new Intl.DateTimeFormat(this.region, style).format(new Date(`${iso}T00:00:00Z`));
  }

  // The short value of an answer, such as “5 working days” or “Free”.
  value(question, answer) {
    return this.join(this.said(question, answer));
  }

  said(question, answer) {
    if (question === "online_channel") return [this.label("online_duty", answer.answer)];
    if (question === "fee" || question === "early_exit") return this.fee(question, answer);
    if (question === "suspension") return this.pause(question, answer);
    if ("answer" in answer) return this.yesNo(question, answer);
    if (answer.by) return this.keep(answer);
    if (question === "revival") return [this.within(answer.within), ...this.costs(answer.fee)];
    if (question === "port_code") return [answer.name, ...this.valid(answer.valid), ...this.costs(answer.fee)];
    return this.measured(answer);
  }

  fee(question, answer) {
    const parts = [this.message(`value.${question}.${answer.answer}`)];
    if (answer.amount) {
      const amount = this.money(answer.amount);
      parts.push(answer.answer === "capped" ? this.message("value.at_most", { amount }) : amount);
    }
    return parts;
  }

  yesNo(question, answer) {
    const key = `value.${question}.${answer.answer}`;
    const parts = [this.has(key) ? this.message(key) : this.label("yes_no", answer.answer)];
    if (answer.within) parts.push(this.within(answer.within));
    if (answer.deducted) parts.push(this.message("value.deducted", { amount: this.money(answer.deducted) }));
    return parts;
  }

  pause(question, answer) {
    const parts = this.yesNo(question, answer);
    if (answer.longest) parts.push(this.message("value.longest", { duration: this.duration(answer.longest) }));
    if (answer.fee) {
      const key = answer.fee.amount ? "value.a_month" : "value.fee.free";
      parts.push(this.message(key, { amount: this.money(answer.fee) }));
    }
    for (const trait of ["keeps_number", "receives_texts"]) {
      if (answer[trait]) parts.push(this.message(`value.${trait}.${answer[trait]}`));
    }
    return parts;
  }

  keep(answer) {
    const acts = answer.by.map((act) => this.label("renewal", act)).join(this.message("list.or"));
    const parts = [answer.every ? this.message("value.keep", { acts, every: this.duration(answer.every) }) : acts];
    if (answer.at_least) parts.push(this.message("value.at_least", { amount: this.money(answer.at_least) }));
    if (answer.year) parts.push(this.message("value.year", { amount: this.money(answer.year) }));
    return parts;
  }

  within(duration) {
    return this.message("value.within", { duration: this.duration(duration) });
  }

  valid(duration) {
    return duration ? [this.message("value.valid", { duration: this.duration(duration) })] : [];
  }

  costs(fee) {
    if (!fee) return [];
    return [this.message(fee.amount ? "value.costs" : "value.fee.free", { amount: this.money(fee) })];
  }

  measured(answer) {
    if (answer.need) return [this.listed("document", answer.need)];
    if (answer.get) {
      return [this.listed("proof", answer.get), ...(answer.within ? [this.duration(answer.within)] : [])];
    }
    return [this.duration(answer.within ?? answer.after)];
  }
}

function fill(template, values) {
  return template
    .split(PLACEHOLDER)
    .map((part, at) => (at % 2 ? values[part] : part))
    .filter((part) => part !== "");
}
