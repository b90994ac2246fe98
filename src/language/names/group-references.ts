import { matchesOf } from '../matches.js';
import { isFiniteVerb, isReportingVerb } from '../quotations/reporting-verbs.js';
import { covers, type TextRange } from '../text-range.js';
import { type AnalysedParagraph, type EntityKind, isState, type KnownEntity } from './entities.js';
import { GROUP_NOUNS } from './entity-kind.js';
import { isByDemonym, type Said } from './mention-places.js';

/** What earlier sentences of an article leave behind for "it", "the group" and "the country". */
export type GroupsBefore = {
  /** What the sentence before is about; null where that is somebody, or has no name. */
  readonly subject: KnownEntity | null;
  /** What it names. */
  readonly named: readonly KnownEntity[];
};

/** At the beginning of an article. */
export const NO_GROUPS: GroupsBefore = { subject: null, named: [] };

/** "It", "its" at the beginning, or behind a short adverbial: "In March it …". */
const PRONOUN = /^(?:(?:But|And|Yet|So|Then)\s|\p{Lu}[^,.;:"“]{1,40},\s)?(?:it|its)\b/iu;
/** "It is clear that", "it was not the first time that" */
const STANDS_FOR_NOTHING =
  /\bit\s(?:is|was|has been|had been|will be|would be|remains|remained|seems|seemed|appears|appeared|took|takes)\s(?:[\w-]+\s){0,4}?(?:that|whether|who|when|how|why|if|what|before|until|to)\b/i;

/** "The group", "the country": what is of that kind. */
const DEFINITE =
  /\b[Tt]he\s(group|affiliate|alliance|party|organi[sz]ation|company|agency|movement|militia|faction|coalition|network|union|charity|federation|front|bloc|watchdog|country|nation|republic|kingdom|city|town|village)\b(?=['’.,;:]|\s(?:(?:in|on|at|to|from|with|by|as|also|never|now|still|then|it)\b|[a-z]+(?:ed|es)\b|(?:is|was|has|had|will|would|could|can|did|does|said|says|wants?|made|took|held|lost|won|gave|sent|met|let|agreed)\b)|$)/gu;

type GroupKind = 'group' | 'country' | 'town';
const KIND_OF_NOUN: Readonly<Record<string, GroupKind>> = {
  country: 'country',
  nation: 'country',
  republic: 'country',
  kingdom: 'country',
  city: 'town',
  town: 'town',
  village: 'town',
};

/** Who does something: behind the name a verb, or something that is said of it between commas. */
const GOES_ON = /^(?:,\s|\s[(–—-])|^['’]?\s([\p{L}]+)/u;
/** From the beginning of the sentence up to the name that it is about. */
const OPENS = /^(?:(?:But|And|Yet|Meanwhile)\s|\p{Lu}[^,.;:"“]{1,60},\s)?(?:[Tt]he\s)?$/u;

/** What a sentence means by "it", by "the group" or "the country": an organisation or a place that was named before. */
export function meantGroups(
  { text }: AnalysedParagraph,
  { start, end }: TextRange,
  quoted: readonly TextRange[],
  { subject, named }: GroupsBefore,
): Said[] {
  const sentence = text.slice(start, end);
  const meant: Said[] = [];
  const pronoun = PRONOUN.exec(sentence);
  if (subject !== null && pronoun !== null && !meansNothing(sentence)) {
    const last = start + pronoun[0].length;
    meant.push({ entity: subject, start: last - (/its$/i.test(pronoun[0]) ? 3 : 2), end: last });
  }
  for (const { index, 0: words, 1: noun = '' } of matchesOf(sentence, DEFINITE)) {
    const at = { start: start + index, end: start + index + words.length };
    const entity = ofKind(KIND_OF_NOUN[noun] ?? 'group', subject, named);
    if (entity !== null) meant.push({ entity, ...at });
  }
  return meant.filter((one) => !quoted.some((words) => covers(words, one)));
}

/** Whether a sentence that begins with "it" means nothing by it. */
export function meansNothing(sentence: string): boolean {
  return STANDS_FOR_NOTHING.test(sentence);
}

/** What the sentence before is about, or else the only one of that kind which it names. */
function ofKind(
  kind: GroupKind,
  subject: KnownEntity | null,
  named: readonly KnownEntity[],
): KnownEntity | null {
  if (subject !== null && isOf(kind, subject)) return subject;
  const fitting = [...new Set(named)].filter((entity) => isOf(kind, entity));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function isOf(kind: GroupKind, entity: KnownEntity): boolean {
  const { kind: own, roles } = entity;
  if (kind === 'country') return isState(entity);
  if (kind === 'town') return own === 'place' && !isState(entity);
  return own === 'organisation' || (own === 'unknown' && roles.some(({ head }) => GROUP_NOUNS.has(head)));
}

const NO_PERSON: ReadonlySet<EntityKind> = new Set(['organisation', 'place', 'unknown']);

/** What a sentence leaves for the next. @param meant what it means itself by "it", "the group" */
export function groupsAfter(
  { text, names }: AnalysedParagraph,
  sentence: TextRange,
  named: readonly Said[],
  meant: readonly Said[],
): GroupsBefore {
  const all = [...named.filter((said) => !isByDemonym(said, names)), ...meant].sort(
    (one, other) => one.start - other.start,
  );
  const first = all.find(({ start }) => OPENS.test(text.slice(sentence.start, start)));
  const isSubject = first !== undefined && (meant.includes(first) || goesOn(text, first));
  return {
    subject: isSubject && NO_PERSON.has(first.entity.kind) ? first.entity : null,
    named: all.map(({ entity }) => entity),
  };
}

function goesOn(text: string, { end }: Said): boolean {
  const behind = GOES_ON.exec(text.slice(end, end + 30));
  if (behind === null) return false;
  const [, word] = behind;
  return (
    word === undefined ||
    isFiniteVerb(word) ||
    isReportingVerb(word) ||
    /[a-z](?:ed|es)$/.test(word) ||
    /^(?:also|never|now|still|then)$/.test(word)
  );
}
