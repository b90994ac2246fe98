import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIEmbed,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Answer, Excerpt, Status } from '../answer/answer.js';
import { contextButtons } from './buttons.js';
import { citation } from './citation.js';
import type { Page } from './command.js';
import { subjectFooter } from './follow-up.js';
import { EMBED_DESCRIPTION_LIMIT, EMBED_TITLE_LIMIT } from './limits.js';
import { markdownLine } from './line.js';
import { blockQuotation, datesLine } from './quotation.js';
import { wording } from './wording.js';

/** A Discord message payload: what every host shows. Made by the functions of this file alone. */
export type Reply = {
  content?: string;
  embeds?: APIEmbed[];
  components?: APIActionRowComponent<APIButtonComponent>[];
  flags?: MessageFlags.Ephemeral;
  allowed_mentions: { parse: []; replied_user: false };
};

/** The bar beside an embed: green answers, amber may answer, grey does not; Discord's own blue tells of Parley. */
const COLOURS: Record<Status, number> = {
  answered: 0x3ba55d,
  unsure: 0xfaa61a,
  unanswered: 0x747f8d,
  help: 0x5865f2,
};

/**
 * Room for a quotation in an embed's 4,096 units. With the longest citation, dates and words of our own the first one
 * always fits; further ones are shown as long as they fit whole.
 */
const FIRST_QUOTATION_LIMIT = 1500;
const FURTHER_QUOTATION_LIMIT = 600;

const LONGEST_FOLLOWED_UP = 150;
const LONGEST_SUGGESTION = 60;
const LARGEST_NUMBER_OF_SUGGESTIONS = 5;

/** The reply to a question. The question is the embed's title and its subject the footer, where `readPrevious` finds them. */
export function answerReply(answer: Answer): Reply {
  const passages = answer.status === 'unanswered' ? answer.nearest : answer.excerpts;
  const { text, shown } = withPassages(headlines(answer), passages);
  const title = markdownLine(answer.question, EMBED_TITLE_LIMIT);
  return message(
    {
      ...(title === '' ? {} : { title }),
      color: COLOURS[answer.status],
      ...(text === '' ? {} : { description: text }),
      ...subjectFooter(answer.subject),
    },
    contextButtons(passages.slice(0, shown)),
  );
}

/** The reply that lists something: help, or the sources. */
export function pageReply(page: Page): Reply {
  let description = page.introduction;
  for (const [at, item] of page.items.entries()) {
    const left = page.items.length - at - 1;
    const more = left === 0 ? '' : `\n${wording.more(left, page.itemsAre)}`;
    if (description.length + 1 + item.length + more.length > EMBED_DESCRIPTION_LIMIT) {
      description += `\n${wording.more(left + 1, page.itemsAre)}`;
      break;
    }
    description += `\n${item}`;
  }
  return message({ author: { name: page.heading }, color: COLOURS.help, description });
}

/** Room for the paragraph of an excerpt, and for the one before and after it. */
const PARAGRAPH_LIMIT = 2000;
const NEIGHBOUR_LIMIT = 500;

/** An excerpt, in bold, in its paragraph, between the paragraphs before and after it: for whoever asked for it alone. */
export function contextReply({ article, paragraph, range }: Excerpt): Reply {
  const text = article.paragraphs[paragraph - 1] ?? '';
  const before = article.paragraphs[paragraph - 2];
  const after = article.paragraphs[paragraph];
  const quotations = [
    before === undefined ? null : blockQuotation(before, whole(before), null, NEIGHBOUR_LIMIT, 'end'),
    blockQuotation(text, whole(text), range.end - range.start < text.length ? range : null, PARAGRAPH_LIMIT),
    after === undefined ? null : blockQuotation(after, whole(after), null, NEIGHBOUR_LIMIT),
  ].filter((quotation) => quotation !== null);
  return message(
    {
      author: { name: wording.inContext },
      color: COLOURS.answered,
      description: [...quotations, citation(article, paragraph)].join('\n\n'),
    },
    [],
    MessageFlags.Ephemeral,
  );
}

/** A sentence of our own, for whoever pressed a button alone. */
export function noticeReply(sentence: string): Reply {
  return message({ color: COLOURS.unanswered, description: sentence }, [], MessageFlags.Ephemeral);
}

function message(
  embed: APIEmbed,
  components: APIActionRowComponent<APIButtonComponent>[] = [],
  flags?: MessageFlags.Ephemeral,
): Reply {
  return {
    embeds: [embed],
    components,
    ...(flags === undefined ? {} : { flags }),
    allowed_mentions: { parse: [], replied_user: false },
  };
}

/** What is said before the passages: how far to trust them, and what the question was taken to mean. */
function headlines(answer: Answer): string {
  const followed = answer.followUpOf?.subject ?? answer.followUpOf?.question;
  const suggestions = answer.suggestions
    .slice(0, LARGEST_NUMBER_OF_SUGGESTIONS)
    .map((suggestion) => markdownLine(suggestion, LONGEST_SUGGESTION));
  return [
    followed === undefined ? null : wording.followUp(markdownLine(followed, LONGEST_FOLLOWED_UP)),
    suggestions.length === 0 ? null : wording.didYouMean(suggestions),
    answer.status === 'unanswered' ? wording.unanswered : null,
    answer.corpusEnds === null ? null : wording.corpusEnds(answer.corpusEnds),
    answer.status === 'unsure' ? wording.possibleAnswer : null,
    answer.status === 'unanswered' && answer.nearest.length > 0 ? wording.nearest : null,
  ]
    .filter((line) => line !== null)
    .join('\n');
}

/** Adds passages, best first, as long as they fit. */
function withPassages(head: string, passages: readonly Excerpt[]): { text: string; shown: number } {
  let text = head;
  for (const [at, excerpt] of passages.entries()) {
    const limit = at === 0 ? FIRST_QUOTATION_LIMIT : FURTHER_QUOTATION_LIMIT;
    const longer = `${text}${gap(text, at)}${passage(excerpt, at + 1, limit)}`;
    if (longer.length > EMBED_DESCRIPTION_LIMIT) return { text, shown: at };
    text = longer;
  }
  return { text, shown: passages.length };
}

function gap(text: string, at: number): string {
  if (text === '') return '';
  return at === 0 ? '\n' : '\n\n';
}

function passage(
  { article, paragraph, range, answer, dates }: Excerpt,
  number: number,
  limit: number,
): string {
  const text = article.paragraphs[paragraph - 1] ?? '';
  return [
    blockQuotation(text, range, answer, limit),
    `[${number}] ${citation(article, paragraph)}`,
    datesLine(dates),
  ]
    .filter((line) => line !== null)
    .join('\n');
}

function whole(text: string) {
  return { start: 0, end: text.length };
}
