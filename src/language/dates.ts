import type { TextRange } from './text-range.js';

/** A date or span of time said in a text, as wide as its words are. */
export type DateMention = TextRange & {
  readonly text: string;
  /** First day meant, YYYY-MM-DD. */
  readonly from: string;
  /** Last day meant, YYYY-MM-DD, inclusive. */
  readonly to: string;
};
