import type { Readable } from 'node:stream';

/**
 * The lines of a stream of UTF-8, without their line ends (LF or CRLF), each as soon as it is whole. What follows the
 * last line end is a line too unless it is empty. node:readline is not used: it also breaks lines at a lone CR and at
 * U+2028, and one line in must be one answer out.
 */
export async function* readLines(input: Readable): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let rest = '';
  let first = true;
  for await (const chunk of input) {
    const lines = (rest + (first ? withoutByteOrderMark(chunk) : chunk)).split('\n');
    first = false;
    rest = lines.pop() ?? '';
    for (const line of lines) yield withoutCarriageReturn(line);
  }
  if (rest !== '') yield withoutCarriageReturn(rest);
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function withoutCarriageReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
