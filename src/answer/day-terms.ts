import { addDays, type DayRange, daysBetween } from '../language/dates/calendar.js';

/** A month is a time that something happened in; what is dated more widely tells little of any day in it. In days. */
const WIDEST = 31;
/** Up to a week, days are told apart; what is wider is told by its months. */
const FEW_DAYS = 7;
/** A question about more than a season is about no time in particular. In days. */
const WIDEST_ASKED = 92;

/** The terms by which what is said of some days is found, whatever words say them; no word begins with "#". */
export function dayTerms(range: DayRange): string[] {
  const width = daysBetween(range.from, range.to) + 1;
  if (width > WIDEST) return [];
  return width > FEW_DAYS ? monthsOf(range) : daysOf(range);
}

/** The terms that a question about some days is searched by. */
export function askedDayTerms(range: DayRange): string[] {
  const width = daysBetween(range.from, range.to) + 1;
  if (width > WIDEST_ASKED) return [];
  return width > FEW_DAYS ? [...monthsOf(range), ...daysOf(range)] : daysOf(range);
}

function daysOf({ from, to }: DayRange): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(`#${day}`);
  return days;
}

function monthsOf({ from, to }: DayRange): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = from.split('-').map(Number);
  for (;;) {
    const term = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (term > to.slice(0, term.length)) return months;
    months.push(`#${term}`);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
