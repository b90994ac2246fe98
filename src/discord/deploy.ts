import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type APIApplication, REST, type RESTAPIPartialCurrentUserGuild, Routes } from 'discord.js';
import { commandsFor } from '../chat/commands/index.js';
import { type Config, readConfig } from '../config.js';
import { loadCorpus } from '../corpus/load-corpus.js';
import { commandDifference } from './command-difference.js';
import {
  type Definition,
  definitionsFor,
  deployCommands,
  heldCommands,
  type Scope,
} from './deploy-commands.js';
import { endingOfRequest } from './ending.js';
import { MOST_SERVERS_LOOKED_AT } from './registration.js';

const USAGE = 'usage: npm run deploy [-- --dry-run]';

const EXIT = { done: 0, failure: 1, unusable: 2 } as const;

/** The commands that one scope is to have. */
type Goal = { readonly scope: Scope; readonly definitions: readonly Definition[] };

if (existsSync('.env')) process.loadEnvFile('.env');
process.exitCode = await main(process.argv.slice(2));

/** Registers the commands as a start of the bot does, and prints what that changes; a dry run changes nothing. */
async function main(argv: readonly string[]): Promise<number> {
  const isDry = readArguments(argv);
  if (isDry === null) return refuse([USAGE]);
  const config = readConfig(process.env);
  if ('faults' in config) return refuse(config.faults);
  if (config.discordToken === null) return refuse(['DISCORD_TOKEN is not set']);
  const rest = new REST({ api: config.discordApiUrl, version: '10' }).setToken(config.discordToken);
  try {
    for (const goal of await goals(rest, config)) {
      process.stdout.write(await describe(rest, goal));
      if (!isDry) await deployCommands(rest, goal.scope, goal.definitions);
    }
    return EXIT.done;
  } catch (error) {
    process.stderr.write(`${endingOfRequest(error, config.discordApiUrl).sentence}\n`);
    return EXIT.failure;
  }
}

function readArguments(argv: readonly string[]): boolean | null {
  try {
    return parseArgs({ args: [...argv], options: { 'dry-run': { type: 'boolean', default: false } } }).values[
      'dry-run'
    ];
  } catch {
    return null;
  }
}

function refuse(sentences: readonly string[]): number {
  process.stderr.write(sentences.map((sentence) => `deploy: ${sentence}\n`).join(''));
  return EXIT.unusable;
}

/** All commands where the settings want them, and none where they would show a second time. */
async function goals(rest: REST, { discordGuildId, corpusDir }: Config): Promise<readonly Goal[]> {
  const { topics } = await loadCorpus(corpusDir, { today: new Date().toISOString().slice(0, 10) });
  const definitions = commandsFor(topics).commands.map((command) => command.definition);
  const { id: applicationId } = (await rest.get(Routes.currentApplication())) as APIApplication;
  const others = discordGuildId === null ? await serversOf(rest) : [null];
  return [
    { scope: { applicationId, guildId: discordGuildId }, definitions },
    ...others.map((guildId) => ({ scope: { applicationId, guildId }, definitions: [] })),
  ];
}

/** The servers in which commands may be left over; none where the bot is in more than are looked at. */
async function serversOf(rest: REST): Promise<readonly string[]> {
  const query = new URLSearchParams({ limit: String(MOST_SERVERS_LOOKED_AT + 1) });
  const servers = (await rest.get(Routes.userGuilds(), { query })) as RESTAPIPartialCurrentUserGuild[];
  return servers.length > MOST_SERVERS_LOOKED_AT ? [] : servers.map(({ id }) => id);
}

/** The difference as text: a heading for the scope and a line for each command that changes. */
async function describe(rest: REST, { scope, definitions }: Goal): Promise<string> {
  const place = scope.guildId === null ? 'Everywhere' : `Server ${scope.guildId}`;
  const lines = commandDifference(definitionsFor(scope, definitions), await heldCommands(rest, scope));
  return lines.length === 0 ? `${place}: nothing to change\n` : `${place}:\n  ${lines.join('\n  ')}\n`;
}
