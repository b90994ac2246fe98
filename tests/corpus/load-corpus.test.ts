import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findArticle, formatNotice } from '../../src/corpus/corpus.js';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { ARTICLE_SIZE_LIMIT } from '../../src/corpus/parse-article.js';

let root: string;
let dir: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parley-corpus-'));
  dir = join(root, 'corpus');
  mkdirSync(dir);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, content: string | Uint8Array = 'Talks began.'): void {
  const path = join(dir, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

async function load() {
  const corpus = await loadCorpus(dir, { today: '2016-12-31' });
  return {
    corpus,
    files: corpus.articles.map((article) => article.file),
    notices: corpus.notices.map(formatNotice),
  };
}

const dated = (date: string) => `---\ntitle: T\ndate: ${date}\n---\nTalks began.`;

describe('a folder of articles', () => {
  it('is read with its folders, oldest first, undated before all', async () => {
    write('b.md', dated('2016-09-09'));
    write('a.md', dated('2016-09-10'));
    write('c/d/2016-05-02-e.TXT');
    write('undated.txt');
    write('c.md/f.md', dated('2016-09-09'));
    const { files, notices } = await load();
    expect(files).toEqual(['undated.txt', 'c/d/2016-05-02-e.TXT', 'b.md', 'c.md/f.md', 'a.md']);
    expect(notices).toEqual([expect.stringMatching(/^undated\.txt: has no date/)]);
  });

  it('may hold other things, which are passed over in silence', async () => {
    write('2016-05-02-a.md');
    for (const other of [
      'README.md',
      'c/readme.MD',
      '.hidden.md',
      '.git/a.md',
      'a.md~',
      'a.md.bak',
      'a.txt.orig',
      '.a.md.swp',
      'a.pdf',
      'md',
      '#a.md#',
    ]) {
      write(other);
    }
    const { files, notices } = await load();
    expect(files).toEqual(['2016-05-02-a.md']);
    expect(notices).toEqual([]);
  });

  it('loses only the faulty files, each with its reason', async () => {
    write('2016-05-02-good.md');
    write('bad-date.md', dated('31 April 2016'));
    write('empty.txt', '');
    write('future.md', dated('2017-01-01'));
    write('huge.md', new Uint8Array(ARTICLE_SIZE_LIMIT + 1).fill(97));
    write('picture.txt', Uint8Array.of(0x89, 0x50, 0, 0));
    const { files, notices } = await load();
    expect(files).toEqual(['2016-05-02-good.md', 'future.md']);
    expect(notices).toEqual([
      'bad-date.md:3: date "31 April 2016" is not a calendar date; write it as YYYY-MM-DD',
      'empty.txt: holds no text; write the article in it, or move it out of the folder',
      'future.md:3: date 2017-01-01 lies in the future; correct it if that is a slip',
      'huge.md: is larger than 5 MB; split it into several articles, or move it out of the folder',
      expect.stringMatching(/^picture\.txt: is not a text file/),
    ]);
  });

  it('keeps the first of two articles with one id, and names it', async () => {
    write('2016-05-02-talks.md');
    write('z/2016-05-02-talks.txt', 'Talks failed.');
    const { corpus, files, notices } = await load();
    expect(files).toEqual(['2016-05-02-talks.md']);
    expect(notices).toEqual([
      'z/2016-05-02-talks.txt: id "2016-05-02-talks" is taken by 2016-05-02-talks.md; give this article an id of its own',
    ]);
    expect(findArticle(corpus, '2016-05-02-talks')?.paragraphs).toEqual(['Talks began.']);
    expect(findArticle(corpus, 'constructor')).toBeUndefined();
  });

  it('keeps a hostile file name to one line', async () => {
    write('a\nb\u001b[2J.md', '');
    const { notices } = await load();
    expect(notices[0]).toMatch(/^a\uFFFDb\uFFFD\[2J\.md: holds no text/);
  });
});

describe('links', () => {
  it('that leave the folder, lead nowhere, in a circle or twice to one file are refused', async () => {
    write('c/2016-05-02-a.md');
    writeFileSync(join(root, 'secret.md'), 'Not for the bot.');
    mkdirSync(join(root, 'corpus-2'));
    symlinkSync(join(root, 'secret.md'), join(dir, 'out.md'));
    symlinkSync('../corpus-2', join(dir, 'sibling'));
    symlinkSync('nowhere.md', join(dir, 'broken.md'));
    symlinkSync('self.md', join(dir, 'self.md'));
    symlinkSync('..', join(dir, 'c/circle'));
    symlinkSync('c/2016-05-02-a.md', join(dir, 'again.md'));
    symlinkSync('/dev/zero', join(dir, 'zero.md'));
    const { files, notices } = await load();
    expect(files).toEqual(['c/2016-05-02-a.md']);
    expect(notices.sort()).toEqual([
      'again.md: is a link to what is read already under its own name; remove it',
      'broken.md: is a link that leads nowhere or to itself; mend or remove it',
      'c/circle: is a link to what is read already under its own name; remove it',
      'out.md: is a link that leads out of the corpus folder; put a copy of the file here instead',
      'self.md: is a link that leads nowhere or to itself; mend or remove it',
      'sibling: is a link that leads out of the corpus folder; put a copy of the file here instead',
      'zero.md: is a link that leads out of the corpus folder; put a copy of the file here instead',
    ]);
  });

  it('into a hidden folder are followed, as in a mounted ConfigMap', async () => {
    write('..2016_05/2016-05-02-a.md');
    write('..2016_05/topics.yaml', '- {name: a, description: D, words: [x]}');
    symlinkSync('..2016_05', join(dir, '..data'));
    symlinkSync('..data/2016-05-02-a.md', join(dir, '2016-05-02-a.md'));
    symlinkSync('..data/topics.yaml', join(dir, 'topics.yaml'));
    const { corpus, files, notices } = await load();
    expect(files).toEqual(['2016-05-02-a.md']);
    expect(corpus.topics.map((topic) => topic.name)).toEqual(['a']);
    expect(notices).toEqual([]);
  });

  it('may stand for the folder itself', async () => {
    write('2016-05-02-a.md');
    symlinkSync(dir, join(root, 'link'));
    expect((await loadCorpus(join(root, 'link'))).articles).toHaveLength(1);
  });

  it('and named pipes do not keep the loader waiting', async () => {
    write('2016-05-02-a.md');
    for (const pipe of ['pipe.md', 'topics.yaml']) execFileSync('mkfifo', [join(dir, pipe)]);
    const { files, notices } = await load();
    expect(files).toEqual(['2016-05-02-a.md']);
    expect(notices).toEqual(
      ['pipe.md', 'topics.yaml'].map((file) => `${file}: is not a regular file; remove it`),
    );
  });
});

describe('a folder without articles', () => {
  it.each([
    ['missing', () => rmSync(dir, { recursive: true }), /the corpus folder does not exist; create it/],
    ['empty', () => {}, /holds no usable article; put \.md or \.txt files into it/],
    ['full of faults', () => write('a.md', ''), /holds no usable article; put \.md or \.txt files into it/],
    [
      'a file',
      () => {
        rmSync(dir, { recursive: true });
        writeFileSync(dir, 'x');
      },
      /is a file, not a folder; set the folder/,
    ],
  ])('that is %s gives no article and one error for the folder', async (_name, make, message) => {
    make();
    const { corpus } = await load();
    expect(corpus.articles).toEqual([]);
    const own = corpus.notices.filter((notice) => notice.file === dir);
    expect(own).toEqual([{ level: 'error', file: dir, line: null, message: expect.stringMatching(message) }]);
  });
});

describe('topics', () => {
  beforeEach(() => write('2016-05-02-a.md'));

  it('come from the folder, and a faulty one is named by its line', async () => {
    write(
      'topics.yaml',
      '- {name: a, description: D, words: [x]}\n- {name: B, description: D, words: [x]}\n',
    );
    const { corpus, notices } = await load();
    expect(corpus.topics.map((topic) => topic.name)).toEqual(['a']);
    expect(notices).toEqual(['topics.yaml:2: name "B" is not 1 to 32 of the characters a-z, 0-9 and -']);
  });

  it('are the shipped ones where the folder has none', async () => {
    const shipped = await loadCorpus(fileURLToPath(new URL('../../corpus', import.meta.url)));
    const { corpus, notices } = await load();
    expect(corpus.topics).toEqual(shipped.topics);
    expect(corpus.topics.map((topic) => topic.name)).toContain('ceasefire');
    expect(notices).toEqual([]);
  });

  it('are not read from outside the folder', async () => {
    writeFileSync(join(root, 'topics.yaml'), '- {name: a, description: D, words: [x]}');
    symlinkSync('../topics.yaml', join(dir, 'topics.yaml'));
    const { corpus, notices } = await load();
    expect(corpus.topics).toEqual([]);
    expect(notices).toEqual([
      'topics.yaml: is a link that leads out of the corpus folder; put a copy of the file here instead',
    ]);
  });

  it('that cannot be found at all are told of', async () => {
    const corpus = await loadCorpus(dir, { fallbackTopics: join(root, 'none.yaml') });
    expect(corpus.topics).toEqual([]);
    expect(corpus.notices.map((notice) => notice.message)).toEqual([
      expect.stringMatching(/^cannot be read \(ENOENT\)/),
    ]);
  });
});

describe('the shipped corpus', () => {
  it('loads without a notice', async () => {
    const corpus = await loadCorpus(fileURLToPath(new URL('../../corpus', import.meta.url)), {
      today: '2026-01-01',
    });
    expect(corpus.notices.map(formatNotice)).toEqual([]);
    expect(corpus.articles.map((article) => article.date)).toEqual([
      '2016-05-02',
      '2016-07-26',
      '2016-09-09',
    ]);
    // What is left out of our own articles would be a sentence that no answer can quote.
    expect(corpus.articles.flatMap((article) => article.leftOut)).toEqual([]);
  });
});
