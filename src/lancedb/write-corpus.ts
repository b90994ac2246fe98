import { randomUUID } from 'node:crypto';
import { CorpusCounts, searchTerms } from '../answer/corpus-counts.js';
import { newestOf, quotable } from '../answer/index-corpus.js';
import { type Survey, surveyCorpus } from '../answer/index-paragraphs.js';
import { Readings } from '../answer/readings.js';
import { snapshotKey } from '../answer/snapshot.js';
import type { Article } from '../corpus/article.js';
import type { Corpus } from '../corpus/corpus.js';
import type { WordVectors } from '../language/word-vectors/word-vectors.js';
import { type Build, Builds, type Database, factsTable, paragraphsTable } from './database.js';
import { type Facts, type StoredHead, writeFacts } from './facts.js';
import type { LanceTable } from './lancedb-package.js';
import { writeRecord } from './paragraph-record.js';
import { joinTerms } from './searched-terms.js';

/** Rows that are written at once: some megabytes, of which the memory holds one lot at a time. */
const LOT = 5_000;

/** Terms are ready made: they are divided at spaces and left as they are. */
const FULL_TEXT = {
  baseTokenizer: 'whitespace',
  withPosition: false,
  stem: false,
  lowercase: false,
  removeStopWords: false,
  asciiFolding: false,
  // A web address without a space is one word.
  maxTokenLength: 20_000,
};

/** Milliseconds for which a build outlives the next one: whoever answers from it has long changed over. */
const GRACE = 10 * 60_000;

/**
 * Writes a corpus into a database and makes it the one that is answered from, unless it is already. One process at a time may do so. What was derived
 * from a paragraph is let go as soon as it is written, so that memory holds the texts and whom they name.
 */
export async function writeCorpus(
  database: Database,
  corpus: Corpus,
  vectors: WordVectors,
): Promise<{ readonly build: Build; readonly isNew: boolean }> {
  const builds = new Builds(database);
  const key = snapshotKey(corpus, '');
  const newest = await builds.newest();
  if (newest?.key === key) return { build: newest, isNew: false };
  const id = randomUUID().replaceAll('-', '');
  const articles = quotable(corpus);
  const readings = new Readings(corpus.topics, vectors, undefined, false);
  const survey = finish(surveyCorpus(articles, readings));
  const table = await createParagraphs(database, id);
  const counts = new CorpusCounts(corpus.topics);
  const heads = new Map<string, StoredHead>();
  let rows: object[] = [];
  let place = 0;
  const put = async (row: object) => {
    rows.push({ place, ...row });
    place += 1;
    if (rows.length >= LOT) rows = await writeRows(database, table, rows);
  };
  for (const [at, article] of articles.entries()) {
    const titleTerms = readings.titleTerms(article);
    heads.set(article.id, { ...withoutText(article), first: place, quotable: true, titleTerms });
    for (const paragraph of survey.paragraphsOf(at)) {
      counts.add(paragraph);
      const terms = searchTerms(paragraph);
      await put({
        day: article.date,
        searched: joinTerms(terms, titleTerms),
        terms: new Set(terms).size,
        text: paragraph.text,
        record: writeRecord(paragraph.sentences),
      });
    }
  }
  for (const article of corpus.articles) {
    if (heads.has(article.id)) continue;
    heads.set(article.id, { ...withoutText(article), first: place, quotable: false, titleTerms: [] });
    for (const text of article.paragraphs)
      await put({ day: null, searched: '', terms: 0, text, record: '[]' });
  }
  await writeRows(database, table, rows);
  await table.createIndex('searched', { config: database.lancedb.Index.fts(FULL_TEXT) });
  await table.createIndex('day', { config: database.lancedb.Index.btree() });
  table.close();
  const inOrder = corpus.articles.flatMap((article) => heads.get(article.id) ?? []);
  await storeFacts(database, id, {
    corpus: { topics: corpus.topics, notices: corpus.notices },
    heads: inOrder,
    ...ofSurvey(survey),
    documentFrequency: counts.documentFrequency,
    nameFrequency: counts.nameFrequency,
    vocabulary: counts.vocabulary,
    events: counts.events,
    statistics: counts.statistics,
    newest: newestOf(articles),
  });
  const build = { id, made: Date.now(), key };
  await builds.publish(build);
  await dropOld(database, builds);
  return { build, isNew: true };
}

function ofSurvey({ entities, ordinary }: Survey): Pick<Facts, 'entities' | 'ordinary'> {
  return { entities, ordinary };
}

function withoutText({
  paragraphs,
  ...article
}: Article): Omit<StoredHead, 'first' | 'quotable' | 'titleTerms'> {
  return { ...article, paragraphs: { length: paragraphs.length } };
}

async function createParagraphs({ arrow, connection }: Database, id: string): Promise<LanceTable> {
  return connection.createEmptyTable(paragraphsTable({ id }), schemaOf(arrow));
}

function schemaOf({ Schema, Field, Int32, Utf8 }: Database['arrow']): unknown {
  return new Schema([
    new Field('place', new Int32(), false),
    new Field('day', new Utf8(), true),
    new Field('searched', new Utf8(), false),
    new Field('terms', new Int32(), false),
    new Field('text', new Utf8(), false),
    new Field('record', new Utf8(), false),
  ]);
}

/** @returns the next lot, empty */
async function writeRows(
  { lancedb, arrow }: Database,
  table: LanceTable,
  rows: readonly object[],
): Promise<object[]> {
  if (rows.length > 0) await table.add(lancedb.makeArrowTable(rows, { schema: schemaOf(arrow) }));
  return [];
}

async function storeFacts({ lancedb, arrow, connection }: Database, id: string, facts: Facts): Promise<void> {
  const schema = new arrow.Schema([
    new arrow.Field('part', new arrow.Int32(), false),
    new arrow.Field('bytes', new arrow.Binary(), false),
  ]);
  const table = await connection.createEmptyTable(factsTable({ id }), schema);
  let part = 0;
  for (const bytes of writeFacts(facts)) {
    await table.add(lancedb.makeArrowTable([{ part, bytes }], { schema }));
    part += 1;
  }
  table.close();
}

/** Builds that others have followed some time ago; tables of a build that never was whole stay until the next one but one. */
async function dropOld({ connection }: Database, builds: Builds): Promise<void> {
  const all = await builds.all();
  for (const [at, build] of all.entries()) {
    const followed = all[at - 1];
    if (followed === undefined || Date.now() - followed.made < GRACE) continue;
    await builds.forget(build);
    await connection.dropTable(paragraphsTable(build));
    await connection.dropTable(factsTable(build));
  }
}

function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
