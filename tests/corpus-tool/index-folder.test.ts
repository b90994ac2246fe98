import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { indexFolder } from '../../src/corpus-tool/index-folder.js';
import { isLanceDbInstalled, NOT_INSTALLED } from '../lancedb/installed.js';

let root: string;
let folder: string;
let database: string;
let lines: string[];
const report = { tell: (line: string) => lines.push(line), today: () => '2016-09-10' };

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parley-index-'));
  folder = join(root, 'corpus');
  database = join(root, 'db');
  mkdirSync(folder);
  lines = [];
});
afterEach(() => rmSync(root, { recursive: true, maxRetries: 3 }));

function write(text: string): void {
  writeFileSync(join(folder, 'one.md'), `---\ntitle: One\ndate: 2016-07-26\n---\n${text}\n`);
}

test('without a database nothing is written, and the setting is named', async () => {
  write('The envoy came to Geneva.');
  expect(await indexFolder(folder, null, false, report)).toBe(2);
  expect(lines.join()).toContain('LANCEDB_URI');
});

describe.runIf(isLanceDbInstalled)(`corpus index${isLanceDbInstalled ? '' : ` ${NOT_INSTALLED}`}`, () => {
  const index = () => indexFolder(folder, database, false, report);

  test('writes what is new, and says where nothing is', async () => {
    write('The envoy came to Geneva.');
    expect(await index()).toBe(0);
    expect(lines.at(-1)).toMatch(/^1 article, 1 paragraph written into /);
    expect(await index()).toBe(0);
    expect(lines.at(-1)).toContain('already');
    write('The envoy came to Vienna.');
    expect(await index()).toBe(0);
    expect(lines.at(-1)).toContain('written into');
  });

  test('of a folder without articles writes nothing and says why', async () => {
    expect(await index()).toBe(2);
    expect(lines.join()).toContain('holds no usable article');
  });

  test('says so where the database cannot be written', async () => {
    write('The envoy came to Geneva.');
    writeFileSync(database, 'a file, not a folder');
    expect(await index()).toBe(2);
    expect(lines.at(-1)).toMatch(/^LANCEDB_URI ".+db" cannot be used \([^{]+\); check/);
  });

  test('that follows the folder writes what came while it was still writing the first articles', async () => {
    write('The envoy came to Geneva.');
    await follow(
      `(line) => line.includes('written') && writeArticle('two.md', '2016-07-27')`,
      async (heard) => {
        await heard(/^1 article, 1 paragraph written/m);
        await heard(/^2 articles, 2 paragraphs written/m);
      },
    );
  }, 30_000);

  test('that follows the folder knows a new day', async () => {
    write('The envoy came to Geneva.');
    const onLine = `(line) => {
      if (!line.startsWith('following')) return;
      today = '2016-09-11';
      writeArticle('two.md', '2016-09-11');
      writeArticle('three.md', '2016-09-12');
    }`;
    const told = await follow(onLine, (heard) => heard(/^3 articles, 3 paragraphs written/m));
    // Two files that come one after the other may be two rounds, each of which tells what it finds.
    const [lastRound = ''] = told.split(/^.* written into .*$/m).slice(-2);
    expect(lastRound.match(/^.*in the future/gm)).toEqual(['three.md:3: date 2016-09-12 lies in the future']);
  }, 30_000);
});

const DIST = new URL('../../dist/', import.meta.url);

/** Runs `corpus index --watch` in a process of its own, since it ends at a signal alone; `onLine` is code and hears each line. Returns all lines. */
async function follow(
  onLine: string,
  during: (heard: (line: RegExp) => Promise<void>) => Promise<void>,
): Promise<string> {
  const program = `
    import { writeFileSync } from 'node:fs';
    import { indexFolder } from '${new URL('corpus-tool/index-folder.js', DIST)}';
    const [, folder, database] = process.argv;
    let today = '2016-09-10';
    const writeArticle = (name, date) =>
      writeFileSync(folder + '/' + name, '---\\ntitle: ' + name + '\\ndate: ' + date + '\\n---\\nTalks began.\\n');
    const hear = ${onLine};
    const tell = (line) => { console.log(line); hear(line); };
    await indexFolder(folder, database, true, { tell, today: () => today });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, folder, database], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  try {
    await during((line) => vi.waitFor(() => expect(told).toMatch(line), { timeout: 10_000 }));
  } finally {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  }
  return told;
}
