import type { TextRange } from '../language/text-range.js';
import type { Question } from './question.js';
import type { Ranked } from './rank.js';

/** A ranked sentence and the range that is shown for it: the sentence itself or two neighbours. */
export type Selected = { readonly candidate: Ranked; readonly range: TextRange };

/** The contract of `npm run ask` allows five. */
const MOST_EXCERPTS = 5;
const FEWEST_EXCERPTS = 3;
/** A sentence whose odds against the best are longer than this (e to the power of it) is not worth the reader's time. */
const LONGEST_ODDS = 2.5;

/** A sentence that opens with one of these is not understood without the one before it. */
const LEANS_BACK =
  /^(?:["“'‘(]\s*)?(?:he|she|it|they|this|that|these|those|his|her|its|their|the (?:two|former|latter|move|idea|decision|one|group)|but|and|so|both|such|among the)\b/i;
/** Longer pairs are no longer read at a glance. */
const LONGEST_PAIR = 60;
/** Two neighbours of which the question fits the one about as well as the other belong together. */
const EVEN_ODDS = 1;
const LONGEST_EVEN_PAIR = 45;

/**
 * What is shown, best first: at least three excerpts where there are as many, more where they come near the best.
 * @param offset how many excerpts the reader has seen; those behind them follow
 */
export function selectExcerpts(question: Question, ranked: readonly Ranked[], offset = 0): Selected[] {
  const best = ranked[0]?.score ?? 0;
  const selected: Selected[] = [];
  for (const candidate of question.wantsNewest ? newestFirst(ranked, best) : ranked) {
    if (selected.length >= offset + MOST_EXCERPTS) break;
    if (selected.length >= offset + FEWEST_EXCERPTS && best - candidate.score > LONGEST_ODDS) break;
    if (!selected.some((one) => shows(one, candidate)))
      selected.push({ candidate, range: rangeOf(candidate, ranked) });
  }
  return selected.slice(offset);
}

/** Of sentences that answer about as well as the best, those of the newest report stand first: what lies ahead changes. */
function newestFirst(ranked: readonly Ranked[], best: number): Ranked[] {
  const even = ranked.filter(({ score }) => best - score <= EVEN_ODDS);
  const dateOf = ({ paragraph }: Ranked) => paragraph.article.date ?? '';
  const sorted = even.toSorted((one, other) => dateOf(other).localeCompare(dateOf(one)));
  return [...sorted, ...ranked.slice(even.length)];
}

function shows({ candidate, range }: Selected, { paragraph, sentence }: Ranked): boolean {
  return (
    candidate.paragraph === paragraph &&
    range.start <= sentence.range.start &&
    sentence.range.end <= range.end
  );
}

function rangeOf(candidate: Ranked, ranked: readonly Ranked[]): TextRange {
  const { paragraph, position, sentence } = candidate;
  const before = paragraph.sentences[position - 1];
  if (before !== undefined && LEANS_BACK.test(paragraph.text.slice(sentence.range.start))) {
    const words = before.tokens.length + sentence.tokens.length;
    if (words <= LONGEST_PAIR) return { start: before.range.start, end: sentence.range.end };
  }
  const partner = ranked.find(
    (other) =>
      other.paragraph === paragraph &&
      Math.abs(other.position - position) === 1 &&
      Math.abs(other.score - candidate.score) <= EVEN_ODDS &&
      other.sentence.tokens.length + sentence.tokens.length <= LONGEST_EVEN_PAIR,
  );
  if (partner === undefined) return sentence.range;
  return {
    start: Math.min(sentence.range.start, partner.sentence.range.start),
    end: Math.max(sentence.range.end, partner.sentence.range.end),
  };
}
