import { readFileSync } from 'node:fs';
import { readLexicon } from './concepts.js';
import type { English } from './english.js';
import { makeThesaurus } from './thesaurus/thesaurus.js';
import { makeWordVectors } from './word-vectors/word-vectors.js';

/** The tables stand beside the sources; the build leaves them there. The path is the same from src/ and from dist/. */
const TABLES = new URL('../../src/language/', import.meta.url);

/**
 * Reads the shipped tables, 3 MB.
 * @throws Error where files are missing or do not fit together
 */
export function loadEnglish(): English {
  const words = readFileSync(new URL('word-vectors/words.txt', TABLES), 'utf8').trimEnd().split('\n');
  const vectors = readFileSync(new URL('word-vectors/vectors.bin', TABLES));
  const thesaurus = readFileSync(new URL('thesaurus/thesaurus.bin', TABLES));
  return {
    vectors: makeWordVectors(words, new Int8Array(vectors.buffer, vectors.byteOffset, vectors.byteLength)),
    thesaurus: makeThesaurus(new Uint16Array(Uint8Array.from(thesaurus).buffer), words.length),
    concepts: readLexicon(readFileSync(new URL('news-concepts/lexicon.tsv', TABLES), 'utf8')),
  };
}
