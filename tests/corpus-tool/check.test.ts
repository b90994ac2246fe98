import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArguments } from '../../src/corpus-tool/arguments.js';
import { checkCorpus } from '../../src/corpus-tool/check.js';
import { describeCorpus } from '../../src/corpus-tool/stats.js';
import { type CorpusFolder, makeCorpusFolder } from './corpus-folder.js';

let folder: CorpusFolder;
beforeEach(() => {
  folder = makeCorpusFolder();
});
afterEach(() => folder.remove());

const SHIPPED = fileURLToPath(new URL('../../corpus', import.meta.url));
const article = (fields: string, body: string) => `---\ntitle: T\n${fields}\n---\n\n${body}\n`;
const COPY = Array.from(
  { length: 40 },
  (_, at) => `Envoy number ${at} spoke with minister number ${at * 7}.`,
).join(' ');

async function check(strict = false, dir = folder.dir) {
  const lines: string[] = [];
  const code = await checkCorpus(dir, strict, {
    tell: (line) => lines.push(line),
    today: () => '2026-01-01',
  });
  return { code, lines };
}

describe('checking', () => {
  it('finds nothing in the shipped corpus', async () => {
    expect(await check(true, SHIPPED)).toEqual({
      code: 0,
      lines: ['3 articles, 0 errors, 0 warnings, 0 pieces left out'],
    });
  });

  it('tells errors, warnings and what was left out, by file and line', async () => {
    folder.write('b.md', article('date: 31 April 2016', 'Talks began.'));
    folder.write('a.md', article('date: 2016-05-02', 'Talks began.\n\n## Geneva\n\nPhoto: J. Doe'));
    folder.write('c.txt', 'Talks failed.');
    expect(await check()).toEqual({
      code: 2,
      lines: [
        'b.md:3: error: date "31 April 2016" is not a calendar date; write it as YYYY-MM-DD',
        expect.stringMatching(/^c\.txt: warning: has no date/),
        'a.md:8: left out (heading): ## Geneva',
        'a.md:10: left out (caption): Photo: J. Doe',
        '2 articles, 1 error, 1 warning, 2 pieces left out',
      ],
    });
  });

  it('knows agency copy that is there twice, and an address that two articles have', async () => {
    folder.write('a.md', article('date: 2016-05-02\nurl: https://x.example/1', COPY));
    folder.write('b.md', article('date: 2016-05-03\nurl: https://x.example/1', 'Something else was said.'));
    folder.write('c.md', article('date: 2016-05-04', COPY));
    folder.write('d.md', article('date: 2016-05-05', `${COPY}\n\nA paragraph of its own ends it.`));
    const { code, lines } = await check();
    expect(code).toBe(0);
    expect(lines).toEqual([
      'b.md: warning: has the url of a.md; keep one of them, or correct the url',
      'c.md: warning: says what a.md says, word for word; keep one of them',
      'd.md: warning: has 100% of the shorter text in common with a.md; keep the fuller one',
      '4 articles, 0 errors, 3 warnings, 0 pieces left out',
    ]);
    expect((await check(true)).code).toBe(1);
  });

  it('tells of topics that cannot become commands', async () => {
    folder.write('a.md', article('date: 2016-05-02', 'Talks began.'));
    folder.write('topics.yaml', '- {name: help, command: true, description: D, words: [aid]}\n');
    const { lines } = await check();
    expect(lines[0]).toMatch(/^topics\.yaml: warning: topic "help" does not become a command/);
  });
});

describe('statistics', () => {
  it('tell what the corpus holds, with a chart by month', async () => {
    folder.write(
      'a.md',
      article('date: 2015-12-02\npublisher: Post', 'Aster Holm spoke to Aster Holm in Geneva.'),
    );
    folder.write('b.md', article('date: 2016-02-03\npublisher: Post', 'The truce holds, said Aster Holm.'));
    folder.write('c.md', article('date: 2016-02-04', 'The truce failed.'));
    folder.write('d.md', article('date: 2016-06-04\nlanguage: fr', 'Elle parle.'));
    folder.write('e.txt', 'Nobody knows when.');
    const lines: string[] = [];
    const code = await describeCorpus(folder.dir, {
      tell: (line) => lines.push(line),
      today: () => '2026-01-01',
      columns: 40,
    });
    expect(code).toBe(0);
    expect(lines.slice(0, 2)).toEqual([
      '5 articles, 5 paragraphs, 22 words',
      'from 2 December 2015 to 4 June 2016, 1 undated',
    ]);
    const rows = (title: string, count: number) => lines.slice(lines.indexOf(title) + 1).slice(0, count);
    expect(rows('Publishers, by articles', 2)).toEqual(['3 none', '2 Post']);
    expect(rows('Languages, by articles', 2)).toEqual(['4 en', '1 fr']);
    expect(rows('Names, by paragraphs', 1)).toEqual(['2 Aster Holm']);
    expect(rows('Topics, by paragraphs', 1)).toEqual(['2 ceasefire']);
    expect(rows('Articles by month', 5)).toEqual([
      '2015-12 ██████████ 1',
      '2016-01 0',
      '2016-02 ████████████████████ 2',
      '⋮ 3 without',
      '2016-06 ██████████ 1',
    ]);
  });

  it('of an empty folder say where to look', async () => {
    const lines: string[] = [];
    expect(
      await describeCorpus(folder.dir, { tell: (line) => lines.push(line), today: () => '2026-01-01' }),
    ).toBe(2);
    expect(lines).toEqual([expect.stringMatching(/holds no usable article; "corpus check" says why$/)]);
  });
});

describe('the command line', () => {
  it.each([
    [[], /^needs a command$/],
    [['remove'], /^"remove" is no command$/],
    [['add'], /^add needs a file/],
    [['check', 'x.md'], /^check takes no file$/],
    [['add', '--strict', 'x'], /^--strict goes with check$/],
    [['stats', '--feed', 'x'], /^--feed goes with add$/],
    [['check', '--corpus', ''], /^--corpus needs/],
    [['check', '--loud'], /--loud/],
  ])('%j is refused', (args, fault) => {
    expect(readArguments(args)).toEqual({ fault: expect.stringMatching(fault) });
  });

  it('takes files, feeds and - beside each other', () => {
    expect(readArguments(['add', 'a.html', '-', '--feed', 'b.xml', '--feed=c.xml', '--corpus', 'd'])).toEqual(
      {
        command: 'add',
        corpus: 'd',
        files: ['a.html', '-'],
        feeds: ['b.xml', 'c.xml'],
      },
    );
  });

  const ENTRY = fileURLToPath(new URL('../../dist/corpus-tool/main.js', import.meta.url));
  const run = (env: Record<string, string>, ...args: string[]) =>
    spawnSync(process.execPath, [ENTRY, ...args], {
      encoding: 'utf8',
      cwd: folder.dir,
      env: { ...process.env, ...env },
    });

  // Of the two zones one has another day than UTC at any hour.
  it.each(['Etc/GMT-14', 'Etc/GMT+12'])('%s: counts days in UTC, as the bot does', (zone) => {
    const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    folder.write('a.md', article(`date: ${dayIn(0)}`, 'Talks began.'));
    folder.write('b.md', article(`date: ${dayIn(1)}`, 'Talks failed.'));
    const { stdout } = run({ TZ: zone }, 'check', '--corpus', folder.dir);
    expect(stdout.match(/^.*in the future/gm)).toEqual([expect.stringMatching(/^b\.md/)]);
  });

  it('ends with the exit code of its command, and shows no control of a file’s name', () => {
    folder.write('a\u001b[2J.txt', 'Talks began.');
    const { status, stdout } = run({}, 'check', '--strict', '--corpus', folder.dir);
    expect(status).toBe(1);
    expect(stdout).not.toContain('\u001b');
    const wrong = run({}, 'remove');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('usage: corpus add FILE…');
  });
});
