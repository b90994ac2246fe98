import { type Answer, answer, nothingAsked } from '../answer/answer.js';
import type { OpenPeriod, Previous } from '../answer/inquiry.js';
import { isPublishedIn } from '../answer/retrieve.js';
import type { CorpusOverview } from '../corpus/corpus.js';
import { withAsked } from './asked-before.js';
import type { AskingCommand, Chat, Options } from './command.js';
import { formatCommandLine } from './command-line.js';
import { helpCommand } from './commands/help.js';
import { markdownLine } from './line.js';
import { LONGEST_DATE, readPeriod, withDays } from './period.js';
import { plainQuestion } from './plain-question.js';
import { answerReply, noticeReply, pageReply, type Surroundings } from './reply.js';
import type { Turn } from './request.js';
import type { View } from './view.js';

/** A question with all that its answer depends on. */
export type Question = {
  readonly command: AskingCommand;
  readonly options: Options;
  readonly previous: Previous | null;
  /** How many excerpts to pass over. */
  readonly offset?: number;
  /** The question as its reader typed it, where that was no command. */
  readonly typed?: string;
};

/** Asks the articles, and shows what they say. */
export async function ask(
  { command, options, previous, offset = 0, typed }: Question,
  view: View,
  chat: Chat,
): Promise<Turn> {
  const today = chat.today();
  const read = readPeriod(options, today);
  if ('unread' in read) {
    const question = typed ?? formatCommandLine(command, options);
    return {
      answer: nothingAsked(question),
      reply: noticeReply(view.wording.notADay(markdownLine(read.unread, LONGEST_DATE))),
    };
  }
  const { period } = read;
  const question = typed ?? formatCommandLine(command, withDays(options, period));
  const { text, ...rest } = command.toInquiry(options);
  const before = previous === null ? null : withAsked(previous, chat);
  const inquiry = { ...rest, text: plainQuestion(text), previous: before, period, offset, today };
  const found = { ...(await answer(chat.index, inquiry)), question };
  if (found.status === 'help') {
    return { answer: found, reply: pageReply(helpCommand.tell(chat, view), view), inquiry };
  }
  const isSpent = offset > 0 && found.excerpts.length === 0;
  return {
    answer: found,
    inquiry,
    reply: isSpent
      ? noticeReply(view.wording.noFurther)
      : (command.reply ?? answerReply)(found, view, surroundings(chat.index.corpus, found, offset, period)),
  };
}

function surroundings(
  { articles }: CorpusOverview,
  { excerpts }: Answer,
  offset: number,
  period: OpenPeriod | null,
): Surroundings {
  const day = excerpts[0]?.article.date;
  const isThere = (lies: (other: string, day: string) => boolean) =>
    day != null &&
    articles.some(({ date }) => date !== null && lies(date, day) && isPublishedIn(date, period));
  return {
    offset,
    newer: isThere((other, shown) => other > shown),
    older: isThere((other, shown) => other < shown),
  };
}
