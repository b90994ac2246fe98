import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const corpus = new URL('../../corpus/', import.meta.url);
const reports = new URL('../../../shared/articles/', import.meta.url);

/** Shorter runs are mostly names and titles ("US Secretary of State John Kerry and"), which nobody can reword. */
const LONGEST_SHARED_RUN = 7;

/** A few words carry what only the speaker could have said; all else is reported in words of our own. */
const LONGEST_QUOTATION = 6;

const articles = readdirSync(corpus)
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .map((file) => ({ file, paragraphs: paragraphsOf(readFileSync(new URL(file, corpus), 'utf8')) }));

/** The paragraphs of an article, without its front matter. */
function paragraphsOf(text: string): string[] {
  return text
    .replace(/^---\n.*?\n---\n/s, '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** Lower-cased words without punctuation; "U.S." and "US" are one word, "al-Assad" is two. */
function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’.]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Every run of one word more than the longest we allow, spelt with single spaces. */
function runs(text: string): string[] {
  const all = words(text);
  const length = LONGEST_SHARED_RUN + 1;
  return all.slice(length - 1).map((_, start) => all.slice(start, start + length).join(' '));
}

function quotations(text: string): string[] {
  return [...text.matchAll(/["“]([^"“”]*)["”]/g)].map((match) => match[1] ?? '');
}

describe('quotations', () => {
  it('occur in the articles, so that the tests below have something to measure', () => {
    expect(articles.flatMap(({ paragraphs }) => paragraphs.flatMap(quotations))).not.toEqual([]);
  });

  it.each(articles)('in $file are at most six words long', ({ paragraphs }) => {
    const long = paragraphs
      .flatMap(quotations)
      .filter((quotation) => words(quotation).length > LONGEST_QUOTATION);
    expect(long).toEqual([]);
  });

  it.each(articles)('in $file are closed in the paragraph that opens them', ({ paragraphs }) => {
    const unbalanced = paragraphs.filter((paragraph) => (paragraph.match(/["“”]/g) ?? []).length % 2 === 1);
    expect(unbalanced).toEqual([]);
  });
});

describe.skipIf(!existsSync(reports))(
  'articles compared with the source reports, which are not published with the project',
  () => {
    const sources = existsSync(reports)
      ? readdirSync(reports)
          .filter((file) => file.endsWith('.txt'))
          .map((file) => ({ file, runs: new Set(runs(readFileSync(new URL(file, reports), 'utf8'))) }))
      : [];

    it('has reports to compare with', () => {
      expect(sources.filter((source) => source.runs.size > 0)).not.toEqual([]);
    });

    it.each(articles)('$file shares no run of eight words with any report', ({ file, paragraphs }) => {
      const shared = paragraphs.flatMap((paragraph, index) =>
        sources.flatMap((source) =>
          runs(paragraph)
            .filter((run) => source.runs.has(run))
            .map((run) => `${file}, paragraph ${index + 1}, and ${source.file}: "${run}"`),
        ),
      );
      expect(shared).toEqual([]);
    });
  },
);
