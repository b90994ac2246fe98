import { expect, test } from 'vitest';
import { indexCorpus } from '../../src/answer/index-corpus.js';
import { converse, createChat } from '../../src/chat/converse.js';
import { replaceableChat } from '../../src/chat/replaceable-chat.js';
import type { Article } from '../../src/corpus/article.js';
import { loadWordVectors } from '../../src/language/word-vectors/load-word-vectors.js';

const vectors = loadWordVectors();

function chatOver(paragraph: string, topics: readonly string[]) {
  const article: Article = {
    id: 'one',
    file: 'one.md',
    title: 'One',
    publisher: null,
    date: '2016-07-26',
    author: null,
    url: null,
    language: 'en',
    paragraphs: [paragraph],
    leftOut: [],
  };
  const named = topics.map((name) => ({ name, command: true, description: name, words: [name] }));
  const corpus = { articles: [article], topics: named, notices: [] };
  return createChat(indexCorpus(corpus, vectors), () => '2016-09-10');
}

test('a host that holds the chat answers from the corpus that was put in last, commands included', () => {
  const { chat, replace } = replaceableChat(chatOver('The envoy met Lavrov in Geneva.', ['truce']));
  const ask = () =>
    converse({ type: 'text', text: 'Where did the envoy meet Lavrov?', previous: null }, chat).answer
      ?.excerpts[0];
  expect(ask()?.article.paragraphs[0]).toContain('Geneva');
  expect(chat.commands.map(({ definition }) => definition.name)).toContain('truce');

  replace(chatOver('The envoy met Lavrov in Vienna.', ['aid']));

  expect(ask()?.article.paragraphs[0]).toContain('Vienna');
  const names = chat.commands.map(({ definition }) => definition.name);
  expect(names).toContain('aid');
  expect(names).not.toContain('truce');
});
