import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import { type CorpusIndex, indexCorpus } from '../../src/answer/index-corpus.js';
import type { IndexedParagraph } from '../../src/answer/index-paragraphs.js';
import { loadEnglish } from '../../src/language/load-english.js';
import type { Steps } from '../../src/language/steps.js';

const PARAGRAPHS = 40;

const corpus = {
  articles: [
    {
      id: 'talks',
      file: 'talks.md',
      title: 'Talks',
      publisher: 'Gazette',
      date: '2016-05-01',
      author: null,
      url: null,
      language: 'en',
      paragraphs: Array.from(
        { length: PARAGRAPHS },
        (_, at) => `The envoy Lena Holm said on day ${at} that the talks in Visby would go on. Nobody left.`,
      ),
      leftOut: [],
    },
  ],
  topics: [],
  notices: [],
};

/** Counts the paragraphs whose sentences are read, as out of a database, in each step of an answer, and outside of all. */
class Watch {
  readonly inSteps: number[] = [];
  outside = 0;
  #isStep = false;
  #read = 0;

  over(index: CorpusIndex): CorpusIndex {
    const { retriever } = index;
    return {
      ...index,
      retriever: {
        paragraphs: retriever.paragraphs,
        articles: (ids) => retriever.articles(ids),
        nearest: async (query) =>
          (await retriever.nearest(query)).map(({ paragraph, score }) => ({
            paragraph: this.#stored(paragraph),
            score,
          })),
        publishedIn: async (periods, most) =>
          (await retriever.publishedIn(periods, most)).map((paragraph) => this.#stored(paragraph)),
      },
      inSteps: async (steps) => this.#goThrough(steps),
    };
  }

  #stored(paragraph: IndexedParagraph): IndexedParagraph {
    const note = () => {
      if (this.#isStep) this.#read += 1;
      else this.outside += 1;
    };
    let isRead = false;
    return {
      ...paragraph,
      get sentences() {
        if (!isRead) note();
        isRead = true;
        return paragraph.sentences;
      },
    };
  }

  #goThrough<Result>(steps: Steps<Result>): Result {
    for (;;) {
      this.#read = 0;
      this.#isStep = true;
      const step = steps.next();
      this.#isStep = false;
      this.inSteps.push(this.#read);
      if (step.done) return step.value;
    }
  }
}

describe('an answer', () => {
  it.each(['When do the talks go on?', 'What did Lena Holm say?', 'Who is Lena Holm?'])(
    'gives others their turn between two paragraphs that it reads: %s',
    async (text) => {
      const watch = new Watch();
      const index = watch.over(indexCorpus(corpus, loadEnglish()));
      const { excerpts } = await answer(index, { text, today: '2016-05-02' });
      expect(excerpts.length).toBeGreaterThan(0);
      expect(watch.outside).toBe(0);
      expect(Math.max(...watch.inSteps)).toBe(1);
    },
  );
});
