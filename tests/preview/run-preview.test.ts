import { createServer } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { type Preview, runPreview } from '../../src/preview/run-preview.js';
import { makeSource, silent } from './fixtures.js';

const opened: Preview[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ close }) => close()));
});

async function run(port: number): Promise<URL> {
  const preview = await runPreview(await makeSource(), port, silent);
  opened.push(preview);
  return new URL(preview.url);
}

it('takes the next free port where the one it is given is taken', async () => {
  const first = await run(0);
  const second = await run(Number(first.port));
  expect(Number(second.port)).toBeGreaterThan(Number(first.port));
  expect((await fetch(new URL('/api/corpus', second))).status).toBe(200);
});

it('can be reached from this machine alone', async () => {
  const { hostname, port } = await run(0);
  expect(hostname).toBe('127.0.0.1');
  // Whoever listened on all addresses would hold the port here too.
  const other = createServer();
  await new Promise<void>((resolve, reject) => {
    other.once('error', reject);
    other.listen(Number(port), '127.0.0.2', resolve);
  });
  await new Promise((resolve) => other.close(resolve));
});

it('lets go of pages that wait for changes when it is closed', async () => {
  const url = await run(0);
  const changes = await fetch(new URL('/api/changes', url));
  await opened.pop()?.close();
  await expect(changes.text()).rejects.toThrow();
});

it('says what to set where no port is left', async () => {
  await run(65_535);
  await expect(run(65_535)).rejects.toThrow(/65535.*EADDRINUSE.*PREVIEW_PORT/);
});
