import type { Answer, Card, CardLine, CardSection, Excerpt } from '../answer/answer.js';
import { customIdOf } from './actions.js';
import { buttonRow, closingButtons, contextButtons } from './buttons.js';
import { citation, placeOf } from './citation.js';
import { canAskAgain } from './follow-up.js';
import { BUTTONS_PER_ROW, EMBED_DESCRIPTION_LIMIT } from './limits.js';
import { markdownLine } from './line.js';
import { composeReply, type Reply, type Row } from './message.js';
import { blockQuotation, datesLine, meantLine } from './quotation.js';
import { againButtons, answerEmbed, answerReply, headlines, type Surroundings } from './reply.js';
import type { View } from './view.js';

/** While more lines than this are shown, a line is left out before a name where not all fit. */
const ENOUGH_LINES = 5;
const LONGEST_NAME = 80;
const QUOTATION_LIMIT = 400;

/** The sections in the order in which they are read. */
const SECTIONS: readonly CardSection[] = ['roles', 'quoted', 'reported', 'met', 'where', 'told'];

/** How much of a card is shown: its first names, its first lines. */
type Extent = { readonly names: number; readonly lines: number };

/** Who somebody is, section by section; the reply to any other question where the answer has no card. */
export function cardReply(answer: Answer, view: View, surroundings: Surroundings): Reply {
  const { card } = answer;
  if (card === undefined || surroundings.offset > 0) return answerReply(answer, view, surroundings);
  const head = headlines({ ...answer, status: 'answered' }, view);
  const { text, extent } = fill(card, head, view);
  const embed = answerEmbed(answer, view, text);
  const shown = inSections(card.lines.slice(0, extent.lines)).map(({ excerpt }) => excerpt);
  const seen = card.lines.slice(0, extent.lines).filter(({ repeats }) => !repeats).length;
  const again = canAskAgain(embed, answer.question, answer.followUpOf)
    ? againButtons(
        answer,
        view,
        surroundings,
        seen,
        card.more || card.lines.slice(extent.lines).some(({ repeats }) => !repeats),
      )
    : [];
  return composeReply(embed, {
    rows: [...contextRows(shown, view), ...buttonRow([...again, ...closingButtons(view)])],
    isPrivate: view.isPrivate,
  });
}

/** A button for each passage, in two rows; one that two lines show has one, under the first number. */
function contextRows(shown: readonly Excerpt[], view: View): Row[] {
  const ids = new Set<string | null>();
  const buttons = contextButtons(shown, view).filter(({ action }) => {
    const id = customIdOf(action);
    return !ids.has(id) && ids.add(id);
  });
  return [buttons.slice(0, BUTTONS_PER_ROW), buttons.slice(BUTTONS_PER_ROW)].flatMap((row) => buttonRow(row));
}

/** As much of the card as an embed takes. */
function fill(card: Card, head: string, view: View): { text: string; extent: Extent } {
  let extent = { names: card.names.length, lines: card.lines.length };
  for (;;) {
    const text = describe(card, extent, head, view);
    if (text.length <= EMBED_DESCRIPTION_LIMIT || extent.lines === 0) return { text, extent };
    extent =
      extent.lines > ENOUGH_LINES || extent.names === 0
        ? { ...extent, lines: extent.lines - 1 }
        : { ...extent, names: extent.names - 1 };
  }
}

function describe(card: Card, extent: Extent, head: string, view: View): string {
  const { wording } = view;
  const names = card.names.slice(0, extent.names).map((name) => nameLine(name, view));
  const lines = inSections(card.lines.slice(0, extent.lines));
  const blocks = lines.map((line, at) => {
    const heading = line.section === lines[at - 1]?.section ? '' : `**${wording.card[line.section]}**\n`;
    return heading + cardLine(line, at + 1, view);
  });
  return [
    ...(head === '' ? [] : [head]),
    ...(names.length === 0 ? [] : [`**${wording.names}**\n${names.join('\n')}`]),
    ...blocks,
  ].join('\n\n');
}

/** The lines of a section stay in their order. */
function inSections(lines: readonly CardLine[]): CardLine[] {
  return SECTIONS.flatMap((section) => lines.filter((line) => line.section === section));
}

function nameLine({ article, paragraph, text, range }: Excerpt, view: View): string {
  const form = text.slice(range.start, range.end);
  return `${markdownLine(form, LONGEST_NAME)} · ${citation(article, paragraph, view)}`;
}

function cardLine({ section, excerpt, shown, same }: CardLine, number: number, view: View): string {
  const { article, paragraph, text, answer, dates, notes } = excerpt;
  const others = same.map((other) => placeOf(other.article, other.paragraph, view));
  return [
    blockQuotation(text, shown, answer, QUOTATION_LIMIT),
    [`[${number}] ${citation(article, paragraph, view)}`, ...others].join(' · '),
    meantLine(notes),
    section === 'roles' ? null : datesLine(dates),
  ]
    .filter((line) => line !== null)
    .join('\n');
}
