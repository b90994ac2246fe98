import { createHash } from 'node:crypto';
import { CorpusCounts, searchTerms } from '../answer/corpus-counts.js';
import { newestOf, quotable } from '../answer/index-corpus.js';
import { type Survey, surveyCorpus } from '../answer/index-paragraphs.js';
import { Readings } from '../answer/readings.js';
import { snapshotKey } from '../answer/snapshot.js';
import type { Article } from '../corpus/article.js';
import type { Corpus } from '../corpus/corpus.js';
import type { English } from '../language/english.js';
import { finish } from '../language/steps.js';
import {
  articlesTable,
  type Build,
  Builds,
  type Database,
  FORM,
  factsTable,
  newId,
  paragraphsTable,
} from './database.js';
import { DatabaseFault } from './database-fault.js';
import { type Facts, type StoredHead, writeFacts } from './facts.js';
import { isWhole } from './is-whole.js';
import type { LanceTable } from './lancedb-package.js';
import { searchable, writeParagraph } from './stored-paragraph.js';

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

/**
 * Writes a corpus into a database and makes it the one that is answered from, unless it is already, and whole. Where several
 * processes write, the last one to be done is answered from. What was derived from a paragraph is let go as soon as it is written,
 * so that memory holds the texts and whom they name.
 * @param program what tells this program from another one, which may derive something else from the same corpus
 * @throws DatabaseFault where something of what was written is gone when it is done
 */
export async function writeCorpus(
  database: Database,
  corpus: Corpus,
  english: English,
  program: string,
): Promise<{ readonly build: Build; readonly isNew: boolean }> {
  const builds = new Builds(database);
  const key = keyOf(corpus, program);
  const newest = await builds.newest();
  if (newest?.key === key && (await isWhole(database, newest))) return { build: newest, isNew: false };
  const id = newId(Date.now());
  const articles = quotable(corpus);
  const readings = new Readings(corpus.topics, english, undefined, false);
  const survey = finish(surveyCorpus(articles, readings));
  const counts = new CorpusCounts(corpus.topics, english.concepts);
  const heads = new Map<string, StoredHead>();
  const table = await Rows.into(database, paragraphsTable({ id }), ['day', 'searched', 'paragraph']);
  let place = 0;
  for (const [at, article] of articles.entries()) {
    const titleTerms = readings.titleTerms(article);
    heads.set(article.id, { ...withoutText(article), first: place, titleTerms });
    for (const paragraph of finish(survey.paragraphsOf(at))) {
      const terms = searchTerms(paragraph, english.concepts);
      counts.add(paragraph, terms);
      const searched = searchable(terms) + searchable(titleTerms);
      await table.put({
        day: article.date,
        searched,
        paragraph: writeParagraph({ ...paragraph, place, terms }),
      });
      place += 1;
    }
  }
  const paragraphs = await table.end();
  await paragraphs.createIndex('searched', { config: database.lancedb.Index.fts(FULL_TEXT) });
  await paragraphs.createIndex('day', { config: database.lancedb.Index.btree() });
  const texts = await Rows.into(database, articlesTable({ id }), ['paragraphs']);
  for (const article of corpus.articles) await texts.put({ paragraphs: JSON.stringify(article.paragraphs) });
  await texts.end();
  await storeFacts(database, id, {
    corpus: { topics: corpus.topics, notices: corpus.notices },
    heads: corpus.articles.map(
      (article) => heads.get(article.id) ?? { ...withoutText(article), first: null, titleTerms: [] },
    ),
    ...ofSurvey(survey),
    documentFrequency: counts.documentFrequency,
    nameFrequency: counts.nameFrequency,
    vocabulary: counts.vocabulary,
    events: counts.events,
    statistics: counts.statistics,
    newest: newestOf(articles),
  });
  if (!(await isWhole(database, { id }))) {
    throw new DatabaseFault('part of what was written is gone again; see that nothing else removes it', {
      mayPass: true,
    });
  }
  const build = { id, made: Date.now(), key, form: FORM };
  await builds.publish(build);
  await builds.dropOld(build.made);
  return { build, isNew: true };
}

/** Notices count, since whoever answers tells them: a file that turned bad may have left the articles as they were. */
function keyOf(corpus: Corpus, program: string): string {
  const notices = JSON.stringify(corpus.notices);
  return createHash('sha256').update(snapshotKey(corpus, program)).update(notices).digest('hex');
}

function ofSurvey({ entities, ordinary }: Survey): Pick<Facts, 'entities' | 'ordinary'> {
  return { entities, ordinary };
}

function withoutText({ paragraphs, ...article }: Article): Omit<StoredHead, 'first' | 'titleTerms'> {
  return { ...article, paragraphs: { length: paragraphs.length } };
}

/** Writes rows of texts into a new table, a lot at a time. */
class Rows {
  readonly #database: Database;
  readonly #table: LanceTable;
  readonly #schema: unknown;
  #rows: object[] = [];

  private constructor(database: Database, table: LanceTable, schema: unknown) {
    this.#database = database;
    this.#table = table;
    this.#schema = schema;
  }

  static async into(database: Database, name: string, columns: readonly string[]): Promise<Rows> {
    const { Schema, Field, Utf8 } = database.arrow;
    const schema = new Schema(columns.map((column) => new Field(column, new Utf8(), true)));
    return new Rows(database, await database.connection.createEmptyTable(name, schema), schema);
  }

  async put(row: object): Promise<void> {
    this.#rows.push(row);
    if (this.#rows.length >= LOT) await this.#write();
  }

  /** Each lot is a file of its own, and rows out of many files take longer to fetch: they become one, in the same order. */
  async end(): Promise<LanceTable> {
    if (this.#rows.length > 0) await this.#write();
    await this.#table.optimize({ cleanupOlderThan: new Date() });
    return this.#table;
  }

  async #write(): Promise<void> {
    await this.#table.add(this.#database.lancedb.makeArrowTable(this.#rows, { schema: this.#schema }));
    this.#rows = [];
  }
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
