// Counting from a day. The rules are in hooks/unsim/derive/plan/dates.py, whose twin this is.

const DAY = 86400000;

/** @param {string} day */
const parsed = (day) => new Date(`${day}T00:00:00Z`);
/** @param {Date} date */
const written = (date) => date.toISOString().slice(0, 10);
/**
 * @param {Date} date
 * @param {number} days
 */
const later = (date, days) => new Date(date.getTime() + days * DAY);

/** @param {string} partial */
export const earliestDay = (partial) => `${partial}-01-01`.slice(0, 10);

// `until: 2026-03` means to the end of March, `until: 2026` to the end of the year.
/** @param {string} partial */
export function latestDay(partial) {
  if (partial.length === 7) return monthEnd(`${partial}-01`);
  return `${partial}-12-31`.slice(0, 10);
}

/**
 * @param {string} day
 * @param {Length} length
 */
export function counted(day, length) {
  const start = parsed(day);
  if ("hours" in length) return written(later(start, Math.ceil(length.hours / 24)));
  if ("months" in length) return written(months(start, length.months));
  if ("years" in length) return written(months(start, 12 * length.years));
  if (length.unit === "working") return written(working(start, length.days));
  return written(later(start, length.days));
}

/** @param {string} day */
export function monthEnd(day) {
  const start = parsed(day);
  return written(new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)));
}

/**
 * Whether a day that may not be known lies before another.
 * @param {string | undefined} day
 * @param {string} other
 */
export const isBefore = (day, other) => day !== undefined && day < other;

/** @param {string} day */
export const nextDay = (day) => counted(day, { days: 1 });

/** @param {Length} length */
export function inDays(length) {
  if ("hours" in length) return length.hours / 24;
  if ("months" in length) return length.months * 30.4;
  if ("years" in length) return length.years * 365;
  return length.days * (length.unit === "working" ? 1.4 : 1);
}

/**
 * @param {Date} date
 * @param {number} left
 */
function working(date, left) {
  while (left > 0) {
    date = later(date, 1);
    left -= Number(date.getUTCDay() % 6 !== 0);
  }
  return date;
}

/**
 * @param {Date} date
 * @param {number} count
 */
function months(date, count) {
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return later(first, Math.min(date.getUTCDate(), last) - 1);
}
