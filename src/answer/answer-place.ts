import type { IndexedParagraph } from './index-paragraphs.js';

/** Where the answer to the question before stands. */
export type Place = {
  readonly article: string;
  readonly paragraph: number;
  /** Position of the sentence in its paragraph. */
  readonly position: number;
};

/** Paragraphs further apart than this are as good as strangers. */
const REACH = 3;

/** How near a paragraph stands to a place: 1 where it is the same, 0 in another article. */
export function nearness(place: Place, { article, number }: IndexedParagraph): number {
  if (article.id !== place.article) return 0;
  return Math.max(0, 1 - Math.abs(number - place.paragraph) / (REACH + 1));
}
