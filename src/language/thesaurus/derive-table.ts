import { readFileSync, writeFileSync } from 'node:fs';
import { lemmaOf } from './lemma.js';
import { readThesaurus, writeThesaurus } from './thesaurus.js';

/**
 * Makes `thesaurus.bin`, which is read at each start, of `thesaurus.txt` and the words of the vectors:
 *
 *     npx tsx src/language/thesaurus/derive-table.ts
 */
const LANGUAGE = new URL('../../../src/language/', import.meta.url);

const entries = readThesaurus(
  readFileSync(new URL('thesaurus/thesaurus.txt', LANGUAGE), 'utf8'),
  'thesaurus.txt',
);
const words = readFileSync(new URL('word-vectors/words.txt', LANGUAGE), 'utf8').trimEnd().split('\n');
writeFileSync(new URL('thesaurus/thesaurus.bin', LANGUAGE), writeThesaurus(entries, words, lemmaOf));

const lemmas = new Set(words.map(lemmaOf));
const named = entries.flatMap(({ head, synonyms, associated }) => [head, ...synonyms, ...associated]);
const strange = new Set(named.filter((word) => !lemmas.has(lemmaOf(word))));
console.log(
  `${strange.size} words have no vector and count for nothing: ${[...strange].slice(0, 20).join(', ')} …`,
);
