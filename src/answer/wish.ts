import type { TextRange } from '../language/text-range.js';
import { asksForWishes, findDemands, findWishes } from '../language/wishes.js';
import { crossesClause } from './asked-role.js';
import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';
import type { Question } from './question.js';
import { placesOf } from './term-coverage.js';

/** "Assad resigned?" */
const ASKS = /\?\W*$/;
/** "Will he resign", "does he want to": what others want of him tells nothing of it. */
const ASKS_WILL =
  /^\W*(?:will|won['’]?t|(?:is|are|was|were|does|do|did)\b.{1,60}\b(?:want|plan|intend|going|ready|willing|prepared)\s+to)\b/i;
/** "They demand that he resign, and he refuses" */
const SETTLED = /\b(?:agree|refuse|reject|decline|accept)(?:s|d|ed)?\b|\brul(?:es|ed) out\b/i;
/** "demands that": what follows is what is wished. */
const WISHED_THAT = /^\w+ that\b/;

/**
 * Whether a question asks if something is or was so, and a sentence tells of that only what somebody wants, or what may be: "has the
 * siege been lifted" is not settled by who wants it lifted. Where it asks what somebody will do, whether a sentence tells only what others want of him.
 */
export function isOnlyWished(
  question: Question,
  sentence: IndexedSentence,
  paragraph: IndexedParagraph,
): boolean {
  const { kind, text: asked } = question;
  const asksWhether = kind === 'yesno' || (kind === 'general' && ASKS.test(asked));
  if (!asksWhether || (asksForWishes(asked) && !ASKS_WILL.test(asked))) return false;
  return tellsOnlyWishes(question, sentence, paragraph);
}

/** Whether all that a sentence says of what is asked about is wanted, planned or feared. */
export function tellsOnlyWishes(
  { text: asked, terms }: Question,
  sentence: IndexedSentence,
  { text }: IndexedParagraph,
): boolean {
  const asksWill = ASKS_WILL.test(asked);
  const { start, end } = sentence.range;
  const wishes = (asksWill ? findDemands : findWishes)(text.slice(start, end)).map((at) => start + at);
  if (wishes.length === 0) return false;
  const said = terms
    .filter(({ entities }) => asksWill || entities.length === 0)
    .flatMap((term) => placesOf(term, sentence))
    .flatMap((at) => sentence.tokens[at] ?? [])
    .filter((token) => !asksWill || !wishes.includes(token.start));
  const isWished = (token: TextRange) => {
    const wish = wishes.findLast((at) => at < token.start);
    if (wish === undefined) return false;
    const own = WISHED_THAT.exec(text.slice(wish, token.start))?.[0].length ?? 0;
    return !crossesClause(text, wish + own, token.start);
  };
  if (said.length === 0 || !said.every(isWished)) return false;
  return !SETTLED.test(text.slice(Math.max(...said.map((token) => token.end)), end));
}
