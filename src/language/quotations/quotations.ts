import { ROLE_NOUNS, singularRole } from '../names/honorifics.js';
import { findNames, type NameMention } from '../names/names.js';
import { nameAt } from '../names/role-phrases.js';
import { covers, overlap, type TextRange } from '../text-range.js';
import { divideClauses, findWords, isPreposition, isRelative, type Segment, type Word } from './clauses.js';
import { isJudgingVerb, judgedBy } from './judgements.js';
import { findQuotedWords } from './quotation-marks.js';
import { isFiniteVerb, isReportingVerb } from './reporting-verbs.js';
import { type Report, type Sentence, speakerAfter, speakerBefore, speakerShared } from './speakers.js';

/** What a text reports that somebody said. */
export type Quotation = {
  /** The clause or sentences said; marks of quotation included. */
  readonly range: TextRange;
  /** The parts of `range` in the source's quotation marks, without the marks; empty for reported speech. */
  readonly quoted: readonly TextRange[];
  /** Whether the words are the speaker's own, in the source's quotation marks, in whole or in part. */
  readonly direct: boolean;
  /** Who said it: a name, a pronoun, or a noun phrase such as "a senior US official"; null where the text does not tell. */
  readonly speaker: TextRange | null;
  /** The verb that reports, or "according to". */
  readonly verb: TextRange;
};

/** A verb shares its subject with one of so many before it. In a text without a full stop, all would be looked through for each. */
const MOST_EARLIER = 3;

/**
 * @param clauses those of each sentence, where they are known already
 * @returns what is quoted and reported, sentence by sentence; offsets into the text
 */
export function findQuotations(
  text: string,
  sentences: readonly TextRange[],
  names: readonly NameMention[] = findNames(text, sentences),
  clauses: readonly (readonly Segment[])[] = sentences.map((sentence) => divideClauses(text, sentence)),
): Quotation[] {
  const quoted = findQuotedWords(text);
  const mayAccord = /according/i.test(text);
  const found = sentences.flatMap((range, at) => {
    const inside = names.filter((name) => name.start >= range.start && name.end <= range.end);
    const sentence = { text, range, segments: clauses[at] ?? [], names: inside, quoted };
    const reports = findReports(sentence);
    const reported = reports.flatMap((report, at) =>
      quotationOf(sentence, report, reports.slice(Math.max(0, at - MOST_EARLIER), at)),
    );
    return mayAccord ? [...reported, ...accordingTo(sentence)] : reported;
  });
  return quoted.length === 0 ? found : withContinuations(found, sentences, quoted);
}

/** A sentence that is all quotation, behind one whose speaker is told, has the same speaker. */
function withContinuations(
  found: readonly Quotation[],
  sentences: readonly TextRange[],
  quoted: readonly TextRange[],
): Quotation[] {
  const all = [...found];
  for (const sentence of sentences) {
    const words = quoted.find((one) => one.start === sentence.start + 1 && one.end >= sentence.end - 2);
    const before = all.findLast((one) => one.direct && one.verb.end <= sentence.start);
    const told = all.some((one) => overlap(one.range, sentence));
    if (words === undefined || before === undefined || told) continue;
    all.push({ ...before, range: { start: sentence.start, end: words.end + 1 }, quoted: [words] });
  }
  return all;
}

function findReports(sentence: Sentence): Report[] {
  const reports: Report[] = [];
  for (const [at, segment] of sentence.segments.entries()) {
    for (let word = 0; word < segment.words.length; word += 1) {
      const verb = segment.words[word] as Word;
      const reporting = isReportingVerb(verb.word) && !isPassiveOrAdjective(segment, word);
      if (!reporting && !isJudgingVerb(verb.word)) continue;
      const report = { verb, segment: at, word };
      if (!reporting && judgedBy(sentence, report) === null) continue;
      if (sentence.quoted.some((words) => covers(words, verb))) continue;
      reports.push(report);
    }
  }
  return reports;
}

/** "is said to", "so called", "the announced truce", "called" other than "called on" or "called for". */
function isPassiveOrAdjective(segment: Segment, word: number): boolean {
  const before = segment.words[word - 1]?.word ?? '';
  const after = segment.words[word + 1]?.word ?? '';
  const verb = segment.words[word]?.word ?? '';
  if (/^call/.test(verb) && !/^(?:on|for|upon)$/.test(after)) return true;
  if (/^(?:is|are|was|were|be|been|being|so|the|a|an|its|their|of)$/.test(before))
    return !verb.endsWith('ing') || /^(?:the|a|an|of)$/.test(before);
  if (/^(?:to|will|would|can|could|may|might|should|must)$/.test(before)) return true;
  return verb.endsWith('ing') && before !== 'by' && word > 0;
}

function quotationOf(sentence: Sentence, report: Report, earlier: readonly Report[]): Quotation[] {
  const segment = sentence.segments[report.segment] as Segment;
  const before = speakerBefore(sentence, report) ?? speakerShared(sentence, report, earlier);
  const told = clauseBeforeInversion(sentence, report);
  const inverted =
    told !== null || (before === null && behindQuotation(sentence, segment))
      ? speakerAfter(sentence, report)
      : null;
  const speaker = told === null ? (before ?? inverted) : inverted;
  const attribution =
    speaker === null
      ? report.verb
      : { start: Math.min(speaker.start, report.verb.start), end: Math.max(speaker.end, report.verb.end) };
  const said =
    judgedBy(sentence, report) ??
    told ??
    saidBefore(sentence, attribution, report) ??
    saidAfter(sentence, report, inverted);
  if (said === null) return [];
  const range = fromOpeningMark(sentence, said);
  const quoted = sentence.quoted.filter((words) => words.start >= range.start && words.end <= range.end);
  if (speaker === null && quoted.length === 0) return [];
  return [
    {
      range,
      quoted,
      direct: quoted.length > 0,
      speaker,
      verb: { start: report.verb.start, end: report.verb.end },
    },
  ];
}

/** A sentence may begin in the middle of a quotation, whose attribution stands behind its last one: all of it is said. */
function fromOpeningMark({ quoted }: Sentence, { start, end }: TextRange): TextRange {
  const opened = quoted.find((words) => words.start < start && start < words.end);
  return { start: opened === undefined ? start : opened.start - 1, end };
}

/** Whether the segment directly follows a quotation: `"…," said Kerry`. */
function behindQuotation(sentence: Sentence, segment: Segment): boolean {
  const last = sentence.quoted.findLast((words) => words.end < segment.start);
  return last !== undefined && /^,?["”’]?,?\s*$/.test(sentence.text.slice(last.end, segment.start));
}

/** Verbs that news puts before their subject behind a clause: "…, said Ann Lind". */
const INVERTED =
  /^(?:said|says|added|adds|warned|warns|insisted|insists|argued|argues|claimed|reported|explained)$/;
/** Fewer words before ", said X" are an adverbial: "On Friday, said …". */
const SHORTEST_CLAUSE = 4;

/** The clause before "…, said Ann Lind, the mayor": reported, though the verb stands before its subject. Null where it does not. */
function clauseBeforeInversion(sentence: Sentence, report: Report): TextRange | null {
  const [before, segment] = [sentence.segments[report.segment - 1], sentence.segments[report.segment]];
  if (before?.closing !== ',' || segment === undefined || report.word > 0) return null;
  if (!INVERTED.test(report.verb.word)) return null;
  const relative = segment.words.findIndex((word) => isRelative(word.word));
  const subject = segment.words.slice(1, relative < 0 ? undefined : relative);
  const [first] = subject;
  if (first === undefined || isPreposition(first.word)) return null;
  if (subject.some(({ word }) => isFiniteVerb(word) || isReportingVerb(word))) return null;
  const isPerson = subject.some(
    ({ word, start }) => ROLE_NOUNS.has(singularRole(word)) || nameAt(sentence.names, start)?.kind === 'name',
  );
  const range = { start: sentence.range.start, end: before.end };
  const said = sentence.segments.slice(0, report.segment).flatMap(({ words }) => words);
  if (!isPerson || said.length < SHORTEST_CLAUSE) return null;
  return sentence.quoted.some(({ start, end }) => end >= range.end && start >= range.start) ? null : range;
}

/** The quotation or clause before "X said"; null where what was said comes behind the verb. */
function saidBefore(sentence: Sentence, attribution: TextRange, report: Report): TextRange | null {
  const segment = sentence.segments[report.segment] as Segment;
  if (
    attribution.end > segment.end ||
    segment.words.some((word) => word.end > report.verb.end && word.word === 'that')
  )
    return null;
  const quoted = sentence.quoted.findLast((words) => words.end < attribution.start);
  if (quoted !== undefined && leadsTo(sentence.text, quoted, attribution.start))
    return { start: quoted.start - 1, end: quoted.end + 1 };
  const trailing = sentence.segments[report.segment - 1];
  const rest = segment.words.filter((word) => word.start >= attribution.end);
  const closes = report.segment === sentence.segments.length - 1 || segment.closing === '';
  if (trailing?.closing !== ',' || !closes || rest.length > 2 || attribution.start - segment.start > 60)
    return null;
  return trailing.end > sentence.range.start ? { start: sentence.range.start, end: trailing.end } : null;
}

/** Whether a quotation that ends in a mark is followed by the speaker: `"…," UN envoy X`, `"…," Norway's foreign minister, X,`. */
function leadsTo(text: string, quoted: TextRange, speaker: number): boolean {
  const between = text.slice(quoted.end - 1, speaker);
  if (!/^(?:[,.?!…]["”]|.["”],)\s*(?:[\p{L}.'’-]+,?\s+){0,10}$/u.test(between)) return false;
  return !findWords(text, { start: quoted.end, end: speaker }).some(
    ({ word }) => isFiniteVerb(word) || isReportingVerb(word),
  );
}

/** From the word behind the verb, and "that" or whom it was said to, up to the end of the sentence. */
function saidAfter(sentence: Sentence, report: Report, inverted: TextRange | null): TextRange | null {
  if (inverted !== null) return null;
  const segment = sentence.segments[report.segment] as Segment;
  const nearby = sentence.segments.slice(report.segment + 1, report.segment + 1 + FARTHEST_THAT);
  const behind = [
    ...segment.words.slice(report.word + 1, report.word + 1 + MOST_WORDS_BEHIND),
    ...nearby.flatMap(({ words }) => words.slice(0, MOST_WORDS_BEHIND)),
  ];
  if (behind[0]?.word === 'by') return null;
  if (isParenthesis(sentence, report)) return sentence.range;
  const first = behind[firstWordSaid(sentence, report, behind)];
  if (first === undefined) return null;
  const start = isFiniteVerb(first.word)
    ? segment.start
    : first.start - (/["“]/.test(sentence.text[first.start - 1] ?? '') ? 1 : 0);
  const unfinished = sentence.quoted.find(
    (quoted) => quoted.start - 1 <= first.start && quoted.end > sentence.range.end,
  );
  return { start, end: Math.max(sentence.range.end, unfinished?.end ?? 0) };
}

/** "The talks, he said, would not wait": the attribution alone between commas. */
function isParenthesis(sentence: Sentence, report: Report): boolean {
  const [before, segment] = [sentence.segments[report.segment - 1], sentence.segments[report.segment]];
  return (
    before?.closing === ',' &&
    before.words.length > 0 &&
    segment?.closing === ',' &&
    report.word === segment.words.length - 1
  );
}

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
/** Behind a hearer, a place or a day, "that" stands no farther than this from its verb. */
const FARTHEST_THAT = 7;

/** More than any name of a hearer has. In a text without a full stop, all that follows would be read for each verb. */
const MOST_WORDS_BEHIND = 50;

/** The index of the first word said: behind "that", the day, or whom it was said to. */
function firstWordSaid(sentence: Sentence, report: Report, words: readonly Word[]): number {
  const told = /^t(?:old|ell)/.test(report.verb.word);
  const that = words.findIndex((word) => word.word === 'that');
  const opening = words[0]?.word ?? '';
  if (
    that >= 0 &&
    that <= FARTHEST_THAT &&
    (told || that === 0 || isPreposition(opening) || DAY.test(opening))
  )
    return that + 1;
  if (DAY.test(opening)) return 1;
  if (DAY.test(words[1]?.word ?? '') && opening === 'on') return 2;
  if (!told) return 0;
  const name = nameAt(sentence.names, words[0]?.start ?? -1);
  return name === undefined ? 1 : words.filter((word) => word.start < name.end).length;
}

/** "According to X, …" and "…, according to X". */
function accordingTo(sentence: Sentence): Quotation[] {
  return sentence.segments.flatMap((segment, at) => {
    const word = segment.words.findIndex(
      (one, index) => one.word === 'according' && segment.words[index + 1]?.word === 'to',
    );
    const [verb, to, first] = segment.words.slice(word, word + 3);
    if (word < 0 || verb === undefined || to === undefined || first === undefined) return [];
    const name = nameAt(sentence.names, first.start);
    const speaker =
      name === undefined ? { start: first.start, end: segment.end } : { start: name.start, end: name.end };
    const next = sentence.segments[at + 1];
    const range =
      verb.start === sentence.range.start && next !== undefined
        ? { start: next.start, end: sentence.range.end }
        : {
            start: sentence.range.start,
            end:
              word > 0
                ? (segment.words[word - 1] as Word).end
                : (sentence.segments[at - 1]?.end ?? verb.start),
          };
    const quoted = sentence.quoted.filter((words) => words.start >= range.start && words.end <= range.end);
    return range.end > range.start
      ? [{ range, quoted, direct: quoted.length > 0, speaker, verb: { start: verb.start, end: to.end } }]
      : [];
  });
}
