import { describe, expect, it } from 'vitest';
import type { FoundArticle } from '../../src/ingest/found-article.js';
import { readFeed } from '../../src/ingest/read-feed.js';

function entriesOf(xml: string) {
  const entries = readFeed(xml);
  if ('fault' in entries) throw new Error(entries.fault);
  return entries;
}

function articlesOf(xml: string): FoundArticle[] {
  return entriesOf(xml).flatMap(({ found }) => ('fault' in found ? [] : [found]));
}

const FIRST = 'The ferry of Orsk sails again after nine months, its keeper said on Monday.';
const SECOND = 'Both armies have let the first boats pass.';

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Lakeside Post</title><link>https://lakeside.example/</link><language>en-gb</language>
<item><title>Ferry &amp;amp; mill: what is left</title><link>https://lakeside.example/ferry</link><pubDate>Mon, 06 May 2019 23:50:00 -0400</pubDate><dc:creator>Mara Venn</dc:creator>
<description>A summary.</description><content:encoded><![CDATA[<p>${FIRST}</p><figure><figcaption>The ferry.</figcaption></figure><p>${SECOND}</p><ul class="related"><li><a href="/x">The mill</a></li></ul><script>x()</script>]]></content:encoded></item>
<item><title>Only a summary</title><guid isPermaLink="true">https://lakeside.example/summary</guid><description>&lt;p&gt;${FIRST}&lt;/p&gt;</description></item>
<item><title>No text</title><link>javascript:alert(1)</link></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Border Times</title><updated>2019-05-07T00:00:00Z</updated>
<entry><title type="html">Ferry sails</title><link rel="self" href="https://border.example/feed/1"/><link rel="alternate" href="https://border.example/1"/><published>2019-05-06T10:00:00+02:00</published><updated>2019-05-09T10:00:00Z</updated><author><name>Hanne Voss</name></author><author><name>Per Osk</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${FIRST}</p><p>${SECOND}</p></div></content></entry></feed>`;

const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://wire.example/"><title>Relief Wire</title><link>https://wire.example/</link><description>x</description></channel>
<item rdf:about="https://wire.example/1"><title>Ferry sails</title><link>https://wire.example/1</link><description>${FIRST}</description><dc:date>2004-11-09T08:00:00Z</dc:date></item></rdf:RDF>`;

describe('a saved feed', () => {
  it('in RSS gives an article of each entry that has text', () => {
    const [full, summary] = articlesOf(RSS);
    expect(full).toEqual({
      metadata: {
        title: 'Ferry & mill: what is left',
        publisher: 'Lakeside Post',
        date: '2019-05-06',
        author: 'Mara Venn',
        url: 'https://lakeside.example/ferry',
        language: 'en-GB',
      },
      paragraphs: [FIRST, SECOND],
      leftOut: [
        { text: 'The ferry.', reason: 'caption' },
        { text: '- The mill', reason: 'related links' },
      ],
      doubts: [],
    });
    expect(summary?.paragraphs).toEqual([FIRST]);
    expect(summary?.metadata.url).toBe('https://lakeside.example/summary');
    expect(summary?.doubts).toEqual([expect.stringMatching(/summary of it only/)]);
    expect(entriesOf(RSS)[2]).toEqual({
      name: 'No text',
      found: { fault: expect.stringMatching(/no text in the feed/) },
    });
  });

  it('in Atom has the day of publication, not of the last change, and the page’s address', () => {
    expect(articlesOf(ATOM)).toEqual([
      {
        metadata: {
          title: 'Ferry sails',
          publisher: 'Border Times',
          date: '2019-05-06',
          author: 'Hanne Voss, Per Osk',
          url: 'https://border.example/1',
          language: 'en',
        },
        paragraphs: [FIRST, SECOND],
        leftOut: [],
        doubts: [],
      },
    ]);
  });

  it('in RDF too', () => {
    expect(articlesOf(RDF)[0]?.metadata).toMatchObject({
      publisher: 'Relief Wire',
      date: '2004-11-09',
      url: 'https://wire.example/1',
    });
  });

  const entities = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
  ).join('');
  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><html><body><p>Talks began.</p></body></html>'],
    ['words', 'Talks began.'],
    ['JSON', '{"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": []}'],
    ['half of one', RSS.slice(0, 60)],
    [
      'a bomb of entities',
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "x">${entities}]><rss version="2.0"><channel><title>&e9;</title></channel></rss>`,
    ],
  ])('is not %s', (_name, text) => {
    const read = readFeed(text);
    // A bomb may also be left unexpanded, but it never grows.
    if (Array.isArray(read)) expect(JSON.stringify(read).length).toBeLessThan(1_000);
    else
      expect(read).toEqual({
        fault: expect.stringMatching(/^is not an RSS or Atom feed; save the feed itself/),
      });
  });
});
