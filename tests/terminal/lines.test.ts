import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/terminal/lines.js';

async function linesOf(...chunks: readonly (string | Buffer)[]): Promise<string[]> {
  const lines: string[] = [];
  const input = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  for await (const line of readLines(input)) lines.push(line);
  return lines;
}

describe('readLines', () => {
  it.each([
    ['nothing', '', []],
    ['one blank line', '\n', ['']],
    ['a last line without an end', 'a\nb', ['a', 'b']],
    ['a last line with one', 'a\nb\n', ['a', 'b']],
    ['CRLF', 'a\r\n\r\nb\r\n', ['a', '', 'b']],
    ['blank lines', '\n\na\n\n', ['', '', 'a', '']],
    ['separators that end no line', 'a\rb\u2028c\u0085d\n', ['a\rb\u2028c\u0085d']],
    ['a byte order mark', '\ufeffa\n\ufeffb', ['a', '\ufeffb']],
  ])('reads %s', async (_, text, lines) => {
    expect(await linesOf(text)).toEqual(lines);
  });

  it('reads the same however the bytes arrive, inside a character too', async () => {
    const pieces = fc.array(fc.constantFrom('a', 'é', '👩‍👧', '\r\n', '\n', '\u2028'), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(pieces, fc.integer({ min: 1, max: 5 }), async (texts, size) => {
        const bytes = Buffer.from(texts.join(''));
        const chunks = [];
        for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
        expect(await linesOf(...chunks)).toEqual(await linesOf(bytes));
      }),
    );
  });

  it('gives a line before the input ends', async () => {
    const input = new Readable({ read() {} });
    input.push('first\nsec');
    const lines = readLines(input);
    expect((await lines.next()).value).toBe('first');
    input.push('ond\n');
    expect((await lines.next()).value).toBe('second');
  });
});
