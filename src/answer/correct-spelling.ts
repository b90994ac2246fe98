import { findConcepts, isOwnToken } from '../language/concepts.js';
import type { English } from '../language/english.js';
import { KeptFor } from '../language/memoised.js';
import { finish, type Steps } from '../language/steps.js';
import type { TextRange } from '../language/text-range.js';
import { stem, type Token } from '../language/tokens.js';
import type { CorpusIndex } from './index-corpus.js';

/** A word of the question that was read as a word of the corpus: offsets into the question. */
export type Correction = TextRange & { readonly from: string; readonly to: string };

/** Shorter words have too many neighbours to guess from. */
const SHORTEST_CORRECTED = 4;
/**
 * Words of the shortest length, and those with a capital, are names oftener than slips: only a name of the corpus stands in, and
 * without a capital a word that has one letter more, "envoy" for "evoy".
 */
const SHORTEST_ORDINARY = 5;
/** From this length on, two slips are allowed; from the shorter one on where they only double other letters: "Allepo". */
const LONG_WORD = 7;
const DOUBLED_WORD = 6;
/** A text with more unknown words than this is no question with slips in it. */
const MOST_CORRECTED = 6;

/**
 * Reads words that occur nowhere, neither in the corpus nor in common English nor in a phrase of news, as the nearest word of the corpus, or else of
 * common English: one slip (a letter changed, missing, added, or two exchanged) away, two in long words of the corpus that begin
 * with the same letter.
 */
export function correctSpelling(index: CorpusIndex, text: string, tokens: readonly Token[]): Correction[] {
  const phrases = findConcepts(index.english.concepts, tokens);
  const unknown = tokens.filter(({ word, term, stop }, at) => {
    if (phrases.some((phrase) => isOwnToken(phrase, at))) return false;
    if (stop || word.length < SHORTEST_CORRECTED || /[\d.]/.test(word)) return false;
    return (
      !index.vocabulary.has(word) &&
      !index.documentFrequency.has(term) &&
      !index.english.vectors.rows.has(word)
    );
  });
  if (unknown.length > MOST_CORRECTED) return [];
  return unknown.flatMap(({ word, term, start, end }) => {
    const form = otherForm(index, word, term);
    if (form !== null) return [{ start, end, from: word, to: form }];
    const isCapital = /^\p{Lu}/u.test(text.slice(start, end));
    const likelyName = word.length < SHORTEST_ORDINARY || isCapital;
    const near = nearestWord(
      word,
      byInitial(index.vocabulary),
      word.length >= DOUBLED_WORD ? 2 : 1,
      (other, slips) => {
        if (likelyName && index.ordinary.has(other)) return !isCapital && other.length > word.length;
        return slips < 2 || word.length >= LONG_WORD || undoubled(word) === undoubled(other);
      },
    );
    const to = near ?? (likelyName ? null : nearestWord(word, byInitial(index.english.vectors.rows), 1));
    return to === null ? [] : [{ start, end, from: word, to }];
  });
}

/** A word with each doubled letter once. */
function undoubled(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}

const rowsByStem = new KeptFor<ReadonlyMap<string, number>, ReadonlyMap<string, string>>();

/** The commonest English word that is another form of one spelt right, "hint" for "hinting"; null where none is. */
function otherForm(
  {
    english: {
      vectors: { rows },
    },
  }: CorpusIndex,
  word: string,
  term: string,
): string | null {
  // Whatever ends otherwise is no regular form of anything.
  if (!/(?:s|ed|ing|er|ly)$/.test(word)) return null;
  return (rowsByStem.get(rows) ?? finish(sortByStem(rows))).get(term) ?? null;
}

function* sortByStem(rows: ReadonlyMap<string, number>): Steps<ReadonlyMap<string, string>> {
  const byStem = new Map<string, string>();
  let read = 0;
  for (const word of rows.keys()) {
    const known = stem(word);
    // The commonest stand first.
    if (!byStem.has(known)) byStem.set(known, word);
    read += 1;
    if (read % WORDS_PER_STEP === 0) yield;
  }
  rowsByStem.set(rows, byStem);
  return byStem;
}

/** Whether a word, or one a single slip away, is a word of the corpus. */
export function isNearVocabulary(index: CorpusIndex, word: string): boolean {
  if (index.vocabulary.has(word)) return true;
  return word.length >= SHORTEST_CORRECTED && nearestWord(word, byInitial(index.vocabulary), 1) !== null;
}

/** A word with its position among all of them and, a bit each, the letters that it has. */
type KnownWord = { readonly word: string; readonly position: number; readonly letters: number };

type WordsByInitial = ReadonlyMap<string, readonly KnownWord[]>;

const initials = new KeptFor<ReadonlyMap<string, unknown>, WordsByInitial>();

/** Words that are sorted in one step. */
const WORDS_PER_STEP = 1_000;

/** The keys by their first letters and lengths; made once for each map, which must not grow afterwards. */
function byInitial(words: ReadonlyMap<string, unknown>): WordsByInitial {
  return initials.get(words) ?? finish(sortByInitial(words));
}

/** What corrections are sought in, in steps and ahead, so that the first misspelt questions do not wait for it. */
export function* prepareCorrections(
  vocabulary: ReadonlyMap<string, string>,
  { vectors }: English,
): Steps<void> {
  yield* sortByInitial(vocabulary);
  yield* sortByInitial(vectors.rows);
  yield* sortByStem(vectors.rows);
}

function* sortByInitial(words: ReadonlyMap<string, unknown>): Steps<WordsByInitial> {
  const made = new Map<string, KnownWord[]>();
  let position = 0;
  for (const word of words.keys()) {
    const key = keyOf(word[0], word.length);
    const list = made.get(key) ?? [];
    list.push({ word, position, letters: lettersOf(word) });
    made.set(key, list);
    position += 1;
    if (position % WORDS_PER_STEP === 0) yield;
  }
  initials.set(words, made);
  return made;
}

function keyOf(initial: string | undefined, length: number): string {
  return `${initial}${length}`;
}

/** Letters of other alphabets share bits, which may only make words look more alike. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) % 32);
  return letters;
}

/** How many bits are set. */
function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** The first of the words that are the fewest slips away and share the first letter or its exchange; null where none is near. */
function nearestWord(
  word: string,
  words: WordsByInitial,
  mostSlips: number,
  mayStandIn: (other: string, slips: number) => boolean = () => true,
): string | null {
  const letters = lettersOf(word);
  let best: KnownWord | null = null;
  let bestDistance = mostSlips + 1;
  // Words of the same length first: what is near soon makes the others too far.
  const lengths = [0, 1, -1, 2, -2].map((more) => word.length + more);
  for (const length of lengths) {
    if (Math.abs(length - word.length) > Math.min(bestDistance, mostSlips) || length < SHORTEST_CORRECTED)
      continue;
    for (const initial of new Set([word[0], word[1]])) {
      for (const candidate of words.get(keyOf(initial, length)) ?? []) {
        const other = candidate.word;
        // A slip takes one letter away and adds another, at most; most words differ in more.
        if (countBits(letters ^ candidate.letters) > 2 * Math.min(bestDistance, mostSlips)) continue;
        const distance = countSlips(word, other, bestDistance + 1);
        if (distance > 1 && other[0] !== word[0]) continue;
        const isNearer = distance < bestDistance;
        const isFirst = distance === bestDistance && best !== null && candidate.position < best.position;
        if ((isNearer || isFirst) && mayStandIn(other, distance)) {
          best = candidate;
          bestDistance = distance;
        }
      }
    }
  }
  return best?.word ?? null;
}

/** Rows of the table of distances, written over again and again: it is filled for thousands of words of the corpus. */
const ROWS: readonly [number[], number[], number[]] = [[], [], []];

/** Optimal string alignment distance (Damerau 1964, adjacent exchanges count one); `limit` or more is returned as `limit`. */
export function countSlips(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let [beforeLast, last, current] = ROWS;
  for (let column = 0; column <= other.length; column += 1) last[column] = column;
  for (let row = 1; row <= one.length; row += 1) {
    // Further from the diagonal than the limit, every distance is beyond it.
    const from = Math.max(1, row - limit + 1);
    const to = Math.min(other.length, row + limit - 1);
    let least = from === 1 ? row : limit;
    current[from - 1] = least;
    for (let column = from; column <= to; column += 1) {
      const changed = one.charCodeAt(row - 1) === other.charCodeAt(column - 1) ? 0 : 1;
      let distance = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + changed,
      );
      if (
        row > 1 &&
        column > 1 &&
        one.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
        one.charCodeAt(row - 2) === other.charCodeAt(column - 1)
      ) {
        distance = Math.min(distance, (beforeLast[column - 2] as number) + 1);
      }
      current[column] = distance;
      if (distance < least) least = distance;
    }
    current[to + 1] = limit;
    if (least >= limit) return limit;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(limit, last[other.length] as number);
}
