import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Which rooms of src each room may import from. What stands in src itself is a room of one file. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  language: [],
  corpus: ['language'],
  ingest: ['language', 'corpus'],
  answer: ['language', 'corpus'],
  chat: ['answer', 'language', 'corpus'],
  discord: ['make-folder', 'chat', 'answer', 'language', 'corpus', 'log'],
  preview: ['chat', 'answer', 'language', 'corpus', 'log'],
  lancedb: ['changing-chat', 'in-slices', 'chat', 'answer', 'language', 'corpus'],
  terminal: ['chat', 'answer', 'language', 'corpus', 'log', 'env-file'],
  'corpus-tool': ['snapshot-file', 'lancedb', 'ingest', 'chat', 'answer', 'language', 'corpus', 'env-file'],
  config: ['corpus'],
  'env-file': [],
  log: ['config'],
  deploy: ['discord', 'chat', 'corpus', 'config', 'env-file'],
  'changing-chat': ['chat'],
  'garbage-collection': [],
  'in-slices': [],
  'make-folder': [],
  'snapshot-file': ['make-folder'],
  'living-chat': ['changing-chat', 'snapshot-file', 'in-slices', 'chat', 'answer', 'language', 'corpus'],
  main: [
    'env-file',
    'garbage-collection',
    'living-chat',
    'lancedb',
    'discord',
    'preview',
    'terminal',
    'chat',
    'answer',
    'language',
    'corpus',
    'config',
    'log',
  ],
};

/** Rooms that are given their corpus, clock and settings, and take none themselves. */
const CORE = ['language', 'corpus', 'ingest', 'answer', 'chat'];

/** The files of the core that read or write files, which is all that they are there for. */
const LOADERS = [
  'corpus/load-corpus.ts',
  'corpus/read-file.ts',
  'corpus/watch-corpus.ts',
  'language/load-english.ts',
  'language/news-concepts/derive-table.ts',
  'language/thesaurus/derive-table.ts',
  'language/word-vectors/derive-table.ts',
];

/** Parts of Node that compute and touch nothing. */
const PURE_MODULES = ['node:crypto', 'node:path', 'node:url', 'node:util', 'node:v8', 'node:zlib'];

const AMBIENT = /\bprocess\s*\.\s*\w+|\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b/;

const LONGEST_FILE = 300;

/** Source text by its path inside src, with forward slashes. */
type Sources = Readonly<Record<string, string>>;

const root = new URL('../src/', import.meta.url);
const sources: Sources = Object.fromEntries(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, readFileSync(new URL(file, root), 'utf8')]),
);

const guide = readFileSync(new URL('../CONTRIBUTING.md', root), 'utf8');

/** All that the text imports or re-exports from, types too. */
function importsOf(text: string): string[] {
  const specifiers =
    /^(?:import|export)\b[^;'"`]*?\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/gm;
  return [...withoutComments(text).matchAll(specifiers)].map(
    ([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '',
  );
}

/** Comments that begin a line, which is where all of them stand. */
function withoutComments(text: string): string {
  return text.replace(/^\s*\/\*.*?\*\//gms, '').replace(/^\s*\/\/.*$/gm, '');
}

function roomOf(file: string): string {
  return file.split('/')[0]?.replace(/\.[jt]s$/, '') ?? '';
}

function forbiddenArrows(files: Sources): string[] {
  return Object.entries(files).flatMap(([file, text]) => {
    const room = roomOf(file);
    const allowed = MAY_IMPORT[room];
    if (allowed === undefined) return [`${file} stands in a room that is not listed`];
    return importsOf(text)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => roomOf(posix.join(posix.dirname(file), specifier)))
      .filter((target) => target !== room && !allowed.includes(target))
      .map((target) => `${file} imports from ${target}`);
  });
}

function importersOfDiscordJs(files: Sources): string[] {
  return Object.keys(files).filter((file) =>
    importsOf(files[file] ?? '').some((specifier) => /^(?:discord\.js|@discordjs\/.+)$/.test(specifier)),
  );
}

/** Files of the core that reach for something they should have been given. */
function impure(files: Sources): string[] {
  return Object.keys(files).filter((file) => {
    const text = files[file] ?? '';
    const reaches = importsOf(text).some(
      (specifier) => specifier.startsWith('node:') && !PURE_MODULES.includes(specifier),
    );
    return CORE.includes(roomOf(file)) && (reaches || AMBIENT.test(withoutComments(text)));
  });
}

function tooLong(files: Sources): string[] {
  return Object.keys(files).filter((file) => (files[file] ?? '').trimEnd().split('\n').length > LONGEST_FILE);
}

describe('src', () => {
  test('arrows point one way: hosts, chat, answer, corpus, language', () => {
    expect(forbiddenArrows(sources)).toEqual([]);
  });

  test('every listed room is there', () => {
    expect([...new Set(Object.keys(sources).map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  test('CONTRIBUTING tells what each room does, and which are the core', () => {
    const table = guide.match(/^\| `src\/.*$/gm)?.join('\n') ?? '';
    const untold = Object.keys(MAY_IMPORT).filter(
      (room) => !new RegExp(`\`src/${room}(?:/|\\.ts)\``).test(table),
    );
    expect(untold).toEqual([]);
    const core = /The core \(([^)]*)\)/.exec(guide)?.[1] ?? '';
    expect([...core.matchAll(/`(.*?)`/g)].map(([, room]) => room)).toEqual(CORE);
  });

  test('discord.js is imported in src/discord alone', () => {
    const importers = importersOfDiscordJs(sources);
    expect(importers.filter((file) => roomOf(file) !== 'discord')).toEqual([]);
    expect(importers).toContain('discord/client.ts');
  });

  test('of the core, the loaders alone reach for files, settings or the clock', () => {
    expect(impure(sources).sort()).toEqual(LOADERS);
  });

  test(`no file has more than ${LONGEST_FILE} lines`, () => {
    expect(tooLong(sources)).toEqual([]);
  });

  // One that is written in a way unknown to importsOf would escape all of the above.
  test('every import is one that these tests can read', () => {
    for (const [file, text] of Object.entries(sources)) {
      const statements = withoutComments(text).match(/^import\b/gm) ?? [];
      const read = importsOf(text);
      expect(read.length, file).toBeGreaterThanOrEqual(statements.length);
    }
  });
});

describe('what breaks a rule is found', () => {
  test.each([
    ['language/a.ts', "import { answer } from '../answer/answer.js';"],
    ['language/dates/a.ts', "import type { Article } from '../../corpus/article.js';"],
    ['corpus/a.ts', "export * from '../ingest/read-page.js';"],
    ['language/a.ts', "export * from '../corpus/article.js';"],
    ['answer/a.ts', "import {\n  converse,\n  type Chat,\n} from '../chat/converse.js';"],
    ['chat/a.ts', "import '../discord/client.js';"],
    ['discord/a.ts', "const other = await import('../terminal/ask.js');"],
    ['discord/a.ts', "import { readConfig } from '../config.js';"],
    ['helpers/a.ts', ''],
  ])('%s: %s', (file, text) => {
    expect(forbiddenArrows({ [file]: text })).toHaveLength(1);
  });

  test.each([
    ["import { readFile } from 'node:fs/promises';"],
    ["import { createServer } from 'node:http';"],
    ['const token = process.env.DISCORD_TOKEN;'],
    ['const now = Date.now();'],
    ['const now = new Date();'],
    ['const started = performance.now();'],
  ])('in the core: %s', (text) => {
    expect(impure({ 'answer/a.ts': text })).toHaveLength(1);
    expect(impure({ 'terminal/a.ts': text })).toEqual([]);
  });

  test('a comment is no use of what it names', () => {
    expect(impure({ 'answer/a.ts': '// not new Date(), which would read the clock\n' })).toEqual([]);
  });

  test("discord.js and its parts, but not its types' package", () => {
    const from = (specifier: string) =>
      importersOfDiscordJs({ 'chat/a.ts': `import { A } from '${specifier}';` });
    expect(from('discord.js')).toHaveLength(1);
    expect(from('@discordjs/rest')).toHaveLength(1);
    expect(from('discord-api-types/v10')).toEqual([]);
  });

  test('a line too many', () => {
    expect(tooLong({ 'a.ts': 'a;\n'.repeat(LONGEST_FILE) })).toEqual([]);
    expect(tooLong({ 'a.ts': 'a;\n'.repeat(LONGEST_FILE + 1) })).toHaveLength(1);
  });
});
