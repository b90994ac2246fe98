import type { Topic } from '../corpus/topics.js';
import { withoutFrame } from '../language/chat-frame.js';
import { findDates } from '../language/dates/dates.js';
import { isFiniteVerb } from '../language/quotations/reporting-verbs.js';
import { covers, type TextRange } from '../language/text-range.js';
import { tokenize } from '../language/tokens.js';
import { askedBefore, type Inquiry, type Kind, type Previous } from './inquiry.js';
import { detectKind } from './kind.js';
import { findNamesIn, kindOfName, type NameIndex } from './name-index.js';

/** What the words taken over count beside a question's own: with a pronoun it is mostly its own, with an ellipsis or a bare "why?" mostly the one before. */
export const TAKEN_WEIGHT = { pronoun: 0.4, ellipsis: 0.8 };

/** What a question takes over from the one it follows. */
export type Reference = {
  readonly previous: Previous;
  /** Words taken over, to be looked for besides the question's own. */
  readonly words: string;
  /** An ellipsis asks the question before again, of something else; a pronoun only stands for what it was about. */
  readonly by: keyof typeof TAKEN_WEIGHT;
  /** Ids of those whom the question names itself. */
  readonly names: readonly string[];
  /** The kind taken over where the question shows none of its own; else null. */
  readonly kind: Kind | null;
  /** With the kind, the topic whose command was given. */
  readonly topic?: Topic;
};

const PERSON = /\b(?:he|she|him|his|hers?|hes|shes)\b/i;
const THING = /\b(?:it|its|they|them|their|theirs|theyre|this|that|these|those|there|then|one|both)\b/i;
/**
 * The same words where they point at nothing before: "is there a truce", "said that", "this week", "no one", "both sides".
 */
const POINTS_NOWHERE = new RegExp(
  [
    String.raw`\b(?:is|are|was|were|will|has|have) there(?= (?!then\b|now\b|at\b|with\b|when\b|in\b|too\b)\p{L})|\bthere (?:is|are|was|were|will|has|have)\b`,
    String.raw`\b(?:say|says|said|saying|claims?|claimed|thinks?|thought|believes?|believed|den(?:y|ies|ied)|true|agreed?|warn(?:s|ed)?|hopes?|hoped|knows?|knew|means?|meant|report(?:s|ed)?|so|now) that(?= \p{L})`,
    String.raw`\b(?:this|that) (?:week|month|year|morning|evening|weekend|spring|summer|autumn|fall|winter|time)\b`,
    String.raw`\b(?:is|was) it (?:true|possible|likely|known|clear|right) (?:that|to|if|for|when|why|who)\b|\bit takes?\b|\bthis (?:war|conflict|country)\b`,
    String.raw`\b(?:no|any|every|some) ?one\b|\bone (?:of|day)\b|\bboth (?!of\b)\p{L}|\bthose who\b`,
  ].join('|'),
  'giu',
);
/** "Did Kerry say when he …", "Assad's army and his allies": the pronoun is for the name before it. */
const CLAUSE =
  /\b(?:that|if|when|why|where|whether|because|how|says?|said|thinks?|before|after|while|until) (?:he|she)\b|\b(?:his|her)\b/i;
/** "and in Aleppo?", "what about Lavrov?": the same question of something else. */
const ELLIPSIS = /^(?:and|but|or|also|plus|then|what about|how about|wbu|what of|same (?:for|with|in))\b/i;
/** "Who says so?", "what was said?": nothing of its own but the asking. */
const ASKS_ALONE = /^(?:says?|said|so|happened|time|exactly|source)$/i;
const FEMALE = /\b(?:she|her|hers|shes)\b/i;

/** Of several people whom a question was about those whom "he" or "she" can mean; all where that is nobody. */
function ofSameGender(names: NameIndex, text: string, subject: string): string {
  const meant = FEMALE.test(text) ? 'female' : 'male';
  const people = findNamesIn(names, subject);
  const fitting = people.filter(({ entity }) => (names.entities.get(entity)?.gender ?? meant) === meant);
  if (fitting.length === 0 || fitting.length === people.length) return subject;
  return fitting.map(({ start, end }) => subject.slice(start, end)).join(' and ');
}

/** Past forms; `isFiniteVerb` has most of those without this ending. */
const PAST = /ed$|^(?:shot|hurt|hit|held)$/i;
/** A question with more words of its own than this stands on its own, whatever small words it holds. */
const ENOUGH_WORDS = 4;
const FEW_WORDS = 2;

/**
 * What a question refers back to, or null where it stands on its own: a pronoun takes over the subject, an ellipsis the
 * previous question with its other half replaced, a bare "why?" the previous question whole.
 */
export function findReference(names: NameIndex, inquiry: Inquiry): Reference | null {
  const taken = takeOver(names, inquiry);
  if (taken === null) return null;
  return { ...taken, names: findNamesIn(names, inquiry.text).map(({ entity }) => entity) };
}

function takeOver(names: NameIndex, inquiry: Inquiry): Omit<Reference, 'names'> | null {
  const previous = inquiry.previous ?? null;
  const text = withoutFrame(inquiry.text);
  if (previous === null || !/\p{L}/u.test(text)) return null;
  const own = contentWords(text);
  const isEllipsis = ELLIPSIS.test(text);
  if (PERSON.test(text) && (isEllipsis || !namesAntecedent(names, text))) {
    const subject = previous.subject === null ? null : ofSameGender(names, text, previous.subject);
    return {
      previous: { ...previous, subject },
      words: subject ?? wordsOf(previous),
      by: 'pronoun',
      kind: null,
    };
  }
  if (isEllipsis && own.length <= FEW_WORDS)
    return { previous, ...sameQuestionOf(names, text, previous, inquiry), by: 'ellipsis' };
  const bare = own.every((word) => ASKS_ALONE.test(word));
  if (
    bare ||
    asksDeedAlone(names, text, own) ||
    (THING.test(text.replace(POINTS_NOWHERE, ' ')) && own.length <= ENOUGH_WORDS)
  ) {
    return {
      previous,
      words: `${previous.subject ?? ''} ${wordsOf(previous)}`,
      by: bare ? 'ellipsis' : 'pronoun',
      kind: null,
    };
  }
  return null;
}

/** "How many were killed", "who signed": a deed without whose it is, or where. */
function asksDeedAlone(names: NameIndex, text: string, own: readonly string[]): boolean {
  const [deed, other] = own;
  if (deed === undefined || other !== undefined) return false;
  if (!PAST.test(deed) && !isFiniteVerb(deed.toLowerCase())) return false;
  return !['general', 'yesno'].includes(detectKind(text)) && findNamesIn(names, text).length === 0;
}

/** What the question before asked for; a topic's command says a part of it by its name. */
function wordsOf(previous: Previous): string {
  const { text, topic } = askedBefore(previous);
  return topic === undefined ? text : `${topic.words[0] ?? ''} ${text}`.trim();
}

/** Whether a person whom the text names stands before a pronoun that takes up that name. */
function namesAntecedent(names: NameIndex, text: string): boolean {
  const pronoun = CLAUSE.exec(text);
  return (
    pronoun !== null &&
    findNamesIn(names, text.slice(0, pronoun.index)).some(
      ({ entity }) => kindOfName(names, entity) === 'person',
    )
  );
}

/** The previous question without the names of the kind that the new question puts in their place. */
function sameQuestionOf(
  names: NameIndex,
  text: string,
  previous: Previous,
  inquiry: Inquiry,
): Pick<Reference, 'words' | 'kind' | 'topic'> {
  const replacing = new Set(findNamesIn(names, text).map(({ entity }) => kindOfName(names, entity)));
  let kept = `${wordsOf(previous)} ${previous.subject ?? ''}`;
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
  const words = contentWords(kept, datesIn(kept)).join(' ');
  if (asks) return { words, kind: null };
  const before = askedBefore(previous);
  return {
    words,
    kind: before.kind ?? detectKind(before.text),
    ...(before.topic === undefined ? {} : { topic: before.topic }),
  };
}

/** @param dates "May" is a stop word outside of them */
function contentWords(text: string, dates: readonly TextRange[] = []): string[] {
  return tokenize(text)
    .filter((token) => !token.stop || dates.some((date) => covers(date, token)))
    .map(({ start, end }) => text.slice(start, end));
}
