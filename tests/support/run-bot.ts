import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Changes, type WaitOptions } from './changes.js';

const ENTRY = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
/** A process that is asked to stop and has not stopped by then is killed, in milliseconds. */
const STOPS_WITHIN_MS = 10_000;

export interface BotOptions {
  /** The Discord to log in to; without it the bot gets neither address nor token. */
  readonly discord?: { readonly apiUrl: string; readonly token: string };
  /** Added to the environment; undefined takes a variable away that would be there otherwise. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly args?: readonly string[];
  /** Given on stdin, which ends after it; an empty stdin unless given. */
  readonly input?: string;
}

export interface BotExit {
  /** Null if a signal ended the process. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningBot {
  readonly pid: number | undefined;
  /** What was written so far. */
  readonly stdout: string;
  readonly stderr: string;
  /** Resolves when the process has ended and all its output is read. */
  readonly exited: Promise<BotExit>;
  /** Resolves when stdout or stderr matches, with the match; rejects early if the process ends without. */
  output(pattern: RegExp, wait?: WaitOptions): Promise<RegExpMatchArray>;
  /** Sends the signal (SIGTERM unless given) and waits for the end; may be called again after it. */
  stop(signal?: NodeJS.Signals): Promise<BotExit>;
}

/**
 * Runs the built bot as its own process, with nothing in its environment but PATH, the address and token of the loopback,
 * the repository's corpus and what is given, in an empty folder, so that no .env is read. Needs `npm run build` before.
 */
export function startBot({ discord, env = {}, args = [], input = '' }: BotOptions = {}): RunningBot {
  const folder = mkdtempSync(join(tmpdir(), 'parley-'));
  const address = discord ? { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl } : {};
  const wanted = { PATH: process.env.PATH, CORPUS_DIR: CORPUS, ...address, ...env };
  const child = spawn(process.execPath, [ENTRY, ...args], {
    cwd: folder,
    env: Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)),
    stdio: 'pipe',
  });
  // a process that ends without reading its input is no fault
  child.stdin.on('error', () => undefined).end(input);
  const changes = new Changes();
  const written = { stdout: '', stderr: '' };
  let end: BotExit | undefined;
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      written[stream] += text;
      changes.notify();
    });
  }
  const exited = new Promise<BotExit>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      rmSync(folder, { recursive: true, force: true });
      end = { code, signal, ...written };
      changes.notify();
      resolve(end);
    });
  });

  return {
    pid: child.pid,
    get stdout() {
      return written.stdout;
    },
    get stderr() {
      return written.stderr;
    },
    exited,
    output: (pattern, wait) =>
      changes.waitFor(
        () => {
          const match = written.stdout.match(pattern) ?? written.stderr.match(pattern);
          if (!match && end) throw new Error(`the bot ended without ${pattern}: ${JSON.stringify(end)}`);
          return match ?? undefined;
        },
        () => `${pattern} in the output: ${JSON.stringify(written)}`,
        wait,
      ),
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      const timer = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS);
      try {
        return await exited;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
