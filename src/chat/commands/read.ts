import { nothingAsked } from '../../answer/answer.js';
import type { Article, ArticleHead } from '../../corpus/article.js';
import { findArticle } from '../../corpus/corpus.js';
import { buttonRow, closingButtons } from '../buttons.js';
import { reference } from '../citation.js';
import { type Chat, defineCommand, type Options, type ShowingCommand } from '../command.js';
import { formatCommandLine } from '../command-line.js';
import { complete } from '../complete.js';
import { EMBED_AUTHOR_LIMIT, EMBED_DESCRIPTION_LIMIT } from '../limits.js';
import { markdownLine, plainLine } from '../line.js';
import { composeReply, type Reply } from '../message.js';
import { blockQuotation } from '../quotation.js';
import { COLOURS, pageReply } from '../reply.js';
import type { Turn } from '../request.js';
import type { View } from '../view.js';
import { wording as english } from '../wording.js';

export const readCommand = {
  definition: defineCommand('read', [
    { key: 'article', required: true },
    { key: 'paragraph' },
    { key: 'private' },
  ]),
  show: showArticle,
} satisfies ShowingCommand;

async function showArticle(options: Options, view: View, chat: Chat): Promise<Turn> {
  const { article: words = '', paragraph } = options;
  const found = findByWords(words, chat);
  const [only] = found.length === 1 ? found : [];
  const article = only && (await chat.index.retriever.articles([only.id])).get(only.id);
  return {
    answer: nothingAsked(formatCommandLine(readCommand, options)),
    reply:
      article === undefined
        ? chooseReply(words, found, view)
        : readReply(article, Number(paragraph ?? 1), view),
  };
}

/** The article of an id or title, or all that have the words in their title. */
function findByWords(words: string, chat: Chat): ArticleHead[] {
  const { corpus } = chat.index;
  const wanted = words.trim().toLowerCase();
  const exact =
    findArticle(corpus, wanted) ?? corpus.articles.find(({ title }) => title.toLowerCase() === wanted);
  if (exact !== undefined) return [exact];
  return complete({ option: english.options.article.name, text: words }, chat).flatMap(
    ({ value }) => findArticle(corpus, value) ?? [],
  );
}

const LONGEST_WORDS = 100;

function chooseReply(words: string, found: readonly ArticleHead[], view: View): Reply {
  const { wording } = view;
  return pageReply(
    {
      heading: wording.sourcesHeading,
      introduction: [
        ...(words.trim() === '' ? [] : [wording.noSuchArticle(markdownLine(words, LONGEST_WORDS))]),
        ...(found.length === 0 ? [] : [wording.chooseArticle]),
      ].join(' '),
      items: found.map((article) => `- ${reference(article, view)}`),
      itemsAre: wording.articles,
    },
    view,
  );
}

const PARAGRAPHS_ON_A_PAGE = 3;
/** The first paragraph is cut to this; others are shown where they fit whole. With the longest reference it leaves room. */
const PARAGRAPH_LIMIT = 2800;
const ROOM_FOR_REFERENCE = 1100;

/** Some paragraphs of an article, from one on; counted from 1, and the last one where there are fewer. */
export function readReply(article: Article, paragraph: number, view: View): Reply {
  const { wording, isPrivate } = view;
  const all = article.paragraphs.length;
  const first = Math.min(Math.max(1, Math.trunc(paragraph) || 1), Math.max(1, all));
  const quotations: string[] = [];
  for (const text of article.paragraphs.slice(first - 1, first - 1 + PARAGRAPHS_ON_A_PAGE)) {
    const quotation = blockQuotation(text, { start: 0, end: text.length }, null, PARAGRAPH_LIMIT);
    const length = [...quotations, quotation].join('\n\n').length;
    if (quotations.length > 0 && length > EMBED_DESCRIPTION_LIMIT - ROOM_FOR_REFERENCE) break;
    quotations.push(quotation);
  }
  const last = first + quotations.length - 1;
  const { id } = article;
  const pages = [
    { label: wording.back, paragraph: Math.max(1, first - PARAGRAPHS_ON_A_PAGE), isThere: first > 1 },
    { label: wording.next, paragraph: last + 1, isThere: last < all },
  ].filter(({ isThere }) => isThere);
  return composeReply(
    {
      author: { name: plainLine(article.title, EMBED_AUTHOR_LIMIT) || id },
      color: COLOURS.help,
      description: [
        ...quotations,
        `${reference(article, view)}, ${wording.paragraphsOf(first, last, all)}`,
      ].join('\n\n'),
    },
    {
      rows: buttonRow([
        ...pages.map(
          ({ label, paragraph: to }) =>
            ({ label, action: { kind: 'read', article: id, paragraph: to } }) as const,
        ),
        ...closingButtons(view),
      ]),
      isPrivate,
    },
  );
}
