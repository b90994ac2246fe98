import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import { askedDayTerms, dayTerms } from '../../src/answer/day-terms.js';
import type { Article } from '../../src/corpus/article.js';
import { ask, first, HARBOUR, indexOf } from './tiny-corpus.js';

describe('a question about a time alone', () => {
  it.each([
    // the only sentence that dates something in it, in a report of March
    ['what happened in February', 'harbour-talks#4'],
    ['in february', 'harbour-talks#4'],
    // "on Monday", said on a Tuesday
    ['what happened on 1 March?', 'harbour-talks#1'],
    // nothing is dated on it, but a report is of that day
    ['on 10 May', 'summit-fails#1'],
    ['what was reported in may 2021', 'summit-fails#1'],
    // the newest report, from its start
    ['latest', 'summit-fails#1'],
    ["what's new?", 'summit-fails#1'],
    ['any news', 'summit-fails#1'],
    ['whats happening right now', 'summit-fails#1'],
    ['anything new?', 'summit-fails#1'],
    ['status?', 'summit-fails#1'],
    ['what happened recently', 'summit-fails#1'],
    ['whats been happening lately', 'summit-fails#1'],
    // whoever has missed the news
    ['catch me up', 'summit-fails#1'],
    ['can you bring me up to speed please', 'summit-fails#1'],
    ['what did i miss', 'summit-fails#1'],
    ['tldr', 'summit-fails#1'],
    ['give me a quick recap', 'summit-fails#1'],
    ['summary of Misrata', 'harbour-talks#3'],
    ['what happened yesterday', 'summit-fails#1'],
    // what is told of a place, newest first
    ['what happened in Valletta', 'summit-fails#1'],
    ['latest from Misrata', 'harbour-talks#3'],
    ['anything on Misrata?', 'harbour-talks#3'],
    ['what happened in Valletta on 1 March', 'harbour-talks#1'],
  ])('%s', async (text, place) => {
    const found = await ask(text);
    expect(first(found)).toBe(place);
    expect(found.status).toBe('answered');
  });

  it('shows nothing of other times as an answer', async () => {
    const february = await ask('what happened in February');
    // "since Friday" begins in February, 2 March being a Tuesday
    expect(february.excerpts.map(({ paragraph }) => paragraph)).toEqual([4, 3]);
    const later = await ask('what happened last week', { today: '2021-09-09' });
    expect(later).toMatchObject({ status: 'unanswered', corpusEnds: '2021-05-10' });
    expect(later.nearest[0]?.article.id).toBe('summit-fails');
  });

  it('does not show as happened what was only expected', async () => {
    // "could open in mid-April"
    expect((await ask('what happened in april')).status).toBe('unanswered');
    expect((await ask('what happened in Misrata in may 2021')).status).toBe('unanswered');
  });

  it('is carried over to another time', async () => {
    const previous = { question: 'what happened on 10 May', subject: null };
    expect(first(await ask('and in february?', { previous }))).toBe('harbour-talks#4');
  });

  it('is not one that names something', async () => {
    expect(first(await ask('the truce in February'))).toBe('harbour-talks#4');
    expect((await ask('the volcano in February')).status).toBe('unanswered');
    expect((await ask('summary executions')).status).toBe('unanswered');
  });

  it('finds the sentence among many reports that share its other words', async () => {
    const others: Article[] = Array.from({ length: 60 }, (_, at) => ({
      ...HARBOUR,
      id: `other-${at}`,
      file: `other-${at}.md`,
      date: '2021-03-02',
      paragraphs: [
        'Nobody could say what happened: it happened again, and what happened was that it happened.',
      ],
    }));
    const found = await answer(indexOf([...others, HARBOUR]), {
      text: 'what happened in February',
      today: '2021-05-11',
    });
    expect(first(found)).toBe('harbour-talks#4');
  });
});

describe('a corpus that ends before the day of the question', () => {
  it.each([
    'who is the envoy now',
    'what is happening today',
    'is there a truce right now',
    'what did Solheim say this week',
    'are the talks still on',
    'who currently leads the talks',
    'have the rebels come back yet',
    'what is the current situation',
    'any news on the truce',
    "what's going on in Valletta",
    'do they fight these days',
    'what did the envoy say yesterday',
    'nowadays who is the envoy',
    'did they meet this month',
  ])('says so: %s', async (text) => {
    expect((await ask(text, { today: '2021-09-09' })).corpusEnds).toBe('2021-05-10');
  });

  it.each([
    'who is the envoy',
    'when did the truce collapse',
    'what happened in February',
    'did Solheim meet Zentani',
  ])('has no need to: %s', async (text) => {
    expect((await ask(text, { today: '2021-09-09' })).corpusEnds).toBeNull();
  });
});

describe('the terms of days', () => {
  it('are days up to a week, months beyond, nothing beyond a month', () => {
    expect(dayTerms({ from: '2020-02-28', to: '2020-03-01' })).toEqual([
      '#2020-02-28',
      '#2020-02-29',
      '#2020-03-01',
    ]);
    expect(dayTerms({ from: '2020-12-20', to: '2021-01-08' })).toEqual(['#2020-12', '#2021-01']);
    expect(dayTerms({ from: '2020-01-01', to: '2020-12-31' })).toEqual([]);
  });

  it('of a question about a month are its own and those of its days', () => {
    const terms = askedDayTerms({ from: '2020-02-01', to: '2020-02-29' });
    expect(terms).toHaveLength(30);
    expect(terms).toContain('#2020-02');
    expect(terms).toContain('#2020-02-29');
    expect(askedDayTerms({ from: '2020-02-01', to: '2022-02-01' })).toEqual([]);
  });
});
