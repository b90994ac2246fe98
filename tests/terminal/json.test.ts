import { describe, expect, it } from 'vitest';
import { answerAsJson } from '../../src/terminal/json.js';
import { makeAnswer, makeArticle, makeExcerpt } from '../chat/fixtures.js';

const article = makeArticle({
  paragraphs: ['Talks went on.', 'The harbour opens tomorrow. It is new.'],
  url: 'https://news.example/1',
});
const date = { start: 18, end: 26, text: 'tomorrow', from: '2016-05-03', to: '2016-05-03', yearKnown: true };
const excerpt = { ...makeExcerpt(article, 'The harbour opens tomorrow.', 'tomorrow', 2), dates: [date] };

const asJson = {
  article: 'harbour-deal',
  file: 'harbour-deal.md',
  paragraph: 2,
  text: 'The harbour opens tomorrow. It is new.',
  excerpt: 'The harbour opens tomorrow.',
  answer: 'tomorrow',
  title: 'Harbour deal is near',
  publisher: 'The Gazette',
  date: '2016-05-02',
  url: 'https://news.example/1',
};

describe('an answer as JSON', () => {
  it('has every key in the order of the contract', () => {
    const json = answerAsJson(makeAnswer({ excerpts: [excerpt] }), 0.91);
    expect(Object.keys(JSON.parse(json))).toEqual([
      'question',
      'kind',
      'status',
      'confidence',
      'tookMs',
      'excerpts',
      'nearest',
      'dates',
      'followUpOf',
      'suggestions',
    ]);
    expect(Object.keys(JSON.parse(json).excerpts[0])).toEqual(Object.keys(asJson));
  });

  it('holds the paragraph, the excerpt of it and the words that answer', () => {
    const first = makeExcerpt(article, 'Talks went on.');
    const json = JSON.parse(
      answerAsJson(makeAnswer({ excerpts: [first, excerpt], confidence: 0.83141592 }), 0.91),
    );
    expect(json).toMatchObject({ question: 'when does the harbour open', kind: 'when', status: 'answered' });
    expect(json.confidence).toBe(0.83141592);
    expect(json.tookMs).toBe(0.91);
    expect(json.excerpts[0]).toMatchObject({ paragraph: 1, excerpt: 'Talks went on.', answer: null });
    expect(json.excerpts[1]).toEqual(asJson);
    expect(json.dates).toEqual([{ text: 'tomorrow', from: '2016-05-03', to: '2016-05-03', excerpt: 1 }]);
  });

  it('gives the nearest passages the same form, and none of their dates', () => {
    const answer = makeAnswer({ status: 'unanswered', nearest: [excerpt] });
    expect(JSON.parse(answerAsJson(answer, 1))).toMatchObject({ excerpts: [], nearest: [asJson], dates: [] });
  });

  it('tells what it follows up and what it suggests', () => {
    const followUpOf = { question: 'who is he', subject: null };
    const json = JSON.parse(answerAsJson(makeAnswer({ followUpOf, suggestions: ['Kerry'] }), 1));
    expect(json).toMatchObject({ followUpOf, suggestions: ['Kerry'] });
    expect(JSON.parse(answerAsJson(makeAnswer(), 1))).toMatchObject({ followUpOf: null, suggestions: [] });
  });

  it('is one line, whatever the article holds', () => {
    const odd = makeArticle({ paragraphs: ['a\nb\u2028c\r'] });
    expect(answerAsJson(makeAnswer({ excerpts: [makeExcerpt(odd)] }), 1)).not.toMatch(/[\n\r]/);
  });
});
