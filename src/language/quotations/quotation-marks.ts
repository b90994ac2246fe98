import type { TextRange } from '../text-range.js';

/** Whatever stands in double quotation marks, straight or curly, without the marks; an opening mark that is never closed counts for nothing. */
export function findQuotedWords(text: string): TextRange[] {
  const quoted: TextRange[] = [];
  let opened: number | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark !== '"' && mark !== '“' && mark !== '”') continue;
    if (opened === null) {
      if (mark !== '”') opened = at + 1;
    } else if (mark === '“') {
      opened = at + 1;
    } else {
      if (at > opened) quoted.push({ start: opened, end: at });
      opened = null;
    }
  }
  return quoted;
}
