import { type Token, tokenize } from '../language/tokens.js';
import type { IndexedSentence } from './index-paragraphs.js';

/*
 * What was derived from a paragraph as a text that is quickly read: JSON, in which the many small numbers of a sentence are the
 * characters of one text and its terms are another.
 */

type Row = readonly [
  /** The range, then how many tokens there are, start and end of each, for each term how many places and which, how many concepts and which, the place of each, and the rows. */
  numbers: string,
  /** With a space between them. */
  terms: string,
  meanLength: number,
  dates: IndexedSentence['dates'],
  figures: IndexedSentence['figures'],
  quotations: IndexedSentence['quotations'],
  names: IndexedSentence['names'],
  named: readonly string[],
  referred: readonly string[],
  definitions: IndexedSentence['definitions'],
];

export function writeRecord(sentences: readonly IndexedSentence[]): string {
  return JSON.stringify(
    sentences.map(
      (sentence): Row => [
        pack(numbersOf(sentence)),
        [...sentence.positions.keys()].join(' '),
        sentence.meanLength,
        sentence.dates,
        sentence.figures,
        sentence.quotations,
        sentence.names,
        [...sentence.named],
        [...sentence.referred],
        sentence.definitions,
      ],
    ),
  );
}

function numbersOf(sentence: IndexedSentence): number[] {
  const { range, tokens, positions, concepts, conceptPlaces, rows } = sentence;
  const numbers = [range.start, range.end, tokens.length];
  for (const { start, end } of tokens) numbers.push(start, end);
  for (const places of positions.values()) {
    numbers.push(places.length);
    for (const place of places) numbers.push(place);
  }
  numbers.push(concepts.length, ...concepts, ...conceptPlaces);
  for (const row of rows) numbers.push(row);
  return numbers;
}

/** @param text the paragraph's */
export function readRecord(record: string, text: string): IndexedSentence[] {
  const words = new Words(text);
  return (JSON.parse(record) as readonly Row[]).map((row) => readSentence(row, words));
}

function readSentence(row: Row, words: Words): IndexedSentence {
  const [packed, terms, meanLength, dates, figures, quotations, names, named, referred, definitions] = row;
  // Plain loops: of thirty paragraphs these are some thousand numbers for each question.
  const numberAt = (at: number) => packed.charCodeAt(at) - FIRST;
  const range = { start: numberAt(0), end: numberAt(1) };
  const tokens: Token[] = [];
  let at = 3 + 2 * numberAt(2);
  for (let place = 3; place < at; place += 2) {
    tokens.push(new StoredToken(numberAt(place), numberAt(place + 1), words));
  }
  const positions = new Map<string, readonly number[]>();
  for (const term of terms === '' ? [] : terms.split(' ')) {
    const places: number[] = [];
    const end = at + numberAt(at);
    while (at < end) {
      at += 1;
      places.push(numberAt(at));
    }
    at += 1;
    positions.set(term, places);
  }
  const concepts: number[] = [];
  const conceptPlaces: number[] = [];
  const said = numberAt(at);
  at += 1;
  for (const end = at + said; at < end; at += 1) concepts.push(numberAt(at));
  for (const end = at + said; at < end; at += 1) conceptPlaces.push(numberAt(at));
  const rows: number[] = [];
  for (; at < packed.length; at += 1) rows.push(numberAt(at));
  return {
    range,
    tokens,
    positions,
    concepts,
    conceptPlaces,
    rows,
    meanLength,
    dates,
    figures,
    quotations,
    names,
    named: new Set(named),
    referred: new Set(referred),
    definitions,
  };
}

/** The character of 0: those before it JSON may write as several. */
const FIRST = 0x100;
/** Characters from here on stand in pairs. Paragraphs have at most 20,000 characters, and so many words have vectors. */
const LARGEST = 0xd7ff - FIRST;

/** As many characters as are made at once: arguments of one call stand on the stack. */
const AT_ONCE = 4_096;

function pack(numbers: readonly number[]): string {
  let packed = '';
  for (let from = 0; from < numbers.length; from += AT_ONCE) {
    const codes = numbers.slice(from, from + AT_ONCE);
    for (let at = 0; at < codes.length; at += 1) {
      const number = codes[at] as number;
      if (number > LARGEST) throw new RangeError('a paragraph is too long to be stored');
      codes[at] = FIRST + number;
    }
    packed += String.fromCharCode(...codes);
  }
  return packed;
}

/** Most questions ask of a word where it stands, and of how many there are; few ask which word it is. */
class StoredToken implements Token {
  readonly start: number;
  readonly end: number;

  constructor(
    start: number,
    end: number,
    private readonly words: Words,
  ) {
    this.start = start;
    this.end = end;
  }

  get word(): string {
    return this.words.at(this.start)?.word ?? '';
  }

  get term(): string {
    return this.words.at(this.start)?.term ?? '';
  }

  get stop(): boolean {
    return this.words.at(this.start)?.stop ?? false;
  }
}

/** The words of a text, read when the first of them is asked for. */
class Words {
  readonly #text: string;
  #tokens: ReadonlyMap<number, Token> | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  at(start: number): Token | undefined {
    this.#tokens ??= new Map(tokenize(this.#text).map((token) => [token.start, token]));
    return this.#tokens.get(start);
  }
}
