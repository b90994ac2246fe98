import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readConceptTable } from '../concept-table.js';
import { writeLexicon } from '../concepts.js';
import { commonConcepts } from './common-concepts.js';

/**
 * Makes `lexicon.tsv`, which is read at each start, of the concepts in the .txt files beside it:
 *
 *     npx tsx src/language/news-concepts/derive-table.ts
 */
const CONCEPTS = new URL('../../../src/language/news-concepts/', import.meta.url);

const groups = readdirSync(CONCEPTS)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .flatMap((file) => readConceptTable(readFileSync(new URL(file, CONCEPTS), 'utf8'), file));
const words = readFileSync(new URL('../word-vectors/words.txt', CONCEPTS), 'utf8').trimEnd().split('\n');
writeFileSync(new URL('lexicon.tsv', CONCEPTS), writeLexicon(groups, commonConcepts(groups, words)));
