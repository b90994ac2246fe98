import type { TextRange } from '../language/text-range.js';
import type { Excerpt } from './answer.js';
import { expectedRanges } from './expected-answer.js';
import type { IndexedSentence } from './index-paragraphs.js';
import type { Question } from './question.js';
import type { Ranked } from './rank.js';

/** A sentence that opens with one of these is not understood without the one before it. */
const LEANS_BACK =
  /^(?:["“'‘(]\s*)?(?:he|she|it|they|this|that|these|those|his|her|its|their|the (?:two|former|latter|move|idea|decision|one|group)|but|and|so|both|such|among the)\b/i;
/** Longer pairs are no longer read at a glance. */
const LONGEST_PAIR = 60;

/** The excerpt around a ranked sentence, as offsets into its paragraph. */
export function cite(question: Question, candidate: Ranked): Excerpt {
  const { paragraph, sentence } = candidate;
  const range = excerptRange(candidate);
  return {
    article: paragraph.article,
    paragraph: paragraph.number,
    range,
    answer: answeringWords(question, sentence, paragraph.text),
    dates: paragraph.sentences
      .flatMap(({ dates }) => dates)
      .filter(({ start, end }) => start >= range.start && end <= range.end),
  };
}

function excerptRange({ paragraph, position, sentence }: Ranked): TextRange {
  const before = paragraph.sentences[position - 1];
  if (before === undefined || !LEANS_BACK.test(paragraph.text.slice(sentence.range.start)))
    return sentence.range;
  if (before.tokens.length + sentence.tokens.length > LONGEST_PAIR) return sentence.range;
  return { start: before.range.start, end: sentence.range.end };
}

/** Of the words of the expected kind, those nearest to the question's own; null where none are there. */
function answeringWords(question: Question, sentence: IndexedSentence, text: string): TextRange | null {
  const own = question.terms.flatMap(({ term }) => sentence.positions.get(term) ?? []);
  let nearest: TextRange | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const range of expectedRanges(question, sentence, text)) {
    const distances = own.map((at) => distance(range, sentence.tokens[at] ?? range));
    const sum = distances.reduce((total, one) => total + one, 0);
    if (nearest === null || sum < least) {
      nearest = { start: range.start, end: range.end };
      least = sum;
    }
  }
  return nearest;
}

/** Characters between two ranges. */
function distance(one: TextRange, other: TextRange): number {
  return Math.max(0, one.start - other.end, other.start - one.end);
}
