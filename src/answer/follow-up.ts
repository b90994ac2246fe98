import { findDates } from '../language/dates/dates.js';
import type { TextRange } from '../language/text-range.js';
import { tokenize } from '../language/tokens.js';
import type { Inquiry, Kind, Previous } from './inquiry.js';
import { detectKind, withoutPreamble } from './kind.js';
import { findNamesIn, kindOfName, type NameIndex } from './name-index.js';

/** What a question takes over from the one it follows. */
export type Reference = {
  readonly previous: Previous;
  /** Words taken over, to be looked for besides the question's own. */
  readonly words: string;
  /** What those words count beside the question's own: 1 as much. */
  readonly weight: number;
  /** The kind taken over where the question shows none of its own; else null. */
  readonly kind: Kind | null;
};

const PERSON = /\b(?:he|she|him|his|hers?|hes|shes)\b/i;
const THING = /\b(?:it|its|they|them|their|theirs|theyre|this|that|these|those|there|then|one|both)\b/i;
/** "and in Aleppo?", "what about Lavrov?": the same question of something else. */
const ELLIPSIS = /^(?:and|but|or|also|plus|then|what about|how about|wbu|what of|same (?:for|with|in))\b/i;
/** A pronoun's question is mostly its own; an ellipsis or a bare "why?" is mostly the question before. */
const WEIGHT = { pronoun: 0.4, ellipsis: 0.8 };
/** "Who says so?", "what was said?": nothing of its own but the asking. */
const ASKS_ALONE = /^(?:says?|said|so|happened|time|exactly|source)$/i;
/** A question with more words of its own than this stands on its own, whatever small words it holds. */
const ENOUGH_WORDS = 4;
const FEW_WORDS = 2;

/**
 * What a question refers back to, or null where it stands on its own: a pronoun takes over the subject, an ellipsis the
 * previous question with its other half replaced, a bare "why?" the previous question whole.
 */
export function findReference(names: NameIndex, inquiry: Inquiry): Reference | null {
  const previous = inquiry.previous ?? null;
  const text = withoutPreamble(inquiry.text);
  if (previous === null || !/\p{L}/u.test(text)) return null;
  const own = contentWords(text);
  if (PERSON.test(text)) {
    return { previous, words: previous.subject ?? previous.question, weight: WEIGHT.pronoun, kind: null };
  }
  if (ELLIPSIS.test(text) && own.length <= FEW_WORDS)
    return { previous, ...sameQuestionOf(names, text, previous, inquiry), weight: WEIGHT.ellipsis };
  const bare = own.every((word) => ASKS_ALONE.test(word));
  if (bare || (THING.test(text) && own.length <= ENOUGH_WORDS)) {
    return {
      previous,
      words: `${previous.subject ?? ''} ${previous.question}`,
      weight: bare ? WEIGHT.ellipsis : WEIGHT.pronoun,
      kind: null,
    };
  }
  return null;
}

/** The previous question without the names of the kind that the new question puts in their place. */
function sameQuestionOf(
  names: NameIndex,
  text: string,
  previous: Previous,
  inquiry: Inquiry,
): { words: string; kind: Kind | null } {
  const replacing = new Set(findNamesIn(names, text).map(({ entity }) => kindOfName(names, entity)));
  let kept = `${previous.question} ${previous.subject ?? ''}`;
  for (const { entity, start, end } of findNamesIn(names, kept).toReversed()) {
    if (replacing.has(kindOfName(names, entity))) kept = kept.slice(0, start) + kept.slice(end);
  }
  // A question of another time gives up its own.
  const datesIn = (asked: string) => findDates(asked, inquiry.today, { question: true });
  const givenUp = datesIn(inquiry.text).length > 0 ? datesIn(kept) : [];
  for (const { start, end } of givenUp.toReversed()) {
    kept = kept.slice(0, start) + kept.slice(end);
  }
  const asks = detectKind(text.replace(ELLIPSIS, '')) !== 'general';
  return {
    words: contentWords(kept, datesIn(kept)).join(' '),
    kind: asks ? null : detectKind(previous.question),
  };
}

/** @param dates "May" is a stop word outside of them */
function contentWords(text: string, dates: readonly TextRange[] = []): string[] {
  return tokenize(text)
    .filter(({ stop, start, end }) => !stop || dates.some((date) => date.start <= start && end <= date.end))
    .map(({ start, end }) => text.slice(start, end));
}
