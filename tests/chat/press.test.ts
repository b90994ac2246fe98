import { describe, expect, it } from 'vitest';
import { indexCorpus } from '../../src/answer/index-corpus.js';
import { converse, createChat } from '../../src/chat/converse.js';
import { readMarkdownLine } from '../../src/chat/line.js';
import { type Press, press } from '../../src/chat/press.js';
import type { Reply } from '../../src/chat/reply.js';
import { sharedReply, withoutShare } from '../../src/chat/share.js';
import { viewFor } from '../../src/chat/view.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { makeArticle, makeCorpus } from './fixtures.js';

const report = (at: number, date: string) =>
  makeArticle({
    id: `report-${at}`,
    title: `Report ${at}`,
    date,
    paragraphs: [
      `The harbour of Porto opens at ${at} o'clock, the mayor said.`,
      `The harbour of Porto has ${at} gates.`,
      `On 3 May 2016 the harbour of Porto had ${at} boats.`,
    ],
  });
const articles = [report(1, '2016-05-02'), report(2, '2016-07-02'), report(3, '2016-09-02')];
const chat = createChat(indexCorpus(makeCorpus(articles), loadEnglish()), () => '2016-10-01');
const view = viewFor();

async function command(name: string, options: Record<string, string>): Promise<Reply> {
  return (await converse({ type: 'command', name, options, previous: null }, chat)).reply;
}

function labels(reply: Reply): string[] {
  return (reply.components ?? [])
    .flatMap((row) => row.components)
    .map((button) => ('label' in button ? (button.label ?? '') : ''));
}

function pressOn(reply: Reply, label: string, isPrivate = false, asked = chat) {
  const button = (reply.components ?? [])
    .flatMap((row) => row.components)
    .find((each) => 'label' in each && each.label === label);
  if (button === undefined || !('custom_id' in button)) throw new Error(`no "${label}" in ${labels(reply)}`);
  return press(button.custom_id, { embeds: reply.embeds ?? [], isPrivate }, view, asked);
}

function replyOf(pressed: Press): Reply {
  if (pressed.kind !== 'reply') throw new Error(`a press of the kind ${pressed.kind}`);
  return pressed.reply;
}

const text = (reply: Reply) => reply.embeds?.[0]?.description ?? '';
const title = (reply: Reply) => readMarkdownLine(reply.embeds?.[0]?.title ?? '');
const question = { question: 'when does the harbour of Porto open' };

describe('More', () => {
  it('shows the excerpts behind those shown, numbered on, without repeating one', async () => {
    const first = await command('ask', question);
    const second = replyOf(await pressOn(first, 'More'));
    const quotations = (reply: Reply) => text(reply).match(/^> .*$/gm) ?? [];
    const shown = quotations(first).length;
    expect(text(second)).toContain(`[${shown + 1}] `);
    expect(text(second)).not.toContain('[1] ');
    for (const quotation of quotations(second)) expect(quotations(first)).not.toContain(quotation);
  });

  it('ends, and says so where a stale button asks for more', async () => {
    let reply = await command('ask', question);
    let pages = 0;
    while (labels(reply).includes('More') && pages < 20) {
      reply = replyOf(await pressOn(reply, 'More'));
      pages++;
    }
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThan(20);
    const message = { embeds: reply.embeds ?? [], isPrivate: true };
    expect(text(replyOf(await press('further|999', message, view, chat)))).toBe(
      'The articles have nothing further on this.',
    );
  });
});

describe('Newer and Older', () => {
  it('ask the same of the articles after and before', async () => {
    const middle = await command('ask', { ...question, from: '2016-07', to: '2016-07' });
    expect(labels(middle)).not.toContain('Newer');
    const one = await command('ask', { ...question, to: '2016-05-31' });
    expect(title(one)).toBe('/ask when does the harbour of Porto open to:2016-05-31');
  });

  it.each([
    ['Newer', '2016-05-01', '2016-07-31', 'May', 'July'],
    ['Older', '2016-07-01', '2016-09-30', 'September', 'July'],
  ])('%s, from %s to %s, leads from %s to %s alone', async (label, from, to, first, second) => {
    // Each of the outer two alone says when something opens.
    const month = (at: number, paragraph: string) =>
      makeArticle({ ...report(at, `2016-0${at}-02`), paragraphs: [paragraph] });
    const other = createChat(
      indexCorpus(
        makeCorpus([
          month(5, 'In May the bridge of Porto opened at noon, the mayor said.'),
          month(7, 'In July the bridge and the harbour of Porto were painted.'),
          month(9, 'In September the harbour of Porto opened at noon, the mayor said.'),
        ]),
        loadEnglish(),
      ),
      () => '2016-10-01',
    );
    const asked =
      first === 'May' ? 'when did the bridge of Porto open' : 'when did the harbour of Porto open';
    const options = { question: asked, from, to };
    const { reply } = await converse({ type: 'command', name: 'ask', options, previous: null }, other);
    const told = (shown: Reply) => [...text(shown).matchAll(/> In \**(\w+)/g)].map(([, month]) => month);
    expect(told(reply)[0]).toBe(first);
    expect(told(replyOf(await pressOn(reply, label, false, other)))).toEqual([second]);
  });

  it('are not there where there is no such article', async () => {
    const only = await command('ask', { ...question, from: '2016-09-01' });
    expect(labels(only)).not.toContain('Newer');
    expect(labels(only)).not.toContain('Older');
  });
});

describe('a press', () => {
  it('answers privately and leaves a public message alone; on a private one it turns the page', async () => {
    const reply = await command('ask', question);
    const onPublic = await pressOn(reply, 'More');
    expect(onPublic).toMatchObject({ kind: 'reply', inPlace: false, reply: { flags: 64 } });
    expect(await pressOn(reply, 'More', true)).toMatchObject({ inPlace: true });
    expect(await pressOn(reply, '[1] In context', true)).toMatchObject({ inPlace: false });
  });

  it('that needs the question says so where the message has lost it', async () => {
    for (const id of ['further|3', 'newer|2016-05-02', 'older|2016-05-02', 'timeline|5']) {
      expect(text(replyOf(await press(id, undefined, view, chat)))).toMatch(/cannot read the question/);
    }
  });

  it('asks a question that looks like a command again as a question', async () => {
    const typed = '/howmany gates has the harbour of Porto?';
    const reply = await command('ask', { question: typed });
    const again = replyOf(await pressOn(reply, 'More'));
    expect(title(again)).toBe(`/ask ${typed}`);
  });

  it('that leads to an article that is gone says so', async () => {
    expect(text(replyOf(await press('read|gone|1', undefined, view, chat)))).toMatch(/no longer/);
  });

  it('is not offered where the message cannot hold the question whole', async () => {
    const long = await command('ask', {
      question: `when does the harbour of Porto open ${'really '.repeat(60)}`,
    });
    expect(labels(long)).not.toContain('More');
    expect(labels(long)).toContain('Delete');
  });
});

describe('a follow-up', () => {
  it('that is asked again keeps what it referred back to', async () => {
    const previous = { question: 'where is the harbour of Porto', subject: 'harbour of Porto' };
    const { answer, reply } = await converse(
      { type: 'text', text: 'how many gates does it have?', previous },
      chat,
    );
    expect(answer?.followUpOf).toEqual(previous);
    expect(labels(reply)).toContain('More');
    const second = replyOf(await pressOn(reply, 'More'));
    expect(text(second)).toContain('Following up, about harbour of Porto');
  });

  it('that is asked again keeps what that referred back to, too', async () => {
    const first = { question: 'where is the harbour of Porto', subject: 'harbour of Porto' };
    const previous = {
      question: 'how many gates does it have?',
      subject: 'harbour of Porto',
      followUpOf: first,
    };
    const { reply, inquiry } = await converse(
      { type: 'text', text: 'are there more of them?', previous },
      chat,
    );
    expect(inquiry?.previous).toEqual(previous);
    const pages = replyOf(await pressOn(reply, 'More'));
    expect(pages.embeds?.[0]?.footer).toEqual(reply.embeds?.[0]?.footer);
    expect(pages.embeds?.[0]?.footer?.text).toContain('↩↩ where is the harbour of Porto');
  });
});

describe('/timeline', () => {
  it('turns to further dates and back', async () => {
    const dated = makeArticle({
      paragraphs: Array.from({ length: 12 }, (_, at) => `Boat ${at} left on ${12 - at} May 2016.`),
    });
    const other = createChat(indexCorpus(makeCorpus([dated]), loadEnglish()), () => '2016-10-01');
    const first = (await converse({ type: 'command', name: 'timeline', options: {}, previous: null }, other))
      .reply;
    expect(text(first)).toMatch(/^Dates 1–5 of 12/);
    const order = [...text(first).matchAll(/\*\*(\d+) May 2016\*\*\n/g)].map(([, day]) => Number(day));
    expect(order).toEqual([1, 2, 3, 4, 5]);
    const message = { embeds: first.embeds ?? [], isPrivate: false };
    const next = await press('timeline|5', message, view, other);
    expect(text(replyOf(next))).toMatch(/^Dates 6–10 of 12/);
    expect(labels(replyOf(next))).toEqual(expect.arrayContaining(['Back', 'Next', 'Share']));
  });

  it('keeps to what it is about and to its time', async () => {
    const only = await command('timeline', { about: 'boats', from: 'May 2016', to: 'May 2016' });
    expect(text(only)).toContain('**3 May 2016**');
    expect(text(await command('timeline', { from: '2017' }))).toBe('The articles give no dates for this.');
  });
});

describe('/read', () => {
  it('shows an article from a paragraph on, and reads on', async () => {
    const reply = await command('read', { article: 'report-2', paragraph: '2' });
    expect(reply.embeds?.[0]?.author?.name).toBe('Report 2');
    expect(text(reply)).toMatch(/^> The harbour of Porto has 2 gates\./);
    expect(text(reply)).toContain('¶ 2–3 of 3');
    expect(labels(reply)).toEqual(['Back', 'Delete']);
    expect(text(replyOf(await pressOn(reply, 'Back')))).toContain('¶ 1–3 of 3');
  });

  it('takes some words of a title, and lists the articles where several have them', async () => {
    expect(text(await command('read', { article: 'report 3' }))).toContain('3 gates');
    const several = await command('read', { article: 'report' });
    expect(text(several)).toMatch(/There is no article “report”/);
    for (const { title } of articles) expect(text(several)).toContain(title);
  });

  it('begins with the last paragraph where there are fewer', async () => {
    expect(text(await command('read', { article: 'report-1', paragraph: '99' }))).toContain('¶ 3–3 of 3');
  });
});

describe('sharing', () => {
  it('shows the same to everybody, says who shares it, and can be taken away', async () => {
    const reply = await command('ask', { ...question, private: 'true' });
    expect(reply.flags).toBe(64);
    expect(labels(reply)).toContain('Share');
    const shown = { embeds: reply.embeds ?? [], rows: reply.components ?? [] };
    const shared = sharedReply(shown, '42', view);
    expect(shared.flags).toBeUndefined();
    expect(shared.content).toBe('Shared by <@42>');
    expect(shared.allowed_mentions).toEqual({ parse: [], replied_user: false });
    expect(shared.embeds?.[0]?.description).toBe(text(reply));
    expect(labels(shared)).toContain('Delete');
    expect(labels(shared)).not.toContain('Share');
    const kept = withoutShare(shown.rows).flatMap((row) => row.components);
    expect(kept.some((button) => 'label' in button && button.label === 'Share')).toBe(false);
  });
});

describe('a claim', () => {
  const check = async (claim: string) => (await converse({ type: 'claim', text: claim }, chat)).reply;

  it('is shown beside the nearest passages with what both say and what one of them says', async () => {
    const reply = await check('Angela Merkel says that the harbour of Porto has 2 gates.');
    expect(reply.flags).toBe(64);
    expect(text(reply)).toMatch(/^Nearest passages/);
    expect(text(reply)).toMatch(/In both: .*Porto/);
    expect(text(reply)).toMatch(/Only in the message: .*Angela Merkel/);
    expect(text(reply)).toMatch(/Only in the passage: .*1 gates/);
    expect(text(reply)).not.toMatch(/true|false|wrong|confirm/i);
  });

  it('says a date without a year in the year of the report', async () => {
    const shown = text(await check('The harbour of Porto had boats on 3 May.'));
    expect(shown).toMatch(/In both: .*3 May 2016/);
    expect(shown).not.toMatch(/Only in the message: .*3 May/);
  });

  it('without text, or like nothing in the articles, is told so', async () => {
    expect(text(await check('  '))).toMatch(/no text/);
    expect(text(await check('zeppelin quinoa xylophone'))).toMatch(/No passage/);
  });
});
