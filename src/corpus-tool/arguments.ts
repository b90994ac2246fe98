import { parseArgs } from 'node:util';

export const USAGE = [
  'usage: corpus add FILE… [--corpus DIR]         saved pages (.html), .txt and .md; - reads standard input',
  '       corpus add --feed FILE [--corpus DIR]   a saved RSS or Atom feed',
  '       corpus check [--strict] [--corpus DIR]  exit 0, 1 with warnings under --strict, 2 with errors',
  '       corpus stats [--corpus DIR]',
  '       corpus index [--watch] [--corpus DIR]   writes the articles into LANCEDB_URI, for RETRIEVER=lancedb',
].join('\n');

export type Arguments = { readonly corpus: string | null } & (
  | { readonly command: 'add'; readonly files: readonly string[]; readonly feeds: readonly string[] }
  | { readonly command: 'check'; readonly strict: boolean }
  | { readonly command: 'stats' }
  | { readonly command: 'index'; readonly watch: boolean }
);

/** What the words of the command line ask for; or what is wrong with them. */
export function readArguments(argv: readonly string[]): Arguments | { readonly fault: string } {
  const parsed = parse(argv);
  if ('fault' in parsed) return parsed;
  const { values, positionals } = parsed;
  const [command, ...files] = positionals;
  const { corpus = null, feed: feeds = [], strict = false, watch = false } = values;
  if (corpus === '') return { fault: '--corpus needs the path of a folder' };
  if (feeds.length > 0 && command !== 'add') return { fault: '--feed goes with add' };
  if (strict && command !== 'check') return { fault: '--strict goes with check' };
  if (watch && command !== 'index') return { fault: '--watch goes with index' };
  if (command === 'add') {
    if (files.length + feeds.length === 0) return { fault: 'add needs a file, or - for standard input' };
    return { command, corpus, files, feeds };
  }
  if (files.length > 0) return { fault: `${command} takes no file` };
  if (command === 'check') return { command, corpus, strict };
  if (command === 'stats') return { command, corpus };
  if (command === 'index') return { command, corpus, watch };
  return { fault: command === undefined ? 'needs a command' : `"${command}" is no command` };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        corpus: { type: 'string' },
        feed: { type: 'string', multiple: true },
        strict: { type: 'boolean' },
        watch: { type: 'boolean' },
      },
    });
  } catch (fault) {
    if (fault instanceof TypeError) return { fault: fault.message };
    throw fault;
  }
}
