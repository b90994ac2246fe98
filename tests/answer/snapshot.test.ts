import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import { type EmbeddedIndex, indexCorpus } from '../../src/answer/index-corpus.js';
import { decodeSnapshot, encodeSnapshot, snapshotKey } from '../../src/answer/snapshot.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { loadWordVectors } from '../../src/language/word-vectors/load-word-vectors.js';

const vectors = loadWordVectors();
let corpus: Corpus;
let index: EmbeddedIndex;
let key: string;
let bytes: Buffer;

beforeAll(async () => {
  corpus = await loadCorpus('corpus');
  index = indexCorpus(corpus, vectors);
  key = snapshotKey(corpus, 'this build');
  bytes = encode(index);
});

function encode(of: EmbeddedIndex): Buffer {
  const steps = encodeSnapshot(of, key);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function restored(): EmbeddedIndex {
  const decoded = decodeSnapshot(bytes, key, corpus, vectors);
  if (typeof decoded === 'string') throw new Error(decoded);
  return decoded;
}

const QUESTIONS = [
  'Who is the UN envoy?',
  'When will the talks resume?',
  'Where did Kerry meet Lavrov?',
  'How many people were killed?',
  'What did de Mistura say?',
  'why were the talks stoped',
  'What is a swan?',
];

test('an index that was stored answers as the one that it was made of', async () => {
  const again = restored();
  for (const text of QUESTIONS) {
    const inquiry = { text, today: '2016-09-10' };
    expect(await answer(again, inquiry)).toEqual(await answer(index, inquiry));
  }
});

test('what was read before it was stored need not be read again, and the next index is the same as one made anew', () => {
  const fewer = { ...corpus, articles: corpus.articles.slice(1) };
  const after = indexCorpus(fewer, vectors, restored());
  const anew = indexCorpus(fewer, vectors);
  expect(after.names.entities).toEqual(anew.names.entities);
  for (let id = 0; id < anew.paragraphs.length; id += 1)
    expect(after.paragraphs.at(id)).toEqual(anew.paragraphs.at(id));
});

test('a snapshot of a restored index is whole again', () => {
  const again = decodeSnapshot(encode(restored()), key, corpus, vectors);
  if (typeof again === 'string') throw new Error(again);
  for (let id = 0; id < index.paragraphs.length; id += 1)
    expect(again.paragraphs.at(id)).toEqual(index.paragraphs.at(id));
});

describe('a snapshot that does not serve', () => {
  test('is stale for any other article, topic or program', () => {
    const [first, ...rest] = corpus.articles;
    if (first === undefined) throw new Error('the shipped corpus is empty');
    const others: Corpus[] = [
      { ...corpus, articles: rest },
      { ...corpus, articles: [{ ...first, date: '2016-01-01' }, ...rest] },
      { ...corpus, topics: corpus.topics.slice(1) },
    ];
    for (const other of others)
      expect(decodeSnapshot(bytes, snapshotKey(other, 'this build'), other, vectors)).toBe('stale');
    expect(decodeSnapshot(bytes, snapshotKey(corpus, 'another build'), corpus, vectors)).toBe('stale');
  });

  test('is torn wherever it ends too early, and whichever byte of it is another', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (position, change) => {
        const at = position % bytes.length;
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ change;
        // A changed key is taken for that of another corpus.
        expect(['torn', 'stale']).toContain(decodeSnapshot(changed, key, corpus, vectors));
        expect(decodeSnapshot(bytes.subarray(0, at), key, corpus, vectors)).toBe('torn');
      }),
      { numRuns: 200 },
    );
  });
});
