import { covers, overlap, type TextRange } from '../language/text-range.js';
import type { Excerpt, ExcerptNotes } from './answer.js';
import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';

/** A piece of a paragraph that is shown for what it is, not for how it was ranked. */
export type Line = {
  readonly paragraph: IndexedParagraph;
  /** One sentence or neighbouring ones: offsets into the paragraph. */
  readonly range: TextRange;
  /** The words that it is shown for, inside `range`; null where none stand out. */
  readonly answer: TextRange | null;
  readonly notes?: ExcerptNotes;
};

/** Longer runs of sentences are no longer read at a glance. In words. */
export const LONGEST_RANGE = 70;

/** The line as an excerpt of its article. */
export function citeLine({ paragraph, range, answer, notes }: Line): Excerpt {
  return {
    article: paragraph.article,
    paragraph: paragraph.number,
    text: paragraph.text,
    range,
    answer: answer === null ? null : clamp(answer, range),
    dates: sentencesIn(paragraph, range)
      .flatMap(({ dates }) => dates)
      .filter((date) => covers(range, date)),
    ...(notes === undefined ? {} : { notes }),
  };
}

/** The sentences of a paragraph that a range touches. */
export function sentencesIn({ sentences }: IndexedParagraph, { start, end }: TextRange): IndexedSentence[] {
  return sentences.filter(({ range }) => range.start < end && start < range.end);
}

/** The sentences that ranges touch, from the first to the last. */
export function wholeSentences(paragraph: IndexedParagraph, ranges: readonly TextRange[]): TextRange {
  const touched = ranges.flatMap((range) => sentencesIn(paragraph, range)).map(({ range }) => range);
  return {
    start: Math.min(...touched.map(({ start }) => start)),
    end: Math.max(...touched.map(({ end }) => end)),
  };
}

export function countWords(paragraph: IndexedParagraph, range: TextRange): number {
  return sentencesIn(paragraph, range).reduce((sum, { tokenCount }) => sum + tokenCount, 0);
}

export function clamp({ start, end }: TextRange, within: TextRange): TextRange {
  const from = Math.min(Math.max(start, within.start), within.end);
  return { start: from, end: Math.max(from, Math.min(end, within.end)) };
}

/** Newest article first; within one in its own order. Undated ones come last. */
export function newestFirst(one: Line, other: Line): number {
  const [day, otherDay] = [one.paragraph.article.date ?? '', other.paragraph.article.date ?? ''];
  if (day !== otherDay) return day < otherDay ? 1 : -1;
  return one.paragraph.number - other.paragraph.number || one.range.start - other.range.start;
}

/** Each passage once, though several articles have it in the same words. */
export function withoutRepetition(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter(({ paragraph, range }) => {
    const words = paragraph.text.slice(range.start, range.end);
    return !seen.has(words) && seen.add(words);
  });
}

/** Whether two lines show some of the same words. */
export function showSame(one: Line, other: Line): boolean {
  return one.paragraph === other.paragraph && overlap(one.range, other.range);
}
