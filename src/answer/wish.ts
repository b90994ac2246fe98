import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';
import type { Question } from './question.js';

const ASKS_WHETHER_SO = /^\W*(?:is|are|was|were|has|have|had|did|does|do)\b/i;
const ASKS_FOR_WISHES =
  /\b(?:want|demand|hope|plan|propos|call|urge|ask|should|would|could|might|suggest|wish|aim|expect|try|tried|intend|need|goal|offer|threat|warn|fear)/i;
const WISH =
  /\b(?:wants?|wanted|urge[ds]?|call(?:s|ed|ing)? (?:on|for)|demand(?:s|ed|ing)?|hop(?:es?|ed|ing)|would|should|could|might|may|must|if|unless|in (?:an )?efforts? to|aim(?:s|ed|ing)?|tr(?:y|ies|ied|ying) to|attempts? to|bid to|plans?|propos(?:ed|als?)|threat(?:en(?:s|ed|ing)?)?|ask(?:s|ed)? (?:for|to)|need(?:s|ed)?)\b/i;

/**
 * Whether a question asks if something is or was so, and a sentence tells what somebody wants, or what may be: "has the siege been
 * lifted" is not settled by who wants it lifted.
 */
export function isOnlyWished(
  { kind, text: asked }: Question,
  { range }: IndexedSentence,
  { text }: IndexedParagraph,
): boolean {
  return (
    kind === 'yesno' &&
    ASKS_WHETHER_SO.test(asked) &&
    !ASKS_FOR_WISHES.test(asked) &&
    WISH.test(text.slice(range.start, range.end))
  );
}
