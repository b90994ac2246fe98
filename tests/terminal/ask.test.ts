import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ASK = join(ROOT, 'dist/terminal/ask.js');
const SHARED_ARTICLES = join(ROOT, '../shared/articles');

type Result = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

let corpus: string;

beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'ask-'));
  await writeFile(
    join(corpus, 'harbour.md'),
    '---\ntitle: Harbour deal\npublisher: The Gazette\ndate: 2016-05-02\n---\nThe harbour of Porto opens tomorrow, Mayor Ana Lima said.\n\nFishermen in Porto welcomed the treaty.\n',
  );
});

afterAll(() => rm(corpus, { recursive: true }));

/** Runs the built command as `npm run ask` does. `input` null leaves standard input empty. */
function ask(args: readonly string[], input: string | null = null, cwd = ROOT): Promise<Result> {
  const child = spawn(process.execPath, [ASK, ...args], { cwd });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

const jsonLines = ({ stdout }: Result) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('ask with a question', () => {
  it('answers and exits 0', async () => {
    const result = await ask(['--corpus', corpus, '--json', 'when', 'does the harbour open']);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    const [answer, ...others] = jsonLines(result);
    expect(others).toEqual([]);
    expect(answer.question).toBe('when does the harbour open');
    expect(answer.excerpts[0]).toMatchObject({ article: 'harbour', file: 'harbour.md', paragraph: 1 });
    expect(answer.excerpts[0].text).toContain(answer.excerpts[0].excerpt);
  });

  it('exits 1 where the articles do not say', async () => {
    const result = await ask(['--corpus', corpus, '--json', 'who discovered penicillin']);
    expect(jsonLines(result)[0]).toMatchObject({ status: 'unanswered', excerpts: [] });
    expect(result.code).toBe(1);
  });

  it('exits 0 for help, a command or an empty question', async () => {
    for (const question of ['/help', '/sources', '', '/nothing']) {
      const result = await ask(['--corpus', corpus, '--json', question]);
      expect(result.code, question).toBe(0);
      expect(jsonLines(result)[0].status).toBe('help');
    }
  });

  it('prints text without escapes when it is not a terminal', async () => {
    const { stdout, code } = await ask(['--corpus', corpus, 'when does the harbour open']);
    expect(code).toBe(0);
    expect(stdout).toContain(
      '    The harbour of Porto opens tomorrow, Mayor Ana Lima said.\n[1] Harbour deal, The Gazette, 2 May 2016, ¶ 1\n',
    );
    expect(stdout).not.toContain('\u001b');
  });
});

describe('ask with lines', () => {
  it('gives exactly one answer a line, in order, and exits 0', async () => {
    const lines = [
      'when does the harbour open',
      '',
      '/who Ana Lima',
      '/nothing',
      'who discovered penicillin',
      '👋',
    ];
    const result = await ask(['--corpus', corpus, '--json'], lines.join('\r\n'));
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(jsonLines(result).map(({ question }) => question)).toEqual(lines);
  });

  it('remembers the line before only with --follow', async () => {
    const lines = 'who is Ana Lima\nwhen did she open the harbour\n';
    const [, alone] = jsonLines(await ask(['--corpus', corpus, '--json'], lines));
    const [, following] = jsonLines(await ask(['--corpus', corpus, '--json', '--follow'], lines));
    expect(alone.followUpOf).toBeNull();
    expect(following.followUpOf?.question).toBe('who is Ana Lima');
  });

  it('takes a command before for what it asked, and shows it as it was given', async () => {
    const line = '/when harbour opens from:2016-05-01';
    const lines = ['when harbour opens', 'and where?', line, 'and where?'];
    const [, plain, , following] = jsonLines(
      await ask(['--corpus', corpus, '--json', '--follow'], lines.join('\n')),
    );
    expect(following.followUpOf).toEqual({ ...plain.followUpOf, question: line });
    expect(following.status).not.toBe('unanswered');
    const { tookMs, followUpOf, ...rest } = following;
    expect({ ...plain, ...rest }).toEqual(plain);
  });

  it('keeps standard output free of all that is no answer', async () => {
    await writeFile(join(corpus, 'undated.txt'), 'A text that no day is known of.\n');
    const result = await ask(['--corpus', corpus, '--json', '--explain'], 'when does the harbour open\n');
    await rm(join(corpus, 'undated.txt'));
    expect(jsonLines(result)).toHaveLength(1);
    expect(result.stderr).toMatch(/^undated\.txt: .*\nkind when · .*\n(?: {2}.*\n)+$/);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = spawn('sh', [
      '-c',
      `yes harbour | head -5000 | "${process.execPath}" "${ASK}" --corpus "${corpus}" | head -1`,
    ]);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.resume();
    await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toBe('');
  });
});

describe('ask used wrongly', () => {
  it.each([
    ['an unknown option', ['--nonsense'], /nonsense.*\nusage: ask/],
    ['an option without its value', ['--json', '--corpus'], /--corpus[\s\S]*usage: ask/],
    [
      'a day that is none',
      ['--now', '2016-02-30'],
      /^ask: --now "2016-02-30" is no day such as 2016-09-09\n$/,
    ],
    ['an empty folder name', ['--corpus', ''], /^ask: --corpus needs the path of a folder\n$/],
    ['a folder that is not there', ['--corpus', 'no/such/folder'], /no\/such\/folder: .+\n$/],
  ])('exits 2 with a sentence for %s', async (_, args, message) => {
    const { code, stdout, stderr } = await ask(args, 'who\n');
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });

  it('exits 2 with a sentence where .env cannot be read', async () => {
    await mkdir(join(corpus, 'folder', '.env'), { recursive: true });
    const { code, stdout, stderr } = await ask(['who is Ana Lima'], null, join(corpus, 'folder'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^ask: \.env cannot be read \(\S+\); make it a text file or remove it\n$/);
  });

  it('exits 2 where no article is usable', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'ask-empty-'));
    const { code, stderr } = await ask(['--corpus', empty], 'who\n');
    await rm(empty, { recursive: true });
    expect(code).toBe(2);
    expect(stderr).not.toBe('');
  });
});

describe.skipIf(!existsSync(SHARED_ARTICLES))(
  'ask over raw texts (skipped where ../shared is absent)',
  () => {
    it('quotes them verbatim and never a caption or disclaimer', async () => {
      const questions = 'who is the UN envoy\nwhen will talks resume\n/ceasefire aleppo\n';
      const result = await ask(['--corpus', SHARED_ARTICLES, '--json'], questions);
      expect(result.code).toBe(0);
      const answers = jsonLines(result);
      expect(answers.map(({ status }) => status === 'answered' || status === 'unsure')).toEqual([
        true,
        true,
        true,
      ]);
      for (const { excerpts } of answers) {
        for (const { text, excerpt } of excerpts) {
          expect(text).toContain(excerpt);
          expect(text).not.toMatch(/Reuters$|contributed to this report|Disclaimer/i);
        }
      }
    });
  },
);
