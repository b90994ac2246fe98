import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import type { Answer } from '../answer/answer.js';
import { explain } from '../answer/explain.js';
import type { Previous } from '../answer/inquiry.js';
import type { Chat } from '../chat/command.js';
import { converse } from '../chat/converse.js';
import { asPrevious } from '../chat/follow-up.js';
import { formatExplanation } from './explain.js';
import { answerAsJson } from './json.js';
import { readLines } from './lines.js';
import { printReply } from './print-reply.js';

export type Streams = {
  readonly input: Readable & { readonly isTTY?: boolean };
  /** Answers alone. */
  readonly output: Writable & Partial<Pick<WriteStream, 'isTTY' | 'hasColors'>>;
  /** All that is no answer. */
  readonly errors: Writable;
};

export type TerminalOptions = {
  /** One line of JSON for each answer, in place of text to read. */
  readonly json?: boolean;
  /** Whether a line may refer back to the one before; in a conversation it always may. */
  readonly follow?: boolean;
  /** Whether to tell, on `errors`, how each question was understood and why it was answered so. */
  readonly explain?: boolean;
};

/**
 * Parley in a terminal: a conversation where a person sits at both ends, else one answer for each line of the input,
 * until its end. Resolves when the input ends, or when nobody reads the output any more.
 * @returns how many lines were answered, the last one perhaps to nobody
 */
export async function runTerminal(
  chat: Chat,
  streams: Streams = { input: process.stdin, output: process.stdout, errors: process.stderr },
  options: TerminalOptions = {},
): Promise<number> {
  const { input, output } = streams;
  expectClosing(output);
  const interactive = input.isTTY === true && output.isTTY === true && options.json !== true;
  return (interactive ? converseInTerminal : answerLines)(chat, streams, options);
}

/** Answers every line of the input in order, each answer written before the next question is looked at. */
async function answerLines(chat: Chat, streams: Streams, options: TerminalOptions): Promise<number> {
  const follow = options.follow === true;
  let previous: Previous | null = null;
  let answered = 0;
  for await (const line of readLines(streams.input)) {
    const { answer, text } = await answerLine(line, previous, chat, streams, options);
    if (follow) previous = referable(answer, previous);
    const separator = answered === 0 || options.json === true ? '' : '\n';
    answered += 1;
    if (!(await write(streams.output, `${separator}${text}\n`))) break;
  }
  return answered;
}

/** Answers one question; the answer is returned for its status. */
export async function answerOnce(
  question: string,
  chat: Chat,
  streams: Streams,
  options: TerminalOptions = {},
): Promise<Answer> {
  expectClosing(streams.output);
  const { answer, text } = await answerLine(question, null, chat, streams, options);
  await write(streams.output, `${text}\n`);
  return answer;
}

/** Talks with a person: a prompt, line editing, history, and follow-ups. Ends at Ctrl-C or Ctrl-D. */
async function converseInTerminal(chat: Chat, streams: Streams, options: TerminalOptions): Promise<number> {
  const { input, output } = streams;
  const bold = hasColours(output);
  const prompt = createInterface({ input, output, prompt: bold ? '\u001b[36m?\u001b[39m ' : '? ' });
  // Lines may still be waiting when the input has ended, and from Node 24 on a closed interface throws when it prompts.
  let open = true;
  prompt.once('close', () => {
    open = false;
  });
  let previous: Previous | null = null;
  let answered = 0;
  prompt.prompt();
  for await (const line of prompt) {
    if (line.trim() !== '') {
      const { answer, text } = await answerLine(line, previous, chat, streams, options);
      previous = referable(answer, previous);
      answered += 1;
      if (!(await write(output, `${text}\n\n`))) break;
    }
    if (open) prompt.prompt();
  }
  return answered;
}

async function answerLine(
  text: string,
  previous: Previous | null,
  chat: Chat,
  { output, errors }: Streams,
  options: TerminalOptions,
): Promise<{ answer: Answer; text: string }> {
  const started = performance.now();
  const { answer, reply, inquiry } = await converse(
    { type: 'text', text, previous, mayModerate: true },
    chat,
  );
  const tookMs = performance.now() - started;
  if (answer === null) throw new Error('a text was left without an answer');
  if (options.explain === true) {
    const explanation = inquiry === undefined ? null : await explain(chat.index, inquiry);
    errors.write(`${formatExplanation(answer, explanation)}\n`);
  }
  if (options.json === true) return { answer, text: answerAsJson(answer, tookMs) };
  const isTty = output.isTTY === true;
  return { answer, text: printReply(reply, { bold: hasColours(output), question: !isTty }) };
}

/** Help is nothing to refer back to: what was talked of before it still is. */
function referable(answer: Answer, before: Previous | null): Previous | null {
  return answer.status === 'help' ? before : asPrevious(answer);
}

/** `hasColors` heeds NO_COLOR; a stream that is no terminal does not have it. */
function hasColours(output: Streams['output']): boolean {
  return output.isTTY === true && output.hasColors?.() === true;
}

/** Whoever stops reading (`| head -1`) also raises this event; `write` hears of it by its callback. */
function expectClosing(output: Writable): void {
  output.on('error', () => {});
}

/** Writes and waits until it is written. False where nobody reads any more; any other fault is thrown. */
async function write(output: Writable, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    output.write(text, (fault) => {
      if (!fault) resolve(true);
      else if ('code' in fault && (fault.code === 'EPIPE' || fault.code === 'ERR_STREAM_DESTROYED'))
        resolve(false);
      else reject(fault);
    });
  });
}
