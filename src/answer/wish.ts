import type { TextRange } from '../language/text-range.js';
import { asksForWishes, findWishes } from '../language/wishes.js';
import { crossesClause } from './asked-role.js';
import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';
import type { Question } from './question.js';
import { placesOf } from './term-coverage.js';

/** "Assad resigned?" */
const ASKS = /\?\W*$/;

/**
 * Whether a question asks if something is or was so, and a sentence tells of that only what somebody wants, or what may be: "has the
 * siege been lifted" is not settled by who wants it lifted.
 */
export function isOnlyWished(
  { kind, text: asked, terms }: Question,
  sentence: IndexedSentence,
  { text }: IndexedParagraph,
): boolean {
  const asksWhether = kind === 'yesno' || (kind === 'general' && ASKS.test(asked));
  if (!asksWhether || asksForWishes(asked)) return false;
  const { start, end } = sentence.range;
  const wishes = findWishes(text.slice(start, end)).map((at) => start + at);
  if (wishes.length === 0) return false;
  const said = terms
    .filter(({ entities }) => entities.length === 0)
    .flatMap((term) => placesOf(term, sentence))
    .flatMap((at) => sentence.tokens[at] ?? []);
  const isWished = (token: TextRange) => {
    const wish = wishes.findLast((at) => at < token.start);
    return wish !== undefined && !crossesClause(text, wish, token.start);
  };
  return said.length > 0 && said.every(isWished);
}
