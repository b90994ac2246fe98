import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadEnglish } from '../../src/language/load-english.js';
import { lemmaOf } from '../../src/language/thesaurus/lemma.js';
import {
  makeThesaurus,
  RelatedWords,
  readThesaurus,
  type Thesaurus,
  writeThesaurus,
} from '../../src/language/thesaurus/thesaurus.js';

const LANGUAGE = new URL('../../src/language/', import.meta.url);
const text = readFileSync(new URL('thesaurus/thesaurus.txt', LANGUAGE), 'utf8');
const { vectors, thesaurus } = loadEnglish();

function relation(one: string, other: string) {
  const rows = [one, other].map((word) => vectors.rows.get(word));
  expect(rows, `${one}, ${other}`).not.toContain(undefined);
  return relateWords(thesaurus, rows[0] as number, rows[1] as number);
}

function relateWords(made: Thesaurus, one: number, other: number) {
  return new RelatedWords(made, [one]).relationsWith(other)[0];
}

describe('the thesaurus', () => {
  it('is what thesaurus.bin was derived from', () => {
    // npx tsx src/language/thesaurus/derive-table.ts
    const derived = readFileSync(new URL('thesaurus/thesaurus.bin', LANGUAGE));
    const made = writeThesaurus(readThesaurus(text, 'thesaurus.txt'), vectors.words, lemmaOf);
    expect(Buffer.from(made.buffer).equals(derived)).toBe(true);
  });

  it.each([
    ['wounded', 'injured', 'synonym'],
    ['fled', 'escape', 'synonym'],
    ['fled', 'fleeing', 'inflected'],
    ['injured', 'hospital', 'associated'],
    ['truce', 'ceasefire', 'synonym'],
    ['buy', 'sell', null],
    ['victory', 'defeat', null],
    ['accept', 'reject', null],
    ['start', 'end', null],
  ])('relates “%s” and “%s” as %s, whichever comes first', (one, other, expected) => {
    expect(relation(one, other)).toBe(expected);
    expect(relation(other, one)).toBe(expected);
  });

  it('has each word once, in the order of the alphabet', () => {
    const heads = readThesaurus(text, 'thesaurus.txt').map(({ head }) => head);
    expect(heads).toEqual([...new Set(heads)].sort());
  });
});

describe('an entry', () => {
  it('has synonyms, associated words or both', () => {
    expect(readThesaurus('a: b, c | d\ne: f\ng: | h\n', 'x.txt')).toEqual([
      { head: 'a', synonyms: ['b', 'c'], associated: ['d'] },
      { head: 'e', synonyms: ['f'], associated: [] },
      { head: 'g', synonyms: [], associated: ['h'] },
    ]);
  });

  it.each([['a b: c'], ['a:'], ['a: b,c'], ['a: B'], ['a: b |']])(
    'is not “%s”: file and line are named',
    (line) => {
      expect(() => readThesaurus(`x: y\n${line}\n`, 'x.txt')).toThrow('x.txt:2: is not "word: synonyms');
    },
  );

  it('relates the forms of both its words, both ways, and is the stronger of two that differ', () => {
    const words = ['talk', 'talks', 'negotiated', 'row', 'stranger'];
    const entries = readThesaurus('talk: negotiate | row\nrow: talk\n', 'x.txt');
    const made = makeThesaurus(writeThesaurus(entries, words, lemmaOf), words.length);
    expect(relateWords(made, 1, 2)).toBe('synonym');
    expect(relateWords(made, 2, 0)).toBe('synonym');
    expect(relateWords(made, 0, 3)).toBe('synonym');
    expect(relateWords(made, 0, 1)).toBe('inflected');
    expect(relateWords(made, 0, 4)).toBeNull();
    expect(relateWords(made, -1, 9)).toBeNull();
  });

  it('must be of the words that a table was made for', () => {
    const made = writeThesaurus(readThesaurus('talk: row\n', 'x.txt'), ['talk', 'row'], lemmaOf);
    expect(() => makeThesaurus(made, 3)).toThrow(RangeError);
  });
});
