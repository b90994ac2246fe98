import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ARTICLE_SIZE_LIMIT } from '../../src/corpus/parse-article.js';

/** What a file in a corpus folder must come to. */
type Outcome =
  | {
      /** The paragraphs of the article that it gives; null where they are too long to write down. */
      readonly paragraphs: readonly string[] | null;
      readonly id?: string;
      /** Messages of its warnings, with ":line" before them where there is one. None unless told otherwise. */
      readonly warnings?: readonly RegExp[];
    }
  /** Messages of its errors, each with ":line: " before it where a line is to be named. */
  | { readonly errors: readonly RegExp[] }
  /** Passed over without a word. */
  | 'ignored';

export type HostileFile = {
  readonly what: string;
  /** Path inside the corpus folder. */
  readonly file: string;
  /** What is in it; or how it is made, given its path. */
  readonly content: string | Uint8Array | ((path: string) => void);
  readonly gives: Outcome;
};

const PROSE = 'Talks began.';
const DAY = 'date: 2016-05-02';
const file = (...fields: string[]) => ['---', ...fields, '---', '', PROSE, ''].join('\n');
const sound = file('title: T', DAY);
const utf16 = Buffer.from(`\uFEFF${sound}`, 'utf16le');
const body = (text: string) => `---\ntitle: T\n${DAY}\n---\n\n${text}\n`;
const linkTo = (target: string) => (path: string) => symlinkSync(target, path);
const article: Outcome = { paragraphs: [PROSE] };

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg'].map((pair) => [...pair])) {
  bomb.push(`${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]`);
}

const COMBINED = `The za${'\u0301'.repeat(400)}lgo of Orsk stayed away.`;
const ZERO_WIDTH = 'Ker\u200bry\u2060 met La\u00advrov in Hal\ufeffden.';
const DIRECTIONS = 'The envoy \u202esaid\u202c that \u2067Orsk\u2069 was quiet.';
const DECOMPOSED = 'Premier Orba\u0301n spoke in Gyo\u030br.';

/** What bytes can be. */
const ENCODINGS: readonly HostileFile[] = [
  { what: 'nothing', file: 'empty.md', content: '', gives: { errors: [/^holds no text; write/] } },
  {
    what: 'white space',
    file: 'blank.md',
    content: ' \r\n\t\n\u200b',
    gives: { errors: [/^holds no text; write/] },
  },
  {
    what: 'a NUL in prose',
    file: 'nul.md',
    content: 'Talks\0began.',
    gives: { errors: [/^is not a text file \(it holds NUL bytes\); save/] },
  },
  {
    what: 'a picture',
    file: 'picture.txt',
    content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    gives: { errors: [/^is not a text file/] },
  },
  { what: 'UTF-16 LE with its mark', file: 'utf16le.md', content: utf16, gives: article },
  {
    what: 'UTF-16 BE with its mark',
    file: 'utf16be.md',
    content: Buffer.from(utf16).swap16(),
    gives: article,
  },
  {
    what: 'UTF-16 without a mark',
    file: 'utf16.md',
    content: utf16.subarray(2),
    gives: { errors: [/^is not a text file/] },
  },
  {
    what: 'half of UTF-16',
    file: 'half16.md',
    content: Buffer.from('fffe00d84100', 'hex'),
    gives: { errors: [/^is marked as UTF-16 but is not valid UTF-16; save/] },
  },
  { what: 'UTF-8 with a mark', file: 'marked.md', content: `\uFEFF${sound}`, gives: article },
  {
    what: 'Windows-1252',
    file: 'ansi.md',
    content: Buffer.from(body('Kerry \x93hopes\x94 \x96 for now.'), 'latin1'),
    gives: {
      paragraphs: ['Kerry “hopes” – for now.'],
      warnings: [/^is not valid UTF-8; read as Windows-1252/],
    },
  },
  {
    what: 'a surrogate in UTF-8',
    file: 'surrogate.md',
    content: Buffer.concat([Buffer.from(body('Talks began. ')), Buffer.from('eda080', 'hex')]),
    gives: { paragraphs: null, warnings: [/^is not valid UTF-8/] },
  },
  {
    what: 'a terminal’s escape',
    file: 'escape.md',
    content: body(`${PROSE}\n\u001b]0;x\u0007`),
    gives: { errors: [/^:7: holds the control character U\+001B; remove/] },
  },
  { what: 'CRLF', file: 'crlf.md', content: sound.replaceAll('\n', '\r\n'), gives: article },
  { what: 'CR alone', file: 'cr.md', content: sound.replaceAll('\n', '\r'), gives: article },
  {
    what: 'line ends of all kinds',
    file: 'mixed.md',
    content: sound.replace('\n', '\r').replace('\n', '\r\n'),
    gives: article,
  },
];

/** What front matter can be. */
const FRONT_MATTER: readonly HostileFile[] = [
  {
    what: 'front matter that is not closed',
    file: 'open.md',
    content: `---\ntitle: T\n\n${PROSE}\n`,
    gives: { errors: [/^:1: front matter is not closed; put/] },
  },
  {
    what: 'front matter without a body',
    file: 'bodiless.md',
    content: `---\ntitle: T\n${DAY}\n---\n`,
    gives: { errors: [/^holds no text; write/] },
  },
  {
    what: 'YAML with a second colon',
    file: 'colon.md',
    content: file(DAY, 'title: Talks: a hope'),
    gives: { errors: [/^:3: front matter is not valid YAML: .*put quotes/] },
  },
  {
    what: 'a tab for indentation',
    file: 'tab.md',
    content: file('title:', '\t- T'),
    gives: { errors: [/^:3: front matter is not valid YAML/] },
  },
  {
    what: 'a YAML tag',
    file: 'tag.md',
    content: file('title: !!js/function "x"'),
    gives: { errors: [/^:2: front matter is not valid YAML/] },
  },
  {
    what: 'a bomb of aliases',
    file: 'bomb.md',
    content: file('title: T', ...bomb),
    gives: { errors: [/^:2: front matter is not YAML that can be read/] },
  },
  {
    what: 'nesting without end',
    file: 'nested.md',
    content: file(`title: ${'['.repeat(9_000)}`),
    gives: { errors: [/^:2: front matter is not/] },
  },
  {
    what: 'front matter without end',
    file: 'endless.md',
    content: file('title: T', ...Array(300).fill(`# ${'x'.repeat(50)}`)),
    gives: { errors: [/^:1: front matter has more than 10,000 characters; close/] },
  },
  {
    what: 'a day that does not exist',
    file: 'april31.md',
    content: file('title: T', 'date: 2016-04-31'),
    gives: { errors: [/^:3: date "2016-04-31" is not a calendar date; write/] },
  },
  {
    what: 'a day that may be two',
    file: 'ambiguous.md',
    content: file('title: T', 'date: 03/04/2016'),
    gives: {
      errors: [/^:3: date "03\/04\/2016" may be either of two days; write it as 2016-04-03 or 2016-03-04$/],
    },
  },
  {
    what: 'a day in the future',
    file: 'future.md',
    content: file('title: T', 'date: 2031-01-01'),
    gives: { paragraphs: [PROSE], warnings: [/^:3: date 2031-01-01 lies in the future; correct/] },
  },
  {
    what: 'every field missing or wrong',
    file: 'wrong.md',
    content: file('date: soon', 'url: here', 'language: "?"', 'id: A b'),
    gives: { errors: [/^:2: title is missing; add/, /^:2: date/, /^:3: url/, /^:4: language/, /^:5: id/] },
  },
  {
    what: 'a link that runs a script',
    file: 'script.md',
    content: file('title: T', 'url: "javascript:alert(1)"'),
    gives: { errors: [/^:3: url "javascript:alert\(1\)" is not a web address; write/] },
  },
  {
    what: 'a link that holds its page',
    file: 'data.md',
    content: file('title: T', 'url: "data:text/html,x"'),
    gives: { errors: [/^:3: url .* is not a web address/] },
  },
  {
    what: '__proto__ for an id',
    file: 'proto-id.md',
    content: file('title: T', 'id: __proto__'),
    gives: { errors: [/^:3: id "__proto__" may hold only a-z, 0-9 and -; write/] },
  },
  {
    what: '__proto__ for a field',
    file: 'proto-field.md',
    content: file('title: T', DAY, '__proto__: {id: evil}'),
    gives: {
      paragraphs: [PROSE],
      id: 'proto-field',
      warnings: [/^:4: front matter field "__proto__" is unknown/],
    },
  },
  {
    what: 'an id of Object’s own',
    file: 'own.md',
    content: file('title: T', DAY, 'id: constructor'),
    gives: { paragraphs: [PROSE], id: 'constructor' },
  },
  {
    what: 'an id that is taken',
    file: 'z-copy.md',
    content: file('title: T', DAY, 'id: good-one'),
    gives: { errors: [/^id "good-one" is taken by a-good\/good-one\.md; give/] },
  },
  {
    what: 'a very long title',
    file: 'title.md',
    content: file(`title: ${'a'.repeat(5_000)}`),
    gives: { errors: [/^:2: title has 5,000 characters; shorten it to 256 or fewer$/] },
  },
];

/** What a body can be. */
const BODIES: readonly HostileFile[] = [
  {
    what: 'headings alone',
    file: 'headings.md',
    content: body('# Talks\n\n## Geneva'),
    gives: { errors: [/no paragraph of prose; write/] },
  },
  {
    what: 'five megabytes in one line',
    file: 'line.md',
    content: body('Talks went on. '.repeat(330_000)),
    gives: {
      paragraphs: null,
      warnings: [/^:6: a paragraph has more than 20,000 characters and was divided/],
    },
  },
  {
    what: 'five megabytes of one word',
    file: 'word.md',
    content: body('a'.repeat(4_900_000)),
    gives: { paragraphs: null, warnings: [/^:6: a paragraph has more than 20,000/] },
  },
  {
    what: 'five megabytes of one-letter lines',
    file: 'letters.md',
    content: 'a\n'.repeat(2_500_000),
    gives: { errors: [/^has 2,500,001 lines, more than 100,000; split/] },
  },
  {
    what: 'more than five megabytes',
    file: 'large.md',
    content: new Uint8Array(ARTICLE_SIZE_LIMIT + 1).fill(97),
    gives: { errors: [/^is larger than 5 MB; split/] },
  },
  {
    what: 'too many paragraphs',
    file: 'many.md',
    content: 'No.\n'.repeat(10_001),
    gives: { errors: [/^has 10,001 paragraphs, more than 10,000; split/] },
  },
  {
    what: 'zero-width characters',
    file: 'zero.md',
    content: body(ZERO_WIDTH),
    gives: { paragraphs: [ZERO_WIDTH] },
  },
  {
    what: 'marks of direction',
    file: 'bidi.md',
    content: body(DIRECTIONS),
    gives: { paragraphs: [DIRECTIONS] },
  },
  {
    what: 'accents apart from their letters',
    file: 'accents.md',
    content: body(DECOMPOSED),
    gives: { paragraphs: [DECOMPOSED] },
  },
  {
    what: '400 accents on one letter',
    file: 'zalgo.md',
    content: body(COMBINED),
    gives: { paragraphs: [COMBINED] },
  },
];

/** What names, links and kinds of files can be. */
const FILES: readonly HostileFile[] = [
  {
    what: 'a folder named as a file',
    file: 'folder.md/2016-05-02-inside.md',
    content: PROSE,
    gives: { paragraphs: [PROSE], id: '2016-05-02-inside' },
  },
  { what: 'a hidden file', file: '.hidden.md', content: PROSE, gives: 'ignored' },
  { what: 'a hidden folder', file: '.git/a.md', content: PROSE, gives: 'ignored' },
  { what: 'an editor’s backup', file: 'a.md~', content: PROSE, gives: 'ignored' },
  { what: 'another backup', file: 'a.md.bak', content: PROSE, gives: 'ignored' },
  {
    what: 'a shell’s command for a name',
    file: '$(touch pwned);`touch pwned`|&.md',
    content: sound,
    gives: { paragraphs: [PROSE], id: 'touch-pwned-touch-pwned' },
  },
  { what: 'an option for a name', file: '-rf.md', content: sound, gives: { paragraphs: [PROSE], id: 'rf' } },
  {
    what: 'a path for a name',
    file: 'up\\..\\..%2f..%2fetc%2fpasswd.md',
    content: sound,
    gives: { paragraphs: [PROSE], id: 'up-2f-2fetc-2fpasswd' },
  },
  {
    what: 'a line break and an escape in a name',
    file: 'two\nlines\u001b[2J.md',
    content: '',
    gives: { errors: [/^holds no text/] },
  },
  {
    what: '__proto__ for a name',
    file: '__proto__.md',
    content: sound,
    gives: { paragraphs: [PROSE], id: 'proto' },
  },
  {
    what: 'a name of 255 bytes',
    file: `${'n'.repeat(252)}.md`,
    content: sound,
    gives: { paragraphs: [PROSE] },
  },
  { what: 'a name in another script', file: '停火.md', content: sound, gives: { paragraphs: [PROSE] } },
  {
    what: 'a link out of the folder',
    file: 'out.md',
    content: linkTo('../secret.md'),
    gives: { errors: [/^is a link that leads out of the corpus folder; put/] },
  },
  {
    what: 'a link to a folder outside',
    file: 'outside',
    content: linkTo('..'),
    gives: { errors: [/^is a link that leads out/] },
  },
  {
    what: 'a link in a circle',
    file: 'circle/again',
    content: linkTo('..'),
    gives: { errors: [/^is a link to what is read already/] },
  },
  {
    what: 'a link to itself',
    file: 'self.md',
    content: linkTo('self.md'),
    gives: { errors: [/^is a link that leads nowhere or to itself; mend/] },
  },
  {
    what: 'a link to nothing',
    file: 'broken.md',
    content: linkTo('nowhere.md'),
    gives: { errors: [/^is a link that leads nowhere/] },
  },
  {
    what: 'a link to a device',
    file: 'zero-device.md',
    content: linkTo('/dev/zero'),
    gives: { errors: [/^is a link that leads out/] },
  },
  {
    what: 'a named pipe',
    file: 'pipe.md',
    content: (path) => void execFileSync('mkfifo', [path]),
    gives: { errors: [/^is not a regular file; remove/] },
  },
  {
    what: 'a link to a named pipe',
    file: 'to-pipe.md',
    content: linkTo('pipe.md'),
    gives: { errors: [/^is not a regular file; remove/] },
  },
];

export const HOSTILE_FILES: readonly HostileFile[] = [...ENCODINGS, ...FRONT_MATTER, ...BODIES, ...FILES];

/** Articles that must be there whatever stands beside them. */
export const GOOD_FILES = {
  'a-good/good-one.md': ['The ferry of Orsk sails again, Jonas Brede said on Monday.'],
  'good-two.md': ['Aster Holm will visit both capitals in June.', 'Nobody knows more.'],
  'z-good.txt': ['Engineers cleared 57 mines from the market square.'],
} as const;

/** Writes all of them into a folder, and beside it a file that must not be read. */
export function writeHostileFolder(dir: string): void {
  writeFileSync(join(dir, '../secret.md'), body('Nobody may read this secret.'));
  for (const [name, paragraphs] of Object.entries(GOOD_FILES))
    write(join(dir, name), body(paragraphs.join('\n\n')));
  for (const { file, content } of HOSTILE_FILES) write(join(dir, file), content);
}

function write(path: string, content: HostileFile['content']): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === 'function') content(path);
  else writeFileSync(path, content);
}
