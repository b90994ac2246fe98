import { reference } from '../citation.js';
import { defineCommand, type TellingCommand } from '../command.js';
import { count, wording } from '../wording.js';

export const sourcesCommand = {
  definition: defineCommand('sources', 'The articles that the answers come from', null),
  tell: ({ index }) => {
    const newestFirst = [...index.corpus.articles].reverse();
    return {
      heading: wording.sourcesHeading,
      introduction: `${count(newestFirst.length, 'article')}, newest first:`,
      items: newestFirst.map(
        (article) => `- ${reference(article)}, ${count(article.paragraphs.length, 'paragraph')}`,
      ),
      itemsAre: 'articles',
    };
  },
} satisfies TellingCommand;
