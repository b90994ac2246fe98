import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder } from '../src/make-folder.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a folder is made with those it stands in, and may be there already', async () => {
  const path = join(folder, 'one', 'two', 'three');
  await Promise.all([makeFolder(path), makeFolder(path)]);
  await makeFolder(path);
  expect(statSync(path).isDirectory()).toBe(true);
});

test('a file in its place, or in that of a folder it stands in, is a fault', async () => {
  writeFileSync(join(folder, 'file'), '');
  await expect(makeFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(makeFolder(join(folder, 'file', 'one'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test.runIf(existsSync('/proc/self'))(
  'where nobody may make folders, trying ends (Linux alone has /proc)',
  async () => {
    await expect(makeFolder('/proc/nope')).rejects.toThrow();
    await expect(makeFolder('/proc/nope/one')).rejects.toThrow();
  },
);
