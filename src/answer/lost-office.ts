import type { TextRange } from '../language/text-range.js';
import type { Entry } from './card-names.js';
import type { IndexedParagraph } from './index-paragraphs.js';
import { countWords, LONGEST_RANGE, newestFirst } from './line.js';

/** "Rosa Vidal, the minister, was dismissed": somebody is no longer what they were. */
const LOST =
  /^(?:,(?:[^,.;]{1,80},)?)?\s(?:(?:has|had|was|is|been|also|then|since)\s){0,3}(?:resigned|resigns|stepped down|steps down|quit|dismissed|sacked|fired|removed|ousted|deposed|overthrown|toppled|voted out|replaced|suspended|died|killed|assassinated|murdered|shot dead|left office|gave up (?:his|her|the) post)\b/;
/** "Who replaced Rosa Vidal", "took over from": somebody else is it now. */
const REPLACED =
  /\b(?:replac(?:ed|es|ing)|succeed(?:ed|s|ing)|(?:took|takes|taking|taken) over from|in place of|successor (?:of|to))\s(?:[\p{L}.-]+\s){0,4}$/u;
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
      const isLost = sentence.names.some(
        ({ entity, start, end }) =>
          entity === id &&
          (LOST.test(paragraph.text.slice(end, Math.min(sentence.range.end, end + REACH))) ||
            REPLACED.test(paragraph.text.slice(Math.max(sentence.range.start, start - REACH), start))),
      );
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
