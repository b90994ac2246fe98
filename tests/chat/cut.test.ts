import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAround, fitStart } from '../../src/chat/cut.js';
import { hostileText } from './hostile.js';

const SENTENCE = 'one two three four five six seven eight nine ten';

function cut(text: string, focus: string, width: number): string {
  const start = text.indexOf(focus);
  const part = cutAround(text, { start: 0, end: text.length }, { start, end: start + focus.length }, width);
  return text.slice(part.start, part.end);
}

describe('cutAround', () => {
  it('leaves a text that fits', () => {
    expect(cut(SENTENCE, 'five', 48)).toBe(SENTENCE);
  });

  it('keeps whole words on both sides of the focus', () => {
    expect(cut(SENTENCE, 'five', 20)).toBe('four five six');
  });

  it('gives room that one side does not need to the other', () => {
    expect(cut(SENTENCE, 'one', 20)).toBe('one two three four');
    expect(cut(SENTENCE, 'ten', 20)).toBe('seven eight nine ten');
  });

  it('cuts a focus that is itself too wide at its end', () => {
    expect(cut(SENTENCE, 'three four five six', 12)).toBe('three four');
  });

  it('keeps a family of emoji together, and drops it where it does not fit', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(cut(family.repeat(3), '', family.length + 5)).toBe(family);
    expect(cut(family.repeat(3), '', family.length - 1)).toBe('');
  });

  it('parts a word without end between its characters', () => {
    expect(cut('字'.repeat(500), '', 100)).toHaveLength(100);
    expect(cut('x'.repeat(500), '', 100)).toHaveLength(100);
  });

  it('stays within its range and width, keeps the focus, and parts no grapheme cluster', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(hostileText, fc.nat(), fc.nat(), fc.nat({ max: 300 }), (text, one, other, width) => {
        const edges = [...graphemes.segment(text)].map(({ index }) => index).concat(text.length);
        const [start, end] = [one, other].map((at) => edges[at % edges.length] ?? 0).sort((a, b) => a - b);
        const focus = { start: start ?? 0, end: end ?? 0 };
        const part = cutAround(text, { start: 0, end: text.length }, focus, width);
        expect(part.start).toBeLessThanOrEqual(part.end);
        expect(part.end - part.start).toBeLessThanOrEqual(width);
        if (part.start < part.end) {
          expect(edges).toContain(part.start);
          expect(edges).toContain(part.end);
        }
        const words = text.slice(focus.start, focus.end).trim();
        if (focus.end - focus.start <= width) expect(text.slice(part.start, part.end)).toContain(words);
      }),
    );
  });
});

describe('fitStart', () => {
  it('counts what the text becomes, not what it is', () => {
    const doubled = (part: string) => part.replace(/./g, '$&$&');
    expect(fitStart('abc def ghi', 22, doubled)).toBe('aabbcc  ddeeff  gghhii');
    expect(fitStart('abc def ghi', 20, doubled)).toBe('aabbcc  ddeeff……');
  });
});
