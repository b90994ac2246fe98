import { expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
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
