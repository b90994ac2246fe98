import { expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { parseArticle } from '../../src/corpus/parse-article.js';
import { findWithdrawn } from '../../src/corpus/withdrawn.js';

function article(id: string, fields: string): Article {
  const text = `---\ntitle: Talks\nid: ${id}\ndate: 2016-07-26\n${fields}\n---\nThe envoy came to Geneva.\n`;
  const { article: parsed, notices } = parseArticle(`${id}.md`, text, null);
  if (parsed === null) throw new Error(notices.map(({ message }) => message).join());
  return parsed;
}

const idsOf = (articles: Iterable<Article>) => [...articles].map(({ id }) => id).sort();

test('a chain of versions leaves the last one', () => {
  const versions = [
    article('one', ''),
    article('two', 'supersedes: one'),
    article('three', 'supersedes: two'),
  ];
  expect(idsOf(findWithdrawn(versions).articles)).toEqual(['one', 'two']);
});

test('in a circle the newest stays, and the older one is warned of', () => {
  const { articles, notices } = findWithdrawn([
    article('one', 'supersedes: two'),
    article('two', 'supersedes: one'),
  ]);
  expect(idsOf(articles)).toEqual(['one']);
  expect(notices).toMatchObject([{ file: 'one.md', level: 'warning' }]);
});

test('an article does not supersede itself', () => {
  const { articles, notices } = findWithdrawn([article('one', 'supersedes: one')]);
  expect(idsOf(articles)).toEqual([]);
  expect(notices).toHaveLength(1);
});

test('an article that was taken back gives its place back to the one before', () => {
  const versions = [article('one', ''), article('two', 'supersedes: one\nretracted: wrong envoy')];
  expect(idsOf(findWithdrawn(versions).articles)).toEqual(['two']);
});

test('the id of no article is warned of', () => {
  const { articles, notices } = findWithdrawn([article('one', 'supersedes: nobody')]);
  expect(idsOf(articles)).toEqual([]);
  expect(notices[0]?.message).toContain('"nobody"');
});

test('neither field may be anything but what it says', () => {
  const parse = (fields: string) =>
    parseArticle('one.md', `---\ntitle: T\n${fields}\n---\nThe envoy came to Geneva.\n`, null);
  expect(parse('supersedes: The First').article).toBeNull();
  expect(parse('retracted: [a, list]').article).toBeNull();
  expect(parse(`retracted: ${'long '.repeat(60)}`).article).toBeNull();
  // A field left empty counts as absent.
  expect(parse('retracted:\nsupersedes:').article).not.toHaveProperty('retracted');
});
