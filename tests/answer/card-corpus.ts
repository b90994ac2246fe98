import type { Article } from '../../src/corpus/article.js';

function anArticle(id: string, date: string | null, paragraphs: readonly string[]): Article {
  return {
    id,
    file: `${id}.md`,
    title: `Report ${id}`,
    publisher: 'Test',
    author: null,
    date,
    url: null,
    language: 'en',
    paragraphs,
    leftOut: [],
  };
}

/** Two reports on one envoy and those around her, the older one first. */
export const SPRING = anArticle('spring', '2021-03-02', [
  'The European envoy for Libya, Ingrid Solheim, met Prime Minister Omar Zentani in Valletta on Monday.',
  'Ms Solheim said that the port of Zawiya had to be opened.',
  '"Nobody should expect a miracle," she said. A truce was announced last week.',
  'Zentani will meet the Norwegian Foreign Minister, Kari Dahl, in Oslo next month.',
]);
export const AUTUMN = anArticle('autumn', '2021-09-10', [
  'Libya envoy Ingrid Solheim flew to Tripoli. The talks could fail, warned officials in the city.',
  '"We are close," Solheim told reporters in Tripoli on Thursday.',
  'The truce collapsed on Tuesday after gunmen had seized the port of Zawiya.',
  'The French Foreign Minister, Louis Favre, urged both sides to renew the truce.',
  'Solheim said that the port was open again.',
]);

export const TRUCE = {
  name: 'truce',
  command: true,
  description: 'Truces, in order of time',
  words: ['truce', 'ceasefire'],
};
