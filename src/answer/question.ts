import { conceptTerm, findConcepts } from '../language/concepts.js';
import { findDates } from '../language/dates/dates.js';
import { tokenize } from '../language/tokens.js';
import { type Correction, correctSpelling } from './correct-spelling.js';
import { findReference, type Reference } from './follow-up.js';
import type { CorpusIndex } from './index-corpus.js';
import type { Inquiry, Kind } from './inquiry.js';
import { detectKind, withoutPreamble } from './kind.js';
import { findNamesIn } from './name-index.js';

/** A word of the question that says what it is about. */
export type QuestionTerm = {
  readonly word: string;
  readonly term: string;
  /** How much it tells, from 0: its inverse document frequency, less for words that are common in all English. */
  readonly weight: number;
  /** Row of its word vector, or null. */
  readonly row: number | null;
  readonly concepts: readonly string[];
  /** Ids of those whom it names, by name or by office. */
  readonly entities: readonly string[];
  /** Whether it, or a word of the same concept, stands anywhere in the corpus. */
  readonly known: boolean;
};

/** A question as it was understood. */
export type Question = {
  /** Without greetings, spelling mended. */
  readonly text: string;
  readonly kind: Kind;
  readonly terms: readonly QuestionTerm[];
  /** Ids of the people, places and organisations that it names. */
  readonly names: readonly string[];
  /** Periods that it names, by which reports are chosen. */
  readonly periods: readonly { readonly from: string; readonly to: string }[];
  /** What it takes over from the question before it; null where it stands on its own. */
  readonly reference: Reference | null;
  readonly corrections: readonly Correction[];
  /** Whether it asks about the present or the newest there is. */
  readonly asksAboutNow: boolean;
};

const ABOUT_NOW =
  /\b(?:now|currently|latest|newest|most recent(?:ly)?|today|at the moment|rn|still|these days|so far|anymore|yet)\b/i;

/** Words that say what kind of answer is wanted rather than what it is about: "what date", "which city", "the number of". */
const KIND_WORDS: Readonly<Partial<Record<Kind, ReadonlySet<string>>>> = {
  when: new Set([
    'date',
    'day',
    'time',
    'month',
    'year',
    'week',
    'century',
    'happen',
    'happened',
    'take',
    'place',
  ]),
  where: new Set(['city', 'country', 'place', 'location', 'located', 'venue', 'town', 'take', 'happen']),
  why: new Set(['reason', 'reasons', 'cause', 'causes', 'come', 'led', 'made']),
  howmany: new Set(['number', 'count', 'total', 'amount', 'figure', 'people', 'long', 'large', 'big']),
  quote: new Set([
    'say',
    'said',
    'says',
    'saying',
    'tell',
    'told',
    'words',
    'quote',
    'think',
    'thinks',
    'according',
  ]),
  what: new Set([
    'mean',
    'meaning',
    'called',
    'name',
    'define',
    'explain',
    'describe',
    'happened',
    'happening',
    'happen',
    'going',
    'news',
    'deal',
  ]),
  who: new Set(['person', 'name', 'called']),
};
/** A kind word still helps to tell two candidates apart. */
const KIND_WORD_WEIGHT = 0.25;

/** What is taken over from the question before counts less than what is asked now. */
const TAKEN_OVER_WEIGHT = 0.7;

/** Understands a question against the corpus: its kind, its terms with their weights, and spelling mended by the corpus' own words. */
export function parseQuestion(index: CorpusIndex, inquiry: Inquiry): Question {
  const plain = withoutPreamble(inquiry.text);
  const corrections = correctSpelling(index, tokenize(plain));
  const text = applyCorrections(plain, corrections);
  const reference = findReference(index.names, { ...inquiry, text });
  const kind =
    inquiry.kind ?? (inquiry.topic === undefined ? (reference?.kind ?? detectKind(text)) : 'topic');
  const asked = inquiry.topic === undefined ? text : `${inquiry.topic.words[0]} ${text}`;
  const own = termsOf(index, kind, asked);
  const takenOver = termsOf(index, kind, reference?.words ?? '')
    .filter(({ term }) => !own.some((one) => one.term === term))
    .map((term) => ({ ...term, weight: term.weight * TAKEN_OVER_WEIGHT }));
  return {
    text,
    kind,
    terms: [...own, ...takenOver],
    names: [
      ...new Set(findNamesIn(index.names, `${asked} ${reference?.words ?? ''}`).map(({ entity }) => entity)),
    ],
    periods: findDates(text, inquiry.today, { question: true }),
    reference,
    corrections,
    asksAboutNow: ABOUT_NOW.test(text),
  };
}

/** Greetings, emoji, stop words alone: nothing to look for. */
export function isNothingAsked(question: Question): boolean {
  return question.terms.length === 0 && question.names.length === 0;
}

function applyCorrections(text: string, corrections: readonly Correction[]): string {
  let corrected = text;
  for (const { start, end, to } of [...corrections].reverse()) {
    corrected = corrected.slice(0, start) + to + corrected.slice(end);
  }
  return corrected;
}

function termsOf(index: CorpusIndex, kind: Kind, text: string): QuestionTerm[] {
  const tokens = tokenize(text);
  const names = findNamesIn(index.names, text);
  const mentions = findConcepts(index.lexicon, tokens);
  const terms = new Map<string, QuestionTerm>();
  tokens.forEach((token, position) => {
    if (token.stop || terms.has(token.term)) return;
    const concepts = mentions
      .filter(({ first, last }) => first <= position && position <= last)
      .map(({ concept }) => concept);
    const entities = names
      .filter(({ start, end }) => start <= token.start && token.end <= end)
      .map(({ entity }) => entity);
    const row = index.vectors.rows.get(token.word) ?? null;
    const frequencies = [
      index.documentFrequency.get(token.term),
      ...concepts.map((concept) => index.documentFrequency.get(conceptTerm(concept))),
      ...entities.map((entity) => index.nameFrequency.get(entity)),
    ].map((frequency) => frequency ?? 0);
    const asks = KIND_WORDS[kind]?.has(token.word) === true;
    terms.set(token.term, {
      word: token.word,
      term: token.term,
      weight: termWeight(index, frequencies, row) * (asks ? KIND_WORD_WEIGHT : 1),
      row,
      concepts: [...new Set(concepts)],
      entities: [...new Set(entities)],
      known: Math.max(...frequencies) > 0,
    });
  });
  return [...terms.values()];
}

/** Words as common as the first few hundred of English tell little wherever they stand; this is their share of the weight. */
const COMMON_WORD_SHARE = 0.35;

/** @param frequencies in how many paragraphs the word itself stands, then each of its concepts and names */
function termWeight(index: CorpusIndex, frequencies: readonly number[], row: number | null): number {
  const documents = index.paragraphs.length;
  const own = frequencies[0] ?? 0;
  const frequency = own > 0 ? own : Math.max(0, ...frequencies);
  const inverse = Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
  if (row === null) return inverse;
  const rarity = Math.min(1, Math.log(row + 1) / Math.log(index.vectors.rows.size));
  return inverse * (COMMON_WORD_SHARE + (1 - COMMON_WORD_SHARE) * rarity);
}
