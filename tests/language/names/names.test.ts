import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../../src/language/names/names.js';
import { collectOrdinaryWords } from '../../../src/language/names/ordinary-words.js';
import { splitSentences } from '../../../src/language/sentences.js';

function names(text: string, ordinary: readonly string[] = []): string[] {
  return findNames(text, splitSentences(text), (word) => ordinary.includes(word)).map((name) => name.text);
}

function mentions(text: string) {
  return findNames(text, splitSentences(text), () => false);
}

describe('what belongs to a name', () => {
  it.each([
    ['She met Ursula von der Leyen there.', ['Ursula von der Leyen']],
    ['Talks with Omar bin Said al-Rashid ended.', ['Omar bin Said al-Rashid']],
    ['He met John F. Kennedy and J.K. Rowling.', ['John F. Kennedy', 'J.K. Rowling']],
    ["It was seen by Conor O'Brien and Jean-Luc Marais.", ["Conor O'Brien", 'Jean-Luc Marais']],
    ['The chief of the Army of Liberation fled.', ['Army of Liberation']],
    ['It told the Observatory for Human Rights so.', ['Observatory for Human Rights']],
    ['It was made by Smith & Sons in Leeds.', ['Smith & Sons', 'Leeds']],
    ['It stands near St. Mark’s Basilica today.', ['St. Mark’s Basilica']],
    ['He spoke with Ban Ki-moon at noon.', ['Ban Ki-moon']],
    ["Men of the Zelen People's Army left.", ["Zelen People's Army"]],
    ["It was the Zelen Martyrs' Brigade that fired.", ["Zelen Martyrs' Brigade"]],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('ends before a possessive, a weekday and a sentence’s end', () => {
    expect(names('It was Berg’s Ministry. Lena Tuesday saw Oslo. Bergen too.', ['too'])).toEqual([
      'Berg',
      'Ministry',
      'Lena',
      'Oslo',
      'Bergen',
    ]);
  });

  it('takes acronyms with and without dots, and the first half of a compound', () => {
    expect(names('Forces backed by the U.S. met UN-backed and pro-Russian groups.', ['forces'])).toEqual([
      'U.S.',
      'UN',
      'Russian',
    ]);
  });

  it('divides two states that a hyphen joins', () => {
    expect(names('the US-Russia deal')).toEqual(['US', 'Russia']);
  });
});

describe('what is no name', () => {
  it.each([
    ['Earlier, the talks broke off. However, they resumed on Monday in May.'],
    ['I think so. "The end," she said.'],
    [''],
    ['🕊️ … !!!'],
  ])('%s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('an ordinary word that opens a sentence, alone or before a name', () => {
    expect(names('Shelling went on. Exiled Syrian leaders left.', ['shelling', 'exiled'])).toEqual([
      'Syrian',
    ]);
  });

  it('but a name that opens a sentence is one', () => {
    expect(names('Lavrov left. De Mistura stayed.', ['de'])).toEqual(['Lavrov', 'De Mistura']);
  });

  it('learns ordinary words from the corpus: used in lower case, or derived and never a capital elsewhere', () => {
    const words = collectOrdinaryWords([
      'Shelling hit Aleppo. The bridge fell.',
      'A bridge. Negotiations end. Mark saw Mark.',
    ]);
    expect([...words]).toEqual(expect.arrayContaining(['bridge', 'negotiations', 'shelling']));
    expect(words.has('aleppo')).toBe(false);
    expect(words.has('mark')).toBe(false);
  });
});

describe('titles and peoples', () => {
  it('keeps a title as the honorific, not as part of the name', () => {
    const found = mentions('The Swedish Foreign Minister Ann Lind met Mr de Mistura and Gen. Karl Holm.');
    expect(found.map(({ text, honorific }) => [honorific, text])).toEqual([
      [null, 'Swedish'],
      ['Foreign Minister', 'Ann Lind'],
      ['Mr', 'de Mistura'],
      ['Gen', 'Karl Holm'],
    ]);
  });

  it('knows "of" inside a title', () => {
    expect(mentions('US Secretary of State Ann Lind').at(-1)).toMatchObject({
      text: 'Ann Lind',
      honorific: 'Secretary of State',
    });
  });

  it('does not take the first word of an institution for a title', () => {
    expect(names('The UN General Assembly met.')).toEqual(['UN General Assembly']);
  });

  it('tells a people from its state, and keeps it inside an organisation’s name', () => {
    const found = mentions(
      'Kurdish and Syrian groups told the Syrian Observatory for Human Rights in Syria.',
    );
    expect(found.map(({ text, kind, known }) => [text, kind, known?.name ?? null])).toEqual([
      ['Kurdish', 'demonym', 'Kurds'],
      ['Syrian', 'demonym', 'Syria'],
      ['Syrian Observatory for Human Rights', 'name', null],
      ['Syria', 'name', 'Syria'],
    ]);
  });

  it('divides states and peoples that follow one another', () => {
    expect(names('A U.S. Syria envoy met Arab Sunni rebels.')).toEqual(['U.S.', 'Syria', 'Arab', 'Sunni']);
  });
});

it('gives verbatim ranges in order, without overlap, whatever the text', () => {
  const word = fc.constantFrom(
    'de',
    'al-',
    'Al-Assad',
    'U.S.',
    'of',
    'Army',
    'the',
    '&',
    'Mr',
    "'s",
    'UN-',
    '"',
    '.',
    ',',
    'Łódź',
    'x',
    ' ',
    '\n',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
      ),
      (text) => {
        let last = 0;
        for (const name of findNames(text, splitSentences(text))) {
          expect(name.text).toBe(text.slice(name.start, name.end));
          expect(name.start).toBeGreaterThanOrEqual(last);
          expect(name.end).toBeGreaterThan(name.start);
          last = name.end;
        }
      },
    ),
  );
});
