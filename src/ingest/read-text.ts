import type { LeftOut } from '../corpus/article.js';
import { decodeText } from '../corpus/decode-text.js';
import { factsOfFileName } from '../corpus/file-name.js';
import { divideFile } from '../corpus/parse-article.js';
import { splitBody } from '../corpus/split-body.js';
import { readYaml } from '../corpus/yaml-text.js';
import { type FoundArticle, firstOfEach, type Metadata, type NotFound } from './found-article.js';
import { ambiguityOf, readAuthor, readDay, readLanguage, readLine, readUrl } from './metadata-values.js';

/** Names of front matter fields, as other systems call them, best first. */
const FIELD_NAMES: Readonly<Record<keyof Metadata, readonly string[]>> = {
  title: ['title', 'headline'],
  publisher: ['publisher', 'site', 'site_name', 'source'],
  date: ['date', 'published', 'published_at', 'pubdate', 'created'],
  author: ['author', 'authors', 'byline'],
  url: ['url', 'canonical', 'canonical_url', 'link', 'source'],
  language: ['language', 'lang', 'locale'],
};

/** A headline above a text is longer than a name or a label; in words. */
const HEADLINE_WORDS = 3;

/**
 * Reads a plain text or Markdown file: what its front matter tells, in our names or those of other systems, then what
 * its lines tell: a heading or headline above the text, "By …", "Published: …", an address alone on its line.
 * @param file name of the file; null where the text came from standard input
 */
export function readText(content: Uint8Array, file: string | null): FoundArticle | NotFound {
  const decoded = decodeText(content);
  if ('fault' in decoded) return { fault: decoded.fault };
  const lines = decoded.text.split('\n');
  const parts = divideFile(lines);
  if (parts === null) return { fault: 'front matter is not closed; put a line --- after its last field' };
  const yaml = parts.frontMatter === null ? null : readYaml(parts.frontMatter, parts.frontMatterLine);
  const [broken] = yaml?.faults ?? [];
  if (broken !== undefined) return { fault: `front matter ${broken.message} (line ${broken.line})` };

  const { paragraphs, leftOut } = splitBody(lines.slice(parts.bodyLine - 1), parts.bodyLine);
  if (paragraphs.length === 0)
    return { fault: 'holds no paragraph of prose; write whole sentences with a full stop' };
  const fields = fieldsOf(yaml?.value);
  const named = file === null ? null : factsOfFileName(file);
  const metadata = firstOfEach([
    {
      title: readLine(fields('title')),
      publisher: readAuthor(fields('publisher')),
      date: readDay(fields('date')),
      author: readAuthor(fields('author')),
      url: readUrl(fields('url')),
      language: readLanguage(fields('language')),
    },
    factsOfLines(leftOut, lineOf(lines, paragraphs[0] ?? '')),
    { title: named?.title ?? null, date: named?.date ?? null },
  ]);
  const ambiguous = metadata.date === null ? ambiguityOf(fields('date') ?? '') : null;
  return {
    metadata,
    paragraphs,
    leftOut: leftOut.filter(({ text }) => headingText(text) !== metadata.title),
    doubts: [decoded.doubt, ambiguous].filter((doubt) => doubt !== null),
  };
}

/** The first field of a name that is text, a number or a list of texts. */
function fieldsOf(value: unknown): (name: keyof Metadata) => string | null {
  const entries = new Map(
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([key, field]) => [key.toLowerCase(), field as unknown] as const)
      : [],
  );
  return (name) => {
    const texts = FIELD_NAMES[name].map((key) => {
      const field = entries.get(key);
      const list = (Array.isArray(field) ? field : [field]).filter(
        (item) => typeof item === 'string' || typeof item === 'number',
      );
      return list.join(', ') || null;
    });
    return texts.find((text) => text !== null) ?? null;
  };
}

/** @param firstProse line where the first paragraph begins: what stands above it may be its headline */
function factsOfLines(leftOut: readonly LeftOut[], firstProse: number): Partial<Metadata> {
  const above = leftOut.filter(({ line }) => line < firstProse);
  const headline =
    above.find(({ reason }) => reason === 'heading') ??
    above.find(({ reason, text }) => reason === 'fragment' && text.split(/\s+/).length >= HEADLINE_WORDS);
  const byReason = (reason: string) => leftOut.find((piece) => piece.reason === reason)?.text ?? null;
  return {
    title: headline === undefined ? null : headingText(headline.text),
    date: readDay(byReason('update line')),
    author: readAuthor(byReason('byline')),
    url: leftOut.map(({ text }) => readUrl(text)).find((url) => url !== null) ?? null,
  };
}

function lineOf(lines: readonly string[], paragraph: string): number {
  const [first = ''] = paragraph.split('\n');
  return lines.findIndex((line) => line.trim() === first.trim()) + 1;
}

/** A heading without its signs or underline. */
function headingText(text: string): string | null {
  return readLine(text.replace(/^\s*#+\s*|\s#+\s*$/g, '').replace(/\n[=-]+\s*$/, ''));
}
