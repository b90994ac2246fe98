import { nothingAsked } from '../../answer/answer.js';
import { type Step, timeline } from '../../answer/timeline.js';
import { type Button, buttonRow, closingButtons, contextButtons } from '../buttons.js';
import { type Chat, defineCommand, type Options, type ShowingCommand } from '../command.js';
import { formatCommandLine } from '../command-line.js';
import { daySpan } from '../day-span.js';
import { canAskAgain } from '../follow-up.js';
import { BUTTONS_PER_ROW, EMBED_DESCRIPTION_LIMIT, EMBED_TITLE_LIMIT } from '../limits.js';
import { markdownLine } from '../line.js';
import { composeReply } from '../message.js';
import { LONGEST_DATE, readPeriod, withDays } from '../period.js';
import { COLOURS, noticeReply, passage } from '../reply.js';
import type { Turn } from '../request.js';
import type { View } from '../view.js';

export const timelineCommand = {
  definition: defineCommand('timeline', [
    { key: 'about' },
    { key: 'fromOfTimeline' },
    { key: 'toOfTimeline' },
    { key: 'private' },
  ]),
  show: (options, view, chat) => showTimeline(options, view, chat, 0),
} satisfies ShowingCommand;

/** So many that each has its button. */
const STEPS_ON_A_PAGE = BUTTONS_PER_ROW;
/** Room for a quotation: with a citation of usual length five of them fit. */
const QUOTATION_LIMIT = 500;

/** A page of a timeline, from a step on; the first counts as 0. */
export async function showTimeline(options: Options, view: View, chat: Chat, offset: number): Promise<Turn> {
  const { wording } = view;
  const today = chat.today();
  const read = readPeriod(options, today);
  if ('unread' in read) {
    const notice = noticeReply(wording.notADay(markdownLine(read.unread, LONGEST_DATE)));
    return { answer: nothingAsked(formatCommandLine(timelineCommand, options)), reply: notice };
  }
  const question = formatCommandLine(timelineCommand, withDays(options, read.period));
  const page = { offset, most: STEPS_ON_A_PAGE };
  const { steps, all } = await timeline(chat.index, options.about ?? '', read.period, today, page);
  const { text, shown } = describe(steps, all, offset, view);
  const title = markdownLine(question, EMBED_TITLE_LIMIT);
  const embed = { title, color: shown.length > 0 ? COLOURS.answered : COLOURS.unanswered, description: text };
  const pages = canAskAgain(embed, question, null) ? pageButtons(offset, shown.length, all, view) : [];
  return {
    answer: {
      ...nothingAsked(question),
      kind: 'topic',
      status: shown.length > 0 ? 'answered' : 'unanswered',
      confidence: shown.length > 0 ? 1 : 0,
      excerpts: shown,
    },
    reply: composeReply(embed, {
      rows: [
        ...buttonRow(contextButtons(shown, view, offset + 1)),
        ...buttonRow([...pages, ...closingButtons(view)]),
      ],
      isPrivate: view.isPrivate,
    }),
  };
}

function describe(steps: readonly Step[], all: number, offset: number, view: View) {
  const { wording } = view;
  const shown: Step['excerpt'][] = [];
  let text = '';
  let before: string | null = null;
  for (const [at, { date, excerpt }] of steps.entries()) {
    const day = daySpan(date, view);
    const heading = day === before ? '' : `**${day}**\n`;
    const longer = `${text}\n\n${heading}${passage({ ...excerpt, dates: [] }, offset + at + 1, QUOTATION_LIMIT, view)}`;
    if (longer.length > EMBED_DESCRIPTION_LIMIT - ROOM_FOR_RANGE) break;
    text = longer;
    before = day;
    shown.push(excerpt);
  }
  const range = wording.timelineRange(offset + 1, offset + shown.length, all);
  return { text: shown.length === 0 ? wording.timelineEmpty : range + text, shown };
}

/** The line that counts the dates; longer in no language. */
const ROOM_FOR_RANGE = 120;

function pageButtons(offset: number, shown: number, all: number, { wording }: View): Button[] {
  const before = Math.max(0, offset - STEPS_ON_A_PAGE);
  return [
    ...(offset > 0 ? [{ label: wording.back, action: { kind: 'timeline', offset: before } } as const] : []),
    ...(shown > 0 && offset + shown < all
      ? [{ label: wording.next, action: { kind: 'timeline', offset: offset + shown } } as const]
      : []),
  ];
}
