import { matchesOf } from '../language/matches.js';
import type { TextRange } from '../language/text-range.js';
import { crossesClause } from './asked-role.js';
import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';
import type { Question } from './question.js';
import { placesOf } from './term-coverage.js';

/** "Assad resigned?" */
const ASKS = /\?\W*$/;
/** Who asks whether somebody wants something, or may do it, is answered by a wish. */
const ASKS_FOR_WISHES =
  /\b(?:wants?|demand(?:s|ed|ing)?|hop(?:e[ds]?|ing)|plan(?:s|ned|ning) to|call(?:s|ed|ing)? (?:on|for)|urg(?:e[ds]?|ing)|ask(?:s|ed|ing)?|should|would|could|might|will|suggest(?:s|ed|ing)?|propos(?:e[ds]?|ing)|aim(?:s|ed|ing)?|expect(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|intend(?:s|ed|ing)?|need(?:s|ed)? to|offer(?:s|ed)? to|threat(?:en(?:s|ed|ing)?)?|fear(?:s|ed)?)\b/i;
const WISH =
  /\b(?:wants?|wanted|urge[ds]?|call(?:s|ed|ing)? (?:on|for)|demand(?:s|ed|ing)?|hop(?:es?|ed|ing)|would|should|could|might|may|must|if|unless|in (?:an )?efforts? to|aim(?:s|ed|ing)?|tr(?:y|ies|ied|ying) to|attempts? to|bid to|plans? to|propos(?:ed|als?)|threat(?:en(?:s|ed|ing)?)?|ask(?:s|ed)? (?:for|to)|need(?:s|ed)?)\b/gi;

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
  if (!asksWhether || ASKS_FOR_WISHES.test(asked)) return false;
  const { start, end } = sentence.range;
  const wishes = matchesOf(text.slice(start, end), WISH).map(({ index }) => start + index);
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
