import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../src/language/quotations/quotations.js';
import { splitSentences } from '../../../src/language/sentences.js';

/** Each quotation as "speaker verb: range", with a star where the source has quotation marks. */
function quotations(text: string): string[] {
  return findQuotations(text, splitSentences(text)).map(({ speaker, verb, range, direct }) => {
    const who = speaker === null ? '-' : text.slice(speaker.start, speaker.end);
    return `${direct ? '*' : ''}${who} ${text.slice(verb.start, verb.end)}: ${text.slice(range.start, range.end)}`;
  });
}

describe('in quotation marks', () => {
  it.each([
    ['"We are tired," said Ann Lind, the mayor.', ['*Ann Lind said: "We are tired,"']],
    ['“It is over,” Mr Holm told reporters on Monday.', ['*Holm told: “It is over,”']],
    ['"No deal," a spokesman for the ministry said.', ['*a spokesman for the ministry said: "No deal,"']],
    ['"I know. We will see," she said.', ['*she said: "I know. We will see,"']],
    ['He said: "Enough."', ['*He said: "Enough."']],
    ['Ms Lind said there had been "progress" at last.', ['*Lind said: there had been "progress" at last.']],
    [
      '"We are tired," said Ann Lind. "We want peace."',
      ['*Ann Lind said: "We are tired,"', '*Ann Lind said: "We want peace."'],
    ],
  ])('%s', (text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  it('gives the words without the marks', () => {
    const text = 'The paper hailed "a new dawn" and Ann Lind said it was "an old day".';
    const [quotation] = findQuotations(text, splitSentences(text));
    expect(quotation?.quoted.map(({ start, end }) => text.slice(start, end))).toEqual(['an old day']);
  });
});

describe('reported', () => {
  it.each([
    ['The mayor warned that the bridge was unsafe.', ['The mayor warned: the bridge was unsafe.']],
    ['UN envoy on Yemen, Ann Lind, said it was over.', ['Ann Lind said: it was over.']],
    [
      'Officials travelling with Lind said she was ill.',
      ['Officials travelling with Lind said: she was ill.'],
    ],
    ['The talks, he said, would not wait.', ['he said: The talks, he said, would not wait.']],
    ['Forty people died, a monitor said.', ['a monitor said: Forty people died']],
    ['The envoy said on Friday that he would go.', ['The envoy said: he would go.']],
    ['Ann Lind told the council that it was late.', ['Ann Lind told: it was late.']],
    ['According to the Red Cross, forty people died.', ['the Red Cross According to: forty people died.']],
    ['Forty people died, according to the Red Cross.', ['the Red Cross according to: Forty people died']],
    ['She voiced hope that talks could restart.', ['She voiced: hope that talks could restart.']],
    ['US Secretary of State Ann Lind said it was late.', ['Ann Lind said: it was late.']],
    [
      'The talks could help to end the war in Yemen, said Ann Lind, the envoy.',
      ['Ann Lind said: The talks could help to end the war in Yemen'],
    ],
    [
      'The bridge would not have held, said officials who had seen it.',
      ['officials said: The bridge would not have held'],
    ],
  ])('%s', (text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });
});

describe('nobody says anything in', () => {
  it.each([
    ['The so-called truce is said to be over.'],
    ['It was announced on Monday.'],
    ['He called it a day.'],
    ['The reported deaths and brief remarks to reporters were many.'],
    ['A "regime" of sorts began.'],
    [''],
  ])('%s', (text) => {
    expect(quotations(text)).toEqual([]);
  });
});

it('keeps every range inside the text and every quoted part inside its range', () => {
  const word = fc.constantFrom(
    '"',
    '“',
    '”',
    'said',
    'Ann',
    'Lind',
    ',',
    '.',
    'that',
    'told',
    'according',
    'to',
    'he',
    '(',
    ' – ',
    'was',
    'Monday',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const text = words.join(' ');
      for (const { range, quoted, speaker, verb } of findQuotations(text, splitSentences(text))) {
        for (const part of [range, verb, ...(speaker === null ? [] : [speaker])]) {
          expect(part.start).toBeGreaterThanOrEqual(0);
          expect(part.end).toBeGreaterThan(part.start);
          expect(part.end).toBeLessThanOrEqual(text.length);
        }
        for (const part of quoted) expect(part.start >= range.start && part.end <= range.end).toBe(true);
      }
    }),
  );
});
