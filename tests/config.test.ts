import { isAbsolute, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.js';

test('an empty environment has every default', () => {
  const config = readConfig({});
  expect(config).toEqual({
    discordToken: null,
    discordGuildId: null,
    corpusDir: resolve(import.meta.dirname, '../corpus'),
    cacheDir: resolve('.cache'),
    logLevel: 'info',
    discordApiUrl: 'https://discord.com/api',
  });
});

test('a setting that is empty counts as absent', () => {
  const empty = {
    DISCORD_TOKEN: '',
    DISCORD_GUILD_ID: '',
    CORPUS_DIR: '',
    LOG_LEVEL: '',
    DISCORD_API_URL: '',
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
      SOMETHING_ELSE: 'x',
    }),
  ).toEqual({
    discordToken: 'Bot-like.but"whole',
    discordGuildId: '81384788765712384',
    corpusDir: resolve('some/folder'),
    cacheDir: resolve('.cache'),
    logLevel: 'silent',
    discordApiUrl: 'http://127.0.0.1:8080/api',
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
  ])('%s=%j is one fault that names it', (name, value) => {
    const config = readConfig({ [name]: value });
    expect(config).toEqual({ faults: [expect.stringMatching(new RegExp(`^${name} `))] });
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
