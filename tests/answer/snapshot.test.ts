import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import type { OwnParagraph } from '../../src/answer/embedded-retriever.js';
import { type EmbeddedIndex, indexCorpus } from '../../src/answer/index-corpus.js';
import { encodeSnapshot, openSnapshot } from '../../src/answer/snapshot.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { LoadedBefore } from '../../src/corpus/loaded-before.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { finish } from '../../src/language/steps.js';
import { writtenOut } from './written-out.js';

const PROGRAM = 'this program';
const english = loadEnglish();
const before = new LoadedBefore();
let corpus: Corpus;
let index: EmbeddedIndex;
let bytes: Buffer;

beforeAll(async () => {
  corpus = await loadCorpus('corpus', { before });
  index = indexCorpus(corpus, english);
  bytes = encode(index);
});

function encode(of: EmbeddedIndex): Buffer {
  return finish(encodeSnapshot(of, before.parsed.all, PROGRAM));
}

/** The index in a snapshot, or why there is none. */
function decode(from: Buffer, of = corpus, program = PROGRAM): EmbeddedIndex | string {
  const snapshot = openSnapshot(from, program);
  return typeof snapshot === 'string' ? snapshot : snapshot.index(of, english);
}

function restored(from = bytes): EmbeddedIndex {
  const decoded = decode(from);
  if (typeof decoded === 'string') throw new Error(decoded);
  return decoded;
}

function whole(paragraph: OwnParagraph | undefined) {
  return { ...paragraph, sentences: paragraph?.sentences.map(writtenOut) };
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
  const after = indexCorpus(fewer, english, restored());
  const anew = indexCorpus(fewer, english);
  expect(after.names.entities).toEqual(anew.names.entities);
  for (let id = 0; id < anew.paragraphs.length; id += 1)
    expect(whole(after.paragraphs.at(id))).toEqual(whole(anew.paragraphs.at(id)));
});

test('a snapshot of a restored index is whole again', () => {
  const again = restored(encode(restored()));
  for (let id = 0; id < index.paragraphs.length; id += 1)
    expect(whole(again.paragraphs.at(id))).toEqual(whole(index.paragraphs.at(id)));
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
    for (const other of others) expect(decode(bytes, other)).toBe('stale');
    expect(decode(bytes, corpus, 'another program')).toBe('stale');
  });

  test('is torn wherever it ends too early, and whichever byte of it is another', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (position, change) => {
        const at = position % bytes.length;
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ change;
        // A changed name of the program is taken for another one's.
        expect(['torn', 'stale']).toContain(decode(changed));
        expect(decode(bytes.subarray(0, at))).toBe('torn');
      }),
      { numRuns: 200 },
    );
  });
});
