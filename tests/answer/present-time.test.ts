import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import { first, HARBOUR, indexOf } from './tiny-corpus.js';

const index = indexOf([
  {
    ...HARBOUR,
    paragraphs: [
      'The envoy Ingrid Solheim was in Bergen on Monday for talks with the harbour workers.',
      'Critics say the harbour is in the right place, and that nothing can be done in Zawiya at the moment.',
    ],
  },
]);
const asked = (text: string) => answer(index, { text, today: '2021-05-12' });

describe('words that only say that the present is meant', () => {
  it.each(['where is Solheim right now', 'where is solheim rn', 'where is Solheim at the moment'])(
    'are no part of what is asked: %s',
    async (text) => {
      const found = await asked(text);
      expect(found.status).toBe('answered');
      expect(first(found)).toBe('harbour-talks#1');
    },
  );

  it.each(['who is Solheim at the moment', 'who is Solheim these days'])(
    'leave the card of whoever is named: %s',
    async (text) => expect((await asked(text)).card?.names).toBeDefined(),
  );
});
