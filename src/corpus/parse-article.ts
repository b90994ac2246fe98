import type { Article } from './article.js';
import type { Notice } from './corpus.js';
import { decodeText } from './decode-text.js';
import { PARAGRAPH_LENGTH_LIMIT } from './divide-paragraph.js';
import { factsOfFileName } from './file-name.js';
import { type FrontMatter, isField, mentionsRetraction, readFrontMatter } from './front-matter.js';
import { splitBody } from './split-body.js';
import { type Fault, quoted } from './yaml-text.js';

/** The longest articles known, such as Wikipedia's, stay under one megabyte; far beyond it a file is no article. In bytes. */
export const ARTICLE_SIZE_LIMIT = 5_000_000;

/** A text of the greatest size has some 60,000 lines where lines are wrapped; far more are a table or a list of words. */
const LINE_LIMIT = 100_000;

/** The longest articles known have some hundred paragraphs, books some thousand. */
export const PARAGRAPH_LIMIT = 10_000;

/** An article, with doubts about it; or null, with every fault that keeps it out. */
export type ParsedArticle = {
  readonly article: Article | null;
  readonly notices: readonly Notice[];
  /** Of a file that is kept out: whether it says, however faulty, that the article was taken back. */
  readonly isRetracted?: boolean;
};

/**
 * Makes an article of one `.md` or `.txt` file.
 * @param file path inside the corpus folder, with forward slashes
 * @param content the file's bytes, or its text if it is decoded already
 * @param today YYYY-MM-DD: an article dated later is in doubt; null where that is not to be checked
 */
export function parseArticle(
  file: string,
  content: Uint8Array | string,
  today: string | null,
): ParsedArticle {
  const notice = (level: Notice['level'], line: number | null, message: string): Notice => ({
    level,
    file,
    line,
    message,
  });
  let isRetracted = false;
  const refused = (line: number | null, message: string): ParsedArticle => ({
    article: null,
    notices: [notice('error', line, message)],
    isRetracted,
  });
  if (content.length > ARTICLE_SIZE_LIMIT) return refused(null, SIZE_MESSAGE);
  const decoded = decodeText(content);
  if ('fault' in decoded) return refused(decoded.line, decoded.fault);

  const lines = decoded.text.split('\n');
  if (lines.length > LINE_LIMIT) return refused(null, tooMany(lines.length, LINE_LIMIT, 'lines'));
  const slip = lines.findIndex((line) => line.trim() !== '');
  if (isSlipOfFence(lines, slip)) {
    isRetracted = mentionsRetraction(decoded.text);
    return refused(
      slip + 1,
      `front matter opens with ${quoted(lines[slip]?.trim())}; put a line --- there, and another behind its last field`,
    );
  }
  const parts = divideFile(lines);
  // Of a block that is not closed, the lines are the front matter's as far as anybody can tell.
  isRetracted = mentionsRetraction(parts === null ? decoded.text : (parts.frontMatter ?? ''));
  if (parts === null) {
    return refused(
      lines.findIndex(isFence) + 1,
      'front matter is not closed; put a line --- after its last field',
    );
  }
  const doubts: Notice[] = decoded.doubt === null ? [] : [notice('warning', null, decoded.doubt)];
  const as = (level: Notice['level']) => (fault: Fault) => notice(level, fault.line, fault.message);
  const reading =
    parts.frontMatter === null ? null : readFrontMatter(parts.frontMatter, parts.frontMatterLine);
  doubts.push(...(reading?.warnings ?? []).map(as('warning')));
  if (reading !== null && reading.fields === null) {
    return { article: null, notices: [...reading.faults.map(as('error')), ...doubts], isRetracted };
  }

  const body = splitBody(lines.slice(parts.bodyLine - 1), parts.bodyLine);
  if (body.paragraphs.length === 0) {
    return refused(
      null,
      body.leftOut.length === 0
        ? 'holds no text; write the article in it, or move it out of the folder'
        : 'holds headings, captions or credits but no paragraph of prose; write whole sentences with a full stop',
    );
  }
  if (body.paragraphs.length > PARAGRAPH_LIMIT) {
    return refused(null, tooMany(body.paragraphs.length, PARAGRAPH_LIMIT, 'paragraphs'));
  }
  doubts.push(...body.divided.map((line) => notice('warning', line, DIVIDED_MESSAGE)));
  const article: Article = {
    file,
    ...metadataOf(file, reading?.fields ?? null),
    paragraphs: body.paragraphs,
    leftOut: body.leftOut,
    ...withdrawalOf(reading?.fields ?? null),
  };
  const { date } = article;
  if (date === null) doubts.push(notice('warning', null, UNDATED_MESSAGE));
  else if (today !== null && date > today) {
    const line = reading?.fields?.date == null ? null : reading.lineOf('date');
    doubts.push(notice('warning', line, `date ${date} lies in the future; correct it if that is a slip`));
  }
  return { article, notices: doubts };
}

function tooMany(count: number, limit: number, of: string): string {
  const [has, most] = [count, limit].map((number) => number.toLocaleString('en'));
  return `has ${has} ${of}, more than ${most}; split it into several articles, or move it out of the folder`;
}

const DIVIDED_MESSAGE = `a paragraph has more than ${PARAGRAPH_LENGTH_LIMIT.toLocaleString('en')} characters and was divided at ends of sentences; put blank lines where its paragraphs begin`;

const UNDATED_MESSAGE =
  'has no date, so "today" or "next month" in it cannot be resolved; add a line "date: YYYY-MM-DD" to front matter, or begin the file\'s name with YYYY-MM-DD-';

export const SIZE_MESSAGE = `is larger than ${ARTICLE_SIZE_LIMIT / 1_000_000} MB; split it into several articles, or move it out of the folder`;

/** Front matter first, then what the file's name tells. */
function metadataOf(file: string, fields: FrontMatter | null) {
  const name = factsOfFileName(file);
  return {
    id: fields?.id ?? name.id,
    title: fields?.title ?? name.title,
    publisher: fields?.publisher ?? null,
    author: fields?.author ?? null,
    date: fields?.date ?? name.date,
    url: fields?.url ?? null,
    language: fields?.language ?? 'en',
  };
}

function withdrawalOf(fields: FrontMatter | null): Pick<Article, 'supersedes' | 'retracted'> {
  return {
    ...(fields?.supersedes ? { supersedes: fields.supersedes } : {}),
    ...(fields?.retracted ? { retracted: fields.retracted } : {}),
  };
}

/** Where front matter and body stand in a file. */
export type FileParts = {
  /** Null where the file has none. */
  readonly frontMatter: string | null;
  /** Lines of the file, from 1. */
  readonly frontMatterLine: number;
  readonly bodyLine: number;
};

/** Finds front matter: what stands between a first line `---` and the next one, or `...`. Null where it is not closed. */
export function divideFile(lines: readonly string[]): FileParts | null {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0 || !isFence(lines[first] ?? '')) {
    return { frontMatter: null, frontMatterLine: 1, bodyLine: 1 };
  }
  const last = lines.findIndex((line, index) => index > first && (isFence(line) || /^\.\.\.\s*$/.test(line)));
  if (last < 0) return null;
  return {
    frontMatter: lines.slice(first + 1, last).join('\n'),
    frontMatterLine: first + 2,
    bodyLine: last + 2,
  };
}

function isFence(line: string): boolean {
  return /^---\s*$/.test(line);
}

/** Whether a file begins as front matter does but for its hyphens, which an editor has made a dash of, or for a directive of YAML's. */
function isSlipOfFence(lines: readonly string[], at: number): boolean {
  return (
    /^(?:[-‐-―−]+|%YAML\b.*)\s*$/u.test(lines[at] ?? '') &&
    !isFence(lines[at] ?? '') &&
    lines.slice(at + 1, at + 4).some(isField)
  );
}
