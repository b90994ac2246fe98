import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { converse } from '../../src/chat/converse.js';
import type { Article } from '../../src/corpus/article.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import { Builds, type Database, GIVEN_UP, GRACE, newId, openDatabase } from '../../src/lancedb/database.js';
import { isWhole } from '../../src/lancedb/is-whole.js';
import { SharedChat } from '../../src/lancedb/shared-chat.js';
import { writeCorpus } from '../../src/lancedb/write-corpus.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { isLanceDbInstalled, NOT_INSTALLED } from './installed.js';

const english = loadEnglish();
const PROGRAM = 'this program';
/** From the publication of a build to the first answer out of it, on a machine that has other things to do. */
const SEEN = { timeout: 10_000, interval: 50 };
const WHERE = 'Where will the envoy meet the ministers?';
/** In the order in which they are written. */
const CITIES = ['Geneva', 'Vienna', 'Astana', 'Amman'];

let folder: string;
let database: Database;
const opened: SharedChat[] = [];
const processes: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-shared-'));
});
afterEach(async () => {
  for (const shared of opened.splice(0)) await shared.stop();
  for (const child of processes.splice(0)) child.kill();
  rmSync(folder, { recursive: true, maxRetries: 3 });
});

function corpusAbout(city: string): Corpus {
  const fillers = Array.from({ length: 20 }, (_, at) =>
    article(`filler-${at}`, `Convoy ${at} left the port with ${at + 2} lorries.`),
  );
  const venue = article('venue', `The envoy will meet the ministers in ${city}.`);
  return { articles: [...fillers, venue], topics: [], notices: [] };
}

function article(id: string, text: string): Article {
  const unknown = { publisher: null, author: null, url: null };
  return {
    id,
    file: `${id}.md`,
    title: id,
    date: '2016-07-26',
    language: 'en',
    paragraphs: [text],
    leftOut: [],
    ...unknown,
  };
}

async function write(city: string): Promise<void> {
  database ??= await openDatabase(folder);
  await writeCorpus(database, corpusAbout(city), english, PROGRAM);
}

async function open(onFault: (fault: unknown) => void = () => {}): Promise<SharedChat> {
  const today = () => '2016-09-10';
  const shared = await SharedChat.open({ uri: folder, english, today, onFault });
  opened.push(shared);
  await shared.watch();
  return shared;
}

async function ask(shared: SharedChat): Promise<string> {
  const { answer } = await converse({ type: 'text', text: WHERE, previous: null }, shared.chat);
  return answer?.excerpts[0]?.text ?? 'nothing';
}

/** Another process, and a function that asks it. */
async function openReader(): Promise<() => Promise<string>> {
  const script = join(import.meta.dirname, 'reader.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  processes.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => String((await lines.next()).value);
  expect(await next()).toBe('ready');
  return async () => {
    child.stdin.write(`${WHERE}\n`);
    return next();
  };
}

describe.runIf(isLanceDbInstalled)(
  `articles on LanceDB${isLanceDbInstalled ? '' : ` ${NOT_INSTALLED}`}`,
  () => {
    beforeEach(async () => {
      database = await openDatabase(folder);
      await write('Geneva');
    });

    test('that are written anew are seen by those who answer; the same articles are not written twice', async () => {
      const shared = await open();
      expect(await ask(shared)).toContain('Geneva');
      await write('Vienna');
      await vi.waitFor(async () => expect(await ask(shared)).toContain('Vienna'), SEEN);
      expect(await writeCorpus(database, corpusAbout('Vienna'), english, PROGRAM)).toMatchObject({
        isNew: false,
      });
    });

    test('that are being written are answered from as they were, by two other processes, without a fault', async () => {
      const readers = [await openReader(), await openReader()];
      const seen: number[][] = [[], []];
      let writing = true;
      const asking = readers.map(async (asked, at) => {
        while (writing) {
          const answer = await asked();
          seen[at]?.push(CITIES.findIndex((city) => answer.includes(city)));
          await sleep(5);
        }
      });
      for (const [version, city] of CITIES.entries()) {
        await write(city);
        await vi.waitFor(() => expect(seen.map((all) => all.at(-1))).toEqual([version, version]), SEEN);
      }
      writing = false;
      await Promise.all(asking);
      for (const versions of seen) {
        expect(versions.length).toBeGreaterThan(50);
        expect(versions).not.toContain(-1);
        expect(versions).toEqual(versions.toSorted((one, other) => one - other));
      }
    }, 60_000);

    test('are written anew by another program, and where a notice is new; those who answer hear of it', async () => {
      const corpus = corpusAbout('Geneva');
      expect(await writeCorpus(database, corpus, english, PROGRAM)).toMatchObject({ isNew: false });
      expect(await writeCorpus(database, corpus, english, 'another')).toMatchObject({ isNew: true });
      const shared = await open();
      const notice = { level: 'warning', file: 'venue.md', line: null, message: 'has turned bad' } as const;
      const told = { ...corpus, notices: [notice] };
      expect(await writeCorpus(database, told, english, 'another')).toMatchObject({ isNew: true });
      await vi.waitFor(() => expect(shared.chat.index.corpus.notices).toEqual([notice]), SEEN);
    });

    test.each([
      ['a table of texts', 'articles', ''],
      ['the facts', 'facts', ''],
      ["a table's rows", 'paragraphs', 'data'],
      ['the search index', 'paragraphs', '_indices'],
    ])('that have lost %s are written anew', async (_, kind, part) => {
      const builds = new Builds(database);
      const damaged = await builds.newest();
      rmSync(join(folder, `${kind}_${damaged?.id}.lance`, part), { recursive: true });
      const anew = await openDatabase(folder);
      const written = await writeCorpus(anew, corpusAbout('Geneva'), english, PROGRAM);
      expect(written.isNew).toBe(true);
      expect(await ask(await open())).toContain('Geneva');
    });

    test('that two processes write at once are whole, and the last to be done is answered from', async () => {
      const databases = await Promise.all([openDatabase(folder), openDatabase(folder)]);
      const cities = ['Vienna', 'Astana'];
      const written = await Promise.all(
        databases.map((each, at) => writeCorpus(each, corpusAbout(cities[at] ?? ''), english, PROGRAM)),
      );
      for (const { build } of written) expect(await isWhole(database, build)).toBe(true);
      const newest = await new Builds(database).newest();
      const last = written.findIndex(({ build }) => build.id === newest?.id);
      expect(newest?.made).toBe(Math.max(...written.map(({ build }) => build.made)));
      expect(await ask(await open())).toContain(cities[last]);
    });

    test('that another process has begun to write stay until it must have given up', async () => {
      const schema = new database.arrow.Schema([
        new database.arrow.Field('text', new database.arrow.Utf8(), false),
      ]);
      const table = `paragraphs_${newId(Date.now())}`;
      await database.connection.createEmptyTable(table, schema);
      const tables = () => database.connection.tableNames({ limit: 100 });
      await write('Vienna');
      await new Builds(database).dropOld(Date.now() + GRACE);
      expect(await tables()).toContain(table);
      await new Builds(database).dropOld(Date.now() + GIVEN_UP + 1);
      expect(await tables()).not.toContain(table);
    });

    test('that were written in several lots stand where they are looked for', async () => {
      const articles = Array.from({ length: 5_500 }, (_, at) => article(`a-${at}`, `Swan ${at} came.`));
      await writeCorpus(database, { articles, topics: [], notices: [] }, english, PROGRAM);
      const { retriever } = (await open()).chat.index;
      const ids = ['a-5499', 'a-0', 'a-4999', 'a-5000', 'a-2500'];
      const found = await retriever.articles(ids);
      expect([...found].map(([id, { paragraphs }]) => [id, paragraphs[0]])).toEqual(
        ids.map((id) => [id, `Swan ${id.slice(2)} came.`]),
      );
      const all = await retriever.publishedIn([{ from: null, to: null }], articles.length);
      expect(all.map(({ text }) => text)).toEqual(articles.map(({ paragraphs }) => paragraphs[0]));
    }, 60_000);

    test('that others have followed for some time are dropped, as are those that were never whole; what is not ours stays', async () => {
      const { connection } = database;
      const tables = async () => (await connection.tableNames({ limit: 100 })).length;
      const schema = new database.arrow.Schema([
        new database.arrow.Field('text', new database.arrow.Utf8(), false),
      ]);
      for (const name of [`paragraphs_${'0'.repeat(32)}`, 'somebody-elses']) {
        await connection.createEmptyTable(name, schema);
      }
      await write('Vienna');
      const builds = new Builds(database);
      expect(await builds.all()).toHaveLength(2);
      // Two builds of three tables, the list of builds, and the table of somebody else.
      expect(await tables()).toBe(8);
      await builds.dropOld(Date.now() + GRACE + 1);
      expect(await builds.all()).toHaveLength(1);
      expect(await tables()).toBe(5);
      expect(await ask(await open())).toContain('Vienna');
    });

    test('whose database was lost and written anew are answered from again', async () => {
      for (const city of ['Vienna', 'Astana', 'Amman']) await write(city);
      const shared = await open();
      rmSync(folder, { recursive: true });
      await writeCorpus(await openDatabase(folder), corpusAbout('Oslo'), english, PROGRAM);
      await vi.waitFor(async () => expect(await ask(shared)).toContain('Oslo'), SEEN);
    });

    test('of an earlier form are dropped a day after one of a later form has followed', async () => {
      const builds = new Builds(database);
      const [build] = await builds.all();
      const id = newId(Date.now());
      await builds.publish({ id, made: Date.now() + 1, key: 'later', form: (build?.form ?? 0) + 1 });
      await builds.dropOld(Date.now() + GRACE + 2);
      expect(await builds.all()).toHaveLength(2);
      await builds.dropOld(Date.now() + GIVEN_UP + 2);
      expect((await builds.all()).map((one) => one.id)).toEqual([id]);
    });

    test('whose database is broken while they are answered from are still answered from, and one fault says so', async () => {
      const faults: unknown[] = [];
      const shared = await open((fault) => faults.push(fault));
      rmSync(join(folder, 'builds.lance'), { recursive: true });
      await vi.waitFor(() => expect(faults.length).toBeGreaterThan(0), SEEN);
      await sleep(2_500);
      expect(faults).toHaveLength(1);
      expect(String(faults[0])).toContain(`LANCEDB_URI "${folder}"`);
      expect(await ask(shared)).toContain('Geneva');
    });
  },
);

test.runIf(isLanceDbInstalled)('a database without articles says what to do', async () => {
  await expect(open()).rejects.toThrow('npm run corpus -- index');
});

test.runIf(isLanceDbInstalled)('a folder that is not there is told of and not made', async () => {
  const parent = folder;
  folder = join(parent, 'slip');
  await expect(open()).rejects.toMatchObject({ mayPass: false, message: expect.stringContaining(folder) });
  expect(existsSync(folder)).toBe(false);
  folder = parent;
});

test.runIf(isLanceDbInstalled)(
  'a database that cannot be read names itself and what to do, and may pass',
  async () => {
    database = await openDatabase(folder);
    await write('Geneva');
    const damaged = await new Builds(database).newest();
    rmSync(join(folder, `facts_${damaged?.id}.lance`), { recursive: true });
    const message = expect.stringMatching(/^LANCEDB_URI ".+" cannot be used .+npm run corpus -- index/);
    await expect(open()).rejects.toMatchObject({ mayPass: true, message });
    await expect(open()).rejects.not.toThrow(/cargo/);
  },
);

test('a deployment of LanceDB is refused', async () => {
  await expect(openDatabase('db://articles')).rejects.toMatchObject({ mayPass: false });
});
