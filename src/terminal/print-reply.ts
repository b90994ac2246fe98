import type { Reply } from '../chat/reply.js';
import { formatDay } from '../chat/wording.js';

export type PrintOptions = {
  /** Whether bold is shown by ANSI escapes; without, bold words are printed like all others. */
  readonly bold: boolean;
  /** Whether the question stands above its answer. */
  readonly question: boolean;
};

const BOLD = '\u001b[1m';
const NOT_BOLD = '\u001b[22m';

/** A block quotation's mark, and what stands for it. */
const QUOTED = /^> /;
const INDENT = '    ';

/** What of Discord's Markdown a reply of ours uses: escapes, links, timestamps, bold and italics. */
const MARKUP = /\\([^0-9A-Za-z\s])|\[([^\]\\[]+)\]\((https?:\/\/[^\s)]+)\)|<t:(-?\d+):D>|(\*\*)|(\*)/g;

/** A reply as plain text, without blank lines, so that each reply is one block. No line break at its end. */
export function printReply(reply: Reply, { bold, question }: PrintOptions): string {
  return (reply.embeds ?? [])
    .flatMap((embed) => [
      ...(question && embed.title ? [`**${embed.title}**`] : []),
      ...(embed.author ? [`**${embed.author.name}**`] : []),
      ...(embed.description ?? '').split('\n'),
    ])
    .map((line) => printLine(line, bold))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function printLine(markdown: string, bold: boolean): string {
  let isBold = false;
  return visibleControls(markdown)
    .replace(QUOTED, INDENT)
    .replace(
      MARKUP,
      (_, escaped?: string, label?: string, url?: string, seconds?: string, strong?: string) => {
        if (escaped !== undefined) return escaped;
        if (label !== undefined) return `${label} <${url}>`;
        if (seconds !== undefined) return dayOf(Number(seconds));
        if (strong === undefined || !bold) return '';
        isBold = !isBold;
        return isBold ? BOLD : NOT_BOLD;
      },
    );
}

function dayOf(seconds: number): string {
  return formatDay(new Date(seconds * 1000).toISOString().slice(0, 10));
}

/** Control characters as pictures: an article must not be able to move the cursor or to colour the screen. */
function visibleControls(text: string): string {
  return text.replace(/(?!\t)\p{Cc}/gu, (control) => {
    const code = control.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}
