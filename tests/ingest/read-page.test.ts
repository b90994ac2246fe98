import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/corpus/parse-article.js';
import { renderArticleFile } from '../../src/ingest/article-file.js';
import { decodePage } from '../../src/ingest/decode-page.js';
import type { FoundArticle } from '../../src/ingest/found-article.js';
import { readPage } from '../../src/ingest/read-page.js';
import { EXPECTED_PAGES } from './expected-pages.js';

const PAGES = new URL('pages/', import.meta.url);

function readSaved(file: string): FoundArticle {
  const html = decodePage(readFileSync(new URL(file, PAGES)));
  if (typeof html !== 'string') throw new Error(html.fault);
  return read(html);
}

function read(html: string): FoundArticle {
  const found = readPage(html);
  if ('fault' in found) throw new Error(found.fault);
  return found;
}

const PROSE =
  'The two delegations met for nine hours in Halden on Thursday and agreed on a list of prisoners.';
const page = (head: string, body = `<h1>Headline</h1><p>${PROSE}</p>`) =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('ten saved pages', () => {
  it('are all expected here', () => {
    expect(readdirSync(PAGES).sort()).toEqual(EXPECTED_PAGES.map(({ file }) => file));
  });

  it.each(EXPECTED_PAGES)('$file: $shape', ({ file, metadata, paragraphs, leftOut, doubts }) => {
    const found = readSaved(file);
    expect(found.metadata).toEqual(metadata);
    expect(found.paragraphs).toEqual(paragraphs);
    expect(found.doubts).toEqual(doubts);
    const reasons = found.leftOut.map(({ reason }) => reason);
    expect(
      Object.fromEntries(reasons.map((reason) => [reason, reasons.filter((r) => r === reason).length])),
    ).toEqual(leftOut);
  });

  it.each(EXPECTED_PAGES)(
    '$file makes a file that the loader reads back word for word',
    ({ file, metadata, paragraphs }) => {
      const rendered = renderArticleFile(readSaved(file));
      expect(rendered.doubts).toEqual([]);
      const { article, notices } = parseArticle(`${rendered.name}.md`, rendered.text, '2026-01-01');
      expect(notices.filter(({ level }) => level === 'error')).toEqual([]);
      expect(article).toMatchObject({
        ...metadata,
        id: rendered.name,
        language: metadata.language ?? 'en',
        paragraphs,
        leftOut: [],
      });
    },
  );
});

describe('paragraphs', () => {
  const prose = (part: number) =>
    `Part ${part} says that the ferry of Orsk sails again and that both armies let the boats pass.`;
  const p = (part: number) => `<p>${prose(part)}</p>`;

  it.each([
    [
      '<div> alone',
      `<div><h1>T</h1><div>${prose(1)}</div><div>Short one.</div><div>${prose(2)}</div></div>`,
      [prose(1), 'Short one.', prose(2)],
    ],
    [
      'a section each',
      `<article><h1>T</h1><section>${p(1)}</section><section><p>He said no.</p></section><section>${p(2)}</section></article>`,
      [prose(1), 'He said no.', prose(2)],
    ],
    ['<pre> with blank lines', `<h1>T</h1><pre>${prose(1)}\n\n${prose(2)}</pre>`, [prose(1), prose(2)]],
    [
      'a box that was behind a paywall',
      `<div><h1>T</h1><div>${p(1)}</div><div class="body paywall">${p(2)}${p(3)}</div></div>`,
      [prose(1), prose(2), prose(3)],
    ],
    [
      'a post whose class tells that comments are open, above more comments than text',
      `<div class="post comments-open"><h2 class="entry-title">T</h2><div class="entry-content">${p(1)}${p(2)}</div></div><div id="comments">${p(7)}${p(8)}${p(9)}</div>`,
      [prose(1), prose(2)],
    ],
    [
      'quotations, without pull quotes',
      `<article><h1>T</h1>${p(1)}<blockquote class="pullquote">Boats pass.</blockquote><blockquote>${p(2)}</blockquote></article>`,
      [prose(1), prose(2)],
    ],
    [
      'two short sentences',
      '<h1>T</h1><p>Talks began.</p><p>Talks failed.</p>',
      ['Talks began.', 'Talks failed.'],
    ],
  ])('in %s', (_name, body, paragraphs) => {
    expect(read(page('', body)).paragraphs).toEqual(paragraphs);
  });
});

describe('the day of publication', () => {
  it.each([
    ['ISO 8601, as the publisher’s clock has it', '2016-07-26T23:30:00-04:00', '2016-07-26'],
    ['without hyphens', '20160726', '2016-07-26'],
    ['RFC 822', 'Tue, 26 Jul 2016 23:30:00 GMT', '2016-07-26'],
    ['in words', 'July 26, 2016', '2016-07-26'],
    ['of one possible reading', '26/07/2016', '2016-07-26'],
    ['of two possible readings', '03/04/2016', null],
    ['that does not exist', '2016-04-31', null],
    ['that is no date', 'yesterday', null],
  ])('%s', (_name, written, day) => {
    expect(read(page(`<meta property="article:published_time" content="${written}">`)).metadata.date).toBe(
      day,
    );
    expect(read(page(linked({ '@type': 'NewsArticle', datePublished: written }))).metadata.date).toBe(day);
  });

  it('is the one of the article, not of its change or of another article', () => {
    const { metadata } = read(
      page(
        '<meta property="article:modified_time" content="2017-01-01">',
        `<article><h1>Headline</h1><time datetime="2016-07-26">Tuesday</time><p>${PROSE}</p></article><aside><time datetime="2015-01-01">old</time></aside>`,
      ),
    );
    expect(metadata.date).toBe('2016-07-26');
  });
});

describe('elements that name a day', () => {
  const article = `<article><h1>Headline</h1><p>${PROSE}</p></article>`;
  const time = '<time datetime="2015-01-02">2 January 2015</time>';
  const inside = (extra: string) => `<article><h1>Headline</h1><p>${PROSE}</p>${extra}</article>`;

  it.each([
    ['a comment', `${article}<section id="comments"><article class="comment">${time}</article></section>`],
    [
      'a comment that is marked',
      `${article}<div class="commentList"><i itemprop="datePublished">2 January 2015</i></div>`,
    ],
    ['an article inside the article', inside(`<article><p>Well said.</p>${time}</article>`)],
    ['an aside of related stories', inside(`<aside><a href="/1">Old</a> ${time}</aside>`)],
    ['related stories', `${article}<div class="story-related">${time}</div>`],
    ['navigation', `<nav>${time}</nav>${article}`],
    ['the site’s head', `<div role="banner">${time}</div>${article}`],
    ['the site’s footer', `${article}<footer>${time}</footer>`],
    ['a sentence', inside(`<p>The truce of ${time} was broken in the north.</p>`)],
    ['a sentence that ends with it', inside(`<p>The two sides signed it on ${time}.</p>`)],
    ['a long point of a list', inside(`<ul><li>${time}: ${PROSE} ${PROSE}</li></ul>`)],
    ['a quotation', inside(`<blockquote>“We have kept the truce since ${time}.”</blockquote>`)],
    [
      'a caption',
      inside(`<figure><figcaption>A bridge at Orsk on ${time}, before the war.</figcaption></figure>`),
    ],
    ['a candidate', `${article}<div class="candidate-box">Born 4 July 1961</div>`],
    ['a mandate', `${article}<div class="mandateBox">Until 4 July 1961</div>`],
    [
      'a box of class date that holds prose',
      inside(`<div class="date-box">On 2 January 2015 ${PROSE}</div>`),
    ],
  ])('are not asked in %s', (_name, body) => {
    expect(read(page('', body)).metadata.date).toBeNull();
  });

  it.each([
    ['a date line', inside('<p>By Mara Venn | Published <time>2 January 2015</time> at 4:12 p.m.</p>')],
    ['a date line with a full stop', inside(`<p>Published on ${time}.</p>`)],
    [
      'the header of the article',
      `<article><header><h1>Headline</h1>${time}</header><p>${PROSE}</p></article>`,
    ],
    ['a header with the headline', `<div role="banner"><h1>Headline</h1>${time}</div><p>${PROSE}</p>`],
    [
      'the article’s own footer, marked',
      inside(`<footer><time class="entry-date" datetime="2015-01-02"></time></footer>`),
    ],
    ['a page whose class tells of comments', `<div class="post comments-list">${inside(time)}</div>`],
    ['a class in camel case', inside('<span class="postDate">2 January 2015</span>')],
    ['a class of several words', inside('<span class="article__publish-info">2 January 2015</span>')],
    ['a line of updating, for want of another', inside('<span class="last-updated">2 January 2015</span>')],
    [
      'the article, below a comment',
      `<div class="comment"><time datetime="2016-03-04"></time></div>${inside(time)}`,
    ],
  ])('are asked in %s', (_name, body) => {
    expect(read(page('', body)).metadata.date).toBe('2015-01-02');
  });
});

describe('linked data', () => {
  it('of several articles counts where its headline is the page’s', () => {
    const other = { '@type': 'NewsArticle', headline: 'Another one', datePublished: '2015-01-01' };
    const own = { '@type': 'NewsArticle', headline: 'Headline', datePublished: '2016-07-26' };
    expect(read(page(linked([other, own]))).metadata).toMatchObject({
      title: 'Headline',
      date: '2016-07-26',
    });
  });
});

describe('metadata that would harm', () => {
  it.each(['javascript:alert(1)', '/relative', 'data:text/html,x', 'https://exa mple.org'])(
    'the address %s is not taken',
    (url) => {
      const html = page(
        `<link rel="canonical" href="${url}"><meta property="og:url" content="${url}">${linked({ '@type': 'Article', url })}`,
      );
      expect(read(html).metadata.url).toBeNull();
    },
  );

  it('is passed over where it is broken, and other sources tell', () => {
    const { metadata } = read(
      page(
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script><script type="application/ld+json">{"__proto__": {"headline": "x"}, "@type": ["NewsArticle"], "author": [null, 7, {}], "publisher": []}</script><title>Talks | The Example</title><meta property="og:site_name" content="The Example"><meta name="author" content="https://example.org/me">',
        `<p>${PROSE}</p>`,
      ),
    );
    expect(metadata).toEqual({
      title: 'Talks',
      publisher: 'The Example',
      date: null,
      author: null,
      url: null,
      language: null,
    });
  });

  it('in a title loses its line breaks and controls', () => {
    expect(read(page('<meta property="og:title" content="Talks\u001b[2J\n---\nid: x">')).metadata.title).toBe(
      'Talks [2J --- id: x',
    );
  });
});

describe('a page without all of <html>, <head> and <body>', () => {
  const other = 'The mediator said that the lists would be checked before anyone crosses the border.';
  it.each([
    ['no body', `<html lang=en><title>Talks</title><div><article><p>${PROSE}</p></article></div></html>`],
    ['no body after a head', `<html lang=en><head><title>Talks</title></head><p>${PROSE}</p></html>`],
    ['a head that nothing ends', `<html lang=en><head><title>Talks</title><p>${PROSE}</p>`],
    ['a body in a comment only', `<!-- <body> --><html lang=en><title>Talks</title><p>${PROSE}</p></html>`],
    ['no html', `<head><title>Talks</title></head><body lang=en><p>${PROSE}</p></body>`],
    ['no doctype, body or head', `<title>Talks</title><p>${PROSE}</p>`],
    ['content before its body', `<html lang=en><title>Talks</title><hr><body><p>${PROSE}</p></body></html>`],
  ])('%s', (_name, html) => {
    const found = read(html);
    expect(found.paragraphs).toEqual([PROSE]);
    expect(found.metadata.title).toBe('Talks');
    expect(found.metadata.language).toBe(html.includes('<html lang=en>') ? 'en' : null);
  });

  it.each([
    ['its html ended', `<html><head></head><main><h1>T</h1><p>${PROSE}</p></html><p>${other}</p>`],
    ['its body ended', `<html><head></head><body><p>${PROSE}</p></body></html><p>${other}</p>`],
    [
      'a second body began',
      `<html><head></head><body><p>${PROSE}</p></body><body><p>${other}</p></body></html>`,
    ],
  ])('keeps what comes after %s', (_name, html) => {
    expect(read(html).paragraphs).toEqual([PROSE, other]);
  });
});

describe('pages that hold no article', () => {
  it.each([
    ['nothing', ''],
    ['what is cut off in its first element', '<!DOCTYPE html>\n<html lang="en'],
    ['what is a script that nothing ends', '<script><HTML><HEAD><script><TITLE>Relief</TITLE>\n<META CO'],
    ['frames', '<html><head></head><frameset><frame src="a.html"></frameset></html>'],
    ['links', page('', '<nav><a href="/">Home</a></nav><ul><li><a href="/1">One</a></li></ul>')],
    [
      'a script',
      page('', '<script>document.write("<p>x</p>")</script><noscript>Switch scripts on.</noscript>'),
    ],
    ['what is nested too deeply', page('', `${'<div>'.repeat(10_000)}${PROSE}`)],
  ])('%s', (_name, html) => {
    expect(readPage(html)).toEqual({ fault: expect.stringMatching(/save its text as a \.txt file$/) });
  });
});
