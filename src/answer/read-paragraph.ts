import {
  type Branch,
  type ConceptLexicon,
  conceptTerm,
  followPhrases,
  longestFirst,
} from '../language/concepts.js';
import { type DateMention, findDates } from '../language/dates/dates.js';
import type { English } from '../language/english.js';
import { type Figure, findFigures } from '../language/figures/figures.js';
import { splitSentences } from '../language/sentences.js';
import type { TextRange } from '../language/text-range.js';
import {
  type PlacedWord,
  type Token,
  tokenizeWith,
  type Word,
  type WordReader,
  wordReader,
} from '../language/tokens.js';
import { lengthOfSum } from '../language/word-vectors/word-vectors.js';
import { dayTerms } from './day-terms.js';

/** Where terms stand among the tokens of a sentence. */
export type TermPositions = Iterable<readonly [string, readonly number[]]> & {
  readonly has: (term: string) => boolean;
  readonly get: (term: string) => readonly number[] | undefined;
  readonly keys: () => Iterable<string>;
};

/** What a sentence says by itself, whatever the rest of the corpus holds; every offset counts from the start of its paragraph. */
export type ReadSentence = {
  readonly range: TextRange;
  readonly tokens: readonly Token[];
  /** How many these are, which is asked of sentences whose tokens are not. */
  readonly tokenCount: number;
  /** Positions in `tokens` of each term that is no stop word, and of each topic, and the days of each date, at its first token. */
  readonly positions: TermPositions;
  /** The concepts that it says, as forms of the lexicon of all news. */
  readonly concepts: readonly number[];
  /** For each of them the position of its first token. */
  readonly conceptPlaces: readonly number[];
  /** Rows of the word vectors of its terms, without repetition. */
  readonly rows: readonly number[];
  /** Length of the sum of these rows' unit vectors, by which the sentence's gist is told. */
  readonly meanLength: number;
  readonly dates: readonly DateMention[];
  readonly figures: readonly Figure[];
};

/** A word with all that sentences are asked of it, so that each word of a text is looked up once. */
type KnownWord = Word & {
  /** Its row of the word vectors. */
  readonly row: number | undefined;
  /** The phrases of topics that begin with it. */
  readonly topics: Branch | null;
  /** Those of all news. */
  readonly news: Branch | null;
};

/** Reads paragraphs one after the other, and remembers their words. */
export class ParagraphReader {
  readonly #words: WordReader<KnownWord>;
  readonly #english: English;

  constructor(topics: ConceptLexicon, english: English) {
    this.#english = english;
    this.#words = wordReader(({ word, term, bare, stop }) => ({
      word,
      term,
      bare,
      stop,
      row: english.vectors.rows.get(word),
      topics: topics.phrases.begunBy(bare),
      news: english.concepts.phrases.begunBy(bare),
    }));
  }

  /** @param date day of the article, YYYY-MM-DD; null if undated */
  read(text: string, date: string | null): ReadSentence[] {
    const sentences = splitSentences(text);
    const dates = findDates(text, date);
    const figures = findFigures(text, date === null ? undefined : dates);
    const tokensIn = startingInEach(sentences, tokenizeWith(text, this.#words));
    const datesIn = startingInEach(sentences, dates);
    const figuresIn = startingInEach(sentences, figures);
    return sentences.map((range, at) => {
      const words = tokensIn[at] ?? [];
      const said = datesIn[at] ?? [];
      const { positions, concepts, conceptPlaces, rows, meanLength } = findTerms(words, said, this.#english);
      return {
        range,
        tokens: words,
        tokenCount: words.length,
        positions,
        concepts,
        conceptPlaces,
        rows,
        meanLength,
        dates: said,
        figures: figuresIn[at] ?? [],
      };
    });
  }
}

/** One for all: most sentences have no figure, many no date. */
const NONE: readonly never[] = [];

/** For each of the ranges, which are in order, those that begin inside it; where these are in order as well, in one pass. */
export function startingInEach<T extends { readonly start: number }>(
  ranges: readonly TextRange[],
  found: readonly T[],
): (readonly T[])[] {
  if (found.length === 0) return ranges.map(() => NONE);
  const inside = ranges.map((): T[] => []);
  let at = 0;
  for (const one of found) {
    if (one.start < (ranges[at]?.start ?? Number.POSITIVE_INFINITY)) at = 0;
    while (one.start >= (ranges[at]?.end ?? Number.POSITIVE_INFINITY)) at += 1;
    if (one.start >= (ranges[at]?.start ?? Number.POSITIVE_INFINITY)) inside[at]?.push(one);
  }
  return inside;
}

function findTerms(
  tokens: readonly PlacedWord<KnownWord>[],
  dates: readonly DateMention[],
  english: English,
): Pick<ReadSentence, 'positions' | 'concepts' | 'conceptPlaces' | 'rows' | 'meanLength'> {
  const positions = new Map<string, number[]>();
  const rows: number[] = [];
  for (let position = 0; position < tokens.length; position += 1) {
    const { term, stop, row } = (tokens[position] as PlacedWord<KnownWord>).known;
    if (stop) continue;
    note(positions, term, position);
    // A sentence has so few that to look through them takes less than a set does.
    if (row !== undefined && !rows.includes(row)) rows.push(row);
  }
  for (const { concept, first } of followPhrases(tokens, ({ known }) => known.topics)) {
    note(positions, conceptTerm(concept), first);
  }
  const concepts: number[] = [];
  const conceptPlaces: number[] = [];
  for (const { form, first } of longestFirst(followPhrases(tokens, ({ known }) => known.news))) {
    const known = concepts.lastIndexOf(form);
    if (known >= 0 && conceptPlaces[known] === first) continue;
    concepts.push(form);
    conceptPlaces.push(first);
  }
  for (const date of dates) {
    const first = tokens.findIndex(({ end }) => end > date.start);
    for (const term of dayTerms(date)) note(positions, term, first);
  }
  return { positions, concepts, conceptPlaces, rows, meanLength: lengthOfSum(english.vectors, rows) };
}

function note(positions: Map<string, number[]>, term: string, position: number): void {
  const known = positions.get(term);
  if (known === undefined) positions.set(term, [position]);
  else known.push(position);
}
