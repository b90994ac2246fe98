import type { LeftOut } from './article.js';
import { boilerplateLineReason, boilerplateReason } from './boilerplate.js';
import { continuesProse } from './continuation.js';
import { divideParagraph } from './divide-paragraph.js';

/** Lines of a file that belong together, and where the first of them stands in the file, from 1. */
type Block = { readonly line: number; readonly lines: readonly string[] };

export type Body = {
  readonly paragraphs: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** Lines, from 1, where a paragraph begins that was too long and had to be divided. */
  readonly divided: readonly number[];
};

/** `# Heading`, as CommonMark has it: at most three spaces, one to six signs, then a space or nothing. */
const HEADING = /^ {0,3}#{1,6}(?:\s|$)/;
/** Under a sentence, hyphens are a line across the page; under anything shorter they make it a heading, as `=====` always does. */
function isHeadingUnderlined(line: string, underline: string): boolean {
  return /^={2,}\s*$/.test(underline) || (/^-{2,}\s*$/.test(underline) && boilerplateReason(line) !== null);
}

/**
 * Splits a body into the paragraphs of its prose, verbatim but for white space at their ends, and what is not prose.
 * @param lines the lines of the body
 * @param firstLine line of the file where the body begins, from 1
 */
export function splitBody(lines: readonly string[], firstLine: number): Body {
  const paragraphs: string[] = [];
  const leftOut: LeftOut[] = [];
  const divided: number[] = [];
  let behindProse = false;
  for (const block of blocksOf(lines, firstLine)) {
    for (const { piece, reason } of piecesOf(block)) {
      const text = piece.lines.join('\n').trim();
      const why: string | null = reason ?? reasonInContext(text, behindProse);
      behindProse = why === null;
      if (why !== null) {
        leftOut.push({ line: piece.line, text, reason: why });
        continue;
      }
      const parts = divideParagraph(text);
      if (parts.length > 1) divided.push(piece.line);
      for (const part of parts) paragraphs.push(part);
    }
  }
  return { paragraphs, leftOut, divided };
}

/** A short sentence that lost its full stop looks like a caption, but for going on from the paragraph before. */
function reasonInContext(text: string, behindProse: boolean): string | null {
  const reason = boilerplateReason(text);
  return reason === 'fragment' && behindProse && continuesProse(text) ? null : reason;
}

/** Runs of lines between blank lines; single lines in a text without any blank line. */
function blocksOf(lines: readonly string[], firstLine: number): Block[] {
  const blocks: Block[] = [];
  let run: string[] = [];
  const close = (end: number) => {
    if (run.length > 0) blocks.push({ line: firstLine + end - run.length, lines: run });
    run = [];
  };
  lines.forEach((line, index) => {
    if (isBlank(line)) close(index);
    else run.push(line);
  });
  close(lines.length);
  const [only] = blocks;
  if (blocks.length !== 1 || only === undefined) return blocks;
  return only.lines.map((line, index) => ({ line: only.line + index, lines: [line] }));
}

/** Cuts a block at the lines in it that are headings or surely boilerplate; those carry their reason. */
function piecesOf(block: Block): { piece: Block; reason: string | null }[] {
  const pieces: { piece: Block; reason: string | null }[] = [];
  let run: string[] = [];
  const close = (end: number, reason: string | null) => {
    if (run.length > 0) pieces.push({ piece: { line: block.line + end - run.length, lines: run }, reason });
    run = [];
  };
  block.lines.forEach((line, index) => {
    const reason = lineReason(line, block.lines.length > 1);
    const [above] = run;
    if (above !== undefined && run.length === 1 && isHeadingUnderlined(above, line)) {
      run.push(line);
      close(index + 1, 'heading');
      return;
    }
    if (reason !== null) close(index, null);
    run.push(line);
    if (reason !== null) close(index + 1, reason);
  });
  close(block.lines.length, null);
  return pieces;
}

function lineReason(line: string, amongOthers: boolean): string | null {
  if (HEADING.test(line)) return 'heading';
  return amongOthers ? boilerplateLineReason(line) : null;
}

/** Zero-width spaces, which pages copied from the web are full of, do not make a line. */
function isBlank(line: string): boolean {
  return /^[\s\u200b]*$/.test(line);
}
