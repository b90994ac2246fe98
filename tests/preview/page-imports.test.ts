import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const PAGE = new URL('../../src/preview/page/', import.meta.url);

test('the page takes nothing but types from the server, whose code a browser could not run', () => {
  const files = readdirSync(PAGE).filter((file) => file.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const text = readFileSync(new URL(file, PAGE), 'utf8');
    for (const [statement] of text.matchAll(/^import\b[^;]*from '\.\.[^;]*;/gm)) {
      expect(statement, file).toMatch(/^import type /);
    }
    expect(text, file).not.toMatch(/from 'node:/);
  }
});
