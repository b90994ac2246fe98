/**
 * What Discord reads as markup. A backslash before punctuation shows that punctuation as it is, everywhere in Discord's
 * Markdown, so a backslash is the only means used: it can be undone exactly, and nothing invisible is left in a copied text.
 *
 * - `\ * _ ~ | \`` emphasis, strikethrough, spoilers, code; `< >` mentions, timestamps, custom emoji, commands, quotations;
 *   `[ ]` masked links; `@` everyone and here; `#` headings and channels: wherever they stand.
 * - `:` before anything but white space: emoji shortcodes, and the scheme of a bare URL, which is then not linked.
 * - `-` and `+` at the start of a line: lists, and `-#` subtext; the `.` or `)` of a number there: numbered lists.
 * - the `/` of discord.gg/… and discord.com/…: invites.
 */
const MARKUP =
  /[\\*_~|`<>[\]@#]|:(?!\s)|(?<=^[^\S\n]*)[-+]|(?<=^[^\S\n]*\d+)[.)]|(?<=discord(?:app)?\.(?:gg|com))\//gim;

/** Discord's own rule of what a backslash escapes. */
const ESCAPED = /\\([^0-9A-Za-z\s])/g;

/** Text in Discord's Markdown that shows exactly `text`. A piece of a line may be escaped alone and joined with others. */
export function escapeMarkdown(text: string): string {
  return text.replace(MARKUP, '\\$&');
}

/** The exact inverse of `escapeMarkdown`. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(ESCAPED, '$1');
}
