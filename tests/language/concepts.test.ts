import { describe, expect, it } from 'vitest';
import { compileConcepts, findConcepts, isOwnToken } from '../../src/language/concepts.js';
import { tokenize } from '../../src/language/tokens.js';

const lexicon = compileConcepts([
  { name: 'meet', phrases: ['meet', 'sit down with'] },
  { name: 'last', phrases: ['hold'], looser: ['go on'], beside: ['truce', 'ceasefire'] },
  { name: 'rescue', phrases: ['rescue', 'keep … alive'] },
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

  it.each([
    ['They keep talks alive.', ['rescue']],
    ['They kept the whole process of peace alive.', []],
    ['They are keeping the peace process alive.', ['rescue']],
    ['They keep what is left of the plan of the envoy alive.', []],
  ])('%s has up to three other words inside a phrase', (text, concepts) => {
    expect(conceptsIn(text)).toEqual(concepts);
  });

  it('tells the words of a phrase from those in its gap', () => {
    const tokens = tokenize('They keep the talks alive.');
    const [mention] = findConcepts(lexicon, tokens);
    const own = tokens.filter((_, at) => mention !== undefined && isOwnToken(mention, at));
    expect(own.map(({ word }) => word)).toEqual(['keep', 'alive']);
  });

  it('tells what only may say a concept, under a form of its own', () => {
    const [sure] = findConcepts(lexicon, tokenize('The truce holds.'));
    const [loose] = findConcepts(lexicon, tokenize('The truce is going on.'));
    expect(sure).toMatchObject({ concept: 'last', loose: false });
    expect(loose).toMatchObject({ concept: 'last', loose: true });
    expect(lexicon.forms[sure?.form ?? -1]).toBe('~last');
    expect(lexicon.forms[loose?.form ?? -1]).toBe('~last?');
  });

  it('finds no concept that is only derived from the word', () => {
    const products = compileConcepts([{ name: 'useful', phrases: ['productive'] }]);
    expect(findConcepts(products, tokenize('a new product'))).toEqual([]);
  });
});
