import type { ConceptLexicon } from './concepts.js';
import type { Thesaurus } from './thesaurus/thesaurus.js';
import type { WordVectors } from './word-vectors/word-vectors.js';

/** What is known of English words and phrases, out of the tables that come with Parley. Read-only. */
export type English = {
  /** How alike two words are by the company they keep. */
  readonly vectors: WordVectors;
  /** Which words stand for one another, by the rows of their vectors. */
  readonly thesaurus: Thesaurus;
  /** How news says the things that wars, peace talks and politics are made of. */
  readonly concepts: ConceptLexicon;
};
