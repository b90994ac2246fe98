import type { APIEmbed } from 'discord.js';
import { ELLIPSIS, fitStart } from '../chat/cut.js';
import type { EmbedLike } from '../chat/follow-up.js';
import { escapeMarkdown, unescapeMarkdown } from '../chat/markdown.js';

/** https://discord.com/developers/docs/resources/message#create-message */
const MAX_CONTENT = 2_000;

/** Less of a quotation than this says nothing. */
const SHORTEST_PART = 100;

/** Discord's heading and small print. Nothing quoted begins a line with them: it is escaped. */
const TITLE = '### ';
const FOOTER = '-# ';

/**
 * A message and its embed as text alone, for where embeds are not allowed: whole lines as far as they fit, a quotation
 * cut so that its citation fits behind it. `stateOf` finds title and footer again.
 */
export function asPlainText(content: string, [embed = {}]: readonly APIEmbed[]): string {
  const { title, author, description, footer } = embed;
  const body = [
    content,
    author === undefined ? '' : escapeMarkdown(author.name),
    title === undefined ? '' : TITLE + title,
    description ?? '',
  ];
  // Of a footer Discord reads no Markdown, of a message it does.
  const small =
    footer === undefined ? [] : footer.text.split('\n').map((line) => FOOTER + escapeMarkdown(line));
  const lines = body.filter((part) => part !== '').flatMap((part) => part.split('\n'));
  return [...fitting(lines, MAX_CONTENT - lengthOf(small) - 1), ...small].join('\n');
}

/** Where the state of a message of ours stands: in its embeds, or in its text where embeds were not allowed. */
export function stateOf<Embed extends EmbedLike>(message: {
  readonly content: string;
  readonly embeds: readonly Embed[];
}): readonly EmbedLike[] {
  if (message.embeds.length > 0) return message.embeds;
  const embed = readPlainText(message.content);
  return embed === null ? [] : [embed];
}

/** Title and footer of a message that `asPlainText` made; null where it has no title. */
function readPlainText(content: string): EmbedLike | null {
  const lines = content.split('\n');
  const title = lines.find((line) => line.startsWith(TITLE))?.slice(TITLE.length);
  if (title === undefined) return null;
  const small = lines.filter((line) => line.startsWith(FOOTER));
  return {
    title,
    footer: { text: small.map((line) => unescapeMarkdown(line.slice(FOOTER.length))).join('\n') },
  };
}

function fitting(lines: readonly string[], limit: number): readonly string[] {
  const shown: string[] = [];
  for (const [at, line] of lines.entries()) {
    const citation = isQuoted(line) ? citationBehind(lines, at) : [];
    if (lengthOf([...shown, line, ...citation]) <= limit) {
      shown.push(line);
      continue;
    }
    const room = limit - lengthOf([...shown, '', ...citation]);
    if (isQuoted(line) && room >= SHORTEST_PART) shown.push(cutMarkdown(line, room));
    const last = shown.findLast((each) => each !== '') ?? '';
    return isQuoted(last) ? [...shown, ...citation] : shown;
  }
  return shown;
}

function citationBehind(lines: readonly string[], at: number): readonly string[] {
  const citation = lines.slice(at).find((line) => line !== '' && !isQuoted(line));
  return citation === undefined ? [] : [citation];
}

function isQuoted(line: string): boolean {
  return line.startsWith('> ');
}

function lengthOf(lines: readonly string[]): number {
  return lines.join('\n').length;
}

/** Escapes and marks of bold words. */
const MARKS = /(\\[^0-9A-Za-z\s]|\*\*)/;

/** A line that is longer than `limit` units, cut and marked by an ellipsis; no mark is parted, and bold words stay bold. */
function cutMarkdown(line: string, limit: number): string {
  return fitStart(line, limit, (part) => {
    const pieces = part.slice(0, -ELLIPSIS.length).split(MARKS);
    const whole = [...pieces.slice(0, -1), pieces.at(-1)?.replace(/[\\*]$/, '')].join('').trimEnd();
    const isOpen = pieces.filter((piece) => piece === '**').length % 2 === 1;
    return (isOpen ? `${whole}**` : whole) + ELLIPSIS;
  });
}
