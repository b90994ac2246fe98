import { divideClauses, isPreposition, isRelative, type Segment } from '../language/quotations/clauses.js';
import { isFiniteVerb, isReportingVerb } from '../language/quotations/reporting-verbs.js';
import { speakerBefore } from '../language/quotations/speakers.js';
import { covers, type TextRange } from '../language/text-range.js';
import { isStopWord, type Token } from '../language/tokens.js';
import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';
import type { Question } from './question.js';
import type { QuestionTerm } from './question-terms.js';
import { placesOf } from './term-coverage.js';

/** What a who-question asks for: who does something, or to whom it is done. */
type Asked = { readonly role: 'doer' | 'object'; readonly verb: QuestionTerm };

/** "Who did Kerry meet", "with whom". */
const ASKS_OBJECT =
  /\bwho(?:m)?\s+(?:did|does|do|will|would|can|could|should)\b|\b(?:to|with|from|against) whom\b/i;
/** "Who will lead the team", but not "who will Kerry meet" or "who will rebels meet". */
const ASKS_WHO_WILL = /^\W*who\s+(?:will|would|can|could|should)\s+((?!\w*[^s]s\b)\w+)\s+\w/i;
/** "Who was freed", but not "who was freed by": a deed that somebody suffered. */
const ASKS_SUFFERER =
  /^\W*who(?:s|['’]s)?\s+(?:(?:is|are|was|were|has been|have been|had been|got)\s+)?(\w+(?:ed|en))\b/i;
const BY_WHOM = /\bby who(?:m)?\b|\bby\W*$/i;
const ASKS_DOER =
  /^\W*who(?:se|ve|d|ll|['’](?:ve|d|ll|s))?\s+(?:(?:is|are|was|were|has|have|had|will|would|been|being|could|can|may)\s+)*(\w+)/i;
const BE = /\b(?:is|are|was|were|been|being|got)\s/i;

/** @returns null where the question asks who somebody is, or cannot be told to ask for a doer or a sufferer */
export function askedRole({ text, kind, terms }: Question): Asked | null {
  if (kind !== 'who') return null;
  const verbs = terms.filter(({ entities, weight }) => entities.length === 0 && weight > 0);
  const named = (word: string | undefined) =>
    verbs.find((one) => one.word === word?.toLowerCase() && !isStopWord(one.word));
  const [first] = verbs;
  const isDoneBy = named(ASKS_WHO_WILL.exec(text)?.[1]) !== undefined;
  if (!isDoneBy && ASKS_OBJECT.test(text))
    return first === undefined ? null : { role: 'object', verb: first };
  const suffered = ASKS_SUFFERER.exec(text);
  if (suffered !== null && BE.test(suffered[0]) && !BY_WHOM.test(text)) {
    const verb = named(suffered[1]);
    return verb === undefined ? null : { role: 'object', verb };
  }
  const doing = ASKS_DOER.exec(text);
  const verb = named(doing?.[1]);
  if (doing === null || verb === undefined) return null;
  // "Who is chancellor" asks for somebody; behind "is", a deed ends in -ing.
  const isDeed = !BE.test(doing[0]) || /(?:ing|ed|en)$/.test(verb.word);
  return isDeed ? { role: 'doer', verb } : null;
}

/** The words of a sentence for who did what a question asks about, or to whom; null where its grammar does not show them. */
export function wordsInRole(
  { role, verb }: Asked,
  { terms }: Question,
  sentence: IndexedSentence,
  paragraph: IndexedParagraph,
): TextRange | null {
  const { text } = paragraph;
  const places = placesOf(verb, sentence);
  if (places.length === 0) return null;
  const segments = divideClauses(text, sentence.range);
  const others = terms.filter((term) => term !== verb).flatMap((term) => placesOf(term, sentence));
  const isIn = ({ words }: Segment) =>
    others.some((at) => words.some(({ start }) => start === sentence.tokens[at]?.start));
  for (const at of places) {
    const token = sentence.tokens[at];
    const { segment, word } = wordOf(segments, token);
    if (token === undefined || word < 0 || isOtherVerb(sentence, at, verb)) continue;
    // "Backed by Russia, the truce …": what that was done to stands behind it.
    const opens = segment === 0 && word === 0 && standsInPassive(segments[0] as Segment, 0);
    // What a verb of another clause is done to is something else: "Moscow supports the regime, while the US backs rebels".
    if (others.length > 0 && !segments.slice(segment, segment + (opens ? 2 : 1)).some(isIn)) continue;
    if (role === 'doer' && token.word !== verb.word && !isVerb(sentence, token, verb)) continue;
    if (role === 'doer' && isGerund(sentence, segments[segment] as Segment, word)) continue;
    const isPassive = standsInPassive(segments[segment] as Segment, word);
    const wantsBefore = (role === 'doer') !== isPassive;
    const found = wantsBefore
      ? subjectOf(text, sentence, segments, segment, word)
      : behind(sentence, segments[segment] as Segment, word, isPassive);
    if (found !== null) return found;
  }
  return null;
}

/** Whether a sentence tells of the deed that is asked about, and leaves out who did it: "he was killed in Shire on Friday". */
export function leavesDoerOut(
  { role, verb }: Asked,
  sentence: IndexedSentence,
  { text }: IndexedParagraph,
): boolean {
  const places = role === 'doer' ? placesOf(verb, sentence) : [];
  if (places.length === 0) return false;
  const segments = divideClauses(text, sentence.range);
  return places.every((at) => {
    const { segment, word } = wordOf(segments, sentence.tokens[at]);
    const clause = segments[segment];
    return (
      clause !== undefined &&
      (standsInPassive(clause, word) || isNounOf(sentence.tokens, at)) &&
      !clause.words.some((one, index) => index > word && one.word === 'by')
    );
  });
}

/** Where a token stands among the words of the clauses; -1 where it stands in none. */
function wordOf(segments: readonly Segment[], token: Token | undefined): { segment: number; word: number } {
  const segment = segments.findIndex(({ words }) => words.some(({ start }) => start === token?.start));
  return {
    segment,
    word: segments[segment]?.words.findIndex(({ start }) => start === token?.start) ?? -1,
  };
}

/** Whether another word or form is a verb: "backed", or "the US backs", "Russia and Norway back", beside a noun such as "talks". */
function isVerb({ names }: IndexedSentence, { word, term, start }: Token, asked: QuestionTerm): boolean {
  const mayBe = /s$/.test(word) || term === asked.term;
  return (
    /ed$/.test(word) ||
    isFiniteVerb(word) ||
    (mayBe && names.some(({ end, demonym }) => !demonym && end + 1 === start))
  );
}

/** "The talks broke up" tells nobody who broke something. Words that are as often prepositions, such as "in" and "over", make no other verb here. */
function isOtherVerb({ tokens }: IndexedSentence, at: number, { term, particle }: QuestionTerm): boolean {
  const [word, next, behind] = tokens.slice(at, at + 3);
  return (
    word?.term === term &&
    next?.word !== particle &&
    /^(?:up|off|down|out|away|apart)$/.test(next?.word ?? '') &&
    !/^(?:to|of)$/.test(behind?.word ?? '')
  );
}

function standsInPassive({ words }: Segment, at: number): boolean {
  if (words[at]?.word.endsWith('ing') === true) return false;
  if (words[at + 1]?.word === 'by') return true;
  const before = words.slice(Math.max(0, at - 2), at).map(({ word }) => word);
  return before.some((word) => /^(?:is|are|was|were|be|been|being)$/.test(word));
}

/** "Heavy fighting has taken place": nobody does it, as in "rebels fighting in the north" or "is fighting". */
function isGerund({ names }: IndexedSentence, { words }: Segment, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (word?.word.endsWith('ing') !== true) return false;
  if (before === undefined) return true;
  const isBehindName = names.some(({ start, end }) => start <= before.start && before.end <= end);
  return !isBehindName && !/s$|^(?:be|been|being|am|are|were|not|also|still|now|\w+ly)$/.test(before.word);
}

/** "The arrest of the mayor" tells whom it was done to. */
function isNounOf(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.word === 'of' && DETERMINER.test(tokens[at - 1]?.word ?? '');
}

const DETERMINER = /^(?:the|an?|their|his|her|its|of|in|for|to|this|these|no|any)$/;
const PRONOUN = /^(?:he|she|they|it|who|i|we|that|which|this|these|those|all|both|some|others?)$/i;

/** The subject of a verb; that of the verb before where one subject does both: "met the envoy, and then issued a statement". */
function subjectOf(
  text: string,
  sentence: IndexedSentence,
  segments: readonly Segment[],
  segment: number,
  word: number,
): TextRange | null {
  const words = segments[segment]?.words ?? [];
  // Behind one of these stands a noun, or a verb without a subject.
  if (DETERMINER.test(words[word - 1]?.word ?? '')) return null;
  let before = word - 1;
  while (/^(?:then|also|later|subsequently|again|still|now)$/.test(words[before]?.word ?? '')) before -= 1;
  if (words[before]?.word === 'and') {
    const earlier = segments
      .slice(0, segment + 1)
      .flatMap((one, at) =>
        one.words.flatMap((each, index) => (at < segment || index < before ? [{ each, at, index }] : [])),
      );
    const verb = earlier.findLast(
      ({ each }) => isFiniteVerb(each.word) || isReportingVerb(each.word) || /ed$/.test(each.word),
    );
    return verb === undefined ? null : subjectOf(text, sentence, segments, verb.at, verb.index);
  }
  const verb = words[before + 1];
  if (verb === undefined) return null;
  const names = sentence.names.map(({ start, end, demonym }) => ({
    start,
    end,
    text: text.slice(start, end),
    kind: demonym ? ('demonym' as const) : ('name' as const),
    honorific: null,
    known: null,
  }));
  const found = speakerBefore(
    { text, range: sentence.range, segments, names, quoted: [] },
    { verb, segment, word: before + 1 },
  );
  if (found === null) return null;
  const [first = '', ...rest] = text.slice(found.start, found.end).split(/\s+/);
  return (rest.length === 0 && PRONOUN.test(first)) || isPreposition(first.toLowerCase()) ? null : found;
}

/** Who stands behind a verb: the first name, or behind "by" all up to the next preposition or clause. */
function behind(
  sentence: IndexedSentence,
  { words, end }: Segment,
  at: number,
  isPassive: boolean,
): TextRange | null {
  const by = isPassive ? words.findIndex(({ word }, index) => index > at && word === 'by') : at;
  const first = words[by + 1];
  if (by < 0 || first === undefined) return null;
  const stop = words.find(
    ({ word, start }, index) =>
      index > by + 1 &&
      (isRelative(word) ||
        isFiniteVerb(word) ||
        word === 'and' ||
        (isPreposition(word) && start > first.start)),
  );
  const limit = stop?.start ?? end + 1;
  const name = sentence.names.find(({ start, end: last }) => start >= first.start && last < limit + 1);
  // In "met US Secretary of State John Kerry" the state is part of the office.
  const office = sentence.definitions.find((one) => name !== undefined && covers(one, name));
  if (office !== undefined) return { start: office.subject.start, end: office.subject.end };
  if (name !== undefined) return { start: name.start, end: name.end };
  if (!isPassive) return null;
  const last = words.findLast(({ end: until }) => until < limit);
  return last === undefined || last.end <= first.start ? null : { start: first.start, end: last.end };
}

const WHERE_ATTACHED =
  /\b(?:in|at|near|to|into|around|outside|inside|across|from|through|towards?|(?:in|on|at|near)\s+(?:the\s+)?(?:[\w-]+\s+){1,3}of)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$/i;
const REACH = 60;
/** "Valletta, Malta" or "Valletta, the capital of Malta": what stands between a place and where that is. */
const IS_IN =
  /^(?:,\s+|,?\s+(?:in|near|outside|of)\s+|,?\s+(?:is |was |lies )?(?:the|a|an)\s(?:[\w-]+\s){1,5}(?:in|of|near)\s+)(?:the\s+)?$/i;

/** Whether a place is where that happened, or is, what the question asks about: it stands in the same clause. */
export function isPlaceOf(
  { terms }: Question,
  range: TextRange,
  sentence: IndexedSentence,
  { text }: IndexedParagraph,
): boolean {
  const ownNames =
    terms.length > 0 && terms.every(({ entities, strangeName }) => entities.length > 0 || strangeName);
  const own = terms.flatMap((term) => placesOf(term, sentence)).flatMap((at) => sentence.tokens[at] ?? []);
  if (ownNames && terms.length <= MOST_NAME_WORDS) {
    const isSaidOf = own.some(({ end }) => end <= range.start && IS_IN.test(text.slice(end, range.start)));
    if (isSaidOf) return true;
  }
  if (!WHERE_ATTACHED.test(text.slice(Math.max(sentence.range.start, range.start - REACH), range.start)))
    return false;
  const fronted = endOfFront(text.slice(sentence.range.start, sentence.range.end)) + sentence.range.start;
  const where = IS_WHERE.exec(text.slice(range.end, range.end + REACH))?.[0].length ?? 0;
  return own.some(({ start, end }) => {
    if (range.end <= fronted && start >= fronted) return false;
    return !crossesClause(text, Math.min(end, range.end + where), Math.max(start, range.start));
  });
}

/** "In Menaka, where a shell hit the market": the clause behind it tells what happened there. */
const IS_WHERE = /^,?\swhere\b/;
/** "Hours before the meeting in Geneva, talks had taken place in Laos": what opens the sentence was elsewhere. */
const FRONT = /^(?:(?:[\w-]+ ){0,4}(?:before|after|since|ahead of)|following) [^,]*,/i;

function endOfFront(sentence: string): number {
  return FRONT.exec(sentence)?.[0].length ?? 0;
}

const MOST_NAME_WORDS = 4;

const CLAUSE = /\b(?:that|which|who|while|where|when|because|but|after|before)\b|[;:—]/i;

/** "In Vientiane that Washington": what is said there is another clause. */
export function crossesClause(text: string, from: number, to: number): boolean {
  return from < to && CLAUSE.test(text.slice(from, to));
}
