import type { ExcerptNotes } from '../answer/answer.js';
import type { DateMention } from '../language/dates/dates.js';
import type { TextRange } from '../language/text-range.js';
import { isolate } from './bidi.js';
import { ELLIPSIS, fitAround } from './cut.js';
import { markdownLine } from './line.js';
import { escapeMarkdown } from './markdown.js';
import { timestamp } from './wording.js';

/**
 * A range of a paragraph as a block quotation in Discord's Markdown, at most `limit` units long. Where it does not fit
 * it is cut between words, around the bold words if there are any, and an ellipsis stands where it was cut.
 */
export function blockQuotation(
  paragraph: string,
  range: TextRange,
  bold: TextRange | null,
  limit: number,
  keep: 'start' | 'end' = 'start',
): string {
  const edge = keep === 'start' ? range.start : range.end;
  return fitAround(paragraph, range, bold ?? { start: edge, end: edge }, limit, (part) => {
    const before = part.start > range.start ? `${ELLIPSIS} ` : '';
    const after = part.end < range.end ? ` ${ELLIPSIS}` : '';
    return quoteLines(before + withBold(paragraph, part, bold) + after);
  });
}

/** Lines that Discord draws with a bar beside them. */
function quoteLines(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `> ${isolate(line)}`)
    .join('\n');
}

function withBold(paragraph: string, part: TextRange, bold: TextRange | null): string {
  const start = Math.min(Math.max(bold?.start ?? part.end, part.start), part.end);
  const end = Math.max(Math.min(bold?.end ?? part.end, part.end), start);
  return (
    escapeMarkdown(paragraph.slice(part.start, start)) +
    // Each line on its own: a block quotation's mark would otherwise stand inside the bold words.
    paragraph.slice(start, end).split('\n').map(emphasise).join('\n') +
    escapeMarkdown(paragraph.slice(end, part.end))
  );
}

/** Two asterisks beside white space are no emphasis, so white space stays outside. */
function emphasise(text: string): string {
  const words = text.trim();
  if (words === '') return text;
  const at = text.indexOf(words);
  return `${text.slice(0, at)}**${escapeMarkdown(words)}**${text.slice(at + words.length)}`;
}

/** More than this would be longer than the excerpt that they explain. */
const LARGEST_NUMBER_OF_DATES = 3;
const LONGEST_DATE_WORDS = 80;
const LONGEST_NAME = 80;

/** What the dates said in an excerpt mean, in the reader's locale; null where the words themselves already say it. */
export function datesLine(mentions: readonly DateMention[]): string | null {
  const told = mentions.filter((mention) => !saysItself(mention)).slice(0, LARGEST_NUMBER_OF_DATES);
  if (told.length === 0) return null;
  return told
    .map((mention) => {
      const days = mention.from === mention.to ? [mention.from] : [mention.from, mention.to];
      return `“${markdownLine(mention.text, LONGEST_DATE_WORDS)}”: ${days.map(timestamp).join(' – ')}`;
    })
    .join('; ');
}

/** Whom an excerpt means by words that are no name; null where it says so itself. */
export function meantLine(notes: ExcerptNotes | undefined): string | null {
  if (notes?.meant === undefined) return null;
  const { words, name } = notes.meant;
  return `“${markdownLine(words, LONGEST_NAME)}”: ${markdownLine(name, LONGEST_NAME)}`;
}

/** "September 2015" or "in 2011": the first and last day of it tell a reader nothing. */
function saysItself(mention: DateMention): boolean {
  return mention.from !== mention.to && /\d{4}/.test(mention.text);
}
