import type { IndexedSentence } from '../answer/index-paragraphs.js';

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

export function readRecord(record: string): IndexedSentence[] {
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
      tokens: pairs(tokens),
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

function pairs(numbers: readonly number[]): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    ranges.push({ start: numbers[at] as number, end: numbers[at + 1] as number });
  }
  return ranges;
}
