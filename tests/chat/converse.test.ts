import { describe, expect, it } from 'vitest';
import { indexCorpus } from '../../src/answer/index-corpus.js';
import { fingerprint } from '../../src/chat/actions.js';
import { converse, createChat } from '../../src/chat/converse.js';
import type { Request, Turn } from '../../src/chat/request.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { makeArticle, makeCorpus } from './fixtures.js';

const articles = [
  makeArticle({
    paragraphs: ['The harbour of Porto opens tomorrow, the mayor said.', 'Fishermen welcomed the treaty.'],
    url: 'https://news.example/1',
  }),
  makeArticle({ id: 'second', file: 'second.md', title: 'A *second* one', publisher: null, date: null }),
];
const topics = [{ name: 'harbour', command: true, description: 'The harbour', words: ['harbour', 'port'] }];
const corpus = makeCorpus(articles, topics);
const chat = createChat(indexCorpus(corpus, loadEnglish()), () => '2016-05-02');

function say(text: string) {
  return converse({ type: 'text', text, previous: null }, chat);
}

function command(name: string, options: Record<string, string> = {}) {
  return converse({ type: 'command', name, options, previous: null }, chat);
}

function press(customId: string) {
  return converse({ type: 'button', customId }, chat);
}

function description({ reply }: Turn): string {
  return reply.embeds?.[0]?.description ?? '';
}

describe('the command of moderators as text', () => {
  it('is refused to whoever Discord has not asked for a permission, and obeyed where the host allows it', async () => {
    for (const text of ['/parley', '/parley status', '/PARLEY reload']) {
      const refused = await say(text);
      expect(description(refused)).toContain('Only the slash command /parley');
      expect(JSON.stringify(refused)).not.toContain('Status');
    }
    const mayModerate = true;
    const { reply } = await converse({ type: 'text', text: '/parley', previous: null, mayModerate }, chat);
    expect(reply.embeds?.[0]?.author?.name).toBe('Status');
  });
});

describe('a question', () => {
  it('in plain words and as /ask is the same', async () => {
    const plain = await say('when does the harbour open');
    expect(plain.answer?.status).not.toBe('help');
    expect(await command('ask', { question: 'when does the harbour open' })).toEqual(plain);
    expect(await say('/ask when does the harbour open')).toEqual(plain);
  });

  it('as a command has the kind of the command and shows as it was asked', async () => {
    const { answer, reply } = await command('who', { subject: 'the mayor' });
    expect(answer).toMatchObject({ kind: 'who', question: '/who the mayor' });
    expect(reply.embeds?.[0]?.title).toBe('/who the mayor');
  });

  it('as a line that begins with a slash is that command, in capitals and with space around it too', async () => {
    expect(await say(' /WHO  the mayor ')).toEqual(await command('who', { subject: 'the mayor' }));
  });

  it('by topic needs no words', async () => {
    expect((await say('/harbour')).answer).toMatchObject({ kind: 'topic', question: '/harbour' });
  });
});

describe('/sources', () => {
  it('lists the articles, newest first, with date, number of paragraphs and link', async () => {
    expect(description(await command('sources')).split('\n')).toEqual([
      '2 articles, newest first:',
      '- A \\*second\\* one, undated, 1 paragraph',
      '- Harbour deal is near, The Gazette, [2 May 2016](https://news.example/1), 2 paragraphs',
    ]);
  });

  it('is an answer of the help kind', async () => {
    expect((await command('sources')).answer).toMatchObject({
      status: 'help',
      kind: 'help',
      excerpts: [],
      question: '/sources',
    });
  });
});

describe('help', () => {
  it('names every command', async () => {
    for (const { definition } of chat.commands) {
      expect(description(await command('help'))).toMatch(new RegExp(`/${definition.name}\\b`));
    }
  });

  it('answers a greeting and an empty text', async () => {
    for (const text of ['', '   ', 'hi', '👋']) {
      const turn = await say(text);
      expect(turn.answer).toMatchObject({ status: 'help', excerpts: [] });
      expect(turn.reply.embeds?.[0]?.author?.name).toBe('How to ask');
    }
  });

  it('answers an unknown command, and says that it is unknown', async () => {
    const turn = await say('/frobnicate *now*');
    expect(turn.answer).toMatchObject({ status: 'help', question: '/frobnicate *now*' });
    expect(description(turn)).toMatch(/^There is no command \/frobnicate\.\n.*\n.*\/who/);
    expect(description(await say('/*x*'))).toMatch(/^There is no command \/\\\*x\\\*\./);
    expect(description(await say('/'))).toMatch(/^There is no command \/\./);
  });
});

describe('a button', () => {
  it('opens the paragraph around an excerpt, for the asker alone', async () => {
    const { answer, reply } = await press(`context|harbour-deal|2|0-9|${fingerprint('Fishermen')}`);
    expect(answer).toBeNull();
    expect(reply.flags).toBe(64);
    expect(reply.embeds?.[0]?.description).toContain('> **Fishermen** welcomed the treaty.');
  });

  it('says so where the passage is gone', async () => {
    for (const id of ['context|gone|1|0-5', 'context|harbour-deal|9|0-5', 'context|harbour-deal|2|0-999']) {
      expect(description(await press(id))).toBe('That passage is no longer in the articles.');
      expect((await press(id)).reply.flags).toBe(64);
    }
  });

  it('says so where it is none of ours', async () => {
    expect(description(await press('poll|1'))).toBe('This button is none of mine.');
  });
});

describe('whatever is said', () => {
  it('a text or a command always has an answer, and no reply pings', async () => {
    const requests: Request[] = [
      { type: 'text', text: '@everyone', previous: null },
      { type: 'text', text: 'constructor', previous: { question: 'who', subject: null } },
      { type: 'command', name: 'constructor', options: {}, previous: null },
      { type: 'command', name: 'who', options: {}, previous: null },
      { type: 'text', text: 'why '.repeat(1500), previous: null },
    ];
    for (const request of requests) {
      const { answer, reply } = await converse(request, chat);
      expect(answer).not.toBeNull();
      expect(reply.allowed_mentions).toEqual({ parse: [], replied_user: false });
    }
  });
});
