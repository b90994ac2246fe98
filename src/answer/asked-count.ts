import type { Figure } from '../language/figures/figures.js';
import { ROLE_NOUNS, singularRole } from '../language/names/honorifics.js';
import { covers, type TextRange } from '../language/text-range.js';
import type { IndexedSentence } from './index-paragraphs.js';
import type { Question } from './question.js';
import type { QuestionTerm } from './question-terms.js';
import { placesOf } from './term-coverage.js';

/** "How many police officers were hurt", "the number of air strikes": what is counted stands behind. */
const ASKS_NUMBER =
  /\b(?:how ?many|(?:number|count|total) of)\s+(?:of\s+)?(?:the\s+|these\s+|those\s+|other\s+|more\s+|different\s+)*/i;
/** In words; what is counted has ended where a verb begins, which cannot be told by its form. */
const LONGEST_PHRASE = 4;
const PLURAL = /(?:[^s]s|people|ppl|men|women|children|police|troops|aircraft|personnel|staff)$/i;
/** Anybody is meant by these. */
const ANYBODY =
  /^(?:people|ppl|persons?|lives|life|dead|deaths?|casualt(?:y|ies)|victims?|civilians?|humans?|souls?|others)$/i;
const SOMEBODY =
  /^(?:(?:wo)?m[ae]n|child(?:ren)?|soldiers?|troops?|fighters?|rebels?|militants?|guerrillas?|refugees?|migrants?|residents?|inhabitants|citizens?|villagers|prisoners?|hostages?|detainees?|captives?|wounded|injured|famil(?:y|ies)|workers?|police(?:men)?|officers?|guards?|bod(?:y|ies)|boys?|girls?|pilgrims?|students?|peacekeepers?|observers?|monitors?|members?|delegates?|\w+(?:ians|ese|ists))$/i;

/** What a question for a number asks to be counted. */
export type AskedCount = {
  /** The noun; null where a verb follows ("how many died") or the articles do not have it. */
  readonly noun: QuestionTerm | null;
  /** Whether anybody counts: "people", or nobody in particular. */
  readonly isAnybody: boolean;
};

/** @returns null where no number of things or people is asked for */
export function askedCount({ kind, text, terms }: Question): AskedCount | null {
  const asked = kind === 'howmany' ? ASKS_NUMBER.exec(text) : null;
  if (asked === null) return null;
  const words = text
    .slice(asked.index + asked[0].length)
    .split(/[^\p{L}\p{M}\d'’-]+/u)
    .slice(0, LONGEST_PHRASE);
  const head = words.find((word) => PLURAL.test(word)) ?? null;
  if (head === null || ANYBODY.test(head)) return { noun: null, isAnybody: true };
  const noun = terms.find(({ word }) => word === head.toLowerCase()) ?? null;
  return { noun, isAnybody: false };
}

/** Where a sentence says the noun that is asked for: found once for all of its figures, of which it may have hundreds. */
export function sayingsOf({ noun }: AskedCount, sentence: IndexedSentence): readonly TextRange[] {
  return noun === null ? [] : placesOf(noun, sentence).flatMap((at) => sentence.tokens[at] ?? []);
}

/**
 * Whether a figure may be the number asked for: of the same noun, or of people where anybody counts.
 * @param said where its sentence says the noun
 */
export function countsAsked(
  { noun, isAnybody }: AskedCount,
  { start, phraseEnd, counted, kind }: Figure,
  said: readonly TextRange[],
): boolean {
  if (said.some((token) => covers({ start, end: phraseEnd }, token))) return true;
  const head = counted?.split(/\s/).at(-1) ?? null;
  if (isAnybody) return head === null || isSomebody(head);
  if (head === null || kind !== 'count') return said.length > 0;
  return said.length > 0 && ANYBODY.test(head) && noun !== null && isSomebody(noun.word);
}

function isSomebody(noun: string): boolean {
  return ANYBODY.test(noun) || SOMEBODY.test(noun) || ROLE_NOUNS.has(singularRole(noun.toLowerCase()));
}
