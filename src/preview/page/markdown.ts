/** A piece of a line, as Discord reads it. */
export type Inline =
  | { readonly type: 'text' | 'code'; readonly text: string }
  | {
      readonly type: 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler';
      readonly children: readonly Inline[];
    }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  /** A moment, in seconds since 1970; `style` is one of Discord's letters. */
  | { readonly type: 'time'; readonly seconds: number; readonly style: string }
  | { readonly type: 'mention'; readonly of: 'user' | 'role' | 'channel' | 'slash'; readonly name: string };

export type Block =
  | { readonly type: 'text' | 'subtext'; readonly children: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

/**
 * Reads Discord's Markdown, as far as a bot's messages use it: everything but code blocks and nested lists.
 * https://support.discord.com/hc/en-us/articles/210298617
 */
export function parseMarkdown(markdown: string): Block[] {
  const blocks: Block[] = [];
  let text: string[] = [];
  const endText = () => {
    if (text.length > 0) blocks.push({ type: 'text', children: parseInline(text.join('\n')) });
    text = [];
  };
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; ) {
    const rule = LINE_RULES.find(({ starts }) => starts.test(lines[at] ?? ''));
    if (rule === undefined) {
      text.push(lines[at] ?? '');
      at += 1;
      continue;
    }
    endText();
    const contents: string[] = [];
    do {
      contents.push((lines[at] ?? '').replace(rule.starts, ''));
      at += 1;
    } while (rule.joins && at < lines.length && rule.starts.test(lines[at] ?? ''));
    blocks.push(rule.block(contents));
  }
  endText();
  return blocks;
}

type LineRule = {
  readonly starts: RegExp;
  /** Whether lines that follow each other are one block. */
  readonly joins: boolean;
  readonly block: (lines: readonly string[]) => Block;
};

const LINE_RULES: readonly LineRule[] = [
  {
    starts: /^> /,
    joins: true,
    block: (lines) => ({ type: 'quote', blocks: parseMarkdown(lines.join('\n')) }),
  },
  {
    starts: /^-# /,
    joins: false,
    block: ([line = '']) => ({ type: 'subtext', children: parseInline(line) }),
  },
  { starts: /^# /, joins: false, block: ([line = '']) => heading(1, line) },
  { starts: /^## /, joins: false, block: ([line = '']) => heading(2, line) },
  { starts: /^### /, joins: false, block: ([line = '']) => heading(3, line) },
  { starts: /^[-*] /, joins: true, block: (lines) => list(false, lines) },
  { starts: /^\d+\. /, joins: true, block: (lines) => list(true, lines) },
];

function heading(level: 1 | 2 | 3, line: string): Block {
  return { type: 'heading', level, children: parseInline(line) };
}

function list(ordered: boolean, lines: readonly string[]): Block {
  return { type: 'list', ordered, items: lines.map(parseInline) };
}

type InlineRule = {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Inline;
};

/** Anything, but with its escapes whole. */
const INSIDE = String.raw`((?:\\[\s\S]|[^\\])+?)`;

/** In this order: two asterisks are bold before one is italic. */
const INLINE_RULES: readonly InlineRule[] = [
  { pattern: /\\([^0-9A-Za-z\s])/y, read: ([, escaped = '']) => ({ type: 'text', text: escaped }) },
  { pattern: /`([^`]+)`/y, read: ([, code = '']) => ({ type: 'code', text: code }) },
  wrapped('bold', String.raw`\*\*${INSIDE}\*\*(?!\*)`),
  wrapped('underline', `__${INSIDE}__(?!_)`),
  wrapped('strikethrough', `~~${INSIDE}~~`),
  wrapped('spoiler', String.raw`\|\|${INSIDE}\|\|`),
  wrapped('italic', String.raw`\*(?!\s)${INSIDE}(?<!\s)\*(?!\*)`),
  wrapped('italic', `_${INSIDE}_(?![0-9A-Za-z_])`),
  {
    pattern: /\[((?:\\[\s\S]|[^\]\\[])+)\]\(<?(https?:\/\/[^\s)>]+)>?\)/y,
    read: ([, label = '', url = '']) => ({ type: 'link', url, children: parseInline(label) }),
  },
  {
    pattern: /<?(https?:\/\/[^\s<>]*[^\s<>.,:;"'\])])>?/y,
    read: ([, url = '']) => ({ type: 'link', url, children: [{ type: 'text', text: url }] }),
  },
  {
    pattern: /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y,
    read: ([, seconds, style = 'f']) => ({ type: 'time', seconds: Number(seconds), style }),
  },
  { pattern: /<@!?(\d+)>/y, read: ([, id = '']) => ({ type: 'mention', of: 'user', name: id }) },
  { pattern: /<@&(\d+)>/y, read: ([, id = '']) => ({ type: 'mention', of: 'role', name: id }) },
  { pattern: /<#(\d+)>/y, read: ([, id = '']) => ({ type: 'mention', of: 'channel', name: id }) },
  {
    pattern: /<\/([^:>]+):\d+>/y,
    read: ([, name = '']) => ({ type: 'mention', of: 'slash', name }),
  },
];

function wrapped(
  type: 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler',
  source: string,
): InlineRule {
  return {
    pattern: new RegExp(source, 'y'),
    read: ([, inside = '']) => ({ type, children: parseInline(inside) }),
  };
}

/** What a character must be for any of the rules to begin at it. */
const MAY_BEGIN = /[\\`*_~|[<h]/;

function parseInline(line: string): Inline[] {
  const found: Inline[] = [];
  let text = '';
  let at = 0;
  while (at < line.length) {
    const match = MAY_BEGIN.test(line.charAt(at)) ? matchAt(line, at) : null;
    if (match === null) {
      text += line.charAt(at);
      at += 1;
    } else {
      if (match.inline.type === 'text') text += match.inline.text;
      else {
        if (text !== '') found.push({ type: 'text', text });
        text = '';
        found.push(match.inline);
      }
      at += match.length;
    }
  }
  if (text !== '') found.push({ type: 'text', text });
  return found;
}

function matchAt(line: string, at: number): { inline: Inline; length: number } | null {
  for (const { pattern, read } of INLINE_RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (match !== null) return { inline: read(match), length: match[0].length };
  }
  return null;
}

/** The words of a text in Markdown, without its markup: for places that show none, such as an embed's title. */
export function plainText(markdown: string): string {
  return parseMarkdown(markdown).map(blockText).join('\n');
}

function blockText(block: Block): string {
  if (block.type === 'quote') return block.blocks.map(blockText).join('\n');
  if (block.type === 'list') return block.items.map(inlineText).join('\n');
  return inlineText(block.children);
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ('text' in inline) return inline.text;
      if ('children' in inline) return inlineText(inline.children);
      return inline.type === 'mention' ? inline.name : new Date(inline.seconds * 1000).toISOString();
    })
    .join('');
}
