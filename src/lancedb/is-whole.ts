import { finish } from '../language/steps.js';
import type { Build, Database } from './database.js';
import { articlesTable, paragraphsTable } from './database.js';
import { readFacts } from './facts.js';
import type { LanceTable } from './lancedb-package.js';
import { readParts, SEARCH_INDEX } from './shared-index.js';

/** Rows that are read of each table, from the first to the last: every file of a table holds far more than stand between two. */
const PROBES = 100;

/**
 * Whether everything that a build is answered from is there and can be read. Its facts say how many rows there must be, the
 * search index is read as a whole, and of the rows so many that no file of them goes untried.
 */
export async function isWhole({ connection }: Database, build: Pick<Build, 'id'>): Promise<boolean> {
  try {
    const facts = finish(readFacts(await readParts(connection, build)));
    const paragraphs = await connection.openTable(paragraphsTable(build));
    const articles = await connection.openTable(articlesTable(build));
    await paragraphs.prewarmIndex(SEARCH_INDEX);
    return (
      (await holds(paragraphs, facts.statistics.paragraphs, 'paragraph')) &&
      (await holds(articles, facts.heads.length, 'paragraphs'))
    );
  } catch {
    return false;
  }
}

async function holds(table: LanceTable, rows: number, column: string): Promise<boolean> {
  if ((await table.countRows()) !== rows) return false;
  if (rows === 0) return true;
  const places = Array.from({ length: PROBES }, (_, at) => Math.floor((at * (rows - 1)) / (PROBES - 1)));
  const probed = [...new Set(places)];
  return (await table.takeOffsets(probed).select([column]).toArrow()).numRows === probed.length;
}
