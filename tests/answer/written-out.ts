import type { IndexedSentence } from '../../src/answer/index-paragraphs.js';

/** A sentence with all that a stored one finds only when it is asked for. */
export function writtenOut(sentence: IndexedSentence) {
  const { range, tokens, tokenCount, positions, concepts, conceptPlaces, rows, meanLength } = sentence;
  const { dates, figures, quotations, names, named, referred, setting, definitions } = sentence;
  return {
    range,
    tokens: tokens.map(({ start, end, word, term, stop }) => [start, end, word, term, stop]),
    tokenCount,
    positions: [...positions],
    concepts,
    conceptPlaces,
    rows,
    meanLength,
    dates,
    figures,
    quotations,
    names,
    named,
    referred,
    setting,
    definitions,
  };
}
