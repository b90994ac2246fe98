import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { indexCorpus } from '../../src/answer/index-corpus.js';
import { createChat } from '../../src/chat/converse.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { answerOnce, runTerminal, type TerminalOptions } from '../../src/terminal/conversation.js';
import { makeArticle, makeCorpus } from '../chat/fixtures.js';

const corpus = makeCorpus([
  makeArticle({ paragraphs: ['The harbour of Porto opens tomorrow, the mayor said.'] }),
]);
const chat = createChat(indexCorpus(corpus, loadEnglish()), () => '2016-05-02');

/** A stream that keeps what is written to it. */
class Kept extends Writable {
  text = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

async function run(input: string, options: TerminalOptions = {}) {
  const streams = { input: Readable.from([Buffer.from(input)]), output: new Kept(), errors: new Kept() };
  await runTerminal(chat, streams, options);
  return { output: streams.output.text, errors: streams.errors.text };
}

describe('lines of input', () => {
  it('get one block each, blank lines and unknown commands included', async () => {
    const { output } = await run('when does the harbour open\n\n/nothing\n/sources');
    const blocks = output.trimEnd().split('\n\n');
    expect(blocks.map((block) => block.split('\n')[0])).toEqual([
      'when does the harbour open',
      'How to ask',
      'How to ask',
      'Sources',
    ]);
    expect(blocks[2]).toContain('There is no command /nothing.');
  });

  it('get one line of JSON each', async () => {
    const { output } = await run('when does the harbour open\r\n\n/who the mayor\nhi', { json: true });
    const lines = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ question }) => question)).toEqual([
      'when does the harbour open',
      '',
      '/who the mayor',
      'hi',
    ]);
    expect(lines.map(({ status }) => status === 'help')).toEqual([false, true, false, true]);
    expect(lines[2].kind).toBe('who');
  });

  it('get nothing for no input', async () => {
    expect(await run('')).toEqual({ output: '', errors: '' });
  });

  it('are answered before the next one arrives', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const running = runTerminal(chat, { input, output, errors: new Kept() }, { json: true });
    for (const question of ['first question', 'second question']) {
      input.write(`${question}\n`);
      const [line] = (await new Promise<Buffer>((resolve) => output.once('data', resolve)))
        .toString()
        .split('\n');
      expect(JSON.parse(line ?? '').question).toBe(question);
    }
    input.end();
    await running;
  });

  it('are explained on the other stream', async () => {
    const { output, errors } = await run('/who the mayor', { explain: true, json: true });
    expect(output.trimEnd().split('\n')).toHaveLength(1);
    expect(errors).toMatch(
      /^kind who · subject .* · status \w+ · confidence 0\.\d{4} · .*\n {2}terms: .*\n(?: {2}.*\n)* {2}decision: 0\.\d{4}, answered from .*\n$/,
    );
  });

  it('are left alone once nobody reads the answers', async () => {
    const closed = Object.assign(new Error('closed'), { code: 'EPIPE' });
    const output = new Writable({ write: (_chunk, _encoding, done) => done(closed) });
    const input = Readable.from([Buffer.from('a question\nanother\n')]);
    await expect(runTerminal(chat, { input, output, errors: new Kept() })).resolves.toBe(1);
  });

  it('fail where the output has another fault', async () => {
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    const output = new Writable({ write: (_chunk, _encoding, done) => done(full) });
    const input = Readable.from([Buffer.from('a question\n')]);
    await expect(runTerminal(chat, { input, output, errors: new Kept() })).rejects.toThrow('no space left');
  });
});

describe('a single question', () => {
  it('gives its answer back', async () => {
    const streams = { input: Readable.from([]), output: new Kept(), errors: new Kept() };
    const answer = await answerOnce('/help', chat, streams, { json: true });
    expect(answer.status).toBe('help');
    expect(JSON.parse(streams.output.text).question).toBe('/help');
  });
});

describe('a conversation', () => {
  it('prompts, answers, and says nothing to an empty line', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
    const output = Object.assign(new Kept(), { isTTY: true, hasColors: () => false });
    const running = runTerminal(chat, { input, output, errors: new Kept() });
    input.write('\n');
    input.write('/sources\n');
    input.end();
    await running;
    expect(output.text).toContain('? ');
    expect(output.text).toContain('Sources\n1 article, newest first:');
    expect(output.text).not.toContain('How to ask');
    expect(output.text).not.toContain('\u001b[1m');
  });
});
