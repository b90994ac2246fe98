import MiniSearch from 'minisearch';
import type { Corpus } from '../corpus/corpus.js';

/** Everything that is derived from the corpus once, at loading, and then only read. */
export type CorpusIndex = {
  readonly corpus: Corpus;
  readonly search: MiniSearch;
};

export function indexCorpus(corpus: Corpus): CorpusIndex {
  const search = new MiniSearch({ fields: ['text'] });
  corpus.articles.forEach((article, index) => {
    article.paragraphs.forEach((text, at) => {
      search.add({ id: `${index}#${at + 1}`, text });
    });
  });
  return { corpus, search };
}
