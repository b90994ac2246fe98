import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARAGRAPH_LENGTH_LIMIT } from '../../src/corpus/divide-paragraph.js';
import { ARTICLE_SIZE_LIMIT, parseArticle } from '../../src/corpus/parse-article.js';
import { head, PROSE, parse, parsed } from './parse.js';

describe('a file’s name', () => {
  it.each([
    [
      '2016-07-26-envoy-hopes-for-august.txt',
      '2016-07-26-envoy-hopes-for-august',
      'Envoy hopes for august',
      '2016-07-26',
    ],
    ['old/2016-07-26-talks.md', '2016-07-26-talks', 'Talks', '2016-07-26'],
    ['2016-07-26.txt', '2016-07-26', '2016-07-26', '2016-07-26'],
    ['2016-02-30-talks.txt', '2016-02-30-talks', 'Talks', null],
    ['Trêve à Alep.TXT', 'treve-a-alep', 'Trêve à Alep', null],
    ['talks_v1.2.txt', 'talks-v1-2', 'Talks v1.2', null],
  ])('%s gives id %s, title %j and date %s', (file, id, title, date) => {
    expect(parsed(PROSE, file)).toMatchObject({ id, title, date, publisher: null });
  });

  it('gives ids that keep apart where names are long or in another script', () => {
    const names = [
      `${'long-'.repeat(20)}one.txt`,
      `${'long-'.repeat(20)}two.txt`,
      'перемирие.txt',
      '停火.txt',
    ];
    const ids = names.map((name) => parsed(PROSE, name).id);
    expect(new Set(ids).size).toBe(names.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]{1,40}$/);
  });

  it('without a date leaves the article undated, with a warning', () => {
    const { article, warnings } = parse(PROSE, 'talks.txt');
    expect(article?.date).toBeNull();
    expect(warnings).toEqual([
      expect.stringMatching(/^talks\.txt: has no date, .* begin the file's name with YYYY-MM-DD-$/),
    ]);
  });
});

describe('bytes', () => {
  const quoted = 'Kerry “hopes” – for now.';
  const utf16le = Buffer.from(`\uFEFF${quoted}`, 'utf16le');

  it.each([
    ['UTF-8', Buffer.from(quoted), 0],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${quoted}`), 0],
    ['UTF-16 LE', utf16le, 0],
    ['UTF-16 BE', Buffer.from(utf16le).swap16(), 0],
    ['Windows-1252', Buffer.from('Kerry \x93hopes\x94 \x96 for now.', 'latin1'), 1],
  ])('%s is read', (_name, bytes, warnings) => {
    const result = parse(bytes, '2016-07-26-a.txt');
    expect(result.article?.paragraphs).toEqual([quoted]);
    expect(result.warnings).toHaveLength(warnings);
  });

  it('that are no valid UTF-8 are told of', () => {
    expect(parse(Buffer.from('caf\xe9 talks go on.', 'latin1'), '2016-07-26-a.txt').warnings).toEqual([
      '2016-07-26-a.txt: is not valid UTF-8; read as Windows-1252, save it as UTF-8',
    ]);
  });

  it('decodes the whole of Windows-1252 as the Encoding Standard has it', () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index);
    const text = parsed(Buffer.concat([Buffer.from('It is '), bytes, Buffer.from('.')])).paragraphs[0];
    expect(text).toBe('It is €\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ.');
  });

  it.each([
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      /not a text file \(it holds NUL bytes\); save/,
    ],
    ['UTF-16 without a mark', Buffer.from(PROSE, 'utf16le'), /not a text file \(it holds NUL bytes\); save/],
    ['half of UTF-16', Buffer.from('fffe00d84100', 'hex'), /marked as UTF-16 but is not valid UTF-16; save/],
    [
      'a terminal’s escape',
      `${PROSE}\n\u001b[2J`,
      /^talks\.md:2: holds the control character U\+001B; remove it/,
    ],
    ['nothing', '', /holds no text; write the article/],
    ['white space', '\r\n \t\n\uFEFF\u200b', /holds no text; write the article/],
    ['headings alone', '# Talks\n\n## Geneva', /no paragraph of prose/],
    ['too much', new Uint8Array(ARTICLE_SIZE_LIMIT + 1).fill(97), /larger than 5 MB; split it/],
  ])('%s is refused in words that help', (_name, content, message) => {
    const { article, errors } = parse(content);
    expect(article).toBeNull();
    expect(errors).toEqual([expect.stringMatching(message)]);
  });

  it.each(['\n', '\r\n', '\r'])('line end %j makes the same article', (end) => {
    const content = head('title: T', 'date: 2016-07-26').replace(PROSE, 'One stays.\nTwo stays.\n\nThree.');
    expect(parsed(content.replaceAll('\n', end))).toMatchObject({
      title: 'T',
      paragraphs: ['One stays.\nTwo stays.', 'Three.'],
    });
  });
});

describe('a body', () => {
  it('without any blank line has a paragraph in each line, below front matter as well', () => {
    const body = 'Talks began.\n  They failed.\nAlso Read\nNo date was set.';
    for (const content of [body, `---\ntitle: T\n---\n\n${body}\n\n`]) {
      expect(parsed(content).paragraphs).toEqual(['Talks began.', 'They failed.', 'No date was set.']);
    }
  });

  it('keeps a paragraph of several lines as it stands in the file', () => {
    const paragraph =
      'Talks in the city by the lake went on\n  until the morning and then failed, said\nStaffan de Mistura.';
    expect(parsed(`Talks began.\n\n${paragraph}  \n`).paragraphs).toEqual(['Talks began.', paragraph]);
  });

  it('is cut at headings and boilerplate inside a block, with the line of each', () => {
    const article = parsed(
      [
        'First stays.',
        '',
        '# Geneva',
        'Second stays.',
        'Also Read',
        'Third stays.',
        '',
        'Laos',
        '====',
        'Fourth stays.',
      ].join('\n'),
    );
    expect(article.paragraphs).toEqual(['First stays.', 'Second stays.', 'Third stays.', 'Fourth stays.']);
    expect(article.leftOut).toEqual([
      { line: 3, text: '# Geneva', reason: 'heading' },
      { line: 5, text: 'Also Read', reason: 'link' },
      { line: 8, text: 'Laos\n====', reason: 'heading' },
    ]);
  });

  it('keeps a sentence above a line of hyphens, which makes a heading of shorter text alone', () => {
    const article = parsed('Talks failed.\n---\nNo date was set.\n\nGeneva\n---\nTalks began.');
    expect(article.paragraphs).toEqual(['Talks failed.', 'No date was set.', 'Talks began.']);
    expect(article.leftOut.map((piece) => piece.reason)).toEqual(['separator', 'heading']);
  });

  it('counts lines of the file where there is front matter', () => {
    expect(parsed(`---\ntitle: T\n---\n\nTalks began.\n\nPhoto: J. Doe\n`).leftOut).toEqual([
      { line: 7, text: 'Photo: J. Doe', reason: 'caption' },
    ]);
  });

  it('takes Markdown other than headings as text', () => {
    const text = '**Bold** [words](https://example.org) @everyone <@1> stay.';
    expect(parsed(`Talks began.\n\n${text}`).paragraphs).toEqual(['Talks began.', text]);
  });

  it('takes a paragraph of any length, divided at ends of sentences where it is longer than any paragraph is', () => {
    const sentence = 'Talks went on and on.';
    const long = Array(50_000).fill(sentence).join(' ');
    const { article, warnings } = parse(head('title: T', 'date: 2016-07-26').replace(PROSE, long));
    const paragraphs = article?.paragraphs ?? [];
    expect(paragraphs.join(' ') === long).toBe(true);
    expect(
      paragraphs.filter((text) => text.length > PARAGRAPH_LENGTH_LIMIT || !text.endsWith('on.')),
    ).toEqual([]);
    expect(warnings).toEqual([
      expect.stringMatching(/^talks\.md:6: a paragraph has more than 20,000 characters and was divided/),
    ]);
  });

  it('of too many lines or paragraphs is refused, however short they are', () => {
    expect(parse('a\n'.repeat(ARTICLE_SIZE_LIMIT / 2)).errors).toEqual([
      'talks.md: has 2,500,001 lines, more than 100,000; split it into several articles, or move it out of the folder',
    ]);
    expect(parse('Talks go on.\n'.repeat(10_001)).errors).toEqual([
      'talks.md: has 10,001 paragraphs, more than 10,000; split it into several articles, or move it out of the folder',
    ]);
  });

  it('of too many lines is refused before they are read', () => {
    const timeToParse = (text: string) => {
      const started = performance.now();
      parse(text);
      return performance.now() - started;
    };
    const mostAllowed = timeToParse('a\n'.repeat(99_000));
    // 25 times as many lines, and 25 times as long, were they read.
    expect(timeToParse('a\n'.repeat(ARTICLE_SIZE_LIMIT / 2))).toBeLessThan(mostAllowed);
  });

  it.each([
    'But no date for the talks was set',
    'They agreed to meet again on Monday',
    'He did not say who would come',
    'Both sides have accepted the list',
  ])('keeps %j, which lost its full stop but goes on from the paragraph before', (line) => {
    expect(parsed(`Talks failed.\n\n${line}\n\nNobody was surprised.`).paragraphs).toContain(line);
    expect(parsed(`${line}\n\nNobody was surprised.`).paragraphs).toEqual(['Nobody was surprised.']);
  });

  it.each([
    'Smoke rises over the old town of Orsk',
    'Mr Kerry has held two rounds of talks in Geneva',
    'The city was all but destroyed in the fighting',
    'What happens next',
    'And then what',
    'It takes two to talk',
    'She and the minister',
    'Ministers said to be close to a deal',
  ])('leaves %j out between paragraphs, as a caption or a heading', (line) => {
    expect(parsed(`Talks failed.\n\n${line}\n\nNobody was surprised.`).paragraphs).toEqual([
      'Talks failed.',
      'Nobody was surprised.',
    ]);
  });

  it('loses no line: each stands in one paragraph or in what was left out, verbatim and in order', () => {
    const line = fc.constantFrom(
      '',
      ' ',
      'Talks failed.',
      'Also Read',
      '# Heading',
      '---',
      'By Jane Doe',
      'said he, and',
      '(AFP)',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = ['Talks began.', ...lines].join('\n');
        const article = parsed(text, '2016-07-26-a.txt');
        const kept = [...article.paragraphs, ...article.leftOut.map((piece) => piece.text)];
        for (const piece of kept) expect(text).toContain(piece);
        const words = (texts: readonly string[]) => texts.join('\n').split(/\s+/).filter(Boolean).sort();
        expect(words(kept)).toEqual(words([text]));
      }),
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, fenced) => {
        const { article, notices } = parseArticle(
          'a.md',
          fenced ? Buffer.concat([Buffer.from('---\n'), bytes]) : bytes,
          null,
        );
        expect(article === null).toBe(notices.some((notice) => notice.level === 'error'));
      }),
    );
  });
});

const reports = new URL('../../../shared/articles/', import.meta.url);
describe.skipIf(!existsSync(reports))(
  'the raw reports beside the project (skipped where they are not)',
  () => {
    it.each([
      ['2016-05-02-call-to-renew-truce.txt', 18, []],
      ['2016-07-26-envoy-hopes-for-august.txt', 17, ['fragment', 'credit', 'credit']],
      ['2016-09-09-kerry-lavrov-geneva.txt', 10, ['link', 'disclaimer']],
    ])('%s has %i paragraphs', (file, paragraphs, reasons) => {
      const article = parsed(readFileSync(new URL(file, reports)), file);
      expect(article.paragraphs).toHaveLength(paragraphs);
      expect(article.leftOut.map((piece) => piece.reason)).toEqual(reasons);
      expect(article.date).toBe(file.slice(0, 10));
    });

    it('begins the report of July with its first sentence, not with the caption above it', () => {
      const article = parsed(readFileSync(new URL('2016-07-26-envoy-hopes-for-august.txt', reports)));
      expect(article.paragraphs[0]).toMatch(/^The UN's Syria envoy voiced hope/);
      expect(article.paragraphs[5]).toContain('towards the end of August');
    });
  },
);
