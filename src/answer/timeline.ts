import { daysBetween } from '../language/dates/calendar.js';
import type { DateMention } from '../language/dates/dates.js';
import type { Excerpt } from './answer.js';
import { gatherEvidence } from './evidence.js';
import type { CorpusIndex } from './index-corpus.js';
import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';
import type { OpenPeriod } from './inquiry.js';
import { isNothingAsked, parseQuestion } from './question.js';
import { retrieve } from './retrieve.js';

/** Something that the articles date: the sentence that says so, its `answer` the words of the date. */
export type Step = { readonly date: DateMention; readonly excerpt: Excerpt };

/** What is dated more widely, in days, is no step: a month is, a year is not. */
const LONGEST_STEP = 31;
/** A sentence is about something if it and its neighbours hold this share of the words, by their weight. */
const ABOUT = 0.6;

/**
 * What the articles date, in order of time.
 * @param about what it is about; everything where it is empty
 * @param period what is dated outside is left out
 */
export function timeline(
  index: CorpusIndex,
  about: string,
  period: OpenPeriod | null,
  today: string,
): Step[] {
  const steps = sentencesAbout(index, about, today).flatMap(({ paragraph, sentence }) =>
    sentence.dates
      .filter((date) => daysBetween(date.from, date.to) <= LONGEST_STEP && lies(date, period))
      .map((date) => ({ date, excerpt: excerptOf(paragraph, sentence, date) })),
  );
  const seen = new Set<string>();
  return steps
    .filter(({ date, excerpt }) => {
      const { article, paragraph, range } = excerpt;
      const key = `${date.from} ${article.paragraphs[paragraph - 1]?.slice(range.start, range.end)}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((one, other) => compare(one.date.from, other.date.from) || compare(one.date.to, other.date.to));
}

type Dated = { readonly paragraph: IndexedParagraph; readonly sentence: IndexedSentence };

function sentencesAbout(index: CorpusIndex, about: string, today: string): Dated[] {
  const question = parseQuestion(index, { text: about, kind: 'topic', today });
  if (isNothingAsked(question)) {
    return [...index.paragraphs].flatMap((paragraph) =>
      paragraph.sentences.map((sentence) => ({ paragraph, sentence })),
    );
  }
  return gatherEvidence(index, question, retrieve(index, question)).filter(
    ({ evidence }) => evidence.inNeighbours >= ABOUT,
  );
}

function lies({ from, to }: DateMention, period: OpenPeriod | null): boolean {
  return to >= (period?.from ?? to) && from <= (period?.to ?? from);
}

function excerptOf(
  { article, number }: IndexedParagraph,
  { range }: IndexedSentence,
  date: DateMention,
): Excerpt {
  return {
    article,
    paragraph: number,
    range,
    answer: { start: date.start, end: Math.min(date.end, range.end) },
    dates: [date],
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
