import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.js';

function split(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  it.each([
    // titles and initials do not end a sentence
    ['Mr. Annan met Gen. Dostum. They shook hands.', ['Mr. Annan met Gen. Dostum.', 'They shook hands.']],
    ['George W. Bush spoke. He left.', ['George W. Bush spoke.', 'He left.']],
    // an abbreviation with dots does where a usual opening follows
    ['He flew to the U.S. The visit was short.', ['He flew to the U.S.', 'The visit was short.']],
    ['The U.S. Senate voted.', ['The U.S. Senate voted.']],
    // a question inside the quoted words is not the end of the sentence around them
    ['"Is it over?" he asked. Nobody knew.', ['"Is it over?" he asked.', 'Nobody knew.']],
    ['The plan (see p. 4. It is long.) failed.', ['The plan (see p. 4. It is long.) failed.']],
    // a line's end inside a sentence
    ['The talks\nended. Then they left.', ['The talks\nended.', 'Then they left.']],
    ['', []],
  ])('%j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});
