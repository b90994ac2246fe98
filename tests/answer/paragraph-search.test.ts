import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { ParagraphSearch, SearchBuilder } from '../../src/answer/paragraph-search.js';
import { finish } from '../../src/language/steps.js';

const words = fc.array(fc.constantFrom('truce', 'talks', 'envoy', 'aleppo', 'aid', 'toString'), {
  minLength: 1,
  maxLength: 12,
});
const corpora = fc.array(fc.record({ text: words, title: words }), { minLength: 1, maxLength: 8 });
const queries = fc.uniqueArray(
  fc.record({
    term: fc.constantFrom('truce', 'talks', 'envoy', 'nobody', 'toString', 'constructor'),
    boost: fc.constantFrom(1, 0.5, 0.3),
  }),
  { selector: ({ term }) => term, minLength: 1 },
);

describe('searching paragraphs', () => {
  it("gives MiniSearch's own scores, without its factor for the number of terms", () => {
    fc.assert(
      fc.property(corpora, queries, (corpus, query) => {
        const boosts = new Map<string, number>(query.map(({ term, boost }) => [term, boost]));
        const scores = searchOver(corpus).scores(boosts);
        const theirs = new Map(
          plainSearchOver(corpus)
            .search([...boosts.keys()].join(' '), { boostTerm: (term) => boosts.get(term) ?? 1 })
            .map(({ id, score, queryTerms }) => [id, score / queryTerms.length]),
        );
        for (const [id, score] of scores.entries()) expect(score).toBeCloseTo(theirs.get(id) ?? 0, 12);
      }),
    );
  });

  it('finds the same after it was stored', () => {
    fc.assert(
      fc.property(corpora, queries, (corpus, query) => {
        const boosts = new Map<string, number>(query.map(({ term, boost }) => [term, boost]));
        const search = searchOver(corpus);
        const stored = new ParagraphSearch(deserialize(serialize(search.encoded)));
        expect([...stored.scores(boosts)]).toEqual([...search.scores(boosts)]);
        expect(stored.paragraphs).toBe(corpus.length);
      }),
    );
  });
});

type Texts = { readonly text: readonly string[]; readonly title: readonly string[] };

function searchOver(corpus: readonly Texts[]): ParagraphSearch {
  const builder = new SearchBuilder();
  builder.addAll(corpus.map(({ text, title }, id) => ({ id, text, title })));
  return finish(builder.build());
}

function plainSearchOver(corpus: readonly Texts[]): MiniSearch {
  const search = new MiniSearch({
    fields: ['text', 'title'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
    searchOptions: { bm25: { k: 0.6, b: 0.9, d: 0 }, boost: { title: 0.3 } },
  });
  search.addAll(corpus.map(({ text, title }, id) => ({ id, text: text.join(' '), title: title.join(' ') })));
  return search;
}
