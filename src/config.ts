import { resolve } from 'node:path';
import { z } from 'zod';
import { SHIPPED_CORPUS } from './corpus/shipped-corpus.js';

/** Pino's levels, least urgent first; `silent` writes nothing. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

export type Config = {
  /** Null where there is none: then the preview page is the host where standard input is a terminal, else its lines are answered. */
  readonly discordToken: string | null;
  /** The one server that gets the commands while developing; null registers them everywhere. */
  readonly discordGuildId: string | null;
  /** Absolute path of the folder of articles. */
  readonly corpusDir: string;
  /** Absolute path of the folder for derived data, which may be emptied at any time. */
  readonly cacheDir: string;
  readonly logLevel: LogLevel;
  /** Whether the preview page is served whatever else is: beside the bot, and where standard input is no terminal. */
  readonly preview: boolean;
  /** Where the preview page is served, or the first free port after it; 0 for any. */
  readonly previewPort: number;
  /** REST base without the version and without a slash at its end. */
  readonly discordApiUrl: string;
  /** Seconds from one question of a person to the next; 0 for none, null for the allowance that comes with Parley. */
  readonly cooldown: number | null;
  /** The shards that this process runs; null for all that Discord recommends. */
  readonly shards: { readonly ids: readonly number[]; readonly count: number } | null;
  /** Where health and figures are served; null for nowhere. Port 0 is any that is free. */
  readonly health: { readonly host: string; readonly port: number } | null;
  /** Whether the log holds the texts of questions. */
  readonly logQuestions: boolean;
  /** The database that is answered from instead of the folder of articles; null where the folder is. */
  readonly lancedbUri: string | null;
};

/** What is wrong with the settings: one line each. */
export type ConfigFaults = { readonly faults: readonly string[] };

/** The default of `rest.api` in @discordjs/rest. */
const DISCORD_API = 'https://discord.com/api';

// Snowflakes are unsigned 64-bit integers, and those of today's servers have 17 to 20 digits.
// https://discord.com/developers/docs/reference#snowflakes
const SNOWFLAKE = /^\d{17,20}$/;

/** An hour: whoever means longer means another thing, such as a ban. */
const LONGEST_COOLDOWN = 3_600;

/** Ids and ranges of ids: `0`, `0,1`, `4-7`. */
const SHARD_LIST = /^\d{1,5}(-\d{1,5})?(,\d{1,5}(-\d{1,5})?)*$/;

/** More than any bot has; it keeps a slip of the finger from being expanded. */
const MOST_SHARDS = 10_000;
const LAST_PORT = 65_535;
const PORT_FAULT = `is not a port; use a number from 1 to ${LAST_PORT}, or 0 for any that is free`;

const settings = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(
      /^\S+$/,
      'has white space in it; paste the token alone, without the word "Bot" and without quotation marks',
    )
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(SNOWFLAKE, "is not a server's id; copy it in Discord (17 to 20 digits) or leave the setting empty")
    .optional(),
  CORPUS_DIR: z.string().default(SHIPPED_CORPUS),
  CACHE_DIR: z.string().default('.cache'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `is not a log level; use one of ${LOG_LEVELS.join(', ')}`).default('info'),
  DISCORD_API_URL: z
    .string()
    .refine(
      isHttpUrl,
      `is not the base of an HTTP API; use an address such as ${DISCORD_API}, or leave the setting empty`,
    )
    .refine(
      (url) => !/\/v\d+\/*$/.test(url),
      'ends in a version, which is added to it; leave the version out',
    )
    .default(DISCORD_API),
  COOLDOWN: wholeNumber(LONGEST_COOLDOWN, 'a number of seconds').optional(),
  SHARD_LIST: z
    .string()
    .regex(SHARD_LIST, 'is not a list of shards; write ids and ranges, such as 0,1 or 4-7')
    .optional(),
  SHARD_COUNT: wholeNumber(MOST_SHARDS, 'a number of shards').optional(),
  HEALTH_PORT: wholeNumber(LAST_PORT, 'a port').optional(),
  HEALTH_HOST: z.string().default('127.0.0.1'),
  LOG_QUESTIONS: z.enum(['true', 'false'], 'is neither true nor false').default('false'),
  RETRIEVER: z
    .enum(['minisearch', 'lancedb'], 'is no retriever; use minisearch or lancedb')
    .default('minisearch'),
  LANCEDB_URI: z.string().optional(),
  PREVIEW: z.enum(['true', 'false'], 'is neither true nor false').default('false'),
  PREVIEW_PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT_FAULT)
    .transform(Number)
    .refine((port) => port <= LAST_PORT, PORT_FAULT)
    .default(3000),
});

function wholeNumber(largest: number, what: string) {
  return z
    .string()
    .regex(/^\d{1,9}$/, `is not ${what}; use a whole number from 0 to ${largest}`)
    .transform(Number)
    .refine((value) => value <= largest, `is more than ${largest}`);
}

type SettingName = keyof z.infer<typeof settings>;

const SECRET_SETTINGS: readonly SettingName[] = ['DISCORD_TOKEN'];

/**
 * Reads the settings out of an environment. A setting that is empty counts as absent, and a token is never
 * taken apart: any text without white space is one.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config | ConfigFaults {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(present);
  if (!parsed.success) {
    return { faults: parsed.error.issues.map((issue) => describeFault(issue, environment)) };
  }
  const { COOLDOWN, SHARD_LIST, SHARD_COUNT, HEALTH_HOST, HEALTH_PORT, LOG_QUESTIONS, CACHE_DIR } =
    parsed.data;
  const shards = readShards(SHARD_LIST, SHARD_COUNT);
  if (typeof shards === 'string') return { faults: [shards] };
  const { DISCORD_TOKEN, DISCORD_GUILD_ID, CORPUS_DIR, LOG_LEVEL, DISCORD_API_URL, PREVIEW, PREVIEW_PORT } =
    parsed.data;
  const { RETRIEVER, LANCEDB_URI } = parsed.data;
  if (RETRIEVER === 'lancedb' && LANCEDB_URI === undefined) {
    return {
      faults: ['RETRIEVER is lancedb without LANCEDB_URI; say which folder or object store'],
    };
  }
  return {
    discordToken: DISCORD_TOKEN ?? null,
    discordGuildId: DISCORD_GUILD_ID ?? null,
    corpusDir: resolve(CORPUS_DIR),
    logLevel: LOG_LEVEL,
    preview: PREVIEW === 'true',
    previewPort: PREVIEW_PORT,
    discordApiUrl: DISCORD_API_URL.replace(/\/+$/, ''),
    cooldown: COOLDOWN ?? null,
    shards,
    health: HEALTH_PORT === undefined ? null : { host: HEALTH_HOST, port: HEALTH_PORT },
    logQuestions: LOG_QUESTIONS === 'true',
    cacheDir: resolve(CACHE_DIR),
    lancedbUri: RETRIEVER === 'lancedb' ? (LANCEDB_URI ?? null) : null,
  };
}

/** The shards of this process, in order, or what is wrong with them. */
function readShards(list: string | undefined, count: number | undefined): Config['shards'] | string {
  if (list === undefined && count === undefined) return null;
  if (list === undefined)
    return 'SHARD_COUNT is set without SHARD_LIST; say which of the shards are run here';
  if (count === undefined)
    return 'SHARD_LIST is set without SHARD_COUNT; say how many shards there are in all';
  if (count === 0) return 'SHARD_COUNT is 0; there is at least one shard, so use 1 or more';
  const ids = new Set<number>();
  for (const range of list.split(',')) {
    const [first = 0, last = first] = range.split('-').map(Number);
    if (first > last || last >= count)
      return `SHARD_LIST "${list}" goes beyond SHARD_COUNT; with ${count} shards there are 0 to ${count - 1}`;
    for (let id = first; id <= last; id++) ids.add(id);
  }
  return { ids: [...ids].sort((a, b) => a - b), count };
}

/** `LOG_LEVEL "loud" is not a log level; …`, without the value where it is a secret. */
function describeFault(
  issue: z.core.$ZodIssue,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const name = issue.path[0] as SettingName;
  const value = SECRET_SETTINGS.includes(name) ? '' : ` ${JSON.stringify(environment[name])}`;
  return `${name}${value} ${issue.message}`;
}

function isHttpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && search === '' && hash === '';
}
