import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Pino's levels, least urgent first; `silent` writes nothing. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

export type Config = {
  /** Null where there is none: then the terminal is the host. */
  readonly discordToken: string | null;
  /** The one server that gets the commands while developing; null registers them everywhere. */
  readonly discordGuildId: string | null;
  /** Absolute path of the folder of articles. */
  readonly corpusDir: string;
  /** Absolute path of the folder for derived data, which may be emptied at any time. */
  readonly cacheDir: string;
  readonly logLevel: LogLevel;
  /** REST base without the version and without a slash at its end. */
  readonly discordApiUrl: string;
};

/** What is wrong with the settings: one line each. */
export type ConfigFaults = { readonly faults: readonly string[] };

// Beside src/ and dist/ alike, so that it is found from any working directory.
const SHIPPED_CORPUS = fileURLToPath(new URL('../corpus', import.meta.url));

/** The default of `rest.api` in @discordjs/rest. */
const DISCORD_API = 'https://discord.com/api';

// Snowflakes are unsigned 64-bit integers, and those of today's servers have 17 to 20 digits.
// https://discord.com/developers/docs/reference#snowflakes
const SNOWFLAKE = /^\d{17,20}$/;

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
});

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
  const { DISCORD_TOKEN, DISCORD_GUILD_ID, CORPUS_DIR, CACHE_DIR, LOG_LEVEL, DISCORD_API_URL } = parsed.data;
  return {
    discordToken: DISCORD_TOKEN ?? null,
    discordGuildId: DISCORD_GUILD_ID ?? null,
    corpusDir: resolve(CORPUS_DIR),
    cacheDir: resolve(CACHE_DIR),
    logLevel: LOG_LEVEL,
    discordApiUrl: DISCORD_API_URL.replace(/\/+$/, ''),
  };
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
