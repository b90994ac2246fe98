import { describe, expect, it } from 'vitest';
import { head, PROSE, parse, parsed } from './parse.js';

describe('front matter', () => {
  it('gives every field of the article', () => {
    const { article, errors, warnings } = parse(
      head(
        'id: hope-for-august # a comment',
        'title: "Talks: a hope"',
        'publisher: Parley, after AFP',
        'author: Jane Doe',
        'date: 2016-07-26',
        'url: https://example.org/a?b=c',
        'language: en-GB',
      ),
    );
    expect([...errors, ...warnings]).toEqual([]);
    expect(article).toEqual({
      id: 'hope-for-august',
      file: 'talks.md',
      title: 'Talks: a hope',
      publisher: 'Parley, after AFP',
      author: 'Jane Doe',
      date: '2016-07-26',
      url: 'https://example.org/a?b=c',
      language: 'en-GB',
      paragraphs: [PROSE],
      leftOut: [],
    });
  });

  it('leaves what is absent or empty to the file’s name and the defaults', () => {
    const article = parsed(head('title: Talks', 'url:', 'publisher: ""'), 'news/2016-07-26-Hope.md');
    expect(article).toMatchObject({
      id: '2016-07-26-hope',
      publisher: null,
      date: '2016-07-26',
      url: null,
      language: 'en',
    });
  });

  // Each with what a person who wrote it must be told.
  it.each([
    [
      head('title: T', 'date: 31 April 2016'),
      'talks.md:3: date "31 April 2016" is not a calendar date; write it as YYYY-MM-DD',
    ],
    [
      head('title: T', 'date: 03/04/2016'),
      'talks.md:3: date "03/04/2016" may be either of two days; write it as 2016-04-03 or 2016-03-04',
    ],
    [
      head('title: T', 'date: 26.7.2016'),
      'talks.md:3: date "26.7.2016" is not a calendar date; write it as 2016-07-26',
    ],
    [
      head('title: T', 'date: 2016-04-31'),
      'talks.md:3: date "2016-04-31" is not a calendar date; write it as YYYY-MM-DD',
    ],
    [
      head('title: T', 'date: 9999-12-31'),
      'talks.md:3: date "9999-12-31" lies outside of the years 1600 to 2999; correct its year',
    ],
    [
      head('title: T', 'date: 2016'),
      'talks.md:3: date "2016" is not a calendar date; write it as YYYY-MM-DD',
    ],
    [
      head('title: T', 'date: [2016-04-01]'),
      'talks.md:3: date "[\\"2016-04-01\\"]" is not a calendar date; write it as YYYY-MM-DD',
    ],
    [
      head('title: T', 'url: javascript:alert(1)'),
      'talks.md:3: url "javascript:alert(1)" is not a web address; write it in full with http:// or https://',
    ],
    [
      head('title: T', 'url: ftp://example.org/'),
      'talks.md:3: url "ftp://example.org/" is not a web address; write it in full with http:// or https://',
    ],
    [
      head('title: T', 'url: "https://exa mple.org"'),
      'talks.md:3: url "https://exa mple.org" is not a web address; write it in full with http:// or https://',
    ],
    [
      head('title: T', 'id: Über uns'),
      'talks.md:3: id "Über uns" may hold only a-z, 0-9 and -; write it in small letters with hyphens',
    ],
    [
      head('title: T', `id: ${'a'.repeat(41)}`),
      'talks.md:3: id has 41 characters; shorten it to 40 or fewer',
    ],
    [
      head('title: T', 'language: English please'),
      'talks.md:3: language "English please" is not a language tag; write one such as en or en-GB',
    ],
    [head(`title: ${'a'.repeat(257)}`), 'talks.md:2: title has 257 characters; shorten it to 256 or fewer'],
    [head('title: 1984'), 'talks.md:2: title is not text; put it in quotes'],
    [head('date: 2016-07-26'), 'talks.md:2: title is missing; add a line "title: …" to the front matter'],
    [head('title: "  "'), 'talks.md:2: title is missing; add a line "title: …" to the front matter'],
    [head('just words'), 'talks.md:2: front matter is not a list of fields; write lines such as "title: …"'],
    [head('- title: T'), 'talks.md:2: front matter is not a list of fields; write lines such as "title: …"'],
    [
      ['---', 'title: T', '', PROSE].join('\n'),
      'talks.md:1: front matter is not closed; put a line --- after its last field',
    ],
    [
      ['', '—', 'title: T', 'retracted: wrong', '—', PROSE].join('\n'),
      'talks.md:2: front matter opens with "—"; put a line --- there, and another behind its last field',
    ],
    [
      ['%YAML 1.1', '---', 'title: T', '---', PROSE].join('\n'),
      'talks.md:1: front matter opens with "%YAML 1.1"; put a line --- there, and another behind its last field',
    ],
  ])('%j is refused', (content, message) => {
    const { article, errors } = parse(content);
    expect(errors).toEqual([message]);
    expect(article).toBeNull();
  });

  it.each([
    ['a second colon', head('date: 2016-07-26', 'title: Talks: a hope'), 3],
    ['the same field twice', head('title: A', 'title: B'), 3],
    ['a tag of its own', head('title: !!js/function "x"'), 2],
    ['an unknown alias', head('title: *a'), 2],
  ])('%s is no valid YAML, and the line is named', (_name, content, line) => {
    const { article, errors } = parse(content);
    expect(article).toBeNull();
    expect(errors[0]).toMatch(
      new RegExp(
        `^talks\\.md:${line}: front matter is not (?:valid YAML|YAML that can be read): .+; put quotes around`,
      ),
    );
  });

  it('refuses an alias bomb and deep nesting without harm', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg'].map((pair) => [...pair])) {
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]`);
    }
    for (const content of [head('title: T', ...bomb), head(`title: ${'['.repeat(9_000)}`)]) {
      expect(parse(content).article).toBeNull();
      expect(parse(content).errors[0]).toMatch(
        /front matter is not .+; write (?:it with fewer|repeated values)/,
      );
    }
  });

  it('refuses front matter that never seems to end, and says so', () => {
    const { errors } = parse(head('title: T', ...Array(300).fill(`# ${PROSE}`)));
    expect(errors).toEqual([
      'talks.md:1: front matter has more than 10,000 characters; close it with a line ---',
    ]);
  });

  it('names every fault at once', () => {
    const { errors } = parse(
      head('title: 7', 'id: A b', 'date: soon', 'url: here', 'language: "?"', 'colour: red'),
    );
    expect(errors.map((error) => error.split(' ').slice(0, 2).join(' '))).toEqual([
      'talks.md:3: id',
      'talks.md:2: title',
      'talks.md:4: date',
      'talks.md:5: url',
      'talks.md:6: language',
    ]);
  });

  it('warns of unknown fields, names of Object’s own parts among them, and takes the article', () => {
    const { article, warnings } = parse(
      head('title: T', 'date: 2016-07-26', 'editor: me', '__proto__: {id: evil}', 'constructor: x'),
    );
    expect(article?.id).toBe('talks');
    expect(warnings).toEqual(
      [
        [4, 'editor'],
        [5, '__proto__'],
        [6, 'constructor'],
      ].map(
        ([line, field]) =>
          `talks.md:${line}: front matter field "${field}" is unknown and has no effect; the fields are id, title, publisher, author, date, url, language, supersedes, retracted`,
      ),
    );
  });

  it('warns of a day in the future, not of today', () => {
    expect(parse(head('title: T', 'date: 2017-01-01')).warnings).toEqual([
      'talks.md:3: date 2017-01-01 lies in the future; correct it if that is a slip',
    ]);
    expect(parse(head('title: T', 'date: 2016-12-31')).warnings).toEqual([]);
  });

  it('may follow blank lines and end in three dots', () => {
    expect(parsed(`\n\n---\ntitle: T\n...\n${PROSE}`)).toMatchObject({ title: 'T', paragraphs: [PROSE] });
  });
});
