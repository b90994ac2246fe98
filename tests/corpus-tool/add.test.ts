import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Readability } from '@mozilla/readability';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { addToCorpus } from '../../src/corpus-tool/add.js';
import { storeArticle } from '../../src/corpus-tool/store-article.js';
import { type CorpusFolder, makeCorpusFolder } from './corpus-folder.js';

let folder: CorpusFolder;
beforeEach(() => {
  folder = makeCorpusFolder();
});
afterEach(() => folder.remove());

const PAGE = fileURLToPath(new URL('../ingest/pages/01-json-ld-graph.html', import.meta.url));
const NAME = '2019-03-14-halden-talks-end-without-a.md';

async function add(
  files: readonly string[],
  { feeds = [], input = '' }: { feeds?: string[]; input?: string | Buffer } = {},
) {
  const lines: string[] = [];
  const code = await addToCorpus(
    folder.dir,
    { files, feeds },
    {
      tell: (line) => lines.push(line),
      today: () => '2026-01-01',
      input: Readable.from([Buffer.from(input)]),
    },
  );
  return { code, lines };
}

function save(name: string, content: string): string {
  const path = folder.outside(name);
  writeFileSync(path, content);
  return path;
}

describe('adding', () => {
  it.each([
    [
      'RSS',
      '<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0"><channel><item><title>A</title>',
    ],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title>'],
    ['RDF', '<?xml version="1.0"?><rdf:RDF xmlns="http://purl.org/rss/1.0/"><item><title>A</title>'],
  ])('a feed (%s) as if it were a page is refused, and --feed is named', async (_, head) => {
    const content = `${head}<p>The envoy came to Geneva on Tuesday, and the talks began.</p>`;
    for (const { files, input } of [
      { files: [save('feed.xml', content)], input: '' },
      { files: ['-'], input: content },
    ]) {
      const { code, lines } = await add(files, { input });
      expect(code).toBe(2);
      expect(lines.join()).toContain('--feed');
    }
    expect(folder.files()).toEqual([]);
  });

  it('a saved page writes one Markdown file and tells what it found and left out', async () => {
    const { code, lines } = await add([PAGE]);
    expect(code).toBe(0);
    expect(folder.files()).toEqual([NAME]);
    expect(folder.read(NAME).split('\n').slice(0, 10)).toEqual([
      '---',
      'title: Halden talks end without a date for the next round',
      'publisher: The Northern Courier',
      'date: 2019-03-14',
      'author: Ida Lunde, Per Osk',
      'url: https://courier.example/world/halden-talks-end',
      'language: en-GB',
      '---',
      '',
      expect.stringMatching(/^Three days of talks/),
    ]);
    expect(lines[0]).toBe(`${PAGE}: added as ${NAME}, 5 paragraphs`);
    expect(lines).toContain(
      '  left out: caption: "Delegates leave the harbour hotel in Halden on Thursday evening."',
    );
    expect((await loadCorpus(folder.dir, { today: '2026-01-01' })).notices).toEqual([]);
  });

  it('a page from standard input knows it for one', async () => {
    const { code } = await add(['-'], { input: readFileSync(PAGE) });
    expect(code).toBe(0);
    expect(folder.files()).toEqual([NAME]);
  });

  it('a text from standard input knows it for one', async () => {
    await add(['-'], { input: '# Ferry sails\n\nThe ferry sails again, <b>at last</b>.\n' });
    expect(folder.read('ferry-sails.md')).toBe(
      '---\ntitle: Ferry sails\n---\n\nThe ferry sails again, <b>at last</b>.\n',
    );
  });

  it('the same article again, from another file, leaves the corpus as it is', async () => {
    await add([PAGE]);
    const before = folder.read(NAME);
    const { code, lines } = await add([save('again.html', readFileSync(PAGE, 'utf8'))]);
    expect(code).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(new RegExp(`again\\.html: is in the corpus already as ${NAME}$`)),
    ]);
    expect(folder.files()).toEqual([NAME]);
    expect(folder.read(NAME)).toBe(before);
  });

  it('another article of the same day and title never writes over the first', async () => {
    await add([save('a.md', '---\ntitle: Ferry\ndate: 2019-05-06\n---\nThe ferry sails again.')]);
    await add([save('b.md', '---\ntitle: Ferry\ndate: 2019-05-06\n---\nThe ferry has sunk.')]);
    expect(folder.files()).toEqual(['2019-05-06-ferry-2.md', '2019-05-06-ferry.md']);
    expect(folder.read('2019-05-06-ferry.md')).toContain('sails again');
  });

  it('takes no id that an article elsewhere in the corpus has', async () => {
    folder.write('other.md', '---\nid: ferry\ntitle: T\n---\nTalks began.');
    await add([save('ferry.txt', 'The ferry sails again.')]);
    expect(folder.files()).toEqual(['ferry-2.md', 'other.md']);
  });

  it('much of which is there already says so', async () => {
    await add([PAGE]);
    const prose = folder.read(NAME).split('---\n').at(-1) ?? '';
    const { lines } = await add([
      save('copy.txt', `${prose}\nA paragraph of its own says that the ferry sails again.\n`),
    ]);
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}doubt: has 100% of the shorter text in common with 2019-03-14-halden/),
    );
  });

  it('several files stops at none of them', async () => {
    const files = [
      folder.outside('missing.html'),
      save('empty.txt', ''),
      save('old.mht', 'x'),
      save('links.html', '<html><body><nav><a href="/">Home</a></nav></body></html>'),
      folder.dir,
      PAGE,
    ];
    execFileSync('mkfifo', [folder.outside('pipe.html')]);
    const { code, lines } = await add([folder.outside('pipe.html'), ...files]);
    expect(code).toBe(2);
    expect(
      lines.filter((line) => / not added: /.test(line)).map((line) => line.replace(/^.*\//, '')),
    ).toEqual([
      'pipe.html: not added: is not a regular file; remove it',
      'missing.html: not added: cannot be read (ENOENT); check its name and permissions',
      expect.stringMatching(/^empty\.txt: not added: holds no paragraph of prose/),
      'old.mht: not added: is a web archive; save the page as HTML',
      expect.stringMatching(/^links\.html: not added: holds no article/),
      'corpus: not added: is not a regular file; remove it',
    ]);
    expect(folder.files()).toEqual([NAME]);
  });

  it('goes on after a page that breaks what reads it', async () => {
    const broken = save('broken.html', '<html><body><p>The ferry sails.</p></body></html>');
    const reading = vi.spyOn(Readability.prototype, 'parse').mockImplementationOnce(() => {
      throw new TypeError('no tagName');
    });
    const { code, lines } = await add([broken, PAGE]);
    reading.mockRestore();
    expect(code).toBe(2);
    expect(lines.filter((line) => line.startsWith(broken))).toEqual([
      expect.stringMatching(/ not added: cannot be read .*\(TypeError: no tagName\); save its text/),
    ]);
    expect(folder.files()).toEqual([NAME]);
  });

  it('goes on after an entry of a feed that is nested too deeply', async () => {
    const item = (title: string, text: string) =>
      `<item><title>${title}</title><description><![CDATA[${text}]]></description></item>`;
    const feed = save(
      'deep.xml',
      `<rss version="2.0"><channel><title>Post</title>${item('one', `${'<div>'.repeat(10_000)}x`)}${item('two', 'The mill burns.')}</channel></rss>`,
    );
    const { code, lines } = await add([], { feeds: [feed] });
    expect(code).toBe(2);
    expect(lines).toContainEqual(expect.stringMatching(/deep\.xml: one: not added: .*nested too deeply/));
    expect(folder.files()).toEqual(['two.md']);
  });

  it('a feed without entries is told of', async () => {
    const feed = save(
      'empty.xml',
      '<?xml version="1.0"?><rss version="2.0"><channel><title>News</title></channel></rss>',
    );
    const { code, lines } = await add([], { feeds: [feed] });
    expect(code).toBe(2);
    expect(lines.join('\n')).toContain('has no entries');
  });

  it('a feed adds each of its entries', async () => {
    const item = (title: string, text: string) =>
      `<item><title>${title}</title><link>https://x.example/${title}</link><pubDate>Mon, 06 May 2019 10:00:00 GMT</pubDate><description>${text}</description></item>`;
    const feed = save(
      'feed.xml',
      `<rss version="2.0"><channel><title>Post</title>${item('one', 'The ferry sails.')}${item('two', '')}${item('three', 'The mill burns.')}</channel></rss>`,
    );
    const { code, lines } = await add([], { feeds: [feed] });
    expect(code).toBe(2);
    expect(folder.files()).toEqual(['2019-05-06-one.md', '2019-05-06-three.md']);
    expect(lines).toContainEqual(expect.stringMatching(/feed\.xml: two: not added: has no text in the feed/));
  });

  it('to a folder that is not there makes none', async () => {
    rmSync(folder.dir, { recursive: true });
    const { code, lines } = await add([PAGE]);
    expect(code).toBe(2);
    expect(lines).toEqual([expect.stringMatching(/the corpus folder does not exist; create it/)]);
  });
});

describe('storing', () => {
  it('by many at once gives each a name of its own, and no hidden file stays', async () => {
    const texts = Array.from({ length: 20 }, (_, at) => `text ${at}`);
    const names = await Promise.all(texts.map((text) => storeArticle(folder.dir, 'ferry', text, new Set())));
    expect(new Set(names).size).toBe(20);
    expect(folder.files()).toEqual([...names].sort());
    expect(names.map((name) => folder.read(name))).toEqual(texts);
  });

  it('fails where a folder cannot be written to, and leaves nothing', async () => {
    await expect(storeArticle(folder.outside('nowhere'), 'a', 'x', new Set())).rejects.toThrow(/ENOENT/);
  });
});
