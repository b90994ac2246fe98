import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from './make-folder.js';

/** In the folder of derived data; whatever is in it can be made again. */
const FILE = 'index.snapshot';
/** A snapshot under way, with a name of its own for each attempt. */
const UNFINISHED = /^index\.snapshot\..+\.part$/;
/** Milliseconds after which nobody is still writing at it: its process was killed. */
const GIVEN_UP = 10 * 60_000;

/** As much as is read in one go. A corpus that one process can hold has a tenth of it. In bytes. */
const LARGEST = 2 ** 31 - 1;

/**
 * The snapshot as it was last written whole; null where there is none.
 * @throws Error where there is something else, or it cannot be read
 */
export async function readSnapshot(dir: string): Promise<Buffer | null> {
  const path = join(dir, FILE);
  const status = await stat(path).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  });
  if (status === null) return null;
  // To open a pipe would take as long as nobody writes into it.
  if (!status.isFile()) throw new Error(`${path} is no file; remove it`);
  if (status.size > LARGEST) throw new Error(`${path} is larger than any snapshot; remove it`);
  const file = await open(path);
  try {
    // In one go: `readFile` takes turns of half a megabyte.
    const bytes = Buffer.allocUnsafe(status.size);
    let length = 0;
    for (let read = -1; read !== 0; length += read) read = (await file.read(bytes, length)).bytesRead;
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

/**
 * Puts a snapshot in the place of the one before, whole or not at all, whenever the process may be killed: it is written beside,
 * and renamed when it is on the disk.
 */
export async function writeSnapshot(dir: string, bytes: Uint8Array): Promise<void> {
  await makeFolder(dir);
  await removeUnfinished(dir);
  const unfinished = join(dir, `${FILE}.${randomUUID()}.part`);
  try {
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(dir, FILE));
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
}

async function removeUnfinished(dir: string): Promise<void> {
  for (const name of await readdir(dir)) {
    if (!UNFINISHED.test(name)) continue;
    const path = join(dir, name);
    const status = await stat(path).catch(() => null);
    if (status !== null && Date.now() - status.mtimeMs > GIVEN_UP) await rm(path, { force: true });
  }
}

/** What an index is derived by: code and word tables, of which any change may change the index. */
const DERIVING = [
  './corpus/',
  './answer/',
  './language/',
  '../src/language/word-vectors/',
  '../src/language/thesaurus/',
  '../src/language/news-concepts/',
];

/** Packages that read what articles are made of, and that make an index of it. A test compares them with what is imported. */
const PACKAGES = ['minisearch', 'stemmer', 'yaml', 'zod'];

/** Tells this program from any other one, so that no index of another is taken for its own. */
export function buildId(): string {
  // Records are in the form of the engine that wrote them.
  const hash = createHash('sha256').update(process.version);
  for (const place of DERIVING) {
    const folder = fileURLToPath(new URL(place, import.meta.url));
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(?:js|ts|bin|txt|tsv)$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
    }
  }
  const { resolve } = createRequire(import.meta.url);
  for (const name of PACKAGES) {
    // Not every package lets others resolve its package.json, so it is looked for where Node looks.
    const places = (resolve.paths(name) ?? []).map((folder) => join(folder, name, 'package.json'));
    const manifest = places.find((path) => existsSync(path));
    if (manifest === undefined) throw new Error(`the package ${name} is not installed; run npm ci`);
    hash.update(readFileSync(manifest));
  }
  return hash.digest('hex');
}
