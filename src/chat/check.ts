import { ApplicationCommandType } from 'discord-api-types/payloads/v10';
import type { RESTPostAPIContextMenuApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { type Comparison, compareWithArticles } from '../answer/compare.js';
import { buttonRow, closingButtons, contextButtons } from './buttons.js';
import { localise } from './catalogue.js';
import { type Chat, EVERYWHERE } from './command.js';
import { EMBED_DESCRIPTION_LIMIT } from './limits.js';
import { markdownLine } from './line.js';
import { composeReply, type Reply } from './message.js';
import { COLOURS, noticeReply, passage } from './reply.js';
import type { View } from './view.js';
import { wording } from './wording.js';

/** The context menu of a message: everywhere, for everybody. */
export const checkDefinition: RESTPostAPIContextMenuApplicationCommandsJSONBody = {
  type: ApplicationCommandType.Message,
  name: wording.checkCommand,
  name_localizations: localise(({ checkCommand }) => checkCommand),
  ...EVERYWHERE,
};

const QUOTATION_LIMIT = 500;
/** Facts a line, and how much of each: a claim may be 4,000 characters long and all names. */
const MOST_FACTS = 8;
const LONGEST_FACT = 60;

/** The excerpts nearest to what a message claims, and what both say; for the person who asked alone, without a verdict. */
export async function checkReply(claim: string, view: View, chat: Chat): Promise<Reply> {
  if (claim.trim() === '') return noticeReply(view.wording.checkEmpty);
  const compared = await compareWithArticles(chat.index, claim, chat.today());
  if (compared.length === 0) return noticeReply(view.wording.checkNothing);
  let description = view.wording.checkHeading;
  const shown: Comparison[] = [];
  for (const comparison of compared) {
    const longer = `${description}\n\n${describe(comparison, shown.length + 1, view)}`;
    if (longer.length > EMBED_DESCRIPTION_LIMIT) break;
    description = longer;
    shown.push(comparison);
  }
  const secret = { ...view, isPrivate: true };
  const excerpts = shown.map(({ excerpt }) => excerpt);
  return composeReply(
    { author: { name: view.wording.checkCommand }, color: COLOURS.unanswered, description },
    {
      rows: [...buttonRow(contextButtons(excerpts, view)), ...buttonRow(closingButtons(secret))],
      isPrivate: true,
    },
  );
}

function describe(
  { excerpt, shared, onlyClaim, onlyExcerpt }: Comparison,
  number: number,
  view: View,
): string {
  const { checkShared, checkOnlyClaim, checkOnlyExcerpt } = view.wording;
  return [
    passage({ ...excerpt, answer: null }, number, QUOTATION_LIMIT, view),
    ...factsLine(shared, checkShared),
    ...factsLine(onlyClaim, checkOnlyClaim),
    ...factsLine(onlyExcerpt, checkOnlyExcerpt),
  ].join('\n');
}

function factsLine(facts: readonly string[], say: (what: string) => string): string[] {
  if (facts.length === 0) return [];
  return [
    say(
      facts
        .slice(0, MOST_FACTS)
        .map((fact) => markdownLine(fact, LONGEST_FACT))
        .join('; '),
    ),
  ];
}
