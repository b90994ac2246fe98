import type { TextRange } from '../language/text-range.js';
import type { Token } from '../language/tokens.js';
import type { CorpusIndex } from './index-corpus.js';

/** A word of the question that was read as a word of the corpus: offsets into the question. */
export type Correction = TextRange & { readonly from: string; readonly to: string };

/** Shorter words have too many neighbours to guess from. */
const SHORTEST_CORRECTED = 4;
/** Words of the shortest length, and those with a capital, are names oftener than slips: only a name of the corpus stands in. */
const SHORTEST_ORDINARY = 5;
/** From this length on, two slips are allowed. */
const LONG_WORD = 7;
/** A text with more unknown words than this is no question with slips in it. */
const MOST_CORRECTED = 6;

/**
 * Reads words that occur nowhere, neither in the corpus nor in common English, as the nearest word of the corpus, or else of
 * common English: one slip (a letter changed, missing, added, or two exchanged) away, two in long words.
 */
export function correctSpelling(index: CorpusIndex, text: string, tokens: readonly Token[]): Correction[] {
  const unknown = tokens.filter(({ word, term, stop }) => {
    if (stop || word.length < SHORTEST_CORRECTED || /[\d.]/.test(word)) return false;
    return !index.vocabulary.has(word) && !index.documentFrequency.has(term) && !index.vectors.rows.has(word);
  });
  if (unknown.length > MOST_CORRECTED) return [];
  return unknown.flatMap(({ word, start, end }) => {
    const likelyName = word.length < SHORTEST_ORDINARY || /^\p{Lu}/u.test(text.slice(start, end));
    const near = nearestWord(
      word,
      index.vocabulary.keys(),
      (other) => !likelyName || !index.ordinary.has(other),
    );
    const to = near ?? (likelyName ? null : nearestWord(word, index.vectors.rows.keys()));
    return to === null ? [] : [{ start, end, from: word, to }];
  });
}

/** The first of the words that are the fewest slips away and share the first letter or its exchange; null where none is near. */
function nearestWord(
  word: string,
  words: Iterable<string>,
  mayStandIn: (other: string) => boolean = () => true,
): string | null {
  let best: string | null = null;
  let bestDistance = (word.length >= LONG_WORD ? 2 : 1) + 1;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= bestDistance || candidate.length < SHORTEST_CORRECTED)
      continue;
    if (candidate[0] !== word[0] && candidate[0] !== word[1]) continue;
    const distance = slips(word, candidate, bestDistance);
    if (distance < bestDistance && mayStandIn(candidate)) {
      best = candidate;
      bestDistance = distance;
      if (distance === 1) break;
    }
  }
  return best;
}

/** Optimal string alignment distance (Damerau 1964, adjacent exchanges count one); `limit` or more is returned as `limit`. */
function slips(one: string, other: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = one[row - 1] === other[column - 1] ? 0 : 1;
      let distance = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + changed,
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        distance = Math.min(distance, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(distance);
    }
    if (Math.min(...current) >= limit) return limit;
    beforeLast = last;
    last = current;
  }
  return Math.min(limit, last[other.length] ?? limit);
}
