import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import { explain } from '../../src/answer/explain.js';
import { HARBOUR, indexOf } from './tiny-corpus.js';

const index = indexOf([
  {
    ...HARBOUR,
    paragraphs: [
      'What Norland wants of Sudria is a date.',
      'Sudria wants a seat at the table.',
      'The truce is holding, the envoy, Ingrid Solheim, said.',
      'Ingrid Solheim left for Valletta.',
      'Gunmen hold the port, and Ingrid Solheim has not been there.',
      'What the chancellor has proposed to the crews are first steps.',
      'Crews gathered, and the chancellor left office.',
      'No ship, a senior official said, would be sent before the spring.',
      'No more ships than were promised would be sent, a senior official of the US said in a hall in Valletta.',
    ],
  },
]);

async function ask(text: string) {
  const { excerpts, confidence } = await answer(index, { text, today: '2021-05-11' });
  return { paragraph: excerpts[0]?.paragraph ?? null, confidence };
}

describe('evidence', () => {
  it('tells who wants from of whom it is wanted', async () => {
    expect((await ask('what does Sudria want')).paragraph).toBe(2);
  });

  it('tells a truce that holds from a port that is held', async () => {
    expect((await ask('does the ceasefire hold')).paragraph).toBe(3);
  });

  it('tells a verb with its particle from the same word without it', async () => {
    expect((await ask('did the chancellor step down')).paragraph).toBe(7);
    expect((await ask('which steps has the chancellor proposed')).paragraph).toBe(6);
  });

  it('tells the state from the pronoun in small letters', async () => {
    const terms = async (text: string) =>
      (await explain(index, { text, today: '2021-05-11' })).question.terms.map(({ word }) => word);
    expect(await terms('what ships did the us promise')).toContain('u.s.');
    expect(await terms('us official')).toContain('u.s.');
    expect(await terms('what ships did they promise us')).not.toContain('u.s.');
    expect((await ask('what did the senior us official say')).paragraph).toBe(9);
  });

  it('is no less sure of somebody of whom many sentences tell', async () => {
    const many = await ask('Ingrid Solheim');
    const few = await ask('Gunmen');
    expect(many.confidence).toBeGreaterThan(few.confidence);
  });
});
