import { addDays } from '../language/dates/calendar.js';
import type { Steps } from '../language/steps.js';
import { tokenize } from '../language/tokens.js';
import type { CorpusIndex } from './index-corpus.js';
import type { IndexedParagraph } from './index-paragraphs.js';
import type { OpenPeriod } from './inquiry.js';
import type { Question } from './question.js';

/**
 * A corpus of no more paragraphs than this is read whole, since somebody may be meant in a paragraph that does not name them.
 * The 1,251 long ones of SQuAD dev A took 10 to 40 ms to read, which is more than the answer takes that they are read for.
 */
const SMALL_CORPUS = 1_000;
/** Of a larger one, so many paragraphs that have the words: out of a database each takes some hundredths of a millisecond. */
const DEPTH = 100;
/** The newest reports are what is wanted first: periods before the newest report, in days, until they hold enough. */
const PERIODS = [30, 365];
const ENOUGH = 60;

const ALWAYS: OpenPeriod = { from: null, to: null };

/** Paragraphs in which something may be told of those, or of that, which the terms name; of the period that is asked about. */
export async function paragraphsWith(
  index: CorpusIndex,
  { published }: Question,
  terms: readonly string[],
): Promise<readonly IndexedParagraph[]> {
  return index.inSteps(readAll(await findThem(index, published, terms)));
}

/** Asks each for its sentences: a paragraph out of a database is read when that is first done, and of a hundred it takes its time. */
function* readAll(paragraphs: readonly IndexedParagraph[]): Steps<readonly IndexedParagraph[]> {
  for (const paragraph of paragraphs) {
    void paragraph.sentences;
    yield;
  }
  return paragraphs;
}

async function findThem(
  { retriever, newest }: CorpusIndex,
  published: OpenPeriod | null,
  terms: readonly string[],
): Promise<readonly IndexedParagraph[]> {
  if (retriever.paragraphs <= SMALL_CORPUS) return retriever.publishedIn([published ?? ALWAYS], SMALL_CORPUS);
  if (terms.length === 0) return [];
  const boosts = new Map(terms.map((term) => [term, 1]));
  const recent =
    newest === null || published !== null
      ? []
      : PERIODS.map((days): OpenPeriod => ({ from: addDays(newest, -days), to: null }));
  for (const period of recent) {
    const hits = await retriever.nearest({ boosts, depth: DEPTH, published: period });
    if (hits.length >= ENOUGH) return hits.map(({ paragraph }) => paragraph);
  }
  const hits = await retriever.nearest({ boosts, depth: DEPTH, published });
  return hits.map(({ paragraph }) => paragraph);
}

/** The terms by which names are searched. */
export function termsOfNames(names: readonly string[]): string[] {
  const tokens = names.flatMap((name) => tokenize(name));
  return [...new Set(tokens.filter(({ stop }) => !stop).map(({ term }) => term))];
}
