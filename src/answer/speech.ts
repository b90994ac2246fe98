import { covers, overlap, type TextRange } from '../language/text-range.js';
import { stem, tokenize } from '../language/tokens.js';
import type { CorpusIndex } from './index-corpus.js';
import type { AttributedQuotation, IndexedParagraph, IndexedSentence } from './index-paragraphs.js';
import { clamp, countWords, type Line, LONGEST_RANGE, wholeSentences } from './line.js';
import { displayName } from './name-index.js';

/** Whether somebody said it. */
export type IsSpeaker = (quotation: AttributedQuotation, paragraph: IndexedParagraph) => boolean;

/** Those whom the corpus knows by name. */
export function spokenBy(speakers: readonly string[]): IsSpeaker {
  return ({ by }) => by !== null && speakers.includes(by);
}

/** Those who are no names but a phrase: "the rebels", "a senior US official". Null for a phrase without words of its own. */
export function spokenByThose(phrase: string): IsSpeaker | null {
  const wanted = termsOf(phrase);
  if (wanted.length === 0) return null;
  return ({ speaker }, { text }) => {
    if (speaker === null) return false;
    const said = termsOf(text.slice(speaker.start, speaker.end));
    return wanted.every((term) => said.includes(term));
  };
}

function termsOf(text: string): string[] {
  return tokenize(text)
    .filter(({ stop }) => !stop)
    .map(({ word }) => stem(word));
}

/**
 * What somebody says in the paragraphs, each with its attribution inside it: in the order of the paragraphs. Two sayings that
 * need the same sentence to be understood are one line.
 */
export function findSpeech(
  index: CorpusIndex,
  paragraphs: Iterable<IndexedParagraph>,
  isSpeaker: IsSpeaker,
): Line[] {
  const found: Line[] = [];
  for (const paragraph of paragraphs) {
    const lines: Line[] = [];
    for (const [at, sentence] of paragraph.sentences.entries()) {
      for (const quotation of sentence.quotations) {
        if (!isSpeaker(quotation, paragraph) || isGuessed(paragraph, quotation)) continue;
        add(lines, lineOf(index, paragraph, at, quotation));
      }
    }
    found.push(...lines);
  }
  return found;
}

const THINKING = /^(?:think|thought|believ|hop|fear|want)/i;

/** What others say that somebody thinks is none of his words: "officials said he would not go unless he thought …". */
function isGuessed({ text, sentences }: IndexedParagraph, { by, verb }: AttributedQuotation): boolean {
  return (
    THINKING.test(text.slice(verb.start, verb.end)) &&
    sentences
      .flatMap(({ quotations }) => quotations)
      .some((other) => other.by !== by && covers(other.range, verb))
  );
}

function add(lines: Line[], line: Line): void {
  const at = lines.findIndex(({ range }) => overlap(range, line.range));
  const other = lines[at];
  if (other === undefined) lines.push(line);
  else lines[at] = merge(other, line);
}

/** The wider of two ranges that overlap shows both; words in quotation marks make it direct. */
function merge(one: Line, other: Line): Line {
  const range = {
    start: Math.min(one.range.start, other.range.start),
    end: Math.max(one.range.end, other.range.end),
  };
  const [first, second] =
    one.notes?.speech === 'direct' || other.notes?.speech !== 'direct' ? [one, other] : [other, one];
  const notes = { ...second.notes, ...first.notes };
  return { paragraph: one.paragraph, range, answer: first.answer, notes };
}

function lineOf(
  index: CorpusIndex,
  paragraph: IndexedParagraph,
  at: number,
  quotation: AttributedQuotation,
): Line {
  const said = withoutOthers(paragraph, quotation);
  const marked = ownWords(paragraph, quotation, said);
  const attribution = [quotation.verb, ...(quotation.speaker === null ? [] : [quotation.speaker])];
  let range = wholeSentences(paragraph, [said, ...attribution]);
  if (countWords(paragraph, range) > LONGEST_RANGE) {
    range = wholeSentences(paragraph, [paragraph.sentences[at]?.range ?? range]);
  }
  const first = paragraph.sentences.findIndex((one) => one.range.start === range.start);
  const isNamed = (sentence: IndexedSentence | undefined) =>
    quotation.by === null || sentence?.named.has(quotation.by) === true;
  if (!paragraph.sentences.some((one) => overlap(one.range, range) && isNamed(one))) {
    const before = paragraph.sentences[first - 1];
    const both = before === undefined ? range : { start: before.range.start, end: range.end };
    if (isNamed(before) && countWords(paragraph, both) <= LONGEST_RANGE) range = both;
  }
  const isTold = paragraph.sentences.some((one) => overlap(one.range, range) && isNamed(one));
  const { speaker, by } = quotation;
  return {
    paragraph,
    range,
    answer: clamp(marked ?? said, range),
    notes: {
      speech: marked === null ? 'reported' : 'direct',
      ...(isTold || speaker === null || by === null
        ? {}
        : {
            meant: {
              words: paragraph.text.slice(speaker.start, speaker.end),
              name: displayName(index.names, by),
            },
          }),
    },
  };
}

/** What was said, up to where somebody else's words begin: "voiced hope …, as Kerry said …". */
function withoutOthers(
  { text, sentences }: IndexedParagraph,
  { range, by, verb }: AttributedQuotation,
): TextRange {
  let end = range.end;
  for (const { quotations } of sentences.filter((sentence) => overlap(sentence.range, range))) {
    for (const { by: other, verb: its, speaker } of quotations) {
      if (speaker === null || other === by || its.start <= verb.start) continue;
      if (range.start < speaker.start && speaker.start < end) end = speaker.start;
    }
  }
  if (end === range.end) return range;
  const comma = text.slice(range.start, end).lastIndexOf(',');
  return comma <= 0 ? range : { start: range.start, end: range.start + comma };
}

/** From the first to the last of the speaker's words in the source's quotation marks, marks included; null where there are none. */
function ownWords(
  { text }: IndexedParagraph,
  { quoted }: AttributedQuotation,
  said: TextRange,
): TextRange | null {
  const own = quoted.filter((words) => covers(said, words));
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isMark = (at: number) => /["“”]/.test(text[at] ?? '');
  return {
    start: first.start - (isMark(first.start - 1) ? 1 : 0),
    end: last.end + (isMark(last.end) ? 1 : 0),
  };
}

/** Words in quotation marks come before reported speech; otherwise the order stays. */
export function directFirst(lines: readonly Line[]): Line[] {
  const isDirect = ({ notes }: Line) => notes?.speech === 'direct';
  return [...lines.filter(isDirect), ...lines.filter((line) => !isDirect(line))];
}
