import { unisolate } from '../../src/chat/bidi.js';
import { unescapeMarkdown } from '../../src/chat/markdown.js';
import type { Reply } from '../../src/chat/reply.js';

/** A block quotation as a reader sees it. */
export type Quotation = {
  /** Its text without marks of ours: escapes, emphasis, and the ellipses where it was cut. */
  readonly text: string;
  readonly bold: string | null;
};

/** Markdown is escapes, pairs of asterisks that stand for bold, and text. */
const TOKENS = /(\\[^0-9A-Za-z\s]|\*\*)/;

/** The block quotations of a reply, top to bottom. */
export function quotationsIn(reply: Reply): Quotation[] {
  const runs: string[][] = [];
  let before = '';
  for (const line of (reply.embeds?.[0]?.description ?? '').split('\n')) {
    if (line.startsWith('> ')) {
      if (!before.startsWith('> ')) runs.push([]);
      runs.at(-1)?.push(unisolate(line.slice('> '.length)));
    }
    before = line;
  }
  return runs.map((lines) => read(lines.join('\n')));
}

function read(markdown: string): Quotation {
  const bold: string[] = [];
  let isBold = false;
  let text = '';
  for (const token of markdown.split(TOKENS)) {
    if (token === '**') {
      isBold = !isBold;
      if (isBold) bold.push('');
      continue;
    }
    const words = unescapeMarkdown(token);
    text += words;
    if (isBold) bold.push((bold.pop() ?? '') + words);
  }
  return { text, bold: bold.length === 0 ? null : bold.join('\n') };
}

/** Whether `shown` is a part of `source`, apart from an ellipsis of ours at either end. */
export function isExcerptOf(shown: string, source: string): boolean {
  return ['', '… '].some((before) =>
    ['', ' …'].some(
      (after) =>
        shown.length >= before.length + after.length &&
        shown.startsWith(before) &&
        shown.endsWith(after) &&
        source.includes(shown.slice(before.length, shown.length - after.length)),
    ),
  );
}
