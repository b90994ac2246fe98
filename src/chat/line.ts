import { isolate, unisolate, withoutDirectionControls } from './bidi.js';
import { fitStart } from './cut.js';
import { escapeMarkdown, unescapeMarkdown } from './markdown.js';

/** Half a character, which JSON can carry but Discord's parser refuses. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text as one line: white space is one space, and nothing in it reorders what stands beside it. */
export function oneLine(text: string): string {
  return withoutDirectionControls(text).replace(LONE_SURROGATE, '\ufffd').replace(/\s+/g, ' ').trim();
}

/** A title, name or question as one line of Markdown that shows it as it is, cut to `limit` units. */
export function markdownLine(text: string, limit: number): string {
  return fitStart(oneLine(text), limit, (part) => isolate(escapeMarkdown(part)));
}

/** Undoes `markdownLine` but for what was cut or was no single line. */
export function readMarkdownLine(markdown: string): string {
  return unescapeMarkdown(unisolate(markdown));
}

/** The same for places where Discord reads no Markdown, such as a footer. */
export function plainLine(text: string, limit: number): string {
  return fitStart(oneLine(text), limit, isolate);
}
