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
  question: Question,
  sentence: IndexedSentence,
  paragraph: IndexedParagraph,
): boolean {
  const { kind, text: asked } = question;
  const asksWhether = kind === 'yesno' || (kind === 'general' && ASKS.test(asked));
  return asksWhether && !asksForWishes(asked) && tellsOnlyWishes(question, sentence, paragraph);
}

/** Whether all that a sentence says of what is asked about is wanted, planned or feared. */
export function tellsOnlyWishes(
  { terms }: Question,
  sentence: IndexedSentence,
  { text }: IndexedParagraph,
): boolean {
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
