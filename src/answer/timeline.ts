import { compareText } from '../corpus/compare-text.js';
import { daysBetween } from '../language/dates/calendar.js';
import type { DateMention } from '../language/dates/dates.js';
import type { Excerpt } from './answer.js';
import { gatherEvidence } from './evidence.js';
import type { CorpusIndex } from './index-corpus.js';
import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';
import type { OpenPeriod } from './inquiry.js';
import { isNothingAsked, parseQuestion, type Question } from './question.js';
import { retrieve } from './retrieve.js';

/** Something that the articles date: the sentence that says so, its `answer` the words of the date. */
export type Step = { readonly date: DateMention; readonly excerpt: Excerpt };

/** What is dated more widely, in days, is no step: a month is, a year is not. */
const LONGEST_STEP = 31;
/** A sentence is about something if it and its neighbours hold this share of the words, by their weight. */
const ABOUT = 0.6;

/** Steps in order of time. */
export type Timeline = {
  /** Some of them, one after the other. */
  readonly steps: readonly Step[];
  /** How many there are in all. */
  readonly all: number;
};

/** Which steps are wanted: from one on, counted from 0, and how many at most. */
export type Page = { readonly offset: number; readonly most: number };

/**
 * What the articles date, in order of time.
 * @param about what it is about, and of which time; everything where it is empty
 * @param period what is dated outside is left out
 */
export async function timeline(
  index: CorpusIndex,
  about: string,
  period: OpenPeriod | null,
  today: string,
  { offset, most }: Page,
): Promise<Timeline> {
  const question = parseQuestion(index, { text: about, kind: 'topic', today });
  // "The truce in July": what is dated then, whatever the articles' days.
  const asked: readonly OpenPeriod[] = question.periods.length > 0 ? question.periods : [ALWAYS];
  const isStep = (date: DateMention) =>
    daysBetween(date.from, date.to) <= LONGEST_STEP &&
    lies(date, period) &&
    asked.some((one) => lies(date, one));
  const dated = (await sentencesAbout(index, question)).flatMap(({ paragraph, sentence }) =>
    sentence.dates.filter(isStep).map((date) => ({ date, paragraph, sentence })),
  );
  const seen = new Set<string>();
  const steps = dated
    .filter(({ date, paragraph, sentence: { range } }) => {
      const key = `${date.from} ${paragraph.text.slice(range.start, range.end)}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort(
      (one, other) => compareText(one.date.from, other.date.from) || compareText(one.date.to, other.date.to),
    );
  const page = steps.slice(offset, offset + most);
  return {
    all: steps.length,
    steps: page.map((step) => ({ date: step.date, excerpt: excerptOf(step) })),
  };
}

type Told = { readonly paragraph: IndexedParagraph; readonly sentence: IndexedSentence };

async function sentencesAbout(index: CorpusIndex, question: Question): Promise<Told[]> {
  if (isNothingAsked(question)) {
    const paragraphs = await index.retriever.publishedIn([ALWAYS], MOST_PARAGRAPHS);
    return paragraphs.flatMap((paragraph) =>
      paragraph.sentences.map((sentence) => ({ paragraph, sentence })),
    );
  }
  return (await gatherEvidence(index, question, await retrieve(index, question), null)).filter(
    ({ evidence }) => evidence.inNeighbours >= ABOUT,
  );
}

const ALWAYS: OpenPeriod = { from: null, to: null };
/** A timeline of everything is for a corpus that one person could read; of a larger one it would be no overview, and slow. */
const MOST_PARAGRAPHS = 5_000;

function lies({ from, to }: DateMention, period: OpenPeriod | null): boolean {
  return to >= (period?.from ?? to) && from <= (period?.to ?? from);
}

function excerptOf({ date, paragraph, sentence: { range } }: Told & { readonly date: DateMention }): Excerpt {
  return {
    article: paragraph.article,
    paragraph: paragraph.number,
    text: paragraph.text,
    range,
    answer: { start: date.start, end: Math.min(date.end, range.end) },
    dates: [date],
  };
}
