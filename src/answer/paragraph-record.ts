import type { TextRange } from '../language/text-range.js';
import { type Token, tokenize } from '../language/tokens.js';
import type { IndexedSentence } from './index-paragraphs.js';
import type { TermPositions } from './read-paragraph.js';

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
  setting: readonly string[],
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
        sentence.setting,
        sentence.definitions,
      ],
    ),
  );
}

function numbersOf(sentence: IndexedSentence): number[] {
  const { range, tokens, positions, concepts, conceptPlaces, rows } = sentence;
  const numbers = [range.start, range.end, tokens.length];
  for (const { start, end } of tokens) numbers.push(start, end);
  for (const [, places] of positions) {
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
  return (JSON.parse(record) as readonly Row[]).map((row) => new StoredSentence(row, words));
}

/** A sentence of which as much is made as is asked of it: a question comes near a hundred, and of most it asks little. */
class StoredSentence implements IndexedSentence {
  readonly range: TextRange;
  readonly meanLength: number;
  readonly dates: IndexedSentence['dates'];
  readonly figures: IndexedSentence['figures'];
  readonly quotations: IndexedSentence['quotations'];
  readonly names: IndexedSentence['names'];
  readonly named: ReadonlySet<string>;
  readonly referred: ReadonlySet<string>;
  readonly setting: readonly string[];
  readonly definitions: IndexedSentence['definitions'];
  readonly positions: StoredPositions;
  readonly concepts: readonly number[];
  readonly conceptPlaces: readonly number[];
  readonly rows: readonly number[];
  readonly #packed: string;
  readonly #words: Words;
  #tokens: readonly Token[] | null = null;

  constructor(row: Row, words: Words) {
    const [
      packed,
      terms,
      meanLength,
      dates,
      figures,
      quotations,
      names,
      named,
      referred,
      setting,
      definitions,
    ] = row;
    this.range = { start: numberAt(packed, 0), end: numberAt(packed, 1) };
    this.meanLength = meanLength;
    this.dates = dates;
    this.figures = figures;
    this.quotations = quotations;
    this.names = names;
    this.named = setOf(named);
    this.referred = setOf(referred);
    this.setting = setting;
    this.definitions = definitions;
    this.positions = new StoredPositions(terms, packed, TOKENS + 2 * numberAt(packed, TOKENS - 1));
    const said = this.positions.end;
    const places = said + 1 + numberAt(packed, said);
    const rows = places + numberAt(packed, said);
    this.concepts = numbersIn(packed, said + 1, places);
    this.conceptPlaces = numbersIn(packed, places, rows);
    this.rows = numbersIn(packed, rows, packed.length);
    this.#packed = packed;
    this.#words = words;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= this.#readTokens();
    return this.#tokens;
  }

  #readTokens(): Token[] {
    const tokens: Token[] = [];
    const end = TOKENS + 2 * numberAt(this.#packed, TOKENS - 1);
    for (let at = TOKENS; at < end; at += 2) {
      tokens.push(new StoredToken(numberAt(this.#packed, at), numberAt(this.#packed, at + 1), this.#words));
    }
    return tokens;
  }
}

/** Where the numbers of the tokens begin; how many there are stands before. */
const TOKENS = 3;

/** The places of terms, read as they are asked for. */
class StoredPositions implements TermPositions {
  /** Where the numbers end that tell them. */
  readonly end: number;
  readonly #terms: readonly string[];
  readonly #packed: string;
  /** For each term, where the number of its places stands. */
  readonly #starts: readonly number[];

  constructor(terms: string, packed: string, start: number) {
    this.#terms = terms === '' ? [] : terms.split(' ');
    this.#packed = packed;
    const starts: number[] = [];
    let at = start;
    for (let term = 0; term < this.#terms.length; term += 1) {
      starts.push(at);
      at += 1 + numberAt(packed, at);
    }
    this.#starts = starts;
    this.end = at;
  }

  // A sentence has so few terms that to look through them takes less than to make a table of them.
  has(term: string): boolean {
    return this.#terms.includes(term);
  }

  get(term: string): readonly number[] | undefined {
    const at = this.#terms.indexOf(term);
    return at < 0 ? undefined : this.#placesAt(at);
  }

  keys(): Iterable<string> {
    return this.#terms;
  }

  *[Symbol.iterator](): Iterator<readonly [string, readonly number[]]> {
    for (const [at, term] of this.#terms.entries()) yield [term, this.#placesAt(at)];
  }

  #placesAt(at: number): number[] {
    const start = this.#starts[at] as number;
    return numbersIn(this.#packed, start + 1, start + 1 + numberAt(this.#packed, start));
  }
}

function numberAt(packed: string, at: number): number {
  return packed.charCodeAt(at) - FIRST;
}

// Plain loops: of thirty paragraphs these are some thousand numbers for each question.
function numbersIn(packed: string, from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let at = from; at < to; at += 1) numbers.push(numberAt(packed, at));
  return numbers;
}

const NOBODY: ReadonlySet<string> = new Set();

function setOf(ids: readonly string[]): ReadonlySet<string> {
  return ids.length === 0 ? NOBODY : new Set(ids);
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

  get bare(): string {
    return this.words.at(this.start)?.bare ?? '';
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
