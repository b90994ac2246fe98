import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, answer } from '../../src/answer/answer.js';
import { type CorpusIndex, indexCorpus } from '../../src/answer/index-corpus.js';
import type { TermQuery } from '../../src/answer/retriever.js';
import type { ArticleHead } from '../../src/corpus/article.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { Builds, openDatabase } from '../../src/lancedb/database.js';
import { openBuild } from '../../src/lancedb/shared-index.js';
import { writeCorpus } from '../../src/lancedb/write-corpus.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { atOnce } from '../../src/language/steps.js';
import { readGold } from '../eval/gold.js';
import { inTurn } from '../eval/measure.js';
import { isLanceDbInstalled, NOT_INSTALLED } from '../lancedb/installed.js';
import { writtenOut } from './written-out.js';

const english = loadEnglish();
const folder = mkdtempSync(join(tmpdir(), 'parley-retriever-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ALWAYS = { from: null, to: null };
let made = 0;

async function onLanceDb(corpus: Corpus): Promise<CorpusIndex> {
  made += 1;
  const database = await openDatabase(join(folder, String(made)));
  await writeCorpus(database, corpus, english, 'this program');
  const build = await new Builds(database).newest();
  if (build === null) throw new Error('no build was published');
  return openBuild(database, build, english, { opening: atOnce, answering: atOnce });
}

const RETRIEVERS: readonly (readonly [string, (corpus: Corpus) => Promise<CorpusIndex>, boolean])[] = [
  ['MiniSearch', async (corpus) => indexCorpus(corpus, english), true],
  [`LanceDB${isLanceDbInstalled ? '' : ` ${NOT_INSTALLED}`}`, onLanceDb, isLanceDbInstalled],
];

let shipped: Corpus;
beforeAll(async () => {
  shipped = await loadCorpus('corpus');
});

function article(id: string, date: string | null, paragraphs: readonly string[], rest: object = {}) {
  return {
    id,
    file: `${id}.md`,
    title: `Report ${id}`,
    publisher: null,
    author: null,
    date,
    url: null,
    language: 'en',
    paragraphs,
    leftOut: [],
    ...rest,
  };
}

const HOSTILE_ID = "o'brien'); DROP TABLE builds; --";
const SMALL: Corpus = {
  articles: [
    article('undated', null, ['Swans came to the lake.', 'Nothing else was seen.']),
    article('early', '2016-01-05', ['Herons came to the lake.', 'Swans left it, and swans stayed away.']),
    article(HOSTILE_ID, '2016-03-01', ["The lake's swans were counted: nine."]),
    article('late', '2016-06-30', ['Swans came to the lake again.', 'Herons did not.']),
    article('taken-back', '2016-07-01', ['Swans never came to the lake.'], { retracted: 'it was untrue' }),
  ],
  topics: [],
  notices: [],
};

function query(terms: readonly string[], rest: Partial<TermQuery> = {}): TermQuery {
  return { boosts: new Map(terms.map((term) => [term, 1])), depth: 30, published: null, ...rest };
}

describe.each(RETRIEVERS)('a retriever on %s', (_, open, isThere) => {
  let index: CorpusIndex;
  beforeAll(async () => {
    if (isThere) index = await open(SMALL);
  });
  const nearest = async (given: TermQuery) =>
    (await index.retriever.nearest(given)).map(
      ({ paragraph }) => `${paragraph.article.id}#${paragraph.number}`,
    );

  test.runIf(isThere)('counts what may be quoted', () => {
    expect(index.retriever.paragraphs).toBe(7);
    expect(index.corpus.articles.map(({ id }) => id)).toEqual(SMALL.articles.map(({ id }) => id));
  });

  test.runIf(isThere)(
    'finds paragraphs by their terms, the best first and of equals the first of the corpus',
    async () => {
      const found = await index.retriever.nearest(query(['swan', 'lake']));
      const scores = found.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
      expect(scores.every((score) => score > 0)).toBe(true);
      expect((await nearest(query(['heron']))).slice(0, 2)).toEqual(['late#2', 'early#1']);
      expect(await nearest(query(['swan', 'lake'], { depth: 2 }))).toHaveLength(2);
      expect(await nearest(query(['swan']))).not.toContain('taken-back#1');
    },
  );

  test.runIf(isThere)('finds nothing for terms that stand nowhere, whatever is in them', async () => {
    for (const term of [
      'zeppelin',
      "' OR 1=1 --",
      '"',
      '\\',
      '*',
      '~',
      '(swan',
      'swan^9',
      'swan:lake',
      '%',
      '__proto__',
    ]) {
      expect(await nearest(query([term])), term).toEqual([]);
    }
  });

  test.runIf(isThere)('weighs terms by their boosts', async () => {
    const boosts = (swan: number, heron: number) =>
      new Map([
        ['swan', swan],
        ['heron', heron],
      ]);
    expect((await nearest(query([], { boosts: boosts(1, 0.01) })))[0]).toMatch(/early#2/);
    expect((await nearest(query([], { boosts: boosts(0.01, 1) })))[0]).toMatch(/late#2/);
  });

  test.runIf(isThere)('keeps to a period of publication, undated articles to none', async () => {
    const inSpring = { from: '2016-02-01', to: '2016-04-30' };
    expect(await nearest(query(['swan'], { published: inSpring }))).toEqual([`${HOSTILE_ID}#1`]);
    const since = await nearest(query(['swan'], { published: { from: '2016-03-01', to: null } }));
    expect(since.toSorted()).toEqual(['late#1', `${HOSTILE_ID}#1`].toSorted());
    expect(await nearest(query(['swan'], { published: ALWAYS }))).toContain('undated#1');
    expect(await nearest(query(['swan'], { published: { from: "'; DROP", to: "0' OR 'a'='a" } }))).toEqual(
      [],
    );
  });

  test.runIf(isThere)('gives what was published in periods, in the order of the corpus', async () => {
    const places = async (...given: Parameters<CorpusIndex['retriever']['publishedIn']>) =>
      (await index.retriever.publishedIn(...given)).map((one) => `${one.article.id}#${one.number}`);
    const june = { from: '2016-06-01', to: '2016-06-30' };
    const january = { from: '2016-01-01', to: '2016-01-31' };
    expect(await places([june, january], 10)).toEqual(['early#1', 'early#2', 'late#1', 'late#2']);
    expect(await places([june, january], 3)).toEqual(['early#1', 'early#2', 'late#1']);
    expect(await places([ALWAYS], 3)).toEqual(['undated#1', 'undated#2', 'early#1']);
    expect(await places([{ from: '2017-01-01', to: null }], 3)).toEqual([]);
    expect(await places([], 3)).toEqual([]);
  });

  test.runIf(isThere)('gives articles whole, in the order asked for, whatever their ids hold', async () => {
    const asked = ['late', HOSTILE_ID, 'gone', 'taken-back', "' OR '1'='1", '__proto__'];
    const found = await index.retriever.articles(asked);
    expect([...found.keys()]).toEqual(['late', HOSTILE_ID, 'taken-back']);
    for (const one of SMALL.articles) {
      if (found.has(one.id)) expect(found.get(one.id)).toMatchObject(one);
    }
    expect([...(await index.retriever.articles([])).keys()]).toEqual([]);
  });
});

describe.runIf(isLanceDbInstalled)('both retrievers', () => {
  test('hold the same of each paragraph and know the same of the whole', async () => {
    const [one, other] = [indexCorpus(shipped, english), await onLanceDb(shipped)];
    const [own, stored] = await inTurn([one, other], ({ retriever }) =>
      retriever.publishedIn([ALWAYS], 10_000),
    );
    const plain = (paragraphs: typeof own) =>
      paragraphs?.map(({ article: { id }, sentences, number, text, titleTerms }) => ({
        number,
        text,
        titleTerms,
        id,
        sentences: sentences.map(writtenOut),
      }));
    expect(plain(stored)).toEqual(plain(own));
    for (const name of [
      'documentFrequency',
      'nameFrequency',
      'vocabulary',
      'events',
      'ordinary',
      'newest',
    ] as const) {
      expect(other[name], name).toEqual(one[name]);
    }
  });

  test('give the same answers over the shipped corpus', async () => {
    const [one, other] = [indexCorpus(shipped, english), await onLanceDb(shipped)];
    const questions = readGold('tuning').map(({ question }) => question);
    expect(questions.length).toBeGreaterThan(100);
    for (const text of [...questions, 'what happened in May 2016', 'what happened', '', '’ or 1=1']) {
      const inquiry = { text, today: '2016-09-10' };
      const [first, second] = [await answer(one, inquiry), await answer(other, inquiry)];
      // The last digits of a score depend on the order of additions.
      expect(second.confidence, text).toBeCloseTo(first.confidence, 9);
      expect({ ...told(second), confidence: 0 }, text).toEqual({ ...told(first), confidence: 0 });
    }
  });
});

/** What an answer tells, with the articles by their ids: how much of an article comes along is the retriever's own affair. */
function told(answered: Answer): object {
  return JSON.parse(
    JSON.stringify(answered, (key, value) => (key === 'article' ? (value as ArticleHead).id : value)),
  );
}
