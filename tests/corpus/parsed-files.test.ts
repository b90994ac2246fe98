import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { LoadedBefore } from '../../src/corpus/loaded-before.js';
import { ParsedFiles } from '../../src/corpus/parsed-files.js';

const bytesOf = (body: string, date = '2016-08-01') =>
  Buffer.from(`---\ntitle: Talks\ndate: ${date}\n---\n\n${body}\n`);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-parsed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the same bytes under the same name are parsed once, and not by a later process that was told', () => {
  const files = new ParsedFiles();
  const first = files.parse('talks.md', bytesOf('The talks began.'), '2016-09-10');
  expect(files.parse('talks.md', bytesOf('The talks began.'), '2016-09-10')).toBe(first);
  const later = new ParsedFiles(files.all);
  expect(later.parse('talks.md', bytesOf('The talks began.'), '2016-09-11')).toBe(first);
});

test('other bytes and other names are parsed anew', () => {
  const files = new ParsedFiles();
  files.parse('talks.md', bytesOf('The talks began.'), null);
  expect(files.parse('talks.md', bytesOf('The talks ended.'), null).article?.paragraphs).toEqual([
    'The talks ended.',
  ]);
  expect(files.parse('truce.md', bytesOf('The talks ended.'), null).article?.file).toBe('truce.md');
});

test('a file that has the size and the time of the one before is read as what it says', async () => {
  const path = join(folder, 'talks.md');
  const before = new LoadedBefore();
  for (const word of ['began', 'ended']) {
    writeFileSync(path, bytesOf(`The talks ${word}.`));
    utimesSync(path, 1_470_000_000, 1_470_000_000);
    expect((await loadCorpus(folder, { before })).articles[0]?.paragraphs).toEqual([`The talks ${word}.`]);
  }
});

test('an article of tomorrow is doubted today, and not tomorrow', () => {
  const files = new ParsedFiles();
  const parse = (today: string) => files.parse('talks.md', bytesOf('The talks began.'), today).notices.length;
  expect(parse('2016-07-31')).toBe(1);
  expect(parse('2016-08-01')).toBe(0);
  expect(parse('2016-07-31')).toBe(1);
});

test('a file that is gone is forgotten', () => {
  const files = new ParsedFiles();
  files.parse('talks.md', bytesOf('The talks began.'), null);
  files.forgetAllBut(new Set());
  expect(files.all.size).toBe(0);
});
