import type { Figure } from '../language/figures/figures.js';
import { ROLE_NOUNS, singularRole } from '../language/names/honorifics.js';
import { isStopWord } from '../language/tokens.js';
import { type Fate, isToll, mayTell } from './asked-fate.js';
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
  /^(?:people|ppl|persons?|lives|life|dead|deaths?|casualt(?:y|ies)|victims?|civilians?|humans?|souls?|folks?|individuals?|others)$/i;
/** Called by what has become of them. */
const FATED = /^(?:refugees?|fatalit(?:y|ies)|displaced|wounded|injured)$/i;
const SOMEBODY =
  /^(?:(?:wo)?m[ae]n|child(?:ren)?|soldiers?|troops?|fighters?|rebels?|militants?|guerrillas?|refugees?|migrants?|residents?|inhabitants|citizens?|villagers|prisoners?|hostages?|detainees?|captives?|wounded|injured|famil(?:y|ies)|workers?|police(?:men)?|officers?|guards?|bod(?:y|ies)|boys?|girls?|pilgrims?|students?|peacekeepers?|observers?|monitors?|members?|delegates?|\w+(?:ians|ese|ists))$/i;

/** What a question for a number asks to be counted. */
export type AskedCount = {
  /** The noun; null where a verb follows ("how many died") or the articles do not have it. */
  readonly noun: QuestionTerm | null;
  /** Whether anybody counts: "people", or nobody in particular. */
  readonly isAnybody: boolean;
  /** What has become of those who are counted; null where the question does not say. */
  readonly fate: Fate | null;
};

/** @returns null where no number of things or people is asked for */
export function askedCount({ kind, text, terms, fate: asked }: Question): AskedCount | null {
  const fate = asked?.fate ?? null;
  const number = kind === 'howmany' ? ASKS_NUMBER.exec(text) : null;
  if (number === null) return fate === null ? null : { noun: null, isAnybody: true, fate };
  const words = text
    .slice(number.index + number[0].length)
    .split(/[^\p{L}\p{M}\d'’-]+/u)
    .slice(0, LONGEST_PHRASE);
  const isPlural = (word: string) => PLURAL.test(word) && !isStopWord(word.toLowerCase());
  // "Police officers": the last of several is the head.
  const head = words.find((word, at) => isPlural(word) && !isPlural(words[at + 1] ?? '')) ?? null;
  if (head === null || (fate === null ? ANYBODY.test(head) : meansAnybody(head)))
    return { noun: null, isAnybody: true, fate };
  const noun = terms.find(({ word }) => word === head.toLowerCase()) ?? null;
  return { noun, isAnybody: false, fate };
}

/** The figures that may be the number asked for, in order: of the same noun, or else of people where anybody counts. */
export function figuresAskedFor(
  { noun, isAnybody, fate }: AskedCount,
  sentence: IndexedSentence,
  text: string,
): Figure[] {
  if (isAnybody && fate !== null && !mayTell(fate, text.slice(sentence.range.start, sentence.range.end)))
    return [];
  const said = noun === null ? [] : placesOf(noun, sentence).toSorted((one, other) => one - other);
  let next = 0;
  const ofSameNoun = sentence.figures.filter(({ start, phraseEnd }) => {
    const at = () => sentence.tokens[said[next] ?? -1];
    while ((at()?.start ?? Number.POSITIVE_INFINITY) < start) next += 1;
    const token = at();
    // "Ten dead soldiers" are read as ten dead, and soldiers stand right behind.
    return token !== undefined && (token.end <= phraseEnd || token.start === phraseEnd + 1);
  });
  if (ofSameNoun.length > 0) return ofSameNoun;
  const tolls = isAnybody && fate !== null ? sentence.figures.filter((figure) => isToll(figure, text)) : [];
  if (tolls.length > 0) return tolls;
  return sentence.figures.filter(({ counted, kind }) => {
    const head = counted?.split(/\s/).at(-1) ?? null;
    if (isAnybody) return head === null || isSomebody(head);
    // "The toll of rebels rose to 26", "26 per cent of the rebels"
    return said.length > 0 && (head === null || kind !== 'count');
  });
}

/** Whether a noun says no more of people than that they are some, or what has become of them. */
export function meansAnybody(noun: string): boolean {
  return ANYBODY.test(noun) || FATED.test(noun);
}

function isSomebody(noun: string): boolean {
  return ANYBODY.test(noun) || SOMEBODY.test(noun) || ROLE_NOUNS.has(singularRole(noun.toLowerCase()));
}
