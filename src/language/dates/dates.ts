import { matchesOf } from '../matches.js';
import type { TextRange } from '../text-range.js';
import { absoluteDates } from './absolute-dates.js';
import { combineDates } from './combined-dates.js';
import type { DateContext, DateParser, FoundDate } from './date-parser.js';
import { tenseAround } from './date-tense.js';
import { relativeDates } from './relative-dates.js';
import { yearDates } from './year-dates.js';

/** A date or span of time said in a text, as wide as its words are. */
export type DateMention = TextRange & {
  readonly text: string;
  /** First day meant, YYYY-MM-DD. */
  readonly from: string;
  /** Last day meant, YYYY-MM-DD, inclusive. */
  readonly to: string;
  /**
   * Whether the year was said or follows from the reference day ("last week", "Tuesday"). Where it is false, as
   * in "9 September", the year is the likeliest one, and a reader of a question may match month and day in any.
   */
  readonly yearKnown: boolean;
};

/** How a text is read. */
export type DateOptions = {
  /**
   * A chat question: names of months and weekdays may be in lower case, a year needs no preposition before it, and
   * a date without a year is past unless a word such as "will" or "next" says otherwise.
   */
  readonly question?: boolean;
};

/**
 * Calendar days first, since they are the most exact; of matches that begin at the same place the longest wins,
 * and of equally long ones the first in this list.
 */
const PARSERS: readonly DateParser[] = [...absoluteDates, ...yearDates, ...relativeDates];
const PARSERS_OF_ARTICLES = PARSERS.filter(({ questionsAlone }) => questionsAlone !== true);

/** A text without any of these has no date in it; most paragraphs are done with here. */
const DATE_WORD =
  /\d{4}|centur|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|\d{1,2}(?:st|nd|rd|th)?\s{1,3}(?:of\s{1,3})?(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?\s{1,3}\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|yesterday|last|this|next|past|coming|previous|following|ago|days?|weeks?|weekend|months?|years?)/i;

/**
 * The dates that a text says, in order, none overlapping another.
 *
 * @param reference the day of publication, or the day on which a question is asked, YYYY-MM-DD; relative words and
 *   dates without a year are counted from it. Where it is null, only dates that say their year are found.
 *
 * Weeks start on Monday. A third of a month (early, mid, late) is its days 1 to 10, 11 to 20, 21 to the last; of a
 * year, four months. Among the years or weeks that the words leave open, the tense of the sentence chooses.
 *
 * The parsers are our own: of those on npm, chrono-node reads the verb "may" as a month, narrows "in September" to
 * one day and does not know thirds of months.
 */
export function findDates(text: string, reference: string | null, options: DateOptions = {}): DateMention[] {
  if (!DATE_WORD.test(text)) return [];
  const context: DateContext = {
    reference,
    question: options.question ?? false,
    text,
    tense: (start, end) => tenseAround(text, start, end),
  };
  const found = withoutOverlap(parse(context.question ? PARSERS : PARSERS_OF_ARTICLES, context));
  return combineDates(text, found, reference).map(({ start, end, from, to, cycle }) => ({
    start,
    end,
    text: text.slice(start, end),
    from,
    to,
    yearKnown: cycle !== 'year',
  }));
}

function parse(parsers: readonly DateParser[], context: DateContext): FoundDate[] {
  const { text } = context;
  const found: FoundDate[] = [];
  // Parsers of one sign stand beside one another: it is looked for once.
  let sign: RegExp | null = null;
  let isThere = false;
  for (const parser of parsers) {
    if (parser.sign !== sign) {
      sign = parser.sign;
      isThere = sign.test(text);
    }
    if (!isThere) continue;
    for (const match of matchesOf(text, parser.pattern)) {
      const resolved = parser.resolve(match, context);
      if (resolved === null) continue;
      const { from, to, cycle } = resolved;
      found.push({ start: match.index, end: match.index + match[0].length, from, to, cycle });
    }
  }
  return found;
}

/** The earliest wins; of those that begin together the longest. */
function withoutOverlap(dates: readonly FoundDate[]): FoundDate[] {
  const inOrder = dates.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundDate[] = [];
  for (const date of inOrder) {
    if (date.start >= (kept.at(-1)?.end ?? 0)) kept.push(date);
  }
  return kept;
}
