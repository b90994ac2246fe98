import type { OpenPeriod } from '../answer/inquiry.js';
import { lastDayOfMonth } from '../language/dates/calendar.js';
import { findDates } from '../language/dates/dates.js';
import type { Options } from './command.js';
import { wording } from './wording.js';

const { from, to } = wording.options;

/** So much of a date that is none fits in a sentence. */
export const LONGEST_DATE = 80;

/** A period, or the words that are none. */
export type ReadPeriod = { readonly period: OpenPeriod | null } | { readonly unread: string };

/** The period that the options `from` and `to` name, in days or in words such as "May 2016" or "last month". */
export function readPeriod(options: Options, today: string): ReadPeriod {
  const bounds = [options[from.name], options[to.name]];
  if (bounds.every((text) => text === undefined)) return { period: null };
  const ranges = bounds.map((text) => (text === undefined ? null : rangeOf(text.trim(), today)));
  const unread = bounds.find((text, at) => text !== undefined && ranges[at] === null);
  if (unread !== undefined) return { unread };
  return { period: { from: ranges[0]?.from ?? null, to: ranges[1]?.to ?? null } };
}

/** The options with their period in days: "last month" is another one when the question is asked again. */
export function withDays(options: Options, period: OpenPeriod | null): Options {
  return {
    ...options,
    ...(period?.from == null ? {} : { [from.name]: period.from }),
    ...(period?.to == null ? {} : { [to.name]: period.to }),
  };
}

function rangeOf(text: string, today: string): { from: string; to: string } | null {
  const [, year = '', month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (month !== undefined) {
    return { from: `${text}-01`, to: lastDayOfMonth(Number(year), Number(month)) };
  }
  const [date] = findDates(text, today, { question: true });
  // Of "2016-13" the year alone would be understood.
  const isWhole = date !== undefined && !/\d/.test(text.slice(0, date.start) + text.slice(date.end));
  return isWhole ? date : null;
}
