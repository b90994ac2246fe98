import { describe, expect, it } from 'vitest';
import { rankOfMeant } from '../../src/answer/around.js';
import { parseQuestion } from '../../src/answer/question.js';
import type { Ranked } from '../../src/answer/rank.js';
import { HARBOUR, indexOf } from './tiny-corpus.js';

describe('a follow-up that has no place to look around', () => {
  const index = indexOf([HARBOUR]);
  // in a corpus as small as that, a name outweighs all else anyway
  const ranked = [
    { score: 5, evidence: { names: 0 } },
    { score: 3, evidence: { names: 1 } },
  ] as unknown as readonly Ranked[];
  const order = (text: string) => {
    const previous = { question: 'who is Omar Zentani', subject: 'Omar Zentani' };
    const question = parseQuestion(index, { text, today: '2021-03-03', previous });
    return rankOfMeant(question, ranked).map(({ evidence }) => evidence.names);
  };

  it('is of whom it means by "he"', () => {
    expect(order('who did he replace')).toEqual([1, 0]);
  });

  it('is of anything where it means nobody', () => {
    expect(order('when was that')).toEqual([0, 1]);
    expect(order('who seized the port of Zawiya')).toEqual([0, 1]);
  });
});
