import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import { HARBOUR, indexOf, SUMMIT } from './tiny-corpus.js';

async function statusOf(question: string, sentence: string) {
  const index = indexOf([
    { ...HARBOUR, paragraphs: [sentence, 'Nobody else was there.', 'The weather was fine in the south.'] },
  ]);
  return (await answer(index, { text: question, today: '2021-05-11' })).status;
}

const HAS = 'has Norland lifted the siege?';

describe('whether something was done', () => {
  it.each([
    'Norland has lifted the siege of Aster.',
    'Norland lifted the siege of Aster on Monday.',
    'As promised, Norland lifted the siege of Aster.',
    'As expected, Norland lifted the siege of Aster.',
    'Norland insists that it has lifted the siege of Aster.',
    // a month, and no leave to do so
    'In May Norland lifted the siege of Aster.',
    'Due to the cold, Norland has lifted the siege of Aster.',
  ])('is settled by the deed: %s', async (sentence) => {
    expect(await statusOf(HAS, sentence)).toBe('answered');
  });

  it.each([
    ...['wants', 'needs', 'is asked', 'is urged', 'ought', 'is called on', 'was begged', 'proposed'],
    ...['attempted', 'tries', 'seeks', 'sought', 'strives', 'is making an effort', 'makes a bid', 'pushes'],
    ...[
      'is',
      'is due',
      'plans',
      'is planning',
      'is scheduled',
      'expects',
      'is expected',
      'hopes',
      'is hoping',
    ],
    ...[
      'aims',
      'intends',
      'prepares',
      'promised',
      'is promising',
      'pledged',
      'made a pledge',
      'vowed',
      'swore',
    ],
    ...[
      'offered',
      'made an offer',
      'undertook',
      'is ready',
      'is willing',
      'is set',
      'is going',
      'threatened',
    ],
  ])('is not settled by what somebody %s to do', async (wish) => {
    expect(await statusOf(HAS, `Norland ${wish} to lift the siege of Aster.`)).toBe('unsure');
  });

  it('is not settled by what somebody is asked for', async () => {
    expect(await statusOf(HAS, 'Ost asked the army of Norland to lift the siege of Aster.')).toBe('unsure');
    expect(await statusOf(HAS, 'Norland may lift the siege of Aster.')).toBe('unsure');
    expect(await statusOf(HAS, 'Ost demands that Norland lift the siege of Aster.')).toBe('unsure');
    expect(await statusOf(HAS, 'Ost hopes that Norland will lift the siege of Aster.')).toBe('unsure');
  });

  it('is settled where the demand is met or refused', async () => {
    const demand = 'Ost demands that Norland lift the siege of Aster';
    expect(await statusOf(HAS, `${demand}, and Norland refuses.`)).toBe('answered');
    expect(await statusOf(HAS, `${demand}, to which Norland has agreed.`)).toBe('answered');
  });
});

describe('whether something is wished', () => {
  it.each([
    ['does Norland want to lift the siege?', 'Norland wants to lift the siege of Aster.'],
    ['did Norland promise to lift the siege?', 'Norland promised to lift the siege of Aster.'],
    ['has Norland vowed to lift the siege?', 'Norland vowed to lift the siege of Aster.'],
    ['is Norland planning to lift the siege?', 'Norland is planning to lift the siege of Aster.'],
    ['is Norland expected to lift the siege?', 'Norland is expected to lift the siege of Aster.'],
    ['will Norland lift the siege?', 'Norland pledged to lift the siege of Aster.'],
  ])('is settled by the wish: %s', async (question, sentence) => {
    expect(await statusOf(question, sentence)).toBe('answered');
  });
});

describe('whether somebody will do something', () => {
  it.each(['will Norland lift the siege?', 'is Norland ready to lift the siege?'])(
    'is not settled by what others want of him: %s',
    async (question) => {
      expect(await statusOf(question, 'Ost demands that Norland lift the siege of Aster.')).toBe('unsure');
      expect(await statusOf(question, 'Ost urged Norland to lift the siege of Aster.')).toBe('unsure');
    },
  );

  it('is told by an older report that says so, not by a newer one of who wants it', async () => {
    const index = indexOf([
      {
        ...HARBOUR,
        paragraphs: ['The rebels want the duke to lift the siege, and the duke refuses.', 'It rained.'],
      },
      { ...SUMMIT, paragraphs: ['The rebels demanded that the duke lift the siege.', 'It snowed.'] },
    ]);
    const { excerpts } = await answer(index, { text: 'will the duke lift the siege?', today: '2021-05-11' });
    expect(excerpts[0]?.article.id).toBe(HARBOUR.id);
  });
});
