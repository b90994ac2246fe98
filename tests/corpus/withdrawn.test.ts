import { expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { LoadedBefore } from '../../src/corpus/loaded-before.js';
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
  expect(notices).toMatchObject([{ message: expect.stringContaining('which is itself') }]);
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
});

test.each(['retracted:', 'retracted: ""', 'retracted: true', 'retracted: ~'])(
  '"%s" takes the article back without a reason, which is warned of',
  (field) => {
    const text = `---\ntitle: T\ndate: 2016-07-26\n${field}\n---\nThe envoy came to Geneva.\n`;
    const { article: parsed, notices } = parseArticle('one.md', text, null);
    expect(parsed?.retracted).toBe('no reason given');
    expect(notices).toMatchObject([
      { level: 'warning', line: 4, message: expect.stringContaining('no reason') },
    ]);
  },
);

test('"retracted: false" takes nothing back', () => {
  expect(article('one', 'retracted: false')).not.toHaveProperty('retracted');
});

test.each([
  ['a field that is not what it should be', 'retracted: [a, list]\n---\nThe envoy came.\n'],
  ['another faulty field', 'retracted: wrong envoy\ndate: soon\n---\nThe envoy came.\n'],
  ['a reason that is no YAML', 'retracted: wrong: the other envoy\n---\nThe envoy came.\n'],
  ['an empty body', 'retracted: wrong envoy\n---\n'],
  ['a block that is not closed', 'retracted: wrong envoy\nThe envoy came.\n'],
])('a file that takes its article back leaves no last good version to quote, for all %s', (_, rest) => {
  const before = new LoadedBefore();
  const good = article('one', '');
  before.keepArticle('one.md', { article: good, notices: [] });
  const bad = parseArticle('one.md', `---\ntitle: Talks\nid: one\n${rest}`, null);
  expect(bad.article).toBeNull();
  const { article: kept } = before.keepArticle('one.md', bad);
  expect(kept).toEqual({ ...good, retracted: 'no reason given' });
  // The next loading finds the same object, by which an index knows it.
  expect(before.keepArticle('one.md', bad).article).toBe(kept);
});

test('a file that turned bad and takes nothing back keeps its last good version', () => {
  const before = new LoadedBefore();
  const good = article('one', '');
  before.keepArticle('one.md', { article: good, notices: [] });
  const bad = parseArticle(
    'one.md',
    '---\nretracted: false\ndate: soon\n---\nHe retracted: nothing.\n',
    null,
  );
  expect(before.keepArticle('one.md', bad).article).toBe(good);
});
