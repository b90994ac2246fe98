import { describe, expect, it } from 'vitest';
import { compileConcepts, findConcepts } from '../../src/language/concepts.js';
import { tokenize } from '../../src/language/tokens.js';

const lexicon = compileConcepts([
  { name: 'meet', phrases: ['meet', 'sit down with'] },
  { name: 'last', phrases: ['hold'], beside: ['truce', 'ceasefire'] },
]);

function conceptsIn(text: string): string[] {
  return findConcepts(lexicon, tokenize(text)).map(({ concept }) => concept);
}

describe('findConcepts', () => {
  it.each([
    ['The ministers met.', []],
    ['They meet today.', ['meet']],
    ['She sits down with the rebels.', ['meet']],
    ['She sits down.', []],
  ])('%s', (text, concepts) => {
    expect(conceptsIn(text)).toEqual(concepts);
  });

  it.each([
    ['Is the truce holding?', ['last']],
    ['The ceasefire holds.', ['last']],
    ['Rebels hold the border.', []],
  ])('%s means it only beside one of its words', (text, concepts) => {
    expect(conceptsIn(text)).toEqual(concepts);
  });
});
