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
    [
      '"Nobody left. It is a good day," the town\'s new mayor, Ann Lind, told reporters on the steps.',
      ['*Ann Lind told: "Nobody left. It is a good day,"'],
    ],
    [
      '"Nobody left. It is a good day," was what reporters heard there, an aide said.',
      ['*an aide said: "Nobody left. It is a good day," was what reporters heard there'],
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

describe('what somebody calls something, in quotation marks', () => {
  it.each([
    ['Ann Lind praised the deal as "a pause".', ['*Ann Lind praised: the deal as "a pause"']],
    ['Ann Lind, in a speech on the radio, hailed it as "a dawn".', ['*Ann Lind hailed: it as "a dawn"']],
    [
      'The ministry in Visby called the figures "useless".',
      ['*The ministry in Visby called: the figures "useless"'],
    ],
    ['Mr Holm has branded them “thieves”.', ['*Holm branded: them “thieves”']],
    [
      'Lind called the accord "a surrender" and said that she would sue.',
      ['*Lind called: the accord "a surrender"', 'Lind said: she would sue.'],
    ],
    [
      'Lind summoned the envoy and denounced the sanctions as "a reward".',
      ['*Lind denounced: the sanctions as "a reward"'],
    ],
  ])('%s', (text, expected) => {
    expect(quotations(text)).toEqual(expected);
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
    [
      "Ann Lind, the mayor, said on her party's Telegram channel that it was late.",
      ['Ann Lind said: it was late.'],
    ],
    [
      'Lind said it was late and was recalling her envoy.',
      ['Lind said: it was late and was recalling her envoy.'],
    ],
    ['Ann Lind blamed the rebels for the fire.', ['Ann Lind blamed: the rebels for the fire.']],
    ['Mr Holm himself said that it was late.', ['Holm said: it was late.']],
    ['Ann Lind put the number of the dead at 40.', ['Ann Lind put: the number of the dead at 40.']],
    ['Ann Lind, the foreign minister of Norway, said it was late.', ['Ann Lind said: it was late.']],
    ['He is wanted in Norway and told a radio station that he would stay.', ['He told: he would stay.']],
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
    ['Ann Lind, hailed as "a new dawn", left the room.'],
    ['The deal was branded a "sham".'],
    ['Russia welcomed the agreement.'],
    ['She refused to call the men "heroes".'],
    ['He put the papers on the table at noon.'],
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
    'called',
    'as',
    'and',
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
