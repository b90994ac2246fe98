import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import { askedNextRound } from '../../src/answer/asked-next-round.js';
import { first, HARBOUR, indexOf, words } from './tiny-corpus.js';

const report = (id: string, date: string, ...paragraphs: string[]) => ({
  ...HARBOUR,
  id,
  file: `${id}.md`,
  date,
  title: 'Talks adjourned',
  paragraphs,
});

const index = indexOf([
  report(
    'older',
    '2021-05-02',
    'Envoys of Peru and Ecuador have met in Lima.',
    'Talks on the border would resume in Quito on 14 May, the mediator said.',
  ),
  report(
    'newer',
    '2021-05-20',
    'Negotiations between Peru and Ecuador were adjourned in Quito on Friday, but the delegations will come together again on 7 June in Bogota.',
    'Exports of copper would resume in August, the ministry said.',
  ),
]);
const asked = (text: string) => answer(index, { text, today: '2021-05-21' });

describe('the next round of talks', () => {
  it.each([
    'when is the next round of talks between Peru and Ecuador',
    'when do the talks resume',
    'when will Peru and Ecuador meet again',
    'when will the delegations return to the table',
    'when are the negotiations to continue',
  ])('is told by whatever the newest report calls it: %s', async (text) => {
    const found = await asked(text);
    expect(first(found)).toBe('newer#1');
    expect(words(found)).toBe('7 June');
  });

  it('is held where it will be, not where the last one was', async () => {
    expect(words(await asked('where is the next round of talks between Peru and Ecuador'))).toBe('Bogota');
    expect(words(await asked('where will the negotiations resume'))).toBe('Bogota');
  });

  it('is not asked for by what was, or of other things', () => {
    expect(askedNextRound('when', 'when did the talks resume')).toBeNull();
    expect(askedNextRound('when', 'when will exports resume')).toBeNull();
    expect(askedNextRound('who', 'who will open the next round')).toBeNull();
    expect(askedNextRound('when', 'when will the talks resume')?.words).toContain('resume');
  });

  it('is nothing else that is to go on', async () => {
    expect(first(await asked('when will exports of copper resume'))).toBe('newer#2');
  });
});
