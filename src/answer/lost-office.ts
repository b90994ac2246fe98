import type { TextRange } from '../language/text-range.js';
import type { Entry } from './card-names.js';
import type { IndexedParagraph } from './index-paragraphs.js';
import { countWords, LONGEST_RANGE, newestFirst } from './line.js';

const ADVERB = String.raw`(?:(?:also|then|since|later)\s)?`;
const HAVE = String.raw`(?:(?:has|had)\s)?`;
/** Of the minister who "dismissed the claim", "quit the talks" or "suspended the truce" it tells no loss. */
const LEAVES = String.raw`(?:resigned|resigns|stepped down|steps down|quit(?!\s(?:the|these|those|any|all)\s(?!government|cabinet|post|office|job)\w)|died|left office|gave up (?:his|her|the) post)`;
const REMOVED =
  '(?:dismissed|sacked|fired|removed|ousted|deposed|overthrown|toppled|voted out|replaced|suspended|killed|assassinated|murdered|shot dead)';
/** "Rosa Vidal, the minister, was dismissed": somebody is no longer what they were. */
const LOST = new RegExp(
  String.raw`^(?:,(?:[^,.;]{1,80},)?)?\s${HAVE}${ADVERB}(?:${LEAVES}|(?:was|is|been|being)\s${ADVERB}${REMOVED})\b`,
);
/** "Luis Rey replaced Rosa Vidal", "took over from": somebody else is it now. */
const REPLACED =
  /\b(?:replac(?:ed|es|ing)|succeed(?:ed|s|ing)|(?:took|takes|taking|taken) over from|in place of|successor (?:of|to))\s(?:[\p{L}.-]+\s){0,4}$/u;
/** "Replaced Rosa Vidal's plan" */
const OF_THEIRS = /^['’]/;
/** In characters. */
const REACH = 140;

/**
 * Where reports tell that the holder of an office has lost it, with the sentence behind it, which as a rule tells who holds it now.
 * @param lastHeld day of the newest report that gives the office
 * @returns the newest; null where a later one gives the office again
 */
export function lostOffice(
  paragraphs: readonly IndexedParagraph[],
  id: string,
  lastHeld: string,
): Entry | null {
  const lost = paragraphs.flatMap((paragraph) =>
    paragraph.sentences.flatMap((sentence, at) => {
      const isLost = sentence.names.some(({ entity, start, end }) => {
        if (entity !== id) return false;
        const before = paragraph.text.slice(Math.max(sentence.range.start, start - REACH), start);
        const behind = paragraph.text.slice(end, Math.min(sentence.range.end, end + REACH));
        return LOST.test(behind) || (REPLACED.test(before) && !OF_THEIRS.test(behind));
      });
      return isLost ? [entryOf(paragraph, sentence.range, paragraph.sentences[at + 1]?.range)] : [];
    }),
  );
  const [newest] = lost.sort(newestFirst);
  return newest === undefined || (newest.paragraph.article.date ?? '') < lastHeld ? null : newest;
}

function entryOf(paragraph: IndexedParagraph, sentence: TextRange, next: TextRange | undefined): Entry {
  const both = { start: sentence.start, end: next?.end ?? sentence.end };
  const range = countWords(paragraph, both) > LONGEST_RANGE ? sentence : both;
  return { paragraph, range, answer: null, shown: range, same: [] };
}
