import { isAbsolute, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.js';

test('an empty environment has every default', () => {
  const config = readConfig({});
  expect(config).toEqual({
    discordToken: null,
    discordGuildId: null,
    corpusDir: resolve(import.meta.dirname, '../corpus'),
    logLevel: 'info',
    discordApiUrl: 'https://discord.com/api',
    cooldown: null,
    shards: null,
    health: null,
    logQuestions: false,
    cacheDir: resolve('.cache'),
    lancedbUri: null,
    preview: false,
    previewPort: 3000,
  });
});

test('a setting that is empty counts as absent', () => {
  const empty = {
    DISCORD_TOKEN: '',
    DISCORD_GUILD_ID: '',
    CORPUS_DIR: '',
    LOG_LEVEL: '',
    DISCORD_API_URL: '',
    PREVIEW: '',
    PREVIEW_PORT: '',
  };
  expect(readConfig(empty)).toEqual(readConfig({}));
});

test('settings are taken as they are given', () => {
  expect(
    readConfig({
      DISCORD_TOKEN: 'Bot-like.but"whole',
      DISCORD_GUILD_ID: '81384788765712384',
      CORPUS_DIR: 'some/folder',
      LOG_LEVEL: 'silent',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
      COOLDOWN: '0',
      SHARD_LIST: '4-6,0,5',
      SHARD_COUNT: '8',
      HEALTH_PORT: '0',
      HEALTH_HOST: '0.0.0.0',
      LOG_QUESTIONS: 'true',
      CACHE_DIR: 'some/cache',
      RETRIEVER: 'lancedb',
      LANCEDB_URI: 's3://bucket/articles',
      PREVIEW: 'true',
      PREVIEW_PORT: '8081',
      SOMETHING_ELSE: 'x',
    }),
  ).toEqual({
    discordToken: 'Bot-like.but"whole',
    discordGuildId: '81384788765712384',
    corpusDir: resolve('some/folder'),
    logLevel: 'silent',
    discordApiUrl: 'http://127.0.0.1:8080/api',
    cooldown: 0,
    shards: { ids: [0, 4, 5, 6], count: 8 },
    health: { host: '0.0.0.0', port: 0 },
    logQuestions: true,
    cacheDir: resolve('some/cache'),
    lancedbUri: 's3://bucket/articles',
    preview: true,
    previewPort: 8081,
  });
});

test('the corpus folder is absolute, whatever the working directory', () => {
  const config = readConfig({});
  expect('corpusDir' in config && isAbsolute(config.corpusDir)).toBe(true);
});

describe('a malformed setting', () => {
  test.each([
    ['DISCORD_TOKEN', 'Bot abc.def'],
    ['DISCORD_TOKEN', 'abc.def\n'],
    ['DISCORD_GUILD_ID', 'my server'],
    ['DISCORD_GUILD_ID', '123'],
    ['LOG_LEVEL', 'loud'],
    ['LOG_LEVEL', 'INFO'],
    ['DISCORD_API_URL', 'discord.com/api'],
    ['DISCORD_API_URL', 'ftp://discord.com/api'],
    ['DISCORD_API_URL', 'https://discord.com/api/v10'],
    ['DISCORD_API_URL', 'https://discord.com/api?x=1'],
    ['COOLDOWN', '-1'],
    ['COOLDOWN', '1.5'],
    ['COOLDOWN', '3601'],
    ['HEALTH_PORT', '65536'],
    ['HEALTH_PORT', 'http'],
    ['LOG_QUESTIONS', 'yes'],
    ['SHARD_LIST', '0;1'],
    ['SHARD_LIST', '0'],
    ['SHARD_COUNT', '2'],
    ['PREVIEW', 'yes'],
    ['PREVIEW_PORT', '65536'],
    ['PREVIEW_PORT', '-1'],
    ['PREVIEW_PORT', '3000.5'],
  ])('%s=%j is one fault that names it', (name, value) => {
    const config = readConfig({ [name]: value });
    expect(config).toEqual({ faults: [expect.stringMatching(new RegExp(`^${name} `))] });
  });

  test.each([
    ['2', '2'],
    ['1-2', '2'],
    ['1-0', '2'],
  ])('SHARD_LIST=%j does not go with SHARD_COUNT=%j', (SHARD_LIST, SHARD_COUNT) => {
    const config = readConfig({ SHARD_LIST, SHARD_COUNT });
    expect(config).toEqual({ faults: [expect.stringMatching(/^SHARD_LIST .*SHARD_COUNT/)] });
  });

  test('no shards at all are told as that', () => {
    const config = readConfig({ SHARD_LIST: '0', SHARD_COUNT: '0' });
    expect(config).toEqual({ faults: ['SHARD_COUNT is 0; there is at least one shard, so use 1 or more'] });
  });

  test('shows its value, unless that is the token', () => {
    expect(readConfig({ LOG_LEVEL: 'loud' })).toEqual({ faults: [expect.stringContaining('"loud"')] });
    expect(readConfig({ DISCORD_TOKEN: 'abc def' })).toEqual({
      faults: [expect.not.stringContaining('abc')],
    });
  });

  test('is told together with all others', () => {
    const config = readConfig({
      DISCORD_TOKEN: 'a b',
      DISCORD_GUILD_ID: 'c',
      LOG_LEVEL: 'd',
      DISCORD_API_URL: 'e',
    });
    expect('faults' in config && config.faults.map((fault) => fault.split(' ')[0])).toEqual([
      'DISCORD_TOKEN',
      'DISCORD_GUILD_ID',
      'LOG_LEVEL',
      'DISCORD_API_URL',
    ]);
  });
});
