import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/language/tokens.js';

function terms(text: string): string[] {
  return tokenize(text).map(({ term }) => term);
}

describe('tokenize', () => {
  it('gives an acronym one term, with dots or without, and the pronoun another', () => {
    expect(terms('U.S.')).toEqual(terms('US'));
    expect(terms('tell us')).not.toContain(terms('US')[0]);
  });

  it('folds accents, apostrophes and possessives', () => {
    expect(terms('Erdoğan’s')).toEqual(terms('erdogan'));
    expect(terms('décembre')).toEqual(terms('decembre'));
  });

  it('divides at hyphens, so that each part is found', () => {
    expect(terms('al-Assad')).toEqual(['al', 'assad']);
  });

  it('reads a number with separators as one', () => {
    expect(terms('290,000 people')).toContain('290000');
  });

  it('stems, so that forms of a word are one', () => {
    expect(terms('negotiations')).toEqual(terms('negotiation'));
  });

  it('keeps offsets into the text as it is', () => {
    const text = 'Çankaya: “U.S. envoy’s”';
    for (const { start, end } of tokenize(text)) expect(text.slice(start, end)).toMatch(/^[\p{L}\p{M}.’]+$/u);
  });
});
