import { expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import { withMeantBefore } from '../../src/answer/meant-before.js';
import { parseQuestion } from '../../src/answer/question.js';
import { HARBOUR, indexOf } from './tiny-corpus.js';

const REPORT = {
  ...HARBOUR,
  paragraphs: [
    'The agreement on prisoners was signed in Valletta on Sunday. It will be monitored by the Red Cross.',
    'Nobody will monitor the shipment of grain from Zawiya to Valletta, and of prisoners none spoke.',
  ],
};

// Behind the verb of the sentence before stands what it is not about.
it('a sentence that begins with "it" tells of what the sentence before is about', async () => {
  const found = await answer(indexOf([REPORT]), {
    text: 'who will monitor the agreement on prisoners',
    today: '2021-05-11',
  });
  const [best] = found.excerpts;
  expect(best?.paragraph).toBe(1);
  expect(REPORT.paragraphs[0]?.slice(best?.answer?.start, best?.answer?.end)).toBe('Red Cross');
});

it.each([
  ['It covers prisoners.', true],
  ['Its terms are secret.', true],
  ['It is clear that nobody keeps it.', false],
  ['It was not the first time that prisoners were freed.', false],
  ['Items of the agenda are secret.', false],
])('what the sentence before is about is meant by the beginning of "%s": %s', async (second, isMeant) => {
  const index = indexOf([{ ...HARBOUR, paragraphs: [`The agreement was signed on Sunday. ${second}`] }]);
  const question = parseQuestion(index, { text: 'who keeps the agreement', today: '2021-05-11' });
  const [paragraph] = await index.retriever.publishedIn([{ from: null, to: null }], 1);
  const nothing = question.terms.map(() => 0);
  const matches = paragraph === undefined ? nothing : withMeantBefore(question, paragraph, 1, nothing);
  expect(matches.some((match) => match > 0)).toBe(isMeant);
});
