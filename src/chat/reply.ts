import type { Answer, Excerpt, Status } from '../answer/answer.js';
import { askedBefore } from '../answer/inquiry.js';
import type { Nobody } from '../answer/whom.js';
import { ARTICLES_IN_ENGLISH } from './articles-in-english.js';
import { type Button, buttonRow, closingButtons, contextButtons, type ExcerptInArticle } from './buttons.js';
import { citation } from './citation.js';
import type { Page } from './command.js';
import { daySpan } from './day-span.js';
import { canAskAgain, subjectFooter } from './follow-up.js';
import { tenseMark } from './in-time.js';
import { EMBED_AUTHOR_LIMIT, EMBED_DESCRIPTION_LIMIT, EMBED_TITLE_LIMIT } from './limits.js';
import { markdownLine, plainLine } from './line.js';
import { composeReply, type Reply } from './message.js';
import { blockQuotation, datesLine, meantLine } from './quotation.js';
import { type View, viewFor } from './view.js';
import { formatDay, type Wording } from './wording.js';

export type { Reply } from './message.js';

/** The bar beside an embed: green answers, amber may answer, grey does not; Discord's own blue tells of Parley. */
export const COLOURS: Record<Status, number> = {
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

/** Where an answer stands among all that could be said to its question. */
export type Surroundings = {
  /** How many excerpts were shown before these. */
  readonly offset: number;
  /** Whether there are articles after and before that of the first excerpt. */
  readonly newer: boolean;
  readonly older: boolean;
};

const ALONE: Surroundings = { offset: 0, newer: false, older: false };

/** The reply to a question. */
export function answerReply(answer: Answer, view: View = viewFor(), surroundings = ALONE): Reply {
  const { offset } = surroundings;
  const passages = answer.status === 'unanswered' ? answer.nearest : answer.excerpts;
  const { text, shown } = withPassages(answer, passages, view, offset + 1);
  const embed = answerEmbed(answer, view, text);
  const again = canAskAgain(embed, answer.question, answer.followUpOf)
    ? againButtons(answer, view, surroundings, shown)
    : [];
  return composeReply(embed, {
    rows: [
      ...buttonRow(contextButtons(passages.slice(0, shown), view, offset + 1)),
      ...buttonRow([...again, ...closingButtons(view)]),
    ],
    isPrivate: view.isPrivate,
  });
}

/** The question is the title and its subject the footer, where `readPrevious` finds them. */
export function answerEmbed(answer: Answer, view: View, text: string) {
  const title = markdownLine(answer.question, EMBED_TITLE_LIMIT);
  return {
    ...(title === '' ? {} : { title }),
    color: COLOURS[answer.status],
    ...(text === '' ? {} : { description: text }),
    ...subjectFooter(answer, view),
  };
}

/** Buttons that ask the same question again, or one that refers back to it. */
export function againButtons(
  answer: Answer,
  { wording }: View,
  { offset, newer, older }: Surroundings,
  shown: number,
  further = answer.further || shown < answer.excerpts.length,
): Button[] {
  const day = answer.excerpts[0]?.article.date ?? null;
  const buttons: (Button | null)[] = [
    further && answer.status !== 'unanswered'
      ? { label: wording.furtherExcerpts, action: { kind: 'further', offset: offset + shown } }
      : null,
    day !== null && newer ? { label: wording.newer, action: { kind: 'newer', day } } : null,
    day !== null && older ? { label: wording.older, action: { kind: 'older', day } } : null,
    { label: wording.askFollowUp, action: { kind: 'follow-up' } },
  ];
  return buttons.filter((button) => button !== null);
}

/** The reply that lists something: help, or the sources. */
export function pageReply(page: Page, view: View = viewFor()): Reply {
  const { wording, isPrivate } = view;
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
  return composeReply(
    { author: { name: plainLine(page.heading, EMBED_AUTHOR_LIMIT) }, color: COLOURS.help, description },
    { rows: buttonRow(closingButtons(view)), isPrivate },
  );
}

/** Room for the paragraph of an excerpt, and for the one before and after it. */
const PARAGRAPH_LIMIT = 2000;
const NEIGHBOUR_LIMIT = 500;

/** An excerpt, in bold where its range is not empty, in its paragraph, between the paragraphs before and after it: for whoever asked for it alone. */
export function contextReply(
  { article, paragraph, text, range }: ExcerptInArticle,
  view: View = viewFor(),
): Reply {
  const before = article.paragraphs[paragraph - 2];
  const after = article.paragraphs[paragraph];
  // Alone, a paragraph that is the excerpt from end to end needs no mark.
  const isAlone = before === undefined && after === undefined && range.end - range.start === text.length;
  const quotations = [
    before === undefined ? null : blockQuotation(before, whole(before), null, NEIGHBOUR_LIMIT, 'end'),
    blockQuotation(text, whole(text), isAlone ? null : range, PARAGRAPH_LIMIT),
    after === undefined ? null : blockQuotation(after, whole(after), null, NEIGHBOUR_LIMIT),
  ].filter((quotation) => quotation !== null);
  return composeReply(
    {
      author: { name: view.wording.inContext },
      color: COLOURS.answered,
      description: [...quotations, citation(article, paragraph, view)].join('\n\n'),
    },
    {
      rows: buttonRow([
        {
          label: view.wording.readOn,
          action: { kind: 'read', article: article.id, paragraph },
        },
        ...closingButtons({ ...view, isPrivate: true }),
      ]),
      isPrivate: true,
    },
  );
}

/** A sentence of our own, for whoever pressed a button or used a command alone. */
export function noticeReply(sentence: string): Reply {
  return composeReply({ color: COLOURS.unanswered, description: sentence }, { isPrivate: true });
}

/** What is said before the passages: how far to trust them, and what the question was taken to mean. */
export function headlines(answer: Answer, { wording, language }: View): string {
  if (answer.language !== null) return ARTICLES_IN_ENGLISH[answer.language];
  const followed = followedBy(answer);
  const suggestions = answer.suggestions
    .slice(0, LARGEST_NUMBER_OF_SUGGESTIONS)
    .map((suggestion) => markdownLine(suggestion, LONGEST_SUGGESTION));
  const corrected = answer.status === 'unanswered' ? wording.didYouMean : wording.showingFor;
  return [
    followed === undefined ? null : wording.followUp(markdownLine(followed, LONGEST_FOLLOWED_UP)),
    suggestions.length === 0 ? null : corrected(suggestions.join(', ')),
    answer.nobody === undefined ? null : nobodyLine(answer.nobody, wording),
    answer.status === 'unanswered' && answer.nobody === undefined ? wording.unanswered : null,
    answer.corpusEnds === null ? null : wording.corpusEnds(formatDay(answer.corpusEnds, language)),
    answer.status === 'unsure' ? wording.possibleAnswer : null,
    answer.status === 'unanswered' && answer.nearest.length > 0 ? wording.nearest : null,
  ]
    .filter((line) => line !== null)
    .join('\n');
}

/** What a question was taken to refer back to, in words that a reader knows. */
function followedBy({ followUpOf }: Answer): string | undefined {
  if (followUpOf === null) return undefined;
  const { text, topic } = askedBefore(followUpOf);
  return followUpOf.subject ?? (text || (topic?.name ?? followUpOf.question));
}

const LONGEST_NAME = 100;

function nobodyLine({ name, mostNamed }: Nobody, wording: Wording): string {
  const others = mostNamed.map((other) => markdownLine(other, LONGEST_SUGGESTION)).join(', ');
  return [
    wording.nobodyNamed(markdownLine(name, LONGEST_NAME)),
    ...(others === '' ? [] : [wording.mostNamed(others)]),
  ].join(' ');
}

/** Headlines and passages, in the order in which they are given, as long as they fit. */
function withPassages(
  answer: Answer,
  passages: readonly Excerpt[],
  view: View,
  first: number,
): { text: string; shown: number } {
  let text = headlines(answer, view);
  for (const [at, excerpt] of passages.entries()) {
    const limit = at === 0 ? FIRST_QUOTATION_LIMIT : FURTHER_QUOTATION_LIMIT;
    const longer = `${text}${gap(text, at)}${labelOf(answer, at, view)}${passage(excerpt, first + at, limit, view)}${tenseMark(answer, excerpt, view)}`;
    if (longer.length > EMBED_DESCRIPTION_LIMIT) return { text, shown: at };
    text = longer;
  }
  return { text, shown: passages.length };
}

/** Where the first is followed by earlier reports that say otherwise, what those are and where they end. */
function labelOf({ earlier }: Answer, at: number, { wording }: View): string {
  if (earlier === 0) return '';
  if (at === 1) return `${wording.earlierDiffer}\n`;
  return at === earlier + 1 ? `${wording.furtherPassages}\n` : '';
}

function gap(text: string, at: number): string {
  if (text === '') return '';
  return at === 0 ? '\n' : '\n\n';
}

/** An excerpt as every reply shows it: what it tells of its topic, quotation, numbered citation, what its words mean. */
export function passage(
  { article, paragraph, text, range, answer, dates, notes }: Excerpt,
  number: number,
  limit: number,
  view: View,
): string {
  const { wording } = view;
  const step = notes?.step === undefined ? null : wording.steps[notes.step];
  const day = notes?.happened === undefined ? null : `**${daySpan(notes.happened, view)}**`;
  const mark = notes?.speech === 'reported' ? `${wording.reportedSpeech} · ` : '';
  return [
    day === null && step === null ? null : [day, step].filter((part) => part !== null).join(' · '),
    blockQuotation(text, range, answer, limit),
    `[${number}] ${mark}${citation(article, paragraph, view)}`,
    meantLine(notes),
    datesLine(dates),
  ]
    .filter((line) => line !== null)
    .join('\n');
}

function whole(text: string) {
  return { start: 0, end: text.length };
}
