import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/lancedb/database.js';
import { isLanceDbInstalled } from './installed.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-full-text-'));
});
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 3 }));

test.runIf(isLanceDbInstalled)('LanceDB counts a term twice that a query says twice', async () => {
  const { lancedb, arrow, connection } = await openDatabase(folder);
  const schema = new arrow.Schema([new arrow.Field('searched', new arrow.Utf8(), true)]);
  const table = await connection.createEmptyTable('texts', schema);
  const rows = ['swan', 'gull', 'heron', 'crane'].map((searched) => ({ searched }));
  await table.add(lancedb.makeArrowTable(rows, { schema }));
  await table.createIndex('searched', { config: lancedb.Index.fts({ baseTokenizer: 'whitespace' }) });
  const query = table
    .query()
    .fullTextSearch(new lancedb.MatchQuery('swan swan gull', 'searched'), { columns: ['searched'] })
    .limit(4)
    .select(['searched', '_score']);
  const found = await query.toArrow();
  const score = (word: string) => {
    const at = [0, 1].find((row) => String(found.getChild('searched')?.get(row)) === word) ?? -1;
    return Number(found.getChild('_score')?.get(at));
  };
  expect(found.numRows).toBe(2);
  expect(score('swan')).toBeCloseTo(2 * score('gull'), 5);
});
