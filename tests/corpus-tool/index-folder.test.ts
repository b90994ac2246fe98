import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { indexFolder } from '../../src/corpus-tool/index-folder.js';
import { isLanceDbInstalled, NOT_INSTALLED } from '../lancedb/installed.js';

let folder: string;
let lines: string[];
const report = { tell: (line: string) => lines.push(line), today: '2016-09-10' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-index-'));
  lines = [];
});
afterEach(() => rmSync(folder, { recursive: true, maxRetries: 3 }));

function write(text: string): void {
  writeFileSync(join(folder, 'one.md'), `---\ntitle: One\ndate: 2016-07-26\n---\n${text}\n`);
}

test('without a database nothing is written, and the setting is named', async () => {
  write('The envoy came to Geneva.');
  expect(await indexFolder(folder, null, false, report)).toBe(2);
  expect(lines.join()).toContain('LANCEDB_URI');
});

describe.runIf(isLanceDbInstalled)(`corpus index${isLanceDbInstalled ? '' : ` ${NOT_INSTALLED}`}`, () => {
  const index = () => indexFolder(folder, join(folder, 'db'), false, report);

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
    writeFileSync(join(folder, 'db'), 'a file, not a folder');
    expect(await index()).toBe(2);
    expect(lines.at(-1)).toMatch(/^LANCEDB_URI ".+db" cannot be used \([^{]+\); check/);
  });
});
