import { ORDINAL, ordinalValue } from '../figures/numbers.js';
import { type DayRange, yearRange } from './calendar.js';
import { type DateParser, definite } from './date-parser.js';
import { partOf } from './date-parts.js';
import { centuryRange, DASH, GAP, PART, YEAR, YEAR_SIGN } from './date-words.js';

/** No article writes of a century to come by its number; what is counted beyond it is something else. */
const LAST_CENTURY = 22;

/** Before the year 1 there is no ISO day of four figures: "2nd century BC" is left alone. */
const NOT_BEFORE_CHRIST = String.raw`(?!\s?(?:bce?|b\.c\.)(?![a-z]))`;

const PEOPLE_OR_MEASURE = `people|persons|men|women|children|civilians|soldiers|troops|fighters|rebels|refugees|dead|deaths|police|other|more|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|tonn?e?s?|km|hours?|days?|years?|times|percent|per${GAP}cent|dollars?|euros?`;
const SINGULAR_IN_S =
  'was|is|has|as|its|his|this|us|across|thus|perhaps|always|towards|afterwards|unless|series';

/** A year is not followed by what it counts: "from 1500 soldiers", "by 2000 people". */
const COUNTS_NOTHING = String.raw`(?!${GAP}(?:${PEOPLE_OR_MEASURE})\b|${GAP}(?!(?:${SINGULAR_IN_S})\b)[a-z]{2,20}s\b)`;
const COUNTS_NO_PEOPLE = String.raw`(?!${GAP}(?:${PEOPLE_OR_MEASURE})\b)`;

/** Before a lookbehind, so that it is tried where a year may begin and not at every letter. */
const AT_A_YEAR = String.raw`(?=[12]\d{3})`;

/** 1990–1995, 2014–15, 1990 to 1995, between 1990 and 1995 */
const yearSpan: DateParser = {
  sign: YEAR_SIGN,
  pattern: new RegExp(
    String.raw`(?:(?<between>between)${GAP}(?:(?:about|around|roughly)${GAP})?)?(?<first>${YEAR})(?:\s?${DASH}\s?(?<short>\d{2}(?![\w%]|[.,]\d))|(?:\s?${DASH}\s?|${GAP}(?:to|until|till|through|and)${GAP})(?<last>${YEAR}))${COUNTS_NOTHING}`,
    'gi',
  ),
  resolve: (match) => {
    const { between, first = '', last, short } = match.groups ?? {};
    // "in 1990 and 1995" names two years, not the time between them.
    if (!between && /\sand\s/i.test(match[0])) return null;
    const end = Number(last ?? first.slice(0, 2) + short);
    return end <= Number(first) ? null : definite(yearRange(Number(first), end));
  },
};

/** the 1990s, late 1960s, the 1800s; "1900s" may be the decade or the century, "2000s" is the decade so far */
const decade: DateParser = {
  sign: /\d0/,
  pattern: new RegExp(
    String.raw`(?:\b${PART}|\bthe${GAP})?(?<![\w.,$€£])(?<year>1\d|20)(?<ten>\d)0['’]?s\b`,
    'gi',
  ),
  resolve: (match) => {
    const { part, year, ten } = match.groups ?? {};
    const first = Number(`${year}${ten}0`);
    const years = ten === '0' && first < 2000 ? 100 : 10;
    return definite(partly(yearRange(first, first + years - 1), part));
  },
};

/** the 19th century, late 12th-century, the nineteenth century, the 16th and 17th centuries */
const century: DateParser = {
  sign: /centur/i,
  pattern: new RegExp(
    String.raw`(?:\b${PART}|\bthe${GAP})?(?<!\w)(?<first>${ORDINAL})(?:(?:${GAP}(?:and|to|through|or)${GAP}(?:the${GAP})?|\s?${DASH}\s?)(?<last>${ORDINAL}))?[\s-]centur(?:y|ies)\b${NOT_BEFORE_CHRIST}`,
    'gi',
  ),
  resolve: (match) => {
    const { part, first = '', last } = match.groups ?? {};
    const [start, end] = [ordinalValue(first), ordinalValue(last ?? first)];
    if (start === null || end === null || end < start || end > LAST_CENTURY) return null;
    const from = partly(centuryRange(start), last === undefined ? part : undefined).from;
    return definite({
      from,
      to: last === undefined ? partly(centuryRange(end), part).to : centuryRange(end).to,
    });
  },
};

/** mid-2015, early 2016, the end of 2013, late in 1999 */
const partOfYear: DateParser = {
  sign: YEAR_SIGN,
  pattern: new RegExp(String.raw`\b${PART}(?<year>${YEAR})${COUNTS_NO_PEOPLE}`, 'gi'),
  resolve: (match) => definite(partly(yearRange(Number(match.groups?.year)), match.groups?.part)),
};

/** in 2016, since 2011, by 1994, (1999), the year 2000 */
const yearAfterPreposition: DateParser = {
  sign: YEAR_SIGN,
  pattern: new RegExp(
    String.raw`${AT_A_YEAR}(?<=\b(?:since|during|until|till|after|before|year|circa|c\.|ca\.|autumn|around|about|by|of|from|to|through|between|and|or|(?:early|late)${GAP}as)${GAP}(?:the${GAP}year${GAP})?)(?<year>${YEAR})${COUNTS_NOTHING}`,
    'gi',
  ),
  resolve: (match, context) =>
    hasOtherUse(context.text, match.index) ? null : definite(yearRange(Number(match[0]))),
};

/** After "in" a year is likelier than a count, even before a plural: "In 2016 rebels took the town". */
const yearAfterIn: DateParser = {
  sign: YEAR_SIGN,
  pattern: new RegExp(
    String.raw`${AT_A_YEAR}(?<=\b(?:in|early|late)${GAP}|\()(?<year>${YEAR})${COUNTS_NO_PEOPLE}`,
    'gi',
  ),
  resolve: (match) => definite(yearRange(Number(match[0]))),
};

/** "the 2014 elections", "Geneva's 2012 communiqué": of earlier years a plural is likelier counted, as are all in hundreds */
const yearAsAdjective: DateParser = {
  sign: YEAR_SIGN,
  pattern: new RegExp(
    String.raw`${AT_A_YEAR}(?<=(?:\b(?:the|this|that|a|its|his|her|their)|['’]s)${GAP})(?<year>(?:19|20)\d{2}(?=${GAP}[a-z])${COUNTS_NO_PEOPLE}|1[5-8]\d{2}(?=${GAP}[a-z])${COUNTS_NOTHING})`,
    'gi',
  ),
  resolve: (match) => (match[0].endsWith('00') ? null : definite(yearRange(Number(match[0])))),
};

/** "geneva talks 2016": in a question a year needs no preposition */
const yearInQuestion: DateParser = {
  sign: YEAR_SIGN,
  questionsAlone: true,
  pattern: new RegExp(String.raw`(?<year>(?:19|20)\d{2}(?<=${YEAR}))${COUNTS_NO_PEOPLE}`, 'gi'),
  resolve: (match) => definite(yearRange(Number(match[0]))),
};

export const yearDates: readonly DateParser[] = [
  yearSpan,
  decade,
  century,
  partOfYear,
  yearAfterPreposition,
  yearAfterIn,
  yearAsAdjective,
  yearInQuestion,
];

function partly(range: DayRange, part: string | undefined): DayRange {
  return part === undefined ? range : partOf(range, part);
}

const LIST_WORDS = /\b(?:and|or|to|from|about|around|of)\s{1,3}$/i;
const YEAR_BEFORE = /(?:1\d{3}|20\d\d)s?,?\s{1,3}(?:and|or|to)\s{1,3}$/;
const REACH = 16;

/** After "and", "or" and "to" a number is a year only where another year stands before: "in 1990 and 1995". */
function hasOtherUse(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return LIST_WORDS.test(before) && /\b(?:and|or|to)\s{1,3}$/i.test(before) && !YEAR_BEFORE.test(before);
}
