import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedIndex, indexCorpus } from '../../src/answer/index-corpus.js';
import { type Corpus, formatNotice, type Notice } from '../../src/corpus/corpus.js';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { GOOD_FILES, HOSTILE_FILES, writeHostileFolder } from './hostile-files.js';

/** A few seconds on an idle machine; a text that takes the square of its length would take minutes. */
const PATIENCE = 60_000;
/** A fifth of the longest line, so that the test stays short: what matters is that its cost grows with its length alone. */
const INDEXED_PARTS = 100;

let root: string;
let dir: string;
let corpus: Corpus;
let index: EmbeddedIndex;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'parley-hostile-'));
  dir = join(root, 'corpus');
  mkdirSync(dir);
  writeHostileFolder(dir);
  corpus = await loadCorpus(dir, { today: '2026-01-01' });
  const articles = corpus.articles.map((article) => ({
    ...article,
    paragraphs: article.paragraphs.slice(0, INDEXED_PARTS),
  }));
  index = indexCorpus({ ...corpus, articles }, loadEnglish());
}, PATIENCE);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A notice's message, behind ":line: " where it names one. */
const placed = ({ line, message }: Notice) => (line === null ? message : `:${line}: ${message}`);
const noticesOf = (file: string, level: Notice['level']) =>
  corpus.notices.filter((notice) => notice.file === file && notice.level === level).map(placed);

describe('a folder of hostile files', () => {
  it('has at least fifty kinds', () => {
    expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(50);
    expect(new Set(HOSTILE_FILES.map(({ file }) => file)).size).toBe(HOSTILE_FILES.length);
  });

  it.each(HOSTILE_FILES)('$what', ({ file, gives }) => {
    const found = corpus.articles.find((article) => article.file === file);
    if (gives === 'ignored' || 'errors' in gives) {
      expect(found).toBeUndefined();
      const expected = gives === 'ignored' ? [] : gives.errors;
      const errors = noticesOf(file, 'error');
      for (const pattern of expected) expect(errors).toContainEqual(expect.stringMatching(pattern));
      expect(errors).toHaveLength(expected.length);
      return;
    }
    expect(noticesOf(file, 'error')).toEqual([]);
    expect(noticesOf(file, 'warning')).toEqual(
      (gives.warnings ?? []).map((pattern) => expect.stringMatching(pattern)),
    );
    if (gives.paragraphs !== null) expect(found?.paragraphs).toEqual(gives.paragraphs);
    expect(found?.paragraphs.length).toBeGreaterThan(0);
    expect(found?.id).toMatch(/^[a-z0-9-]{1,40}$/);
    if (gives.id !== undefined) expect(found?.id).toBe(gives.id);
  });

  it.each(Object.entries(GOOD_FILES))('costs %s nothing', (file, paragraphs) => {
    expect(corpus.articles.find((article) => article.file === file)?.paragraphs).toEqual(paragraphs);
    expect(corpus.notices.filter((notice) => notice.file === file)).toEqual([]);
  });

  it('names each fault in one line that a terminal can show', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is its purpose
    expect(corpus.notices.map(formatNotice).filter((line) => /[\x00-\x1f\x7f-\x9f]/.test(line))).toEqual([]);
  });

  it('is neither left nor obeyed', () => {
    expect(corpus.articles.flatMap(({ paragraphs }) => paragraphs).join('\n')).not.toContain('secret');
    expect(existsSync(join(dir, 'pwned')) || existsSync('pwned')).toBe(false);
    expect(Object.prototype).not.toHaveProperty('id');
  });

  it('is found by words as a reader types them, and quoted as they stand in the file', () => {
    for (const [word, file] of [
      ['kerry', 'zero.md'],
      ['lavrov', 'zero.md'],
      ['halden', 'zero.md'],
      ['orban', 'accents.md'],
      ['gyor', 'accents.md'],
      ['zalgo', 'zalgo.md'],
      ['quiet', 'bidi.md'],
      ['mines', 'z-good.txt'],
    ] as const) {
      const term = index.vocabulary.get(word) ?? '';
      const scores = index.search.scores(new Map([[term, 1]]));
      const files = [...scores.keys()]
        .filter((id) => (scores[id] ?? 0) > 0)
        .map((id) => index.paragraphs.at(id)?.article.file);
      expect(files, word).toContain(file);
    }
  });
});
