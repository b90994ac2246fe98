import type { Answer } from '../../src/answer/answer.js';
import type { ExcerptInArticle } from '../../src/chat/buttons.js';
import type { Article } from '../../src/corpus/article.js';
import type { Corpus } from '../../src/corpus/corpus.js';

export function makeArticle(fields: Partial<Article> = {}): Article {
  return {
    id: 'harbour-deal',
    file: 'harbour-deal.md',
    title: 'Harbour deal is near',
    publisher: 'The Gazette',
    author: null,
    date: '2016-05-02',
    url: null,
    language: 'en',
    paragraphs: ['The harbour opens tomorrow, the mayor said.'],
    leftOut: [],
    ...fields,
  };
}

/** The excerpt that `words` are, with the words that answer; a whole paragraph unless told otherwise. */
export function makeExcerpt(
  article: Article,
  words?: string,
  answer?: string,
  paragraph = 1,
): ExcerptInArticle {
  const text = article.paragraphs[paragraph - 1] ?? '';
  const rangeOf = (part: string) => {
    const start = text.indexOf(part);
    if (start < 0) throw new Error(`"${part}" is not in the paragraph`);
    return { start, end: start + part.length };
  };
  return {
    article,
    paragraph,
    text,
    range: rangeOf(words ?? text),
    answer: answer === undefined ? null : rangeOf(answer),
    dates: [],
  };
}

export function makeAnswer(fields: Partial<Answer> = {}): Answer {
  return {
    question: 'when does the harbour open',
    kind: 'when',
    status: 'answered',
    confidence: 0.9,
    excerpts: [],
    nearest: [],
    subject: null,
    followUpOf: null,
    further: false,
    suggestions: [],
    corpusEnds: null,
    earlier: 0,
    language: null,
    ...fields,
  };
}

export function makeCorpus(articles: readonly Article[], topics: Corpus['topics'] = []): Corpus {
  return { articles, topics, notices: [] };
}
