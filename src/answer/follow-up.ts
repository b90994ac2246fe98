import type { Topic } from '../corpus/topics.js';
import { isCorrection, withoutFrame } from '../language/chat-frame.js';
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
  /** With the kind, the words that show the form of what is asked for; else null. */
  readonly form: string | null;
  /** Whether it asks where the answer before is from, or doubts it: the same is shown again. */
  readonly again: boolean;
  /** With the kind, the topic whose command was given. */
  readonly topic?: Topic;
};

/** What a question asked for: a topic's command says a part of it by its name. */
type Asked = {
  readonly words: string;
  readonly form: string;
  readonly kind: Kind;
  readonly topic?: Topic;
};

/** What is taken over where the question shows what it asks for itself. */
const OWN_KIND = { kind: null, form: null };

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
/** "What was said?", "for how long?", "what happened next?": nothing of its own but the asking. */
const ASKS_ALONE =
  /^(?:says?|said|so|happen(?:s|ed)?|time|exactly|long|next|afterwards?|later|earlier|else)$/i;
/** "Source?", "says who?", "are you sure?": all that is asked is what the answer before rests on. */
const ASKS_FOR_SOURCE = new RegExp(
  `^(?:${[
    '(?:any |your |the |got an? |have an? |whats? (?:is )?(?:your|the) )?(?:sources?|links?|proof|evidence|citations?)',
    'says? who|who (?:says|said|claims)(?: (?:so|that|this|it))?|according to whom?',
    '(?:are )?(?:you|u) (?:really |quite )?(?:sure|certain)(?: (?:about|of) (?:that|this|it))?|(?:for )?(?:sure|real|really)|is (?:that|this|it) (?:for )?(?:true|right|real|certain|sure|confirmed)',
    "how (?:do|would|can) (?:you|u|we|they) know(?: (?:that|this))?|where(?: i|[’'])?s (?:that|this|it) from|where did (?:you|u) (?:get|read|find|hear) (?:that|this|it)",
  ].join('|')})\\W*$`,
  'i',
);
const ABOUT = /^\s*(?:about|regarding)\b/i;
const ABOUT_BEHIND = /\s(?:about|regarding)\s.*/is;
const FEMALE = /\b(?:she|her|hers|shes)\b/i;

/** Whether a text means somebody by "he" or "she". */
export function meansPerson(text: string): boolean {
  return PERSON.test(text);
}

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
 * @param corrects whether it says that it puts something else into the question before
 */
export function findReference(names: NameIndex, inquiry: Inquiry, corrects: boolean): Reference | null {
  const taken = takeOver(names, inquiry, corrects);
  if (taken === null) return null;
  return { ...taken, names: findNamesIn(names, inquiry.text).map(({ entity }) => entity) };
}

function takeOver(names: NameIndex, inquiry: Inquiry, corrects: boolean): Omit<Reference, 'names'> | null {
  const text = withoutFrame(inquiry.text);
  const previous = followedBy(inquiry.previous ?? null, text);
  if (previous === null || !/\p{L}/u.test(text)) return null;
  const before = askedThen(names, previous, inquiry.today);
  const own = contentWords(text);
  const isEllipsis = corrects || ELLIPSIS.test(text);
  if (PERSON.test(text) && (isEllipsis || !namesAntecedent(names, text))) {
    const subject = previous.subject === null ? null : ofSameGender(names, text, previous.subject);
    return {
      previous: { ...previous, subject },
      words: subject ?? before.words,
      by: 'pronoun',
      ...OWN_KIND,
      again: false,
    };
  }
  if (asksForSource(text)) {
    // "Says who?" has a kind of its own.
    const asked = detectKind(text) === 'who' ? OWN_KIND : before;
    const words = `${previous.subject ?? ''} ${before.words}`;
    return { previous, ...asked, words, by: 'ellipsis', again: true };
  }
  if ((isEllipsis && own.length <= FEW_WORDS) || isTimeAlone(text, inquiry))
    return {
      previous,
      ...sameQuestionOf(names, text, previous, before, inquiry),
      by: 'ellipsis',
      again: false,
    };
  const bare = own.every((word) => ASKS_ALONE.test(word));
  if (
    bare ||
    asksDeedAlone(names, text, own) ||
    (THING.test(text.replace(POINTS_NOWHERE, ' ')) && own.length <= ENOUGH_WORDS)
  ) {
    const subject = bare || !isAnsweringPerson(names, previous, before) ? previous.subject : null;
    return {
      previous: { ...previous, subject },
      words: `${subject ?? ''} ${before.words}`,
      by: bare ? 'ellipsis' : 'pronoun',
      ...OWN_KIND,
      again: false,
    };
  }
  return null;
}

function asksForSource(text: string): boolean {
  return ASKS_FOR_SOURCE.test(text.replace(ELLIPSIS, '').trim());
}

/**
 * Who asks on after "source?" asks on from what that asked the source of; "he" may be who said so. Else no more is known of
 * the question before than that it followed one: as much as a message shows to whoever turns its page.
 */
function followedBy(previous: Previous | null, text: string): Previous | null {
  const before = previous?.followUpOf ?? null;
  if (previous === null || before === null || asksForSource(text)) return previous;
  const isSource = !meansPerson(text) && asksForSource(withoutFrame(askedBefore(previous).text));
  return isSource ? before : { ...previous, followUpOf: { ...before, followUpOf: null } };
}

/** "In September?": of a question that was asked before it is another time. */
function isTimeAlone(text: string, { today }: Inquiry): boolean {
  const dates = findDates(text, today, { question: true });
  return (
    dates.length > 0 &&
    tokenize(text).every((token) => token.stop || dates.some((date) => covers(date, token))) &&
    detectKind(text) === 'general'
  );
}

/** Whether the subject is one person whom a who-question did not name: its answer, which "it" or "they" cannot mean. */
function isAnsweringPerson(names: NameIndex, { subject }: Previous, { kind, words }: Asked): boolean {
  if (kind !== 'who') return false;
  const named = findNamesIn(names, subject ?? '');
  const asked = findNamesIn(names, words);
  return (
    new Set(named.map(({ entity }) => entity)).size === 1 &&
    named.every(
      ({ entity }) => kindOfName(names, entity) === 'person' && !asked.some((one) => one.entity === entity),
    )
  );
}

/** "How many were killed", "who signed": a deed without whose it is, or where. */
function asksDeedAlone(names: NameIndex, text: string, own: readonly string[]): boolean {
  const [deed, other] = own;
  if (deed === undefined || other !== undefined) return false;
  if (!PAST.test(deed) && !isFiniteVerb(deed.toLowerCase())) return false;
  return !['general', 'yesno'].includes(detectKind(text)) && findNamesIn(names, text).length === 0;
}

/** What the question before asked, with what it took over itself where it asked another again: "and in Wau?" after "how many died in Juba". */
function askedThen(names: NameIndex, previous: Previous, today: string): Asked {
  const { text, kind, topic } = askedBefore(previous);
  const taken =
    previous.followUpOf == null
      ? null
      : takeOver(names, { text, previous: previous.followUpOf, today }, isCorrection(text));
  const again = taken?.by === 'ellipsis' ? taken : null;
  const own = topic === undefined ? text : `${topic.words[0] ?? ''} ${text}`.trim();
  const about = topic ?? again?.topic;
  return {
    words: again === null ? own : `${own} ${again.words}`,
    form: again?.form ?? text,
    kind: kind ?? again?.kind ?? detectKind(text),
    ...(about === undefined ? {} : { topic: about }),
  };
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
  before: Asked,
  inquiry: Inquiry,
): Pick<Reference, 'words' | 'kind' | 'form' | 'topic'> {
  const replacing = new Set(findNamesIn(names, text).map(({ entity }) => kindOfName(names, entity)));
  const asks = detectKind(text.replace(ELLIPSIS, '')) !== 'general';
  // Whoever answered is no part of the question that is asked again.
  const subject = asks || !isAnsweringPerson(names, previous, before) ? (previous.subject ?? '') : '';
  // "And about a ceasefire?"
  const asked = ABOUT.test(text.replace(ELLIPSIS, ''))
    ? before.words.replace(ABOUT_BEHIND, '')
    : before.words;
  let kept = `${asked} ${subject}`;
  for (const { entity, start, end } of findNamesIn(names, kept).toReversed()) {
    if (replacing.has(kindOfName(names, entity))) kept = kept.slice(0, start) + kept.slice(end);
  }
  // A question of another time gives up its own.
  const datesIn = (words: string) => findDates(words, inquiry.today, { question: true });
  const givenUp = datesIn(inquiry.text).length > 0 ? datesIn(kept) : [];
  for (const { start, end } of givenUp.toReversed()) {
    kept = kept.slice(0, start) + kept.slice(end);
  }
  const words = contentWords(kept, datesIn(kept)).join(' ');
  return asks ? { words, ...OWN_KIND } : { ...before, words };
}

/** @param dates "May" is a stop word outside of them */
function contentWords(text: string, dates: readonly TextRange[] = []): string[] {
  return tokenize(text)
    .filter((token) => !token.stop || dates.some((date) => covers(date, token)))
    .map(({ start, end }) => text.slice(start, end));
}
