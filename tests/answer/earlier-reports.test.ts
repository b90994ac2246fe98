import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import type { Article } from '../../src/corpus/article.js';
import { HARBOUR, indexOf } from './tiny-corpus.js';

function report(date: string, ...paragraphs: string[]): Article {
  return { ...HARBOUR, id: date, file: `${date}.md`, title: 'Report', date, paragraphs };
}

/** Days of the excerpts that are shown as the answer and the earlier reports that differ from it. */
async function told(articles: readonly Article[], text: string) {
  const { excerpts, earlier } = await answer(indexOf(articles), { text, today: '2021-06-01' });
  return excerpts.slice(0, earlier + 1).map(({ article }) => article.date);
}

const APRIL = report('2021-04-02', 'The war has killed more than 280,000 people, the UN said on Friday.');
const MAY = report(
  '2021-05-02',
  'The war has killed at least 290,000 people, or one in ten, according to the UN.',
);

describe('reports that differ', () => {
  const question = 'how many people has the war killed';

  it('stand behind the newest, whatever is nearer to the words of the question', async () => {
    expect(await told([APRIL, MAY], question)).toEqual(['2021-05-02', '2021-04-02']);
    expect(await told([MAY, APRIL], question)).toEqual(['2021-05-02', '2021-04-02']);
  });

  it('may count lives where another counts people', async () => {
    const may = report(
      '2021-05-02',
      'Since 2017 the war has killed and maimed; it has claimed 290,000 lives.',
    );
    expect(await told([APRIL, may], question)).toEqual(['2021-05-02', '2021-04-02']);
  });

  it('are as many as there are days', async () => {
    const march = report('2021-03-02', 'The war has killed 275,000 people.');
    expect(await told([APRIL, march, MAY], question)).toEqual(['2021-05-02', '2021-04-02', '2021-03-02']);
  });

  it.each<[string, string]>([
    ['the same figure', 'The war has killed at least 290,000 people.'],
    ['words that may mean the same', 'Hundreds of thousands of people have been killed in the war.'],
    ['another size', 'The war killed 24 people.'],
    ['a town', 'The war has killed 210,000 people in Misrata.'],
    ['another time', 'The war has killed 210,000 people in the past week.'],
    ['another event', 'The 280,000 people of the camp fled the war.'],
  ])('are not found in %s', async (_, older) => {
    expect(await told([report('2021-04-02', older), MAY], question)).toHaveLength(1);
  });

  it('are not found in other things that were counted', async () => {
    const soldiers = report('2021-04-02', 'The war has killed 280,000 soldiers.');
    expect(await told([soldiers, MAY], 'how many has the war killed')).toHaveLength(1);
  });

  it('are not found in other money', async () => {
    const cost = (sum: string) => `The war has cost the state ${sum}, the ministry said.`;
    const may = report('2021-05-02', cost('$29 million'));
    const ask = (sum: string) => told([report('2021-04-02', cost(sum)), may], 'how much has the war cost');
    expect(await ask('$28 million')).toHaveLength(2);
    expect(await ask('€28 million')).toHaveLength(1);
  });

  it('of one day stand side by side without a newest', async () => {
    expect(
      await told([report('2021-05-02', 'The war has killed 280,000 people.'), MAY], question),
    ).toHaveLength(1);
  });

  it('are told of what lies ahead', async () => {
    const articles = [
      report('2021-03-02', 'The third round of talks will open in mid-April, the envoy said.'),
      report('2021-05-02', 'The third round of talks will open in late June, the envoy said.'),
    ];
    expect(await told(articles, 'when will the third round of talks open')).toEqual([
      '2021-05-02',
      '2021-03-02',
    ]);
    expect(await told(articles.slice(1), 'when will the third round of talks open')).toEqual(['2021-05-02']);
  });

  it('are left alone where the question names a time', async () => {
    expect(await told([APRIL, MAY], 'how many people had the war killed in April 2021')).toHaveLength(1);
  });
});
