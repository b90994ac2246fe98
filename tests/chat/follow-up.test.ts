import { describe, expect, it } from 'vitest';
import type { Previous } from '../../src/answer/inquiry.js';
import { readPrevious } from '../../src/chat/follow-up.js';
import { answerReply, contextReply, pageReply } from '../../src/chat/reply.js';
import { makeAnswer, makeArticle, makeExcerpt } from './fixtures.js';

describe('readPrevious', () => {
  it('reads question and subject from the message of an answer', () => {
    const reply = answerReply(makeAnswer({ question: 'who is *he* <@1>?', subject: 'John_Kerry' }));
    expect(readPrevious(reply.embeds ?? [])).toEqual({
      question: 'who is *he* <@1>?',
      subject: 'John_Kerry',
    });
  });

  it('has no subject where the answer had none', () => {
    const reply = answerReply(makeAnswer({ question: 'why' }));
    expect(readPrevious(reply.embeds ?? [])).toEqual({ question: 'why', subject: null });
  });

  it('finds nothing in help, in a passage in context, in another footer or in no embed', () => {
    const page = pageReply({ heading: 'How to ask', introduction: 'Ask.', items: [], itemsAre: 'lines' });
    expect(readPrevious(page.embeds ?? [])).toBeNull();
    expect(readPrevious(contextReply(makeExcerpt(makeArticle())).embeds ?? [])).toBeNull();
    expect(readPrevious([])).toBeNull();
    expect(readPrevious([{ title: 'a', footer: { text: 'Powered by b' } }])).toEqual({
      question: 'a',
      subject: null,
    });
  });

  it('knows what the question before followed itself, unless that was long', () => {
    const first = { question: 'how many died in *Wau*', subject: 'Wau' };
    const second = { question: 'and in Juba?', subject: null, followUpOf: first };
    const shown = (followUpOf: Previous) =>
      answerReply(makeAnswer({ question: 'source?', followUpOf })).embeds ?? [];
    expect(readPrevious(shown(second))).toEqual({ question: 'source?', subject: null, followUpOf: second });
    expect(readPrevious(shown({ ...first, question: 'how many '.repeat(20) }))).toEqual({
      question: 'source?',
      subject: null,
    });
  });

  it('takes an embed as discord.js has it, with null for what is absent', () => {
    expect(readPrevious([{ title: null, footer: null }])).toBeNull();
  });
});
