import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadEnglish } from '../src/language/load-english.js';
import { LivingChat } from '../src/living-chat.js';
import { readSnapshot, writeSnapshot } from '../src/snapshot-file.js';

const SRC = new URL('../src/', import.meta.url);
const DIST = new URL('../dist/', import.meta.url);
/** Enough to meet the writing at every stage. */
const KILLS = 50;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-snapshot-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes snapshots one after the other, each of its own bytes throughout, until it is killed. */
const WRITER = `
  import { writeSnapshot } from '${new URL('snapshot-file.js', DIST)}';
  for (let round = 0; ; round = (round + 1) % 256) {
    await writeSnapshot(process.argv[1], Buffer.alloc(3_000_000 + round * 1_000, round));
    process.stdout.write('.');
  }`;

test(`a process that is killed ${KILLS} times while it writes leaves a whole snapshot each time`, async () => {
  const cache = join(folder, 'cache');
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', WRITER, cache], {
      stdio: 'pipe',
    });
    await once(child.stdout, 'data');
    await sleep(Math.random() * 30);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    const bytes = await readSnapshot(cache);
    const round = bytes?.[0] ?? -1;
    expect(bytes?.equals(Buffer.alloc(3_000_000 + round * 1_000, round))).toBe(true);
  }
}, 120_000);

test('what stands in a snapshot’s place and is none is told of, and neither waited for nor read', async () => {
  const path = join(folder, 'index.snapshot');
  writeFileSync(path, '');
  truncateSync(path, 3 * 2 ** 30);
  await expect(readSnapshot(folder)).rejects.toThrow('larger than any snapshot');
  rmSync(path);
  mkdirSync(path);
  await expect(readSnapshot(folder)).rejects.toThrow('is no file');
});

test('what killed writers left behind is cleared away when nobody can still be writing at it', async () => {
  const old = join(folder, 'index.snapshot.old.part');
  const young = join(folder, 'index.snapshot.young.part');
  const foreign = join(folder, 'other.part');
  for (const path of [old, young, foreign]) writeFileSync(path, 'unfinished');
  const anHourAgo = Date.now() / 1_000 - 3_600;
  for (const path of [old, foreign]) utimesSync(path, anHourAgo, anHourAgo);
  await writeSnapshot(folder, Buffer.from('whole'));
  expect(readdirSync(folder).sort()).toEqual(['index.snapshot', 'index.snapshot.young.part', 'other.part']);
});

test('a start uses the stored index; one that is stale or torn is made anew, and each time one line says so', async () => {
  const corpusDir = join(folder, 'corpus');
  const cacheDir = join(folder, 'cache');
  mkdirSync(corpusDir);
  const write = (city: string) =>
    writeFileSync(
      join(corpusDir, 'venue.md'),
      `---\ntitle: Venue\ndate: 2016-07-26\n---\nThe envoy came to ${city}.\n`,
    );
  const rebuilt: string[] = [];
  const faults: unknown[] = [];
  const open = async () => {
    const living = await LivingChat.open({
      corpusDir,
      cacheDir,
      english: loadEnglish(),
      today: () => '2016-09-10',
      onRebuild: (reason) => rebuilt.push(reason),
      onFault: (fault) => faults.push(fault),
    });
    await living.stored();
    const [first] = await living.chat.index.retriever.publishedIn([{ from: null, to: null }], 1);
    return first?.text;
  };
  write('Geneva');
  expect(await open()).toContain('Geneva');
  expect(await open()).toContain('Geneva');
  expect(rebuilt).toEqual([]);
  write('Vienna');
  expect(await open()).toContain('Vienna');
  expect(rebuilt).toHaveLength(1);
  const path = join(cacheDir, 'index.snapshot');
  writeFileSync(path, readFileSync(path).subarray(0, -10));
  expect(await open()).toContain('Vienna');
  expect(rebuilt).toHaveLength(2);
  expect(await open()).toContain('Vienna');
  expect(rebuilt).toHaveLength(2);
  expect(faults).toEqual([]);
});

test('another version of any package that reads articles or indexes them makes it another program', async () => {
  const imported = new Set(
    ['corpus', 'answer', 'language'].flatMap((room) =>
      readdirSync(new URL(room, SRC), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(new URL(`${room}/${name}`, SRC), 'utf8'))
        .flatMap((text) =>
          [...text.matchAll(/\b(?:from|import\() ?'([^.'][^']*)'/g)].map(([, name]) => name ?? ''),
        )
        .filter((name) => !name.startsWith('node:')),
    ),
  );
  // One hears of changes, the other tells the language of questions.
  for (const other of ['chokidar', 'tinyld']) expect(imported.delete(other), other).toBe(true);

  for (const part of ['dist', 'src/language'])
    cpSync(new URL(`../${part}`, import.meta.url), join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  for (const name of imported) writeManifest(name, '1.0.0');
  const { buildId } = await import(pathToFileURL(join(folder, 'dist/snapshot-file.js')).href);
  for (const name of imported) {
    const before = buildId();
    writeManifest(name, '1.0.1');
    expect(buildId(), name).not.toBe(before);
  }
});

function writeManifest(name: string, version: string): void {
  const installed = join(folder, 'node_modules', name);
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(installed, 'package.json'), JSON.stringify({ name, version, exports: './index.js' }));
}

test('a folder that cannot be written costs the snapshot alone', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  await expect(writeSnapshot(join(file, 'cache'), Buffer.from('x'))).rejects.toThrow();
  expect(existsSync(join(file, 'cache'))).toBe(false);
});
