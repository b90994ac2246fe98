import { commandsFor } from '../chat/commands/index.js';
import type { Article } from '../corpus/article.js';
import { compareText } from '../corpus/compare-text.js';
import { type Corpus, formatNotice, type Notice } from '../corpus/corpus.js';
import { loadCorpus } from '../corpus/load-corpus.js';
import { createDuplicateFinder, type NearDuplicate } from '../corpus/near-duplicates.js';

/** Where the lines of a report go, and which day it is, YYYY-MM-DD. */
export type Report = { readonly tell: (line: string) => void; readonly today: () => string };

/** As a compiler's: faults in what was given are 2, and doubts count only where the caller says so. */
const EXIT = { sound: 0, warnings: 1, errors: 2 } as const;

/** A piece that was left out is shown by its beginning; in characters. */
const SHOWN_LENGTH = 80;

/**
 * Reads the whole corpus folder and tells, by file and line, errors, warnings, articles that repeat others, and what was left
 * out of the articles as no prose of theirs.
 * @returns the exit code: 0, 1 where there are warnings and `strict` is set, 2 where there are errors
 */
export async function checkCorpus(dir: string, strict: boolean, { tell, today }: Report): Promise<number> {
  const corpus = await loadCorpus(dir, { today: today() });
  const notices = [...corpus.notices, ...commandsFor(corpus.topics).notices, ...findRepetitions(corpus)];
  for (const notice of notices.sort(byPlace)) {
    tell(formatNotice({ ...notice, message: `${notice.level}: ${notice.message}` }));
  }
  for (const article of [...corpus.articles].sort((a, b) => compareText(a.file, b.file))) {
    for (const { line, text, reason } of article.leftOut) {
      tell(
        formatNotice({
          level: 'warning',
          file: article.file,
          line,
          message: `left out (${reason}): ${beginning(text)}`,
        }),
      );
    }
  }
  const errors = notices.filter(({ level }) => level === 'error').length;
  const warnings = notices.length - errors;
  const leftOut = corpus.articles.reduce((sum, article) => sum + article.leftOut.length, 0);
  tell(
    [
      counted(corpus.articles.length, 'article'),
      counted(errors, 'error'),
      counted(warnings, 'warning'),
      `${counted(leftOut, 'piece')} left out`,
    ].join(', '),
  );
  if (errors > 0) return EXIT.errors;
  return strict && warnings > 0 ? EXIT.warnings : EXIT.sound;
}

/** Articles whose text, or whose address, another one has. */
function findRepetitions({ articles }: Corpus): Notice[] {
  const repeats = createDuplicateFinder();
  const byUrl = new Map<string, Article>();
  return articles.flatMap((article) => {
    const messages: string[] = [];
    const duplicate = repeats(article);
    if (duplicate !== null) {
      messages.push(
        duplicate.same
          ? `says what ${duplicate.of.file} says, word for word; keep one of them`
          : `${describeShare(duplicate)}; keep the fuller one`,
      );
    }
    const same = article.url === null ? undefined : byUrl.get(article.url);
    if (same !== undefined)
      messages.push(`has the url of ${same.file}; keep one of them, or correct the url`);
    else if (article.url !== null) byUrl.set(article.url, article);
    return messages.map((message) => ({
      level: 'warning' as const,
      file: article.file,
      line: null,
      message,
    }));
  });
}

function byPlace(a: Notice, b: Notice): number {
  return compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0);
}

/** "has 87% of the shorter text in common with kerry.md". */
export function describeShare({ share, of }: NearDuplicate): string {
  return `has ${Math.floor(share * 100)}% of the shorter text in common with ${of.file}`;
}

/** "1 article", "2 articles". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

export function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN_LENGTH
    ? `${line.slice(0, SHOWN_LENGTH).replace(/[\ud800-\udbff]$/, '')}…`
    : line;
}
