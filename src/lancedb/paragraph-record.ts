import type { IndexedSentence } from '../answer/index-paragraphs.js';
import { type Token, tokenize } from '../language/tokens.js';

/*
 * What was derived from a paragraph as a text that is quickly read: JSON with lists where objects would repeat their keys. A
 * record is read by the program that its build belongs to alone, so that its form may change with the program.
 */

/** In the order of `IndexedSentence`; the places of tokens are start and end in turn. */
type Row = readonly [
  range: readonly [number, number],
  tokens: readonly number[],
  terms: readonly string[],
  places: readonly (readonly number[])[],
  rows: IndexedSentence['rows'],
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
        [sentence.range.start, sentence.range.end],
        sentence.tokens.flatMap(({ start, end }) => [start, end]),
        [...sentence.positions.keys()],
        [...sentence.positions.values()],
        sentence.rows,
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

/** @param text the paragraph's */
export function readRecord(record: string, text: string): IndexedSentence[] {
  const words = new Words(text);
  return (JSON.parse(record) as readonly Row[]).map(
    ([
      range,
      tokens,
      terms,
      places,
      rows,
      meanLength,
      dates,
      figures,
      quotations,
      names,
      named,
      referred,
      definitions,
    ]) => ({
      range: { start: range[0], end: range[1] },
      tokens: tokensOf(tokens, words),
      positions: new Map(terms.map((term, at) => [term, places[at] ?? []])),
      rows,
      meanLength,
      dates,
      figures,
      quotations,
      names,
      named: new Set(named),
      referred: new Set(referred),
      definitions,
    }),
  );
}

function tokensOf(places: readonly number[], words: Words): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at + 1 < places.length; at += 2) {
    tokens.push(new StoredToken(places[at] as number, places[at + 1] as number, words));
  }
  return tokens;
}

/** Most questions ask of a word where it stands, and of how many there are; few ask which word it is. */
class StoredToken implements Token {
  readonly start: number;
  readonly end: number;
  readonly #words: Words;

  constructor(start: number, end: number, words: Words) {
    this.start = start;
    this.end = end;
    this.#words = words;
  }

  get word(): string {
    return this.#words.at(this.start)?.word ?? '';
  }

  get term(): string {
    return this.#words.at(this.start)?.term ?? '';
  }

  get stop(): boolean {
    return this.#words.at(this.start)?.stop ?? false;
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
