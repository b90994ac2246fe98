import { type DayRange, dayOf, lastDayOfMonth, yearRange } from './calendar.js';

/*
 * The vocabulary of dates, as sources of patterns. Gaps are at most three white spaces long and every repetition is
 * bounded, so that no pattern made of these takes more than linear time.
 */

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SEASONS = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

export const GAP = String.raw`\s{1,3}`;
export const DASH = '[-\u2010-\u2014]';
const MONTH_NAME = MONTHS.join('|');
/** Abbreviations too; these are months beside a number only, for "Jan" and "Mar" are names as well. */
export const MONTH = String.raw`(?:${MONTH_NAME}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)`;
/** As a `DateParser` wants them: what a text must hold for a month or a year to be in it. */
export const MONTH_SIGN = new RegExp(String.raw`\b${MONTH}`, 'i');
export const YEAR_SIGN = /\d{4}/;
export const WEEKDAY = WEEKDAYS.join('|');
export const WEEKDAY_BESIDE_DATE = String.raw`(?:(?:${WEEKDAY}|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?),?${GAP})`;
export const SEASON = [...SEASONS.keys()].join('|');
/** A day of a month; not the end or the start of a longer number. */
export const DAY = String.raw`(?<![\w.,:/$€£])(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:/]\d)`;
/** The years that a bare number may mean; earlier and later ones are more often quantities. */
export const YEAR = String.raw`(?<![\w.,$€£])(?:1\d{3}|20\d\d|2100)(?![\w%]|[.,]\d)`;
export const TIME_OF_DAY = 'morning|afternoon|evening|night';

/**
 * "early", "towards the end of the", "first half of": part of a month, a year, a decade or a century. What it stands
 * for is read by `partOf`.
 */
export const PART = `(?:(?:towards?${GAP})?the${GAP})?(?:very${GAP})?(?<part>(?:early|mid|late)(?:${GAP}in${GAP}(?:the${GAP})?|${GAP}|${DASH})|(?:start|beginning|middle|end|close|first days|last days|first week|last week|first half|second half|latter half)${GAP}of${GAP}(?:the${GAP})?)`;

/** 1 to 12, from a month's name or abbreviation. */
export function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;
}

export function isMonthName(name: string): boolean {
  return MONTHS.includes(name.toLowerCase());
}

/** Monday is 0. */
export function weekdayNumber(name: string): number {
  return WEEKDAYS.indexOf(name.toLowerCase());
}

/**
 * Three whole months, as meteorologists and the northern hemisphere have them. A winter belongs to the year it
 * begins in: the winter of 2016 is December 2016 to February 2017.
 */
export function seasonRange(season: string, year: number): DayRange {
  const first = SEASONS.get(season.toLowerCase()) ?? 1;
  const last = first === 12 ? 2 : first + 2;
  return {
    from: dayOf(year, first, 1) ?? '',
    to: lastDayOfMonth(last < first ? year + 1 : year, last),
  };
}

/** "the 19th century" is 1801 to 1900, as historians count. */
export function centuryRange(century: number): DayRange {
  return yearRange((century - 1) * 100 + 1, century * 100);
}
