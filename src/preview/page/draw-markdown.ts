import '@skyra/discord-components-core/discord-link.js';
import '@skyra/discord-components-core/discord-mention.js';
import '@skyra/discord-components-core/discord-quote.js';
import '@skyra/discord-components-core/discord-time.js';
import { element } from './element.js';
import { type Block, type Inline, parseMarkdown } from './markdown.js';
import { PERSON_ID, YOU } from './profiles.js';

/** Draws a text in Discord's Markdown. `locale` is the reader's, for dates. */
export function drawMarkdown(markdown: string, locale: string): Node[] {
  return parseMarkdown(markdown).map((block) => drawBlock(block, locale));
}

function drawBlock(block: Block, locale: string): Node {
  switch (block.type) {
    case 'quote':
      return element('discord-quote', {}, ...block.blocks.map((each) => drawBlock(each, locale)));
    case 'list':
      return element(
        block.ordered ? 'ol' : 'ul',
        { class: 'markdown-list' },
        ...block.items.map((item) => element('li', {}, ...drawInlines(item, locale))),
      );
    case 'heading':
      // Below the page's own headings, so that its outline stays in order.
      return element(
        'div',
        { class: `markdown-heading level-${block.level}`, role: 'heading', 'aria-level': block.level + 2 },
        ...drawInlines(block.children, locale),
      );
    default:
      return element(
        'div',
        { class: `markdown-${block.type}` },
        ...drawInlines(block.children, locale),
        // The last line of a block is not drawn where it is empty.
        endsInBlankLine(block.children) ? element('br') : null,
      );
  }
}

function endsInBlankLine(children: readonly Inline[]): boolean {
  const last = children.at(-1);
  return last === undefined || (last.type === 'text' && last.text.endsWith('\n'));
}

const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  spoiler: 'span',
} as const;

function drawInlines(inlines: readonly Inline[], locale: string): (Node | string)[] {
  return inlines.map((inline) => {
    switch (inline.type) {
      case 'text':
        return inline.text;
      case 'code':
        return element('code', {}, inline.text);
      case 'link':
        return element(
          'discord-link',
          { href: inline.url, target: '_blank', rel: 'noopener noreferrer' },
          ...drawInlines(inline.children, locale),
        );
      case 'time':
        return element(
          'discord-time',
          { dir: 'auto' },
          formatTimestamp(inline.seconds, inline.style, locale),
        );
      case 'mention':
        return element(
          'discord-mention',
          { type: inline.of },
          inline.name === PERSON_ID ? YOU.author : inline.name,
        );
      default:
        return element(
          TAGS[inline.type],
          { class: `markdown-${inline.type}` },
          ...drawInlines(inline.children, locale),
        );
    }
  });
}

/** https://docs.discord.com/developers/reference#message-formatting-timestamp-styles */
const TIMESTAMP_STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const SECONDS_IN_A_DAY = 86_400;

function formatTimestamp(seconds: number, style: string, locale: string): string {
  if (style === 'R') {
    const days = Math.round(seconds / SECONDS_IN_A_DAY - Date.now() / 1000 / SECONDS_IN_A_DAY);
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  }
  return new Intl.DateTimeFormat(locale, TIMESTAMP_STYLES[style]).format(seconds * 1000);
}
