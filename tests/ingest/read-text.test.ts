import { describe, expect, it } from 'vitest';
import type { FoundArticle } from '../../src/ingest/found-article.js';
import { readText } from '../../src/ingest/read-text.js';

const PROSE = 'The ferry of Orsk sails again after nine months.';

function read(text: string, file: string | null = null): FoundArticle {
  const found = readText(Buffer.from(text), file);
  if ('fault' in found) throw new Error(found.fault);
  return found;
}

describe('a plain text', () => {
  it('tells its headline, byline, day and address', () => {
    const found = read(
      `Ferry sails again after nine months\n\nBy Mara Venn\n\nPublished: May 6, 2019\n\n${PROSE}\n\nPhoto: Mara Venn\n\nhttps://lakeside.example/ferry\n`,
    );
    expect(found.metadata).toEqual({
      title: 'Ferry sails again after nine months',
      publisher: null,
      date: '2019-05-06',
      author: 'Mara Venn',
      url: 'https://lakeside.example/ferry',
      language: null,
    });
    expect(found.paragraphs).toEqual([PROSE]);
    expect(found.leftOut.map(({ reason }) => reason)).toEqual(['byline', 'update line', 'caption', 'link']);
  });

  it.each([
    ['# Ferry sails #', 'Ferry sails'],
    ['Ferry sails\n===========', 'Ferry sails'],
  ])('may have its title in a heading: %j', (heading, title) => {
    expect(read(`${heading}\n\n${PROSE}\n`).metadata.title).toBe(title);
  });

  it('without a headline is named by its file', () => {
    const { metadata } = read(PROSE, '2019-05-06-ferry-sails.txt');
    expect(metadata).toMatchObject({ title: 'Ferry sails', date: '2019-05-06' });
    expect(read(PROSE).metadata).toMatchObject({ title: null, date: null });
  });

  it('does not take a caption below its first paragraph for its headline', () => {
    expect(read(`${PROSE}\n\nThe ferry at anchor below Orsk\n\nIt is full.`).metadata.title).toBeNull();
  });
});

describe('front matter', () => {
  it('of other systems is understood', () => {
    const { metadata } = read(
      `---\nlayout: post\nheadline: "Ferry: it sails"\ndate: 2019-05-06T23:30:00-04:00\nauthors: [Mara Venn, Per Osk]\ncanonical_url: https://lakeside.example/ferry\nlang: en_GB\nsite: Lakeside Post\n---\n${PROSE}`,
    );
    expect(metadata).toEqual({
      title: 'Ferry: it sails',
      publisher: 'Lakeside Post',
      date: '2019-05-06',
      author: 'Mara Venn, Per Osk',
      url: 'https://lakeside.example/ferry',
      language: 'en-GB',
    });
  });

  it('with a day that may be two says so', () => {
    const found = read(`---\ntitle: T\ndate: 03/04/2019\n---\n${PROSE}`);
    expect(found.metadata.date).toBeNull();
    expect(found.doubts).toEqual(['date "03/04/2019" may be 2019-04-03 or 2019-03-04']);
  });

  it.each([
    [`---\ntitle: T\n${PROSE}`, /^front matter is not closed/],
    [`---\ntitle: a: b\n---\n${PROSE}`, /^front matter is not valid YAML: .*\(line 2\)$/],
    ['# Heading', /^holds no paragraph of prose/],
    ['Talks\0began.', /^is not a text file/],
  ])('%j is no article', (text, fault) => {
    expect(readText(Buffer.from(text), 'a.md')).toEqual({ fault: expect.stringMatching(fault) });
  });
});
