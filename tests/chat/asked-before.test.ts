import { describe, expect, it } from 'vitest';
import { indexCorpus } from '../../src/answer/index-corpus.js';
import { converse, createChat } from '../../src/chat/converse.js';
import { readPrevious } from '../../src/chat/follow-up.js';
import { press } from '../../src/chat/press.js';
import type { Reply } from '../../src/chat/reply.js';
import { viewFor } from '../../src/chat/view.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { makeArticle, makeCorpus } from './fixtures.js';

const articles = [
  makeArticle({
    id: 'spring',
    date: '2016-05-02',
    paragraphs: [
      'The truce in Porto began on Monday.',
      'In Porto 12 people were killed, the mayor Ana Lima said.',
      'Ana Lima met Rui Costa in Lisbon, because the harbour was closed.',
    ],
  }),
  makeArticle({
    id: 'summer',
    date: '2016-07-02',
    paragraphs: [
      'The truce in Braga collapsed on Friday.',
      'In Braga 30 people were killed, the mayor Rui Costa said.',
      'Talks resume next week, Ana Lima said. They will be held in Faro.',
    ],
  }),
];
const truce = { name: 'truce', description: 'The truce', words: ['truce'], command: true };
const corpus = { ...makeCorpus(articles), topics: [truce] };
const chat = createChat(indexCorpus(corpus, loadEnglish()), () => '2016-10-01');

async function tell(text: string, before: Reply | null = null) {
  const previous = before === null ? null : readPrevious(before.embeds ?? []);
  const { answer, reply, inquiry } = await converse({ type: 'text', text, previous }, chat);
  const [best] = answer?.excerpts ?? [];
  const place = best === undefined ? null : `${best.article.id}#${best.paragraph}`;
  const { kind, status, confidence } = answer ?? {};
  return { reply, inquiry, found: { kind, status, confidence, place } };
}

const follow = async (before: string, text: string) => tell(text, (await tell(before)).reply);
const said = (reply: Reply) => reply.embeds?.[0]?.description ?? '';

describe('a question that follows a command', () => {
  it.each([
    ['/howmany people were killed in Porto', 'how many people were killed in Porto', 'and in Braga?'],
    ['/when talks resume from:2016-07-01', 'when do talks resume', 'and where?'],
    ['/when talks resume from:2016-07-01', 'when do talks resume', 'who said so?'],
    ['/ask where did Ana Lima meet Rui Costa from:2016-05-01', 'where did Ana Lima meet Rui Costa', 'why?'],
    ['/who Ana Lima', 'who is Ana Lima', 'and Rui Costa?'],
    ['/quote Ana Lima to:2016-09-01', 'what did Ana Lima say', 'and Rui Costa?'],
  ])('%s is answered as after the same in plain words', async (command, plain, text) => {
    const { found } = await follow(command, text);
    expect(found).toEqual((await follow(plain, text)).found);
    expect(found.status).not.toBe('unanswered');
  });

  it('is known in the third turn as well', async () => {
    const third = async (before: string) =>
      (await tell('source?', (await follow(before, 'and in Braga?')).reply)).found;
    const found = await third('/howmany people were killed in Porto');
    expect(found).toMatchObject({ kind: 'howmany', place: 'summer#2' });
    expect(found).toEqual(await third('how many people were killed in Porto'));
  });

  it('takes over the topic of a command, and another place', async () => {
    const { found } = await follow('/truce Porto', 'and in Braga?');
    expect(found).toEqual({ ...(await tell('/truce Braga')).found });
    expect(found).toMatchObject({ kind: 'topic', place: 'summer#1' });
  });

  it('is told what the command was about, in no words of the command', async () => {
    expect(said((await follow('/timeline Porto', 'why?')).reply)).toContain('Following up, about Porto:');
    expect(said((await follow('/truce', 'and in Braga?')).reply)).toContain('Following up, about truce:');
  });

  it('refers to nothing where the command named nothing', async () => {
    expect((await follow('/timeline', 'and in Braga?')).inquiry?.previous).toBeNull();
  });

  it('follows a reply that a button led to', async () => {
    const { reply } = await tell('when did people die in a truce');
    const pressed = await press(
      'newer|2016-05-02',
      { embeds: reply.embeds ?? [], isPrivate: true },
      viewFor(),
      chat,
    );
    if (pressed.kind !== 'reply') throw new Error(pressed.kind);
    expect(pressed.reply.embeds?.[0]?.title).toMatch(/^\/ask /);
    const { inquiry } = await tell('why?', pressed.reply);
    expect(inquiry?.previous?.asked).toEqual({
      text: 'when did people die in a truce',
      period: { from: '2016-05-03', to: null },
    });
  });
});
