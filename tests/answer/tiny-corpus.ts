import { type Answer, answer } from '../../src/answer/answer.js';
import { type CorpusIndex, indexCorpus } from '../../src/answer/index-corpus.js';
import type { Inquiry } from '../../src/answer/inquiry.js';
import type { Article } from '../../src/corpus/article.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import { loadEnglish } from '../../src/language/load-english.js';

/** Two reports on invented talks: small, but written as news is. */
export const HARBOUR: Article = {
  ...anArticle('harbour-talks', '2021-03-02', 'Envoy hopes for talks in Valletta'),
  paragraphs: [
    'The European envoy for Libya, Ingrid Solheim, met Prime Minister Omar Zentani in Valletta on Monday.',
    'She told reporters that a second round of talks could open in mid-April. "Nobody should expect a miracle," Solheim said.',
    'Shelling near Misrata has killed at least 41 people since Friday, the Red Crescent said.',
    'The truce collapsed in February after gunmen seized the port of Zawiya.',
  ],
};
export const SUMMIT: Article = {
  ...anArticle('summit-fails', '2021-05-10', 'Summit ends without a deal'),
  paragraphs: [
    'Talks in Valletta ended without a deal on Sunday, the envoy, Ingrid Solheim, said.',
    'The fighting has killed 70 people, according to the Red Crescent.',
    'Zentani blamed the rebels, who had walked out because the government would not free prisoners.',
  ],
};

function anArticle(id: string, date: string, title: string): Article {
  return {
    id,
    file: `${id}.md`,
    title,
    publisher: 'Test',
    author: null,
    date,
    url: null,
    language: 'en',
    paragraphs: [],
    leftOut: [],
  };
}

const english = loadEnglish();

export function indexOf(articles: readonly Article[], topics: Corpus['topics'] = []): CorpusIndex {
  return indexCorpus({ articles, topics, notices: [] }, english);
}

const index = indexOf([HARBOUR, SUMMIT]);

/** Asks the two reports, a day after the newer one unless told otherwise. */
export function ask(text: string, rest: Partial<Inquiry> = {}): Promise<Answer> {
  return answer(index, { text, today: '2021-05-11', ...rest });
}

/** The first excerpt as "article#paragraph"; the status where there is none. */
export function first(found: Answer): string {
  const best = found.excerpts[0];
  return best === undefined ? found.status : `${best.article.id}#${best.paragraph}`;
}

/** The words that answer. */
export function words(found: Answer): string | null {
  const best = found.excerpts[0];
  if (best?.answer == null) return null;
  return best.text.slice(best.answer.start, best.answer.end);
}
