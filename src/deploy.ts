import { parseArgs } from 'node:util';
import { commandsFor, definitionsOf } from './chat/commands/index.js';
import { readConfig } from './config.js';
import { loadCorpus } from './corpus/load-corpus.js';
import { deploy } from './discord/deploy.js';
import { addEnvFile } from './env-file.js';

const USAGE = 'usage: npm run deploy [-- --dry-run]';

/** As those of the bot: settings that are malformed cannot be used. */
const EXIT_UNUSABLE = 2;

const fault = addEnvFile();
process.exitCode = fault === null ? await main(process.argv.slice(2)) : refuse([fault]);

/** Registers the commands as a start of the bot does, and prints what that changes; a dry run changes nothing. */
async function main(argv: readonly string[]): Promise<number> {
  const isDry = readArguments(argv);
  if (isDry === null) return refuse([USAGE]);
  const config = readConfig(process.env);
  if ('faults' in config) return refuse(config.faults);
  const { discordToken: token, discordApiUrl: apiUrl, discordGuildId: guildId } = config;
  if (token === null) return refuse(['DISCORD_TOKEN is not set']);
  const { topics } = await loadCorpus(config.corpusDir, { today: new Date().toISOString().slice(0, 10) });
  const definitions = definitionsOf(commandsFor(topics).commands);
  const print = (text: string) => void process.stdout.write(text);
  const { exitCode, sentence } = await deploy({ token, apiUrl, guildId, isDry }, definitions, print);
  if (sentence !== null) process.stderr.write(`${sentence}\n`);
  return exitCode;
}

function readArguments(argv: readonly string[]): boolean | null {
  try {
    const options = { 'dry-run': { type: 'boolean', default: false } } as const;
    return parseArgs({ args: [...argv], options }).values['dry-run'];
  } catch {
    return null;
  }
}

function refuse(sentences: readonly string[]): number {
  process.stderr.write(sentences.map((sentence) => `deploy: ${sentence}\n`).join(''));
  return EXIT_UNUSABLE;
}
