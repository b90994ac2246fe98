import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { installLink } from '../src/discord/install-link.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const ASK = join(root, 'dist/terminal/ask.js');
const readme = read('README.md');
const contributing = read('CONTRIBUTING.md');

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** A fenced block that shows a command and what it prints. */
const TRANSCRIPT = /^```console\n\$ npm run --silent ask -- '([^']+)'\n.*?^```$/gms;

/** What `npm run --silent ask` prints, away from any .env. */
function printedFor(question: string): string {
  const cwd = mkdtempSync(join(tmpdir(), 'parley-readme-'));
  const { stdout, stderr } = spawnSync(process.execPath, [ASK, question], {
    cwd,
    env: { PATH: process.env.PATH },
    encoding: 'utf8',
  });
  rmSync(cwd, { recursive: true });
  expect(stderr).toBe('');
  return stdout;
}

describe('the README', () => {
  // After a change of answers: npm run readme
  test('shows what the program prints', async () => {
    const questions = [...readme.matchAll(TRANSCRIPT)].map(([, question]) => question);
    expect(questions.length).toBeGreaterThanOrEqual(3);
    const fresh = readme.replaceAll(
      TRANSCRIPT,
      (_, question: string) =>
        `\`\`\`console\n$ npm run --silent ask -- '${question}'\n${printedFor(question)}\`\`\``,
    );
    await expect(fresh).toMatchFileSnapshot('../README.md');
  });

  test('names the two commands before all else', () => {
    const [, first] = /^```\n(.*?)^```$/ms.exec(readme) ?? [];
    expect(first?.match(/^npm [^#]+?(?=\s*(?:#|$))/gm)).toEqual(['npm ci && npm start', 'npm test']);
  });

  test('names the permissions that the install link asks for, and its scopes', () => {
    const link = new URL(installLink('1'));
    for (const scope of link.searchParams.get('scope')?.split(' ') ?? [])
      expect(readme).toContain(`\`${scope}\``);
    const asked = BigInt(link.searchParams.get('permissions') ?? 0);
    // https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags
    const named = Object.entries({
      'View Channels': 10n,
      'Send Messages': 11n,
      'Embed Links': 14n,
      'Read Message History': 16n,
      'Send Messages in Threads': 38n,
    });
    expect(named.reduce((bits, [, bit]) => bits | (1n << bit), 0n)).toBe(asked);
    for (const [permission] of named) expect(readme.replace(/\s+/g, ' ')).toContain(permission);
  });
});

test('config.ts, .env.example and the README name the same settings', () => {
  const schema = /const settings = z\.object\(\{\n(.*?)^\}\);/ms.exec(read('src/config.ts'))?.[1] ?? '';
  const settings = [...schema.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name).sort();
  expect(settings).toContain('DISCORD_TOKEN');
  const example = [...read('.env.example').matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name).sort();
  const table = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name).sort();
  expect(example).toEqual(settings);
  expect(table).toEqual(settings);
});

describe.each(['README.md', 'CONTRIBUTING.md'])('%s', (file) => {
  const text = read(file);

  test('names only scripts that exist', () => {
    const scripts = [...text.matchAll(/\bnpm run (?:--silent )?([a-z]+)/g)].map(([, script]) => script ?? '');
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(packageJson.scripts).toHaveProperty(script);
  });

  test('names only files that exist', () => {
    const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path ?? '');
    const quoted = [...text.matchAll(/`((?:src|tests|corpus|\.ci)\/[\w./-]*)`/g)].map(
      ([, path]) => path ?? '',
    );
    for (const path of [...linked, ...quoted]) expect(existsSync(join(root, path)), path).toBe(true);
  });
});

test('CONTRIBUTING.md gives a reason for each dependency, and for none that is gone', () => {
  const section = /^## Dependencies\n(.*?)(?=^## |$(?![\s\S]))/ms.exec(contributing)?.[1] ?? '';
  const named = [...section.matchAll(/^\| `([^`]+)`(?:, `([^`]+)`)? \|/gm)].flatMap(([, ...names]) =>
    names.filter((name) => name !== undefined),
  );
  const used = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies });
  expect(named.sort()).toEqual(used.sort());
});
