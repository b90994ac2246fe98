import { readFileSync } from 'node:fs';
import { makeWordSenses } from '../word-senses/word-senses.js';
import { makeWordVectors, type WordVectors } from './word-vectors.js';

/** The table stands beside the sources; the build leaves it there. The path is the same from src/ and from dist/. */
const TABLE = new URL('../../../src/language/word-vectors/', import.meta.url);

/**
 * Reads the shipped word vectors, 2 MB.
 * @throws Error where the files are missing or do not fit together
 */
export function loadWordVectors(): WordVectors {
  const words = readFileSync(new URL('words.txt', TABLE), 'utf8').trimEnd().split('\n');
  const bytes = readFileSync(new URL('vectors.bin', TABLE));
  const senses = readFileSync(new URL('../word-senses/senses.bin', TABLE));
  return makeWordVectors(
    words,
    new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    makeWordSenses(new Uint32Array(Uint8Array.from(senses).buffer), words.length),
  );
}
