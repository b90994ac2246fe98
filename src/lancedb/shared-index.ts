import { prepareCorrections } from '../answer/correct-spelling.js';
import type { CorpusIndex } from '../answer/index-corpus.js';
import { indexNames } from '../answer/name-index.js';
import { topicLexiconOf } from '../answer/readings.js';
import type { English } from '../language/english.js';
import { indexEntities } from '../language/names/entity-lexicon.js';
import type { InSteps, Steps } from '../language/steps.js';
import { articlesTable, type Build, type Database, factsTable, paragraphsTable } from './database.js';
import { type Facts, readFacts } from './facts.js';
import { LanceRetriever } from './lance-retriever.js';

/** How the work is done that it takes to open a build, and then that of each answer. */
export type Pace = { readonly opening: InSteps; readonly answering: InSteps };

/** Answers from one build: its facts are read into this process, its paragraphs stay where they are. */
export async function openBuild(
  { lancedb, connection }: Database,
  build: Build,
  english: English,
  { opening, answering }: Pace,
): Promise<CorpusIndex> {
  const parts = await readParts(connection, build);
  const facts = await opening(readFacts(parts));
  const table = await connection.openTable(paragraphsTable(build));
  // Otherwise the first questions would wait for the index to be read.
  await table.prewarmIndex(SEARCH_INDEX);
  const articles = await connection.openTable(articlesTable(build));
  const retriever = new LanceRetriever(lancedb, { paragraphs: table, articles }, facts);
  return opening(indexOf(facts, retriever, english, answering));
}

/** The name that LanceDB gives the index over the column. */
export const SEARCH_INDEX = 'searched_idx';

export async function readParts(
  connection: Database['connection'],
  build: Pick<Build, 'id'>,
): Promise<Uint8Array[]> {
  const table = await connection.openTable(factsTable(build));
  const rows = await table.query().select(['part', 'bytes']).toArrow();
  const [numbers, bytes] = [rows.getChild('part'), rows.getChild('bytes')];
  const parts = Array.from({ length: rows.numRows }, (_, at) => ({
    part: Number(numbers?.get(at)),
    bytes: bytes?.get(at) as Uint8Array,
  }));
  table.close();
  return parts.sort((one, other) => one.part - other.part).map((part) => part.bytes);
}

function* indexOf(
  facts: Facts,
  retriever: LanceRetriever,
  english: English,
  inSteps: InSteps,
): Steps<CorpusIndex> {
  const { entities, ordinary, heads, corpus, newest } = facts;
  const { documentFrequency, nameFrequency, vocabulary, events } = facts;
  yield* prepareCorrections(vocabulary, english);
  const isOrdinaryWord = (word: string) => ordinary.has(word);
  return {
    corpus: { ...corpus, articles: heads },
    retriever,
    documentFrequency,
    nameFrequency,
    vocabulary,
    events,
    ordinary,
    names: indexNames(entities, yield* indexEntities(entities, isOrdinaryWord)),
    topicLexicon: topicLexiconOf(corpus.topics),
    english,
    newest,
    inSteps,
  };
}
