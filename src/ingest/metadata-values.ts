import { isArticleDay } from '../corpus/article-day.js';
import { findDates } from '../language/dates/dates.js';

/** Two numbers of which either may be the month, and a year. */
const AMBIGUOUS_DAY = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;

/**
 * The day that a date of a page or feed names, YYYY-MM-DD, as its own clock has it: a report of 23:30 in New York is of
 * that day, although in UTC it is the next. Reads ISO 8601, RFC 822 and dates in English words; null for all others.
 */
export function readDay(text: string | null): string | null {
  if (text === null) return null;
  const [, year, month, day] = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:\D.*)?$/s.exec(text) ?? [];
  const written = `${year}-${month}-${day}`;
  if (isArticleDay(written)) return written;
  return findDates(text, null).find(({ from, to }) => from === to)?.from ?? null;
}

/** Why a text that should name a day does not, where a reader can tell: "03/04/2016" is of March or of April. */
export function ambiguityOf(text: string): string | null {
  const match = AMBIGUOUS_DAY.exec(text);
  if (match === null || readDay(text) !== null) return null;
  const [written = '', first = '', , second = '', year = ''] = match;
  const [one, other] = [first, second].map((part) => part.padStart(2, '0'));
  const days = [`${year}-${other}-${one}`, `${year}-${one}-${other}`].filter(isArticleDay);
  return days.length === 2 ? `date "${written}" may be ${days[0]} or ${days[1]}` : null;
}

/** An address on the web in full; null for scripts, relative addresses and all else. */
export function readUrl(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  if (!/^https?:\/\/[^\s<>"]+$/i.test(trimmed) || !URL.canParse(trimmed)) return null;
  return trimmed;
}

/** A language tag in its usual spelling: "en_gb" is en-GB; null where it is none. */
export function readLanguage(text: string | null): string | null {
  try {
    return Intl.getCanonicalLocales(text?.trim().replaceAll('_', '-') || [])[0] ?? null;
  } catch {
    return null;
  }
}

/** One line of text without controls; null where nothing is left. */
export function readLine(text: string | null): string | null {
  return (
    text
      ?.replace(/\p{Cc}+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim() || null
  );
}

/** Authors' names without "By"; an address or a profile's page is no name. */
export function readAuthor(text: string | null): string | null {
  const name = readLine(text)?.replace(/^(?:written |reported )?by:?\s+/i, '') ?? null;
  return name === null || /^https?:|@|^\/|[<>]/i.test(name) ? null : name;
}
