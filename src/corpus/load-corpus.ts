import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Article } from './article.js';
import { compareText } from './compare-text.js';
import type { Corpus, Notice } from './corpus.js';
import { decodeText } from './decode-text.js';
import { LoadedBefore } from './loaded-before.js';
import { ARTICLE_SIZE_LIMIT, type ParsedArticle, SIZE_MESSAGE } from './parse-article.js';
import type { ParsedFiles } from './parsed-files.js';
import { codeOf, NOT_REGULAR_MESSAGE, readUpTo } from './read-file.js';
import { SHIPPED_CORPUS } from './shipped-corpus.js';
import { parseTopics, type Topic } from './topics.js';
import { findWithdrawn } from './withdrawn.js';

export type LoadCorpusOptions = {
  /** YYYY-MM-DD. With it, articles dated later are warned of. */
  readonly today?: string;
  /** Topics for a folder that has no topics.yaml; the shipped ones unless told otherwise. */
  readonly fallbackTopics?: string;
  /** What was loaded before; a file that has turned bad since keeps its last good version. */
  readonly before?: LoadedBefore;
};

const TOPICS_FILE = 'topics.yaml';
const SHIPPED_TOPICS = join(SHIPPED_CORPUS, TOPICS_FILE);

/**
 * Loads every article of a folder and of the folders in it, and the topics. A faulty file costs that file alone: it becomes a
 * notice. Never throws for what is on the disk; a folder that is missing or holds no article gives a corpus without articles and
 * an error that says what to do.
 */
export async function loadCorpus(dir: string, options: LoadCorpusOptions = {}): Promise<Corpus> {
  const { today = null, fallbackTopics = SHIPPED_TOPICS, before = new LoadedBefore() } = options;
  const { files, notices } = await findArticleFiles(dir);
  const articles = new Map<string, Article>();
  const loaded = await loadArticles(files, today, before.parsed);
  for (const [at, { file }] of files.entries()) {
    const parsed = before.keepArticle(file, loaded[at] ?? { article: null, notices: [] });
    notices.push(...parsed.notices);
    if (parsed.article === null) continue;
    const first = articles.get(parsed.article.id);
    if (first === undefined) articles.set(parsed.article.id, parsed.article);
    else
      notices.push(
        error(file, `id "${first.id}" is taken by ${first.file}; give this article an id of its own`),
      );
  }
  before.forgetAllBut(files.map(({ file }) => file));
  const topics = before.keepTopics(await loadTopics(dir, fallbackTopics));
  notices.push(...topics.notices);
  if (articles.size === 0 && !notices.some((notice) => notice.file === dir)) {
    notices.push(
      error(dir, 'holds no usable article; put .md or .txt files into it, or set another corpus folder'),
    );
  }
  const inOrder = [...articles.values()].sort(byDateThenFile);
  notices.push(...findWithdrawn(inOrder).notices);
  return { articles: inOrder, topics: topics.topics, notices };
}

/** Undated articles have the least date, so they come first. Compared by code unit, the same in every locale. */
function byDateThenFile(a: Article, b: Article): number {
  return compareText(a.date ?? '', b.date ?? '') || compareText(a.file, b.file);
}

type ArticleFile = {
  /** Path inside the corpus folder, with forward slashes. */
  readonly file: string;
  /** Path on the disk, free of symbolic links. */
  readonly path: string;
};

/**
 * Finds what may be an article, sorted by path. Symbolic links are followed after all else and only to what lies in the folder
 * and was not read yet, as in a mounted Kubernetes ConfigMap, where each file links into a hidden folder beside it.
 */
async function findArticleFiles(dir: string): Promise<{ files: ArticleFile[]; notices: Notice[] }> {
  const files: ArticleFile[] = [];
  const notices: Notice[] = [];
  const links: ArticleFile[] = [];
  const seen = new Set<string>();

  const enter = async (at: ArticleFile): Promise<void> => {
    seen.add(at.path);
    const entries = await entriesOf(at.path);
    if (typeof entries === 'string') {
      notices.push(error(at.file || dir, entries));
      return;
    }
    for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
      const found = {
        file: at.file ? `${at.file}/${entry.name}` : entry.name,
        path: join(at.path, entry.name),
      };
      if (entry.name.startsWith('.')) continue;
      if (entry.isSymbolicLink()) links.push(found);
      else if (entry.isDirectory()) await enter(found);
      else if (isArticleName(entry.name)) {
        if (!entry.isFile()) {
          notices.push(error(found.file, NOT_REGULAR_MESSAGE));
          continue;
        }
        seen.add(found.path);
        files.push(found);
      }
    }
  };

  const root = await realpath(dir).catch((cause: unknown) => cause);
  if (typeof root !== 'string') {
    const missing = codeOf(root) === 'ENOENT' ? 'does not exist' : `cannot be opened (${codeOf(root)})`;
    notices.push(error(dir, `the corpus folder ${missing}; create it, or set another corpus folder`));
    return { files, notices };
  }
  await enter({ file: '', path: root });

  // Following a link may find further ones, which join the end of the list.
  for (const link of links) {
    const path = await realpath(link.path).catch(() => null);
    const target = path === null ? null : await stat(path).catch(() => null);
    if (path === null || target === null) {
      notices.push(error(link.file, 'is a link that leads nowhere or to itself; mend or remove it'));
      continue;
    }
    if (!target.isDirectory() && !isArticleName(link.file)) continue;
    if (!isInside(root, path)) {
      notices.push(error(link.file, LINK_OUT_MESSAGE));
    } else if (seen.has(path)) {
      notices.push(error(link.file, 'is a link to what is read already under its own name; remove it'));
    } else if (target.isDirectory()) await enter({ file: link.file, path });
    else if (target.isFile()) {
      seen.add(path);
      files.push({ file: link.file, path });
    } else notices.push(error(link.file, NOT_REGULAR_MESSAGE));
  }
  return { files: files.sort((a, b) => compareText(a.file, b.file)), notices };
}

const LINK_OUT_MESSAGE = 'is a link that leads out of the corpus folder; put a copy of the file here instead';

async function leadsOut(dir: string, path: string): Promise<boolean> {
  try {
    return !isInside(await realpath(dir), await realpath(path));
  } catch {
    return false;
  }
}

/** Both paths free of symbolic links. */
function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** What a folder holds, or a message that says why that cannot be told. */
async function entriesOf(path: string): Promise<Dirent[] | string> {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (cause) {
    return codeOf(cause) === 'ENOTDIR'
      ? 'is a file, not a folder; set the folder that holds the articles'
      : `this folder cannot be read (${codeOf(cause)}); check its permissions`;
  }
}

/** `.md` and `.txt`; a name with a further ending (`.md~`, `.md.bak`, `.txt.swp`) is a backup. */
function isArticleName(file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return /\.(?:md|txt)$/i.test(name) && !/^readme\.[^.]+$/i.test(name);
}

/** While some files are read into memory, others are parsed. Each waits for several threads of the system one after the other. */
const READ_AT_ONCE = 64;

/** In the order of the files. */
async function loadArticles(
  files: readonly ArticleFile[],
  today: string | null,
  known: ParsedFiles,
): Promise<ParsedArticle[]> {
  const load = async ({ file, path }: ArticleFile): Promise<ParsedArticle> => {
    const content = await readUpTo(path, ARTICLE_SIZE_LIMIT, SIZE_MESSAGE);
    if ('fault' in content) return { article: null, notices: [error(file, content.fault)] };
    return known.parse(file, content.bytes, today);
  };
  const loaded: ParsedArticle[] = [];
  for (let at = 0; at < files.length; at += READ_AT_ONCE) {
    loaded.push(...(await Promise.all(files.slice(at, at + READ_AT_ONCE).map(load))));
  }
  return loaded;
}

/** The folder's own topics, else the fallback. */
async function loadTopics(
  dir: string,
  fallback: string,
): Promise<{ topics: readonly Topic[]; notices: readonly Notice[] }> {
  const path = join(dir, TOPICS_FILE);
  if (await leadsOut(dir, path)) return { topics: [], notices: [error(TOPICS_FILE, LINK_OUT_MESSAGE)] };
  const own = await readUpTo(path, ARTICLE_SIZE_LIMIT, SIZE_MESSAGE);
  const absent = 'fault' in own && (own.code === 'ENOENT' || own.code === 'ENOTDIR');
  const content = absent ? await readUpTo(fallback, ARTICLE_SIZE_LIMIT, SIZE_MESSAGE) : own;
  const file = absent ? fallback : TOPICS_FILE;
  if ('fault' in content) return { topics: [], notices: [error(file, content.fault)] };
  const decoded = decodeText(content.bytes);
  if ('fault' in decoded) {
    return { topics: [], notices: [{ level: 'error', file, line: decoded.line, message: decoded.fault }] };
  }
  const { topics, faults, warnings } = parseTopics(decoded.text);
  const notices: Notice[] = [
    ...faults.map((fault) => ({ level: 'error' as const, file, ...fault })),
    ...warnings.map((warning) => ({ level: 'warning' as const, file, ...warning })),
  ];
  return { topics, notices };
}

function error(file: string, message: string): Notice {
  return { level: 'error', file, line: null, message };
}
