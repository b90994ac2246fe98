import { type DateMention, findDates } from '../language/dates/dates.js';
import { findFigures } from '../language/figures/figures.js';
import { findNames } from '../language/names/names.js';
import { splitSentences } from '../language/sentences.js';
import { foldWord, stem } from '../language/tokens.js';
import { answer, type Excerpt } from './answer.js';
import type { CorpusIndex } from './index-corpus.js';
import { findNamesIn } from './name-index.js';

/** An excerpt beside a claim: which names, dates and figures stand in both, and which in one of them. Verbatim. */
export type Comparison = {
  readonly excerpt: Excerpt;
  readonly shared: readonly string[];
  readonly onlyClaim: readonly string[];
  readonly onlyExcerpt: readonly string[];
};

/** A name, a date or a figure as it is written. */
type Fact = { readonly text: string; readonly key: FactKey };

type FactKey =
  | { readonly kind: 'name'; readonly entity: string }
  | { readonly kind: 'date'; readonly from: string; readonly to: string; readonly yearKnown: boolean }
  | { readonly kind: 'figure'; readonly value: number | string; readonly counted: string | null };

/** More excerpts than these would be a search result, not a comparison. */
const MOST_COMPARED = 3;

/** The excerpts nearest to a claim, each compared with it. No verdict: which facts agree is not whether the claim is true. */
export async function compareWithArticles(
  index: CorpusIndex,
  claim: string,
  today: string,
): Promise<Comparison[]> {
  const { excerpts, nearest } = await answer(index, { text: claim, kind: 'general', today });
  const claimed = factsIn(index, claim, findDates(claim, today, { question: true }));
  return [...excerpts, ...nearest].slice(0, MOST_COMPARED).map((excerpt) => {
    const { article, range } = excerpt;
    const text = excerpt.text.slice(range.start, range.end);
    const told = factsIn(index, text, findDates(text, article.date ?? today).map(withYear));
    const isIn =
      (facts: readonly Fact[]) =>
      ({ key }: Fact) =>
        facts.some((other) => isSame(key, other.key));
    return {
      excerpt,
      shared: texts(told.filter(isIn(claimed))),
      onlyClaim: texts(claimed.filter((fact) => !isIn(told)(fact))),
      onlyExcerpt: texts(told.filter((fact) => !isIn(claimed)(fact))),
    };
  });
}

/** A report's dates are of its time; a claim's may be of any, unless it says the year. */
function withYear(date: DateMention): DateMention {
  return { ...date, yearKnown: true };
}

function factsIn(index: CorpusIndex, text: string, dates: readonly DateMention[]): Fact[] {
  return [
    ...namesIn(index, text),
    ...dates.map(
      ({ text: words, from, to, yearKnown }): Fact => ({
        text: words,
        key: { kind: 'date', from, to, yearKnown },
      }),
    ),
    ...findFigures(text).map(
      ({ start, phraseEnd, text: words, value, counted }): Fact => ({
        text: text.slice(start, phraseEnd),
        key: { kind: 'figure', value: value ?? words.toLowerCase(), counted: headOf(counted) },
      }),
    ),
  ];
}

const POSSESSIVE = /['’]s$/;

/** Those whom the articles know too, and those whom only this text names. */
function namesIn(index: CorpusIndex, text: string): Fact[] {
  const known = findNamesIn(index.names, text).filter(({ byRole }) => !byRole);
  const unknown = findNames(text, splitSentences(text)).filter(
    ({ start, end }) => !known.some((name) => name.start < end && name.end > start),
  );
  return [
    ...known.map(
      ({ start, end, entity }): Fact => ({
        text: text.slice(start, end).replace(POSSESSIVE, ''),
        key: { kind: 'name', entity },
      }),
    ),
    ...unknown.map(
      ({ text: name }): Fact => ({ text: name, key: { kind: 'name', entity: name.toLowerCase() } }),
    ),
  ];
}

/** Dates agree where they may mean the same day, figures where they do not count different things. */
function isSame(one: FactKey, other: FactKey): boolean {
  if (one.kind === 'name') return other.kind === 'name' && one.entity === other.entity;
  if (one.kind === 'date') return other.kind === 'date' && mayMeet(one, other);
  if (other.kind !== 'figure' || one.value !== other.value) return false;
  return one.counted === null || other.counted === null || one.counted === other.counted;
}

type DateKey = Extract<FactKey, { kind: 'date' }>;

/** Where a year is not said, by month and day. */
function mayMeet(one: DateKey, other: DateKey): boolean {
  const from = one.yearKnown && other.yearKnown ? 0 : 'YYYY-'.length;
  return one.from.slice(from) <= other.to.slice(from) && one.to.slice(from) >= other.from.slice(from);
}

/** "Syrian civilians" and "civilian" count the same. */
function headOf(counted: string | null): string | null {
  const last = counted?.split(/\s+/).at(-1);
  return last === undefined ? null : stem(foldWord(last));
}

function texts(facts: readonly Fact[]): string[] {
  return [...new Set(facts.map(({ text }) => text))];
}
