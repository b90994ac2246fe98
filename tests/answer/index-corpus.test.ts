import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EmbeddedIndex, indexCorpus, indexInSteps } from '../../src/answer/index-corpus.js';
import type { Article } from '../../src/corpus/article.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import type { Topic } from '../../src/corpus/topics.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { generateArticles } from '../bench/generate-corpus.js';
import { seededRandom } from '../bench/random.js';
import { Vocabulary } from '../bench/vocabulary.js';

const english = loadEnglish();
const words = [...english.vectors.rows.keys()].slice(200, 3000);

function someArticles(seed: number): Article[] {
  const random = seededRandom(seed);
  return generateArticles(60, random, new Vocabulary(random, words));
}

function corpusOf(articles: readonly Article[], topics: readonly Topic[] = []): Corpus {
  return { articles, topics, notices: [] };
}

/** All that answers depend on, without what an index keeps for the next one and without functions. */
function derived({ corpus, paragraphs, search, names, topicLexicon, newest, ...index }: EmbeddedIndex) {
  const { isOrdinaryWord, ...nameLexicon } = names.lexicon;
  return {
    articles: corpus.articles,
    paragraphs,
    search: JSON.parse(JSON.stringify(search)),
    entities: names.entities,
    nameLexicon,
    ordinary: words.filter(isOrdinaryWord),
    topicLexicon,
    newest,
    frequencies: [index.documentFrequency, index.nameFrequency, index.vocabulary, index.events],
  };
}

test('an index made after another is the same as one made anew, whatever was added, removed and changed', () => {
  const pool = someArticles(7);
  const corpora = fc.array(fc.subarray(pool, { minLength: 1 }), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(corpora, (sequence) => {
      let index: EmbeddedIndex | undefined;
      for (const articles of sequence) {
        const corpus = corpusOf(articles);
        index = indexCorpus(corpus, english, index);
        expect(derived(index)).toEqual(derived(indexCorpus(corpus, english)));
      }
    }),
    { numRuns: 6 },
  );
});

// "Hope" opens a sentence as a first name until an article uses the word in lower case.
test('a word that becomes ordinary is no name any more in the articles that were read before', () => {
  const article = (id: string, text: string): Article => ({
    id,
    file: `${id}.md`,
    title: id,
    publisher: null,
    date: null,
    author: null,
    url: null,
    language: 'en',
    paragraphs: [text],
    leftOut: [],
  });
  const first = article('first', 'Hope Kerry brought was small. He went on.');
  const second = article('second', 'There was hope in the talks, and hope is all.');
  const before = indexCorpus(corpusOf([first]), english);
  const after = indexCorpus(corpusOf([first, second]), english, before);
  expect(derived(after)).toEqual(derived(indexCorpus(corpusOf([first, second]), english)));
  expect([...after.names.entities.keys()]).not.toEqual([...before.names.entities.keys()]);
});

test('other topics are found in articles that were read before', () => {
  const [article] = someArticles(3);
  if (article === undefined) throw new Error('the generator made no article');
  const topic = { name: 'anything', command: false, description: 'Anything', words: ['people'] };
  const before = indexCorpus(corpusOf([article]), english);
  const after = indexCorpus(corpusOf([article], [topic]), english, before);
  expect(derived(after)).toEqual(derived(indexCorpus(corpusOf([article], [topic]), english)));
});

test('only what is new is read: an unchanged article keeps its sentences', () => {
  const articles = someArticles(5);
  const before = indexCorpus(corpusOf(articles.slice(1)), english);
  const after = indexCorpus(corpusOf(articles), english, before);
  const kept = after.paragraphs.at(articles[0]?.paragraphs.length ?? 0);
  expect(kept?.article).toBe(articles[1]);
  expect(kept?.sentences[0]?.tokens).toBe(before.paragraphs.at(0)?.sentences[0]?.tokens);
});

test('indexing gives way often: never more than one article is read between two steps', () => {
  const articles = someArticles(9);
  const steps = [...indexInSteps(corpusOf(articles), english)];
  const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
  expect(steps.length).toBeGreaterThan(2 * (articles.length + paragraphs) - 1);
});
