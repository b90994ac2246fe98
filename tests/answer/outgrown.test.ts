import { expect, test } from 'vitest';
import { MOST_PARAGRAPHS_EMBEDDED, outgrown } from '../../src/answer/embedded-retriever.js';

test('a corpus that MiniSearch can serve is not spoken of; one that has outgrown it is told what to set', () => {
  expect(outgrown(MOST_PARAGRAPHS_EMBEDDED)).toBeNull();
  const message = outgrown(MOST_PARAGRAPHS_EMBEDDED + 1) ?? '';
  expect(message).toContain('50,001 paragraphs');
  expect(message).toContain('RETRIEVER=lancedb');
  expect(message).toContain('LANCEDB_URI');
});
