import { expect, test } from 'vitest';
import { indexCorpus } from '../../src/answer/index-corpus.js';
import { converse, createChat } from '../../src/chat/converse.js';
import { replaceableChat } from '../../src/chat/replaceable-chat.js';
import type { Article } from '../../src/corpus/article.js';
import { loadWordVectors } from '../../src/language/word-vectors/load-word-vectors.js';

const vectors = loadWordVectors();

function articleOf(id: string, date: string, paragraph: string): Article {
  return {
    id,
    file: `${id}.md`,
    title: id,
    publisher: null,
    date,
    author: null,
    url: null,
    language: 'en',
    paragraphs: [paragraph],
    leftOut: [],
  };
}

function chatOver(paragraph: string, topics: readonly string[], further: readonly Article[] = []) {
  const articles = [articleOf('one', '2016-07-26', paragraph), ...further];
  const named = topics.map((name) => ({ name, command: true, description: name, words: [name] }));
  const corpus = { articles, topics: named, notices: [] };
  return createChat(indexCorpus(corpus, vectors), () => '2016-09-10');
}

test('a host that holds the chat answers from the corpus that was put in last, commands included', async () => {
  const { chat, replace } = replaceableChat(chatOver('The envoy met Lavrov in Geneva.', ['truce']));
  const ask = async () =>
    (await converse({ type: 'text', text: 'Where did the envoy meet Lavrov?', previous: null }, chat)).answer
      ?.excerpts[0];
  expect((await ask())?.article.paragraphs[0]).toContain('Geneva');
  expect(chat.commands.map(({ definition }) => definition.name)).toContain('truce');

  replace(chatOver('The envoy met Lavrov in Vienna.', ['aid']));

  expect((await ask())?.article.paragraphs[0]).toContain('Vienna');
  const names = chat.commands.map(({ definition }) => definition.name);
  expect(names).toContain('aid');
  expect(names).not.toContain('truce');
});

test('a question that is being answered keeps to the corpus that it began with', async () => {
  const later = articleOf('later', '2016-08-01', 'Nothing of the sort.');
  const { chat, replace } = replaceableChat(chatOver('The envoy met Lavrov in Geneva.', [], [later]));
  const asked = converse({ type: 'text', text: 'Where did the envoy meet Lavrov?', previous: null }, chat);
  replace(chatOver('The envoy met Lavrov in Vienna.', []));
  const { answer, reply } = await asked;
  expect(answer?.excerpts[0]?.article.paragraphs[0]).toContain('Geneva');
  // The corpus after has no later article, and a button to it would lead nowhere.
  expect(JSON.stringify(reply)).toContain('"Newer"');
});
