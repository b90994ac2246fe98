import { type DayRange, dayOf, monthRange, yearOf } from './calendar.js';
import {
  type DateContext,
  type DateParser,
  daysOfMonth,
  definite,
  inNearestYear,
  monthsOfYear,
  oneDay,
  type Resolved,
  rangeOf,
} from './date-parser.js';
import { partOf } from './date-parts.js';
import {
  DASH,
  DAY,
  GAP,
  isMonthName,
  MONTH,
  MONTH_SIGN,
  monthNumber,
  PART,
  SEASON,
  seasonRange,
  WEEKDAY_BESIDE_DATE,
  YEAR,
} from './date-words.js';

const TO = String.raw`(?:\s{0,3}${DASH}\s{0,3}|${GAP}(?:to|and|until|till|through|thru)${GAP}(?:the${GAP})?)`;
const YEAR_AFTER = String.raw`(?:,?${GAP}(?:of${GAP})?(?<year>${YEAR})|${GAP}(?:of${GAP})?(?<which>last|this|next)${GAP}year\b)?`;

/** A number after a month that counts something: "In May 2 million people fled". */
const NOT_COUNTING = String.raw`(?!${GAP}(?:hundred|thousand|million|billion|percent|per${GAP}cent|people)\b)`;

/** What must stand before a month that is also a word or a name, where neither day nor year is beside it. */
const BEFORE_AMBIGUOUS_MONTH =
  /\b(?:in|since|until|till|during|throughout|last|next|this|on)\s+(?:(?:early|mid|late)[\s-])?$/i;
const AMBIGUOUS_MONTH = /^(?:may|march)$/i;
const REACH = 24;

/** 2016-09-09 */
const isoDay: DateParser = {
  sign: /\d{4}-\d/,
  pattern: /(?<![\w-])(?<day>\d{4}-\d{2}-\d{2})(?![\w-])/g,
  resolve: (match) => definite(oneDay(realDay(match.groups?.day ?? ''))),
};

/** 9/9/2016, 26.7.2016, 7/26/2016: the day and the month must be told apart by their size, or be equal. */
const slashedDay: DateParser = {
  sign: /\d[./]\d/,
  pattern: /(?<![\w./])(?<first>\d{1,2})(?<mark>[./])(?<second>\d{1,2})\k<mark>(?<year>\d{4})(?![\w/])/g,
  resolve: (match) => {
    const [first, second, year] = ['first', 'second', 'year'].map((name) => Number(match.groups?.[name]));
    if (first === undefined || second === undefined || year === undefined) return null;
    const dayFirst = oneDay(dayOf(year, second, first));
    const monthFirst = oneDay(dayOf(year, first, second));
    if (dayFirst !== null && monthFirst !== null && first !== second) return null;
    return definite(dayFirst ?? monthFirst);
  },
};

/** 21–31 May 2016, 21 to 31 May, May 21–31, 2016 */
const daysInMonth: DateParser = {
  sign: MONTH_SIGN,
  pattern: new RegExp(
    String.raw`(?<between>between${GAP})?(?<month1>\b${MONTH}${GAP})?(?<first>${DAY})${TO}(?<last>${DAY})(?:${GAP}(?:of${GAP})?(?<month2>${MONTH}\b))?${YEAR_AFTER}`,
    'gi',
  ),
  resolve: (match, context) => {
    const { month1, month2, first, last } = match.groups ?? {};
    const name = (month1 ?? month2)?.trim();
    if (name === undefined || (month1 !== undefined && month2 !== undefined)) return null;
    const days = [first, last].map((day) => Number.parseInt(day ?? '', 10)) as [number, number];
    return withYear(match, context, (year) => daysOfMonth(year, monthNumber(name), ...days));
  },
};

/** 21 April to 3 May 2016, April 21 – May 3, between March and June 2016, June and July, November to February */
const acrossMonths: DateParser = {
  sign: MONTH_SIGN,
  pattern: new RegExp(
    String.raw`(?<between>between${GAP})?(?<day1>${DAY}${GAP})?\b(?<month1>${MONTH})(?:${GAP}(?<dayAfter1>${DAY}))?${TO}(?<day2>${DAY}${GAP})?(?<month2>${MONTH})\b(?:${GAP}(?<dayAfter2>${DAY}))?${YEAR_AFTER}`,
    'gi',
  ),
  resolve: (match, context) => {
    const { between, day1, month1 = '', dayAfter1, day2, month2 = '', dayAfter2 } = match.groups ?? {};
    const [first, last] = [day1 ?? dayAfter1, day2 ?? dayAfter2];
    const adjacent = first === undefined && (monthNumber(month2) - monthNumber(month1) + 12) % 12 === 1;
    // "in May and September" names two months, not the time between them.
    if (!between && !adjacent && /\sand\s/i.test(match[0])) return null;
    if (!wellCased(month1, context) || !wellCased(month2, context)) return null;
    if ((first === undefined) !== (last === undefined)) return null;
    return withYear(match, context, (year) => {
      const range = monthsOfYear(year, monthNumber(month1), monthNumber(month2));
      if (first === undefined || last === undefined) return range;
      const from = dayOf(yearOf(range.from), monthNumber(month1), Number.parseInt(first, 10));
      return rangeOf(from, dayOf(yearOf(range.to), monthNumber(month2), Number.parseInt(last, 10)));
    });
  },
};

/** 9 September 2016, the 9th of September, Tuesday 26 July, 9 Sept. last year */
const dayMonth: DateParser = {
  sign: MONTH_SIGN,
  pattern: new RegExp(
    String.raw`(?:\b${WEEKDAY_BESIDE_DATE}(?:the${GAP})?)?(?<day>${DAY})${GAP}(?:of${GAP})?(?<month>${MONTH}\b)${YEAR_AFTER}`,
    'gi',
  ),
  resolve: resolveDayOfMonth,
};

/** September 9, 2016, Sept. 9, Tuesday, July 26th */
const monthDay: DateParser = {
  sign: MONTH_SIGN,
  pattern: new RegExp(
    String.raw`(?:\b${WEEKDAY_BESIDE_DATE})?\b(?<month>${MONTH})${GAP}(?:the${GAP})?(?<day>${DAY})${NOT_COUNTING}${YEAR_AFTER}`,
    'gi',
  ),
  resolve: resolveDayOfMonth,
};

/**
 * September, early August, towards the end of August 2016, last May, April last year. Not
 * after a number: the month of a day that does not exist, such as 31 April, is not what was said.
 */
const month: DateParser = {
  sign: MONTH_SIGN,
  pattern: new RegExp(
    String.raw`(?:\b${PART})?(?:\b(?<relative>last|this past|this|next)${GAP})?(?<!\b\d{1,2}(?:st|nd|rd|th)?${GAP}(?:of${GAP})?)\b(?<month>${MONTH})(?!\w|-\w)${YEAR_AFTER}`,
    'gi',
  ),
  resolve: (match, context) => {
    const { part, relative, month: name = '', year, which } = match.groups ?? {};
    if (year === undefined && !isMonthName(name)) return null;
    if (!wellCased(name, context) && year === undefined) return null;
    if (year === undefined && which === undefined && isOrdinaryWord(match, name, context)) return null;
    const inYear = (value: number) => {
      const range = monthRange(value, monthNumber(name));
      return part === undefined ? range : partOf(range, part);
    };
    return relative === undefined || year !== undefined
      ? withYear(match, context, inYear)
      : relativeToReference(relative, context.reference, inYear);
  },
};

/** the summer of 2016, winter 2001–02, last autumn, spring this year */
const season: DateParser = {
  sign: new RegExp(SEASON, 'i'),
  pattern: new RegExp(
    String.raw`(?:\b(?<relative>last|this past|this|next)${GAP}|\bthe${GAP})?\b(?<season>${SEASON})(?:${DASH}(?=\s))?(?:,?${GAP}(?:of${GAP})?(?<year>${YEAR})(?:${DASH}\d{2}(?!\d))?|${GAP}(?:of${GAP})?(?<which>last|this|next)${GAP}year\b)?`,
    'gi',
  ),
  resolve: (match, context) => {
    const { relative, season: name = '', year, which } = match.groups ?? {};
    const inYear = (value: number) => seasonRange(name, value);
    if (year !== undefined || which !== undefined) return withYear(match, context, inYear);
    return relative === undefined ? null : relativeToReference(relative, context.reference, inYear);
  },
};

export const absoluteDates: readonly DateParser[] = [
  isoDay,
  slashedDay,
  daysInMonth,
  acrossMonths,
  dayMonth,
  monthDay,
  month,
  season,
];

function resolveDayOfMonth(match: RegExpExecArray, context: DateContext): Resolved | null {
  const { day = '', month: name = '', year } = match.groups ?? {};
  if (year === undefined && !wellCased(name, context)) return null;
  if (year === undefined && context.question && isVerbAfterNumber(match, name, context)) return null;
  const number = Number.parseInt(day, 10);
  return withYear(match, context, (value) => daysOfMonth(value, monthNumber(name), number, number));
}

/** In the year that is said, by its number or as last, this or next year; else in the nearest. */
function withYear(
  match: RegExpExecArray,
  context: DateContext,
  inYear: (year: number) => DayRange | null,
): Resolved | null {
  const { year, which } = match.groups ?? {};
  if (year !== undefined) return definite(inYear(Number(year)));
  if (which === undefined) return inNearestYear(match, context, inYear);
  return context.reference === null ? null : definite(inYear(yearOf(context.reference) + offsetOf(which)));
}

/** "last August" is over before the month of reference begins, "next August" begins after the reference day. */
function relativeToReference(
  relative: string,
  reference: string | null,
  inYear: (year: number) => DayRange,
): Resolved | null {
  if (reference === null) return null;
  const year = yearOf(reference);
  const offset = offsetOf(relative);
  const monthStart = `${reference.slice(0, 7)}-01`;
  const years = offset < 0 ? [year, year - 1, year - 2] : [year - 1, year, year + 1];
  const range = years
    .map(inYear)
    .find(({ from, to }) =>
      offset < 0 ? to < monthStart : offset > 0 ? from > reference : to >= reference || yearOf(to) === year,
    );
  return definite(range ?? null);
}

function offsetOf(which: string): number {
  return /^(?:last|this past)/i.test(which) ? -1 : /^next/i.test(which) ? 1 : 0;
}

/** Months are written with a capital in articles; in chat, as people type. */
function wellCased(name: string, context: DateContext): boolean {
  return context.question || /^[A-Z]/.test(name);
}

function isOrdinaryWord(match: RegExpExecArray, name: string, context: DateContext): boolean {
  if (!AMBIGUOUS_MONTH.test(name) || match.groups?.part || match.groups?.relative) return false;
  return !BEFORE_AMBIGUOUS_MONTH.test(context.text.slice(Math.max(0, match.index - REACH), match.index));
}

/** "how many of the 10 may return": in lower case, a number before "may" is a day only at the end or after "on". */
function isVerbAfterNumber(match: RegExpExecArray, name: string, context: DateContext): boolean {
  if (!AMBIGUOUS_MONTH.test(name) || /^[A-Z]/.test(name)) return false;
  const before = context.text.slice(Math.max(0, match.index - REACH), match.index);
  const after = context.text.slice(match.index + match[0].length);
  return (
    /^\s+[a-z]/i.test(after) && !/\b(?:on|since|by|until|till|from|before|after)\s+(?:the\s+)?$/i.test(before)
  );
}

function realDay(text: string): string | null {
  const [year, monthOfYear, day] = text.split('-').map(Number);
  return dayOf(year ?? 0, monthOfYear ?? 0, day ?? 0);
}
