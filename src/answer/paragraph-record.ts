import type { TextRange } from '../language/text-range.js';
import { type Token, tokenize } from '../language/tokens.js';
import type { IndexedSentence } from './index-paragraphs.js';
import type { TermPositions } from './read-paragraph.js';

/*
 * What was derived from a paragraph as a text of which as much is read as is asked for: a field of each sentence behind the other. The
 * many small numbers of a sentence are the characters of one field; lists of objects are JSON, and empty where there are none.
 */

/** Characters that neither words nor JSON have. */
const BETWEEN_SENTENCES = '\x1e';
const BETWEEN_FIELDS = '\x1f';

export function writeRecord(sentences: readonly IndexedSentence[]): string {
  return sentences
    .map((sentence) =>
      [
        pack(numbersOf(sentence)),
        [...sentence.positions.keys()].join(' '),
        String(sentence.meanLength),
        [...sentence.named].join(' '),
        [...sentence.referred].join(' '),
        sentence.setting.join(' '),
        ...[sentence.dates, sentence.figures, sentence.quotations, sentence.names, sentence.definitions].map(
          (list) => (list.length === 0 ? '' : JSON.stringify(list)),
        ),
      ].join(BETWEEN_FIELDS),
    )
    .join(BETWEEN_SENTENCES);
}

/**
 * The range and the number of tokens; how many concepts there are and which, the place of each; how many rows and which; start and end of
 * each token; for each term how many places and which.
 */
function numbersOf(sentence: IndexedSentence): number[] {
  const { range, tokens, positions, concepts, conceptPlaces, rows } = sentence;
  const numbers = [range.start, range.end, tokens.length];
  numbers.push(concepts.length, ...concepts, ...conceptPlaces, rows.length);
  for (const row of rows) numbers.push(row);
  for (const { start, end } of tokens) numbers.push(start, end);
  for (const [, places] of positions) {
    numbers.push(places.length);
    for (const place of places) numbers.push(place);
  }
  return numbers;
}

/** Where the number of concepts stands, behind the range and the number of tokens. */
const CONCEPTS = 3;

/** @param text the paragraph's */
export function readRecord(record: string, text: string): IndexedSentence[] {
  if (record === '') return [];
  const words = new Words(text);
  return record
    .split(BETWEEN_SENTENCES)
    .map((sentence) => new StoredSentence(sentence.split(BETWEEN_FIELDS), words));
}

/** A sentence of which as much is made as is asked of it: a question comes near a hundred, and of most it asks little. */
class StoredSentence implements IndexedSentence {
  readonly range: TextRange;
  readonly tokenCount: number;
  readonly meanLength: number;
  readonly named: ReadonlySet<string>;
  readonly referred: ReadonlySet<string>;
  readonly setting: readonly string[];
  readonly concepts: readonly number[];
  readonly rows: readonly number[];
  readonly positions: StoredPositions;
  readonly #fields: readonly string[];
  readonly #packed: string;
  readonly #words: Words;
  /** Where the numbers of the tokens begin. */
  readonly #places: number;
  #tokens: readonly Token[] | null = null;
  #dates: IndexedSentence['dates'] | null = null;
  #figures: IndexedSentence['figures'] | null = null;
  #quotations: IndexedSentence['quotations'] | null = null;
  #names: IndexedSentence['names'] | null = null;
  #definitions: IndexedSentence['definitions'] | null = null;

  constructor(fields: readonly string[], words: Words) {
    const [packed = '', terms = '', meanLength, named, referred, setting] = fields;
    this.range = { start: numberAt(packed, 0), end: numberAt(packed, 1) };
    this.tokenCount = numberAt(packed, 2);
    this.meanLength = Number(meanLength);
    this.named = setOf(named);
    this.referred = setOf(referred);
    this.setting = idsIn(setting);
    const concepts = numberAt(packed, CONCEPTS);
    const rows = CONCEPTS + 1 + 2 * concepts;
    const tokens = rows + 1 + numberAt(packed, rows);
    this.concepts = numbersIn(packed, CONCEPTS + 1, CONCEPTS + 1 + concepts);
    this.rows = numbersIn(packed, rows + 1, tokens);
    this.positions = new StoredPositions(terms, packed, tokens + 2 * this.tokenCount);
    this.#fields = fields;
    this.#packed = packed;
    this.#words = words;
    this.#places = tokens;
  }

  get conceptPlaces(): readonly number[] {
    const from = CONCEPTS + 1 + this.concepts.length;
    return numbersIn(this.#packed, from, from + this.concepts.length);
  }

  get dates(): IndexedSentence['dates'] {
    this.#dates ??= listIn(this.#fields[6]);
    return this.#dates;
  }

  get figures(): IndexedSentence['figures'] {
    this.#figures ??= listIn(this.#fields[7]);
    return this.#figures;
  }

  get quotations(): IndexedSentence['quotations'] {
    this.#quotations ??= listIn(this.#fields[8]);
    return this.#quotations;
  }

  get names(): IndexedSentence['names'] {
    this.#names ??= listIn(this.#fields[9]);
    return this.#names;
  }

  get definitions(): IndexedSentence['definitions'] {
    this.#definitions ??= listIn(this.#fields[10]);
    return this.#definitions;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= this.#readTokens();
    return this.#tokens;
  }

  #readTokens(): Token[] {
    const tokens: Token[] = [];
    const end = this.#places + 2 * this.tokenCount;
    for (let at = this.#places; at < end; at += 2) {
      tokens.push(new StoredToken(numberAt(this.#packed, at), numberAt(this.#packed, at + 1), this.#words));
    }
    return tokens;
  }
}

const NOTHING: readonly never[] = [];

function listIn<Item>(json: string | undefined): readonly Item[] {
  return json === undefined || json === '' ? NOTHING : (JSON.parse(json) as Item[]);
}

/** The places of terms, read as they are asked for. */
class StoredPositions implements TermPositions {
  readonly #terms: readonly string[];
  readonly #packed: string;
  /** Where the numbers of the terms' places begin. */
  readonly #start: number;

  constructor(terms: string, packed: string, start: number) {
    this.#terms = idsIn(terms);
    this.#packed = packed;
    this.#start = start;
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

  #placesAt(term: number): number[] {
    let start = this.#start;
    for (let before = 0; before < term; before += 1) start += 1 + numberAt(this.#packed, start);
    return numbersIn(this.#packed, start + 1, start + 1 + numberAt(this.#packed, start));
  }
}

function numberAt(packed: string, at: number): number {
  return packed.charCodeAt(at) - FIRST;
}

// Plain loops: of thirty paragraphs these are some thousand numbers for each question, in lists mostly of one, for which a list that
// grows would take room for seventeen.
function numbersIn(packed: string, from: number, to: number): number[] {
  const numbers = new Array<number>(to - from);
  for (let at = from; at < to; at += 1) numbers[at - from] = numberAt(packed, at);
  return numbers;
}

const NOBODY: ReadonlySet<string> = new Set();

function setOf(ids: string | undefined): ReadonlySet<string> {
  return ids === undefined || ids === '' ? NOBODY : new Set(ids.split(' '));
}

/** Ids and terms have no spaces. */
function idsIn(ids: string | undefined): readonly string[] {
  return ids === undefined || ids === '' ? NOTHING : ids.split(' ');
}

/** The character of 0: those before it may part fields. */
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
