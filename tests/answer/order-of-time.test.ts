import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import { HARBOUR, indexOf } from './tiny-corpus.js';

const [FEBRUARY, DECEMBER, MAY, NO_DAY] = [
  'Gunmen shelled the port of Zawiya on 28 February 2021, the envoy said.',
  'Gunmen shelled the port in December 2020, and a hospital with it.',
  'The port was first shelled by gunmen in May 2019.',
  'Gunmen shelled the port of Zawiya again and again, she said.',
];

async function ask(text: string, paragraphs: readonly string[]): Promise<(string | undefined)[]> {
  const index = indexOf([{ ...HARBOUR, paragraphs }]);
  const { excerpts } = await answer(index, { text, today: '2021-05-11' });
  return excerpts.map(({ paragraph }) => paragraphs[paragraph - 1]);
}

describe('the excerpts of an answer', () => {
  it('to when have the best first and the others in order of time', async () => {
    const shown = await ask('when did gunmen shell the port of Zawiya', [FEBRUARY, DECEMBER, MAY]);
    expect(shown).toEqual([FEBRUARY, MAY, DECEMBER]);
  });

  it('to when have those without a date last, however near they are', async () => {
    const shown = await ask('when did gunmen shell the port of Zawiya', [FEBRUARY, NO_DAY, DECEMBER]);
    expect(shown).toEqual([FEBRUARY, DECEMBER, NO_DAY]);
  });

  it('to anything else have the better before the worse', async () => {
    const shown = await ask('who shelled the port of Zawiya', [FEBRUARY, NO_DAY, DECEMBER]);
    expect(shown).toEqual([NO_DAY, FEBRUARY, DECEMBER]);
  });
});
