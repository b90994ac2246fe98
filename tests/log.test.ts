import { DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import { createLog } from '../src/log.js';

function record(secret: string | null) {
  const lines: string[] = [];
  const log = createLog('trace', secret, { write: (line: string) => void lines.push(line) });
  return { log, lines };
}

test('the token is in no line, in whatever part of it it came', () => {
  const token = 'sec"ret\\token';
  const { log, lines } = record(token);
  log.info(`message ${token}`);
  log.info({ token, nested: { list: [`Bot ${token}`] } });
  const fault = new Error(`fault ${token}`, { cause: new Error(`cause ${token}`) });
  log.error({ err: fault }, 'fault');
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    expect(JSON.stringify(JSON.parse(line))).toContain('[redacted]');
    expect(line).not.toContain('ret\\\\token');
  }
});

test('an error of the REST client is told without its request, which holds what was asked', () => {
  const { log, lines } = record(null);
  const url = 'https://discord.com/api/v10/interactions/1/interaction-token/callback';
  const body = { files: undefined, body: { data: { content: 'the question' } } };
  log.error({
    err: new DiscordAPIError({ code: 10062, message: 'Unknown interaction' }, 10062, 404, 'POST', url, body),
  });
  const [line = ''] = lines;
  expect(JSON.parse(line).err).toMatchObject({ code: 10062, status: 404, message: 'Unknown interaction' });
  expect(line).not.toMatch(/the question|interaction-token/);
});
