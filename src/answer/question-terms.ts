import { conceptTerm, findConcepts } from '../language/concepts.js';
import { foldName } from '../language/names/fold-name.js';
import { lookUpGazetteer } from '../language/names/gazetteer.js';
import type { TextRange } from '../language/text-range.js';
import { type Token, tokenize } from '../language/tokens.js';
import type { CorpusIndex } from './index-corpus.js';
import type { Kind } from './inquiry.js';
import { findKin, findNamesIn, type NameMatch } from './name-index.js';

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
  /** Ids of those who stand near to what it names: a capital for its state, the Kremlin for Russia. */
  readonly kin: readonly string[];
  /** Whether it, or a word of the same concept, stands anywhere in the corpus. */
  readonly known: boolean;
  /** Whether it is a name that stands nowhere in the corpus. */
  readonly strangeName: boolean;
  /** Whether it says what kind of answer is wanted, or how new, rather than what about: "what happened", "the latest news". */
  readonly asks: boolean;
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Words that say what kind of answer is wanted rather than what it is about: "what date", "which city", "the number of". */
const KIND_WORDS: Readonly<Partial<Record<Kind, ReadonlySet<string>>>> = {
  when: words('date day time month year week century happen happened take place'),
  where: words('city country place location located venue town take happen'),
  why: words('reason reasons cause causes come led made'),
  howmany: words('number count total amount figure people long large big'),
  quote: words('say said says saying tell told words quote think thinks according'),
  what: words('mean meaning called name define explain describe happened happening happen going news deal'),
  who: words('person name called role job post position'),
};
/** Words that ask for the newest of whatever it is. */
const NEWEST_WORDS = words(
  'latest newest new recent recently current currently present presently now nowadays update updates news info situation',
);
/** A kind word still helps to tell two candidates apart. */
const KIND_WORD_WEIGHT = 0.25;

/** The terms of a question's text, each once. Words that lie in one of the ranges left out, dates as a rule, are none. */
export function termsOf(
  index: CorpusIndex,
  kind: Kind,
  text: string,
  leftOut: readonly TextRange[] = [],
): QuestionTerm[] {
  const tokens = tokenize(text);
  const names = findNamesIn(index.names, text);
  const mentions = findConcepts(index.lexicon, tokens);
  const terms = new Map<string, QuestionTerm>();
  tokens.forEach((token, position) => {
    if (token.stop || terms.has(token.term) || leftOut.some((range) => covers(range, token))) return;
    const concepts = mentions
      .filter(({ first, last }) => first <= position && position <= last)
      .map(({ concept }) => concept);
    const term = termOf(index, text, token, [...new Set(concepts)], names);
    const asks = KIND_WORDS[kind]?.has(token.word) === true || NEWEST_WORDS.has(token.word);
    terms.set(token.term, { ...term, asks, weight: term.weight * (asks ? KIND_WORD_WEIGHT : 1) });
  });
  return [...terms.values()];
}

function termOf(
  index: CorpusIndex,
  text: string,
  token: Token,
  concepts: readonly string[],
  names: readonly NameMatch[],
): Omit<QuestionTerm, 'asks'> {
  const entities = [...new Set(names.filter((name) => covers(name, token)).map(({ entity }) => entity))];
  const kin = findKin(index.names, text.slice(token.start, token.end)).filter(
    (entity) => !entities.includes(entity),
  );
  const row = index.vectors.rows.get(token.word) ?? null;
  const frequencies = [
    index.documentFrequency.get(token.term),
    ...concepts.map((concept) => index.documentFrequency.get(conceptTerm(concept))),
    ...entities.map((entity) => index.nameFrequency.get(entity)),
  ].map((frequency) => frequency ?? 0);
  const known = Math.max(...frequencies) > 0;
  return {
    word: token.word,
    term: token.term,
    weight: termWeight(index, frequencies, row),
    row,
    concepts,
    entities,
    kin,
    known,
    strangeName: !known && kin.length === 0 && looksLikeName(text, token),
  };
}

function covers(range: TextRange, token: TextRange): boolean {
  return range.start <= token.start && token.end <= range.end;
}

/** A name that the gazetteer has, or a capital inside a sentence that is not written in capitals throughout. */
function looksLikeName(text: string, token: Token): boolean {
  const written = text.slice(token.start, token.end);
  if (lookUpGazetteer(foldName(written)) !== undefined) return true;
  return token.start > 0 && /^\p{Lu}\p{Ll}/u.test(written) && /\p{Ll}{3}/u.test(text.slice(0, token.start));
}

/** Words as common as the first few hundred of English tell little wherever they stand; this is their share of the weight. */
const COMMON_WORD_SHARE = 0.35;

/** @param frequencies in how many paragraphs the word itself stands, then each of its concepts and names */
function termWeight(index: CorpusIndex, frequencies: readonly number[], row: number | null): number {
  const documents = index.retriever.paragraphs;
  const own = frequencies[0] ?? 0;
  const frequency = own > 0 ? own : Math.max(0, ...frequencies);
  const inverse = Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
  if (row === null) return inverse;
  const rarity = Math.min(1, Math.log(row + 1) / Math.log(index.vectors.rows.size));
  return inverse * (COMMON_WORD_SHARE + (1 - COMMON_WORD_SHARE) * rarity);
}
