import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchCorpus } from '../../src/corpus/watch-corpus.js';

const VISIBLE = { timeout: 10_000, interval: 20 };

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'parley-watch-'));
  folder = join(parent, 'corpus');
});

afterEach(() => rmSync(parent, { recursive: true }));

const fail = (fault: unknown) => {
  throw fault;
};

test('a folder that is made after the watch began is followed', async () => {
  const heard = vi.fn();
  const { ready, stop } = watchCorpus(folder, heard, fail);
  await ready;
  mkdirSync(folder);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1), VISIBLE);
  writeFileSync(join(folder, 'venue.md'), 'Geneva');
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2), VISIBLE);
  await stop();
});

test('a watch that is stopped tells of nothing, not even of another folder, and leaves nothing running', async () => {
  mkdirSync(folder);
  const running = () =>
    process.getActiveResourcesInfo().filter((resource) => resource === 'FSEventWrap').length;
  // The end of an earlier watch takes a moment.
  await vi.waitFor(() => expect(running()).toBe(0), VISIBLE);
  const heard = vi.fn();
  const { ready, stop } = watchCorpus(folder, heard, fail);
  await ready;
  expect(running()).toBe(1);
  // A stop in the midst of a look, which comes every second.
  await new Promise((resolve) => setTimeout(resolve, 950));
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  await stop();
  writeFileSync(join(folder, 'venue.md'), 'Geneva');
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(heard).not.toHaveBeenCalled();
  expect(running()).toBe(0);
});
