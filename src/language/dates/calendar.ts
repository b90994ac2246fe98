/**
 * Civil calendar arithmetic on days written YYYY-MM-DD. A day has no time zone here: it is the name of a square
 * on a calendar, so that the result never depends on where the program runs. Years are 1 to 9999, of the
 * Gregorian calendar throughout, as ISO 8601 has it.
 */

/** Both days YYYY-MM-DD and inclusive; `from` is never after `to`. */
export type DayRange = { readonly from: string; readonly to: string };

const MILLISECONDS_PER_DAY = 86_400_000;
const DAYS_PER_WEEK = 7;
const MONTHS_PER_YEAR = 12;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day as a string; null where the calendar has no such day, such as 31 April. Months count from 1. */
export function dayOf(year: number, month: number, day: number): string | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isRealDay(text) ? text : null;
}

/** Whether the text is YYYY-MM-DD and such a day exists. */
export function isRealDay(text: string): boolean {
  if (!ISO_DAY.test(text) || text < '0001') return false;
  const { year, month, day } = partsOf(text);
  return month >= 1 && month <= MONTHS_PER_YEAR && day >= 1 && day <= daysInMonth(year, month);
}

/** The day so many days later, earlier where the number is negative. */
export function addDays(day: string, days: number): string {
  return fromOrdinal(toOrdinal(day) + days);
}

/** The same day of the month so many months later; the month's last day where it is shorter. */
export function addMonths(day: string, months: number): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const count = year * MONTHS_PER_YEAR + month - 1 + months;
  const newYear = Math.floor(count / MONTHS_PER_YEAR);
  const newMonth = count - newYear * MONTHS_PER_YEAR + 1;
  const newDay = Math.min(dayOfMonth, daysInMonth(newYear, newMonth));
  return `${pad(newYear, 4)}-${pad(newMonth, 2)}-${pad(newDay, 2)}`;
}

/** The month's last day, YYYY-MM-DD. Months count from 1. */
export function lastDayOfMonth(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(daysInMonth(year, month), 2)}`;
}

/** How many days later `to` is than `from`. */
export function daysBetween(from: string, to: string): number {
  return toOrdinal(to) - toOrdinal(from);
}

/** Monday is 0, Sunday 6. */
export function weekdayOf(day: string): number {
  const FIRST_MONDAY = 4; // 5 January 1970, counted from 1 January 1970
  return mod(toOrdinal(day) - FIRST_MONDAY, DAYS_PER_WEEK);
}

/** Monday to Sunday of the week that the day lies in, or of one so many weeks later. */
export function weekOf(day: string, weeksLater = 0): DayRange {
  const from = addDays(day, weeksLater * DAYS_PER_WEEK - weekdayOf(day));
  return { from, to: addDays(from, DAYS_PER_WEEK - 1) };
}

export function monthRange(year: number, month: number): DayRange {
  return { from: `${pad(year, 4)}-${pad(month, 2)}-01`, to: lastDayOfMonth(year, month) };
}

/** The whole years, first to last inclusive. */
export function yearRange(first: number, last = first): DayRange {
  return { from: `${pad(first, 4)}-01-01`, to: `${pad(last, 4)}-12-31` };
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

function daysInMonth(year: number, month: number): number {
  return utcDate(year, month + 1, 0).getUTCDate();
}

// Date.UTC takes the years 0 to 99 for 1900 to 1999; setUTCFullYear takes them as they are.
function utcDate(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function toOrdinal(text: string): number {
  const { year, month, day } = partsOf(text);
  return utcDate(year, month, day).getTime() / MILLISECONDS_PER_DAY;
}

function fromOrdinal(ordinal: number): string {
  const date = new Date(ordinal * MILLISECONDS_PER_DAY);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
}

function partsOf(text: string): { year: number; month: number; day: number } {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function mod(value: number, modulus: number): number {
  return ((value % modulus) + modulus) % modulus;
}
