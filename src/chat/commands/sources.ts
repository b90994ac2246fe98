import { isPublishedIn } from '../../answer/retrieve.js';
import { reference } from '../citation.js';
import { defineCommand, PERIOD_AND_PRIVATE, type TellingCommand } from '../command.js';
import { markdownLine } from '../line.js';
import { LONGEST_DATE, readPeriod } from '../period.js';

export const sourcesCommand = {
  definition: defineCommand('sources', PERIOD_AND_PRIVATE),
  tell: ({ index, today }, view, options) => {
    const { wording } = view;
    const read = readPeriod(options, today());
    const notADay = 'unread' in read ? `${wording.notADay(markdownLine(read.unread, LONGEST_DATE))}\n` : '';
    const period = 'unread' in read ? null : read.period;
    const newestFirst = index.corpus.articles.filter(({ date }) => isPublishedIn(date, period)).reverse();
    return {
      heading: wording.sourcesHeading,
      introduction: notADay + wording.sources(wording.articleCount(newestFirst.length)),
      items: newestFirst.map(
        (article) => `- ${reference(article, view)}, ${wording.paragraphCount(article.paragraphs.length)}`,
      ),
      itemsAre: wording.articles,
    };
  },
} satisfies TellingCommand;
