/*
 * The part of LanceDB's interface that is used here. The package is optional, of 180 MB: its own types are not there
 * where it is not installed, and the program is built all the same.
 */

import { DatabaseFault } from './database-fault.js';

export type LanceQuery = {
  fullTextSearch(query: unknown, options: { columns: string[] }): LanceQuery;
  where(predicate: string): LanceQuery;
  limit(most: number): LanceQuery;
  select(columns: readonly string[]): LanceQuery;
  toArrow(): Promise<ArrowTable>;
};

export type ArrowTable = {
  readonly numRows: number;
  getChild(name: string): ArrowColumn | null;
};

export type ArrowColumn = {
  get(at: number): unknown;
  /** Of a column of texts, piece by piece: their bytes, and where each of them begins; the last of these is the end. */
  readonly data: readonly {
    readonly length: number;
    readonly values: Uint8Array;
    readonly valueOffsets: Int32Array;
  }[];
};

export type LanceTable = {
  add(rows: unknown): Promise<unknown>;
  createIndex(column: string, options: { config: unknown }): Promise<void>;
  countRows(): Promise<number>;
  query(): LanceQuery;
  /** In ascending order, whatever that of the offsets is. */
  takeOffsets(offsets: number[]): Pick<LanceQuery, 'select' | 'toArrow'>;
  optimize(options: { cleanupOlderThan: Date }): Promise<unknown>;
  checkoutLatest(): Promise<void>;
  delete(predicate: string): Promise<unknown>;
  prewarmIndex(name: string): Promise<void>;
  close(): void;
};

export type LanceConnection = {
  tableNames(options?: { limit?: number }): Promise<string[]>;
  openTable(name: string): Promise<LanceTable>;
  createEmptyTable(name: string, schema: unknown): Promise<LanceTable>;
  dropTable(name: string): Promise<void>;
};

export type LanceDb = {
  connect(uri: string): Promise<LanceConnection>;
  makeArrowTable(rows: readonly object[], options: { schema: unknown }): unknown;
  readonly Index: { fts(options: object): unknown; btree(): unknown };
  readonly MatchQuery: new (query: string, column: string) => unknown;
};

/** Names of columns with the constructors of their types. */
export type Arrow = {
  readonly Schema: new (fields: readonly unknown[]) => unknown;
  readonly Field: new (name: string, type: unknown, nullable: boolean) => unknown;
  readonly Int32: new () => unknown;
  readonly Utf8: new () => unknown;
  readonly Binary: new () => unknown;
};

/** The last version for Node 20. */
const PACKAGE = '@lancedb/lancedb';
const VERSION = '~0.37.1';

/** @throws DatabaseFault that says what to install */
export async function loadLanceDb(): Promise<{ lancedb: LanceDb; arrow: Arrow }> {
  try {
    // Named by variables, since the compiler would look for what need not be there.
    const [lancedb, arrow] = await Promise.all(
      [PACKAGE, 'apache-arrow'].map((name): Promise<unknown> => import(name)),
    );
    return { lancedb: lancedb as LanceDb, arrow: arrow as Arrow };
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    throw new DatabaseFault(
      `LanceDB does not come with Parley; install it: npm install --no-save ${PACKAGE}@${VERSION} (${reason})`,
      { mayPass: false, cause: fault },
    );
  }
}
