import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import { askedFate } from '../../src/answer/asked-fate.js';
import { first, HARBOUR, indexOf, words } from './tiny-corpus.js';

const report = (id: string, date: string, ...paragraphs: string[]) => ({
  ...HARBOUR,
  id,
  file: `${id}.md`,
  date,
  title: 'War goes on',
  paragraphs,
});

const index = indexOf([
  report(
    'may',
    '2021-05-02',
    'The war in Mali goes on.',
    'At least 320 people have been killed since December, monitors said. Shells took the lives of nine aid workers.',
    'Some 5,200 villagers have fled.',
  ),
  report('june', '2021-06-02', 'The war in Mali goes on.', 'The death toll has risen to 410, monitors said.'),
  report(
    'july',
    '2021-07-02',
    'The war in Mali goes on.',
    'At least 520 people have lost their lives, monitors said. Eleven doctors are among the victims.',
    'More than 12,000 villagers are displaced.',
  ),
  report(
    'chad',
    '2021-07-03',
    'The war in Chad goes on.',
    'The fighting has claimed 610 lives, monitors said.',
    'Chad has lost 70 soldiers. Niger said 80 of its soldiers had been killed.',
  ),
]);
const asked = (text: string) => answer(index, { text, today: '2021-07-11' });

describe('how many were killed', () => {
  it.each([
    'how many people died in Mali',
    'what is the death toll in Mali',
    'how many were killed in Mali',
    'how many fatalities have there been in Mali since December',
    'how many lives has the war in Mali cost',
  ])('is told by the newest toll, in whatever words, with older ones beside it: %s', async (text) => {
    const found = await asked(text);
    expect(first(found)).toBe('july#2');
    expect(words(found)).toBe('At least 520 people');
    expect(found.excerpts.slice(1, 1 + found.earlier).map(({ article }) => article.id)).toEqual([
      'june',
      'may',
    ]);
  });

  it('is not told by those of another state', async () => {
    expect(words(await asked('how many soldiers of Chad were killed'))).toBe('70 soldiers');
    expect(words(await asked('how many soldiers of Niger were killed'))).toBe('80 of its soldiers');
  });
});

it('how many refugees there are is told by how many fled or are displaced', async () => {
  expect(words(await asked('how many refugees are there in Mali'))).toBe('More than 12,000 villagers');
});

it('a question for two fates at once asks for neither alone', () => {
  expect(askedFate('howmany', 'how many were killed')?.fate).toBe('dead');
  expect(askedFate('howmany', 'how many were killed or wounded')).toBeNull();
  expect(askedFate('why', 'why were they killed')).toBeNull();
});
