import type { TextRange } from '../language/text-range.js';

/** Shows that words were left out. */
export const ELLIPSIS = '…';

const words = new Intl.Segmenter('en', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A "word" longer than this is broken between graphemes: a text without white space would otherwise vanish whole. */
const LONGEST_WORD = 60;

/**
 * The largest part of `range` of at most `width` UTF-16 units around `focus` that begins and ends between words.
 * A focus wider than `width` is itself cut at its end. Never parts a grapheme cluster; empty where one alone is wider.
 */
export function cutAround(text: string, range: TextRange, focus: TextRange, width: number): TextRange {
  if (range.end - range.start <= width) return range;
  const room = width - (focus.end - focus.start);
  if (room < 0) {
    const end = boundary(text, focus.start + width, 'before');
    return trim(text, { start: focus.start, end: Math.max(focus.start, end) });
  }
  const before = focus.start - range.start;
  const after = range.end - focus.end;
  const takenBefore = Math.min(before, Math.max(Math.floor(room / 2), room - after));
  const takenAfter = Math.min(after, room - takenBefore);
  return trim(text, {
    start:
      takenBefore === before
        ? range.start
        : Math.min(focus.start, boundary(text, focus.start - takenBefore, 'after')),
    end:
      takenAfter === after
        ? range.end
        : Math.max(focus.end, boundary(text, focus.end + takenAfter, 'before')),
  });
}

/**
 * Renders the longest start of `text`, cut between words and marked by an ellipsis, that `render` makes at most
 * `limit` units long; the whole text where that fits.
 */
export function fitStart(text: string, limit: number, render: (part: string) => string): string {
  const whole = { start: 0, end: text.length };
  return fitAround(text, whole, { start: 0, end: 0 }, limit, (part) =>
    render(text.slice(part.start, part.end) + (part.end < text.length ? ELLIPSIS : '')),
  );
}

/** Renders the largest part of `range` around `focus` that `render` makes at most `limit` units long. */
export function fitAround(
  text: string,
  range: TextRange,
  focus: TextRange,
  limit: number,
  render: (part: TextRange) => string,
): string {
  let width = Math.min(range.end - range.start, limit);
  for (;;) {
    const rendered = render(cutAround(text, range, focus, width));
    if (rendered.length <= limit || width === 0) return rendered;
    width = Math.min(width - 1, Math.floor((width * limit) / rendered.length));
  }
}

function boundary(text: string, at: number, side: 'before' | 'after'): number {
  const word = edge(words, text, at, side);
  // A word can begin or end inside a grapheme cluster, so the latter has the last say.
  return edge(graphemes, text, Math.abs(word - at) <= LONGEST_WORD ? word : at, side);
}

function edge(segmenter: Intl.Segmenter, text: string, at: number, side: 'before' | 'after'): number {
  const segment = segmenter.segment(text).containing(at);
  if (segment === undefined || segment.index === at) return at;
  return side === 'before' ? segment.index : segment.index + segment.segment.length;
}

function trim(text: string, { start, end }: TextRange): TextRange {
  const part = text.slice(start, end);
  const leading = part.length - part.trimStart().length;
  return {
    start: start + leading,
    end: Math.max(start + leading, end - (part.length - part.trimEnd().length)),
  };
}
