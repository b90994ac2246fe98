import type { NameMention } from '../names/names.js';
import { nameAt } from '../names/role-phrases.js';
import type { TextRange } from '../text-range.js';
import { isStopWord } from '../tokens.js';
import { isPreposition, isRelative, type Segment, type Word } from './clauses.js';
import { isFiniteVerb, isReportingVerb } from './reporting-verbs.js';

/** A sentence as the patterns for quotations see it. */
export type Sentence = {
  readonly text: string;
  readonly range: TextRange;
  readonly segments: readonly Segment[];
  readonly names: readonly NameMention[];
  /** Everything in quotation marks in the paragraph. */
  readonly quoted: readonly TextRange[];
};

/** A verb of reporting in its sentence. */
export type Report = { readonly verb: Word; readonly segment: number; readonly word: number };

const AUXILIARY =
  /^(?:has|have|had|also|then|later|earlier|again|once|repeatedly|separately|reportedly|previously|recently|is|are|was|were|not|never|did|himself|herself|itself|themselves)$|ly$/;
const PRONOUN = /^(?:he|she|they|it|who|i|we)$/;
const CONJUNCTION =
  /^(?:and|or|but|as|while|when|although|though|because|since|if|that|where|until|after|before|whereas|meanwhile|earlier|later|yesterday|in|on|at)$/;

/** The subject before the verb, back to the beginning of its clause; across the commas of an apposition where need be. */
export function speakerBefore(sentence: Sentence, report: Report): TextRange | null {
  const segment = sentence.segments[report.segment] as Segment;
  let last = report.word - 1;
  while (AUXILIARY.test(segment.words[last]?.word ?? '')) last -= 1;
  if (last < 0) return speakerAcrossComma(sentence, report.segment);
  let first = last;
  while (first > 0 && continuesSubject(sentence, segment, first - 1, last)) first -= 1;
  const [from, to] = [segment.words[first] as Word, segment.words[last] as Word];
  if (
    /['’]s$/.test(sentence.text.slice(to.start, to.end)) ||
    isPreposition(to.word) ||
    CONJUNCTION.test(to.word)
  )
    return null;
  if (PRONOUN.test(to.word)) return to;
  if (isStopWord(to.word) && nameAt(sentence.names, to.start) === undefined) return null;
  const name = nameAt(sentence.names, to.start);
  if (name === undefined || name.kind !== 'name') return { start: from.start, end: to.end };
  const titleStart = name.start - (name.honorific === null ? 0 : name.honorific.length + 1);
  const governed = segment.words
    .slice(first, last)
    .some(
      (word) =>
        word.end <= titleStart &&
        isPreposition(word.word) &&
        nameAt(sentence.names, word.start) === undefined,
    );
  return { start: governed ? from.start : name.start, end: name.end };
}

function continuesSubject(sentence: Sentence, segment: Segment, at: number, last: number): boolean {
  const word = segment.words[at] as Word;
  if (nameAt(sentence.names, word.start) !== undefined) return true;
  if (PRONOUN.test(segment.words[last]?.word ?? '')) return false;
  if (isFiniteVerb(word.word) || isReportingVerb(word.word) || isRelative(word.word)) return false;
  if (/^(?:the|an?)$/.test(segment.words[at + 1]?.word ?? '') && !isPreposition(word.word)) return false;
  return !CONJUNCTION.test(word.word) || (word.word === 'in' && at > 0) || (word.word === 'on' && at > 0);
}

/** "UN envoy on Syria, Staffan de Mistura, said": the verb begins its segment; a name before it, or before its apposition, is meant. */
function speakerAcrossComma(sentence: Sentence, at: number): TextRange | null {
  const segment = sentence.segments[at];
  for (const back of [1, 2]) {
    const before = sentence.segments[at - back];
    if (segment === undefined || before === undefined || !/^(?:,|\)|[–—-])$/.test(before.closing))
      return null;
    const name = sentence.names.find((other) => other.end === before.end && other.kind === 'name');
    if (name !== undefined && !isGoverned(before, name)) return { start: name.start, end: name.end };
  }
  return null;
}

/** Whether a name only ends an apposition or an adverbial: "the foreign minister of Norway", "in a talk with Glas". */
function isGoverned({ words }: Segment, name: NameMention): boolean {
  return words.some((word) => word.end <= name.start && isPreposition(word.word));
}

/** In more words than these, somebody else will have become the subject. */
const LONGEST_CLAUSE = 30;

/** The subject that a verb behind "and" shares with the verb before: "X called it a trap and said that …", "He left and told …". */
export function speakerShared(
  sentence: Sentence,
  report: Report,
  earlier: readonly Report[],
): TextRange | null {
  const segment = sentence.segments[report.segment] as Segment;
  let last = report.word - 1;
  while (AUXILIARY.test(segment.words[last]?.word ?? '')) last -= 1;
  if (!/^(?:and|but)$/.test(segment.words[last]?.word ?? '') || report.verb.word.endsWith('ing')) return null;
  const speaker = earlier.map((one) => speakerBefore(sentence, one)).findLast((one) => one !== null);
  if (speaker !== undefined) return speaker;
  const clause = segment.words.slice(0, Math.min(last, LONGEST_CLAUSE + 1));
  const [first] = clause;
  if (first === undefined || clause.length > LONGEST_CLAUSE || clause.some(({ word }) => isRelative(word)))
    return null;
  if (PRONOUN.test(first.word)) return first;
  const name = sentence.names.find(({ start, kind, honorific }) => {
    const title = honorific === null ? 0 : honorific.length + 1;
    return kind === 'name' && start - title === first.start;
  });
  return name === undefined ? null : { start: name.start, end: name.end };
}

/** The subject behind the verb, in `"…," said Kerry, who …` and `"…", said a senior official`. */
export function speakerAfter(sentence: Sentence, report: Report): TextRange | null {
  const segment = sentence.segments[report.segment] as Segment;
  const first = segment.words[report.word + 1];
  if (first === undefined) return null;
  const name = sentence.names.find(
    (other) =>
      other.start >= first.start && other.end <= segment.end && other.kind === 'name' && other.known === null,
  );
  if (name !== undefined) return { start: name.start, end: name.end };
  // "Said officials who were travelling with him": whoever else the clause tells of has not said it.
  const relative = segment.words.findIndex(({ word, start }) => start > first.start && isRelative(word));
  return { start: first.start, end: segment.words[relative - 1]?.end ?? segment.end };
}
