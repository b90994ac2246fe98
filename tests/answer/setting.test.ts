import { expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import { first, HARBOUR, indexOf } from './tiny-corpus.js';

const report = (id: string, ...paragraphs: string[]) => ({
  ...HARBOUR,
  id,
  file: `${id}.md`,
  title: 'War goes on',
  paragraphs,
});

it('a report tells of the state that it begins with where it names none', async () => {
  const index = indexOf([
    report('mali', 'The war in Mali goes on.', 'The death toll has risen to 410, monitors said.'),
    report('chad', 'The war in Chad goes on.', 'The death toll has risen to 520, monitors said.'),
    report('peru', 'The war in Peru goes on.', 'The death toll has risen to 630, monitors said.'),
  ]);
  const asked = (text: string) => answer(index, { text, today: '2021-05-11' });
  expect(first(await asked('what is the death toll in Mali'))).toBe('mali#2');
  expect(first(await asked('what is the death toll in Peru'))).toBe('peru#2');
  expect((await asked('what is the death toll in Peru')).status).toBe('answered');
});
