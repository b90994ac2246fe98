import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { DatabaseFault, unreachable } from './database-fault.js';
import type { Arrow, LanceConnection, LanceDb, LanceTable } from './lancedb-package.js';
import { loadLanceDb } from './lancedb-package.js';

/*
 * What is in a database: for each build tables of paragraphs, of articles and of facts, none ever changed, and `builds`, whose newest
 * row names the build to answer from. A build counts from the moment that it stands there, whole, and those who answer from the
 * one before go on undisturbed.
 */

/** Raised whenever records or facts change their form: a process reads builds of its own form alone. */
export const FORM = 2;

const BUILDS = 'builds';

export type Build = {
  /** As `newId` makes them: it tells when the writing began. */
  readonly id: string;
  /** Milliseconds since 1970 at which it was whole. */
  readonly made: number;
  /** What the articles and topics are told by: the same key, the same answers. */
  readonly key: string;
  readonly form: number;
};

export type Database = {
  readonly lancedb: LanceDb;
  readonly arrow: Arrow;
  readonly connection: LanceConnection;
};

/**
 * A folder is made where there is none.
 * @param uri a folder or an object store (`s3://…`)
 * @throws DatabaseFault
 */
export async function openDatabase(uri: string): Promise<Database> {
  if (/^db:/i.test(uri)) {
    throw new DatabaseFault(
      `LANCEDB_URI ${JSON.stringify(uri)} is a deployment of LanceDB, which Parley cannot use; set a folder or an object store (s3://bucket/path)`,
      { mayPass: false },
    );
  }
  const { lancedb, arrow } = await loadLanceDb();
  try {
    return { lancedb, arrow, connection: await lancedb.connect(uri) };
  } catch (fault) {
    throw unreachable(uri, fault);
  }
}

/** For those who answer: a folder that is not there is a slip, and is not made. @throws DatabaseFault */
export async function openWrittenDatabase(uri: string): Promise<Database> {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(uri) && !existsSync(uri)) {
    throw new DatabaseFault(
      `LANCEDB_URI ${JSON.stringify(uri)} does not exist; correct it, or run "npm run corpus -- index" with the same LANCEDB_URI`,
      { mayPass: false },
    );
  }
  return openDatabase(uri);
}

/** Characters of an id that tell the milliseconds since 1970; the rest keep it apart from all others. */
const TIME = 12;
const ID = 32;

/** An id for a build whose writing begins now. */
export function newId(now: number): string {
  return now.toString(16).padStart(TIME, '0') + randomBytes((ID - TIME) / 2).toString('hex');
}

function begunAt(id: string): number {
  return Number.parseInt(id.slice(0, TIME), 16);
}

export function paragraphsTable({ id }: Pick<Build, 'id'>): string {
  return `paragraphs_${id}`;
}

export function articlesTable({ id }: Pick<Build, 'id'>): string {
  return `articles_${id}`;
}

function tablesOf(build: Pick<Build, 'id'>): string[] {
  return [paragraphsTable(build), articlesTable(build), factsTable(build)];
}

export function factsTable({ id }: Pick<Build, 'id'>): string {
  return `facts_${id}`;
}

/** Follows which build is the newest. */
export class Builds {
  readonly #database: Database;
  #table: LanceTable | null = null;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The newest of this program's form; null where there is none. */
  async newest(): Promise<Build | null> {
    return (await this.all()).find(({ form }) => form === FORM) ?? null;
  }

  /** Those of every form, the newest first: whoever looks finds the same one, even of two that were whole at the same time. */
  async all(): Promise<Build[]> {
    if (this.#table === null) return this.#read();
    return this.#read().catch(async (fault) => {
      // The table may have been lost and made anew, of which its handle never hears.
      this.#table = null;
      if ((await this.#open()) === null) throw fault;
      return this.#read();
    });
  }

  async #read(): Promise<Build[]> {
    const table = await this.#open();
    if (table === null) return [];
    await table.checkoutLatest();
    const rows = await table.query().select(['id', 'made', 'key', 'form']).toArrow();
    const [ids, made, keys, forms] = ['id', 'made', 'key', 'form'].map((column) => rows.getChild(column));
    return Array.from({ length: rows.numRows }, (_, at) => ({
      id: String(ids?.get(at)),
      made: Number(made?.get(at)),
      key: String(keys?.get(at)),
      form: Number(forms?.get(at)),
    })).sort((one, other) => other.made - one.made || (one.id < other.id ? 1 : -1));
  }

  async publish({ id, made, key, form }: Build): Promise<void> {
    const table = (await this.#open()) ?? (await this.#create());
    await table.add([{ id, made: String(made), key, form }]);
  }

  /**
   * Drops the tables of builds that another of their form, or long ago of a later form, has followed, and of those that never became whole. What
   * another process may still be writing stays, and another one may drop the same at the same time.
   * @param now milliseconds since 1970
   */
  async dropOld(now: number): Promise<void> {
    const { connection } = this.#database;
    const builds = await this.all();
    const kept = builds.filter((build, at) => {
      const newer = builds.slice(0, at);
      const followed = newer.findLast(({ form }) => form === build.form);
      const outdated = newer.findLast(({ form }) => form > build.form);
      return now - (followed?.made ?? now) < GRACE && now - (outdated?.made ?? now) < GIVEN_UP;
    });
    for (const { id } of builds) {
      if (!kept.some((build) => build.id === id)) await (await this.#open())?.delete(`id = '${id}'`);
    }
    const used = new Set([BUILDS, ...kept.flatMap(tablesOf)]);
    for (const name of await connection.tableNames({ limit: MOST_TABLES })) {
      const id = OF_BUILDS.exec(name)?.[1];
      if (id === undefined || used.has(name)) continue;
      const wasPublished = builds.some((build) => build.id === id);
      if (wasPublished || now - begunAt(id) > GIVEN_UP) await this.#drop(name);
    }
  }

  async #drop(name: string): Promise<void> {
    const { connection } = this.#database;
    try {
      await connection.dropTable(name);
    } catch (fault) {
      // Another process was first.
      if ((await connection.tableNames({ limit: MOST_TABLES })).includes(name)) throw fault;
    }
  }

  async #open(): Promise<LanceTable | null> {
    if (this.#table === null) {
      const names = await this.#database.connection.tableNames({ limit: MOST_TABLES });
      if (!names.includes(BUILDS)) return null;
      this.#table = await this.#database.connection.openTable(BUILDS);
    }
    return this.#table;
  }

  async #create(): Promise<LanceTable> {
    const { arrow, connection } = this.#database;
    const schema = new arrow.Schema([
      new arrow.Field('id', new arrow.Utf8(), false),
      // A number of milliseconds has no column type that every part of the way keeps whole.
      new arrow.Field('made', new arrow.Utf8(), false),
      new arrow.Field('key', new arrow.Utf8(), false),
      new arrow.Field('form', new arrow.Int32(), false),
    ]);
    try {
      this.#table = await connection.createEmptyTable(BUILDS, schema);
    } catch (fault) {
      // Another process may have been first.
      this.#table = await connection.openTable(BUILDS).catch(() => {
        throw fault;
      });
    }
    return this.#table;
  }
}

/** Tables of other names are somebody else's. */
const OF_BUILDS = /^(?:paragraphs|articles|facts)_([0-9a-f]{32})$/;

/** Milliseconds for which a build outlives the next one: whoever answers from it has long changed over. */
export const GRACE = 10 * 60_000;

/** Milliseconds after which nobody is still writing at a build, nor answering by a program of an earlier form: a million paragraphs take 40 minutes on a busy machine. */
export const GIVEN_UP = 24 * 60 * 60_000;

/** Some builds have three tables each; without a limit LanceDB lists ten. */
const MOST_TABLES = 1_000;
