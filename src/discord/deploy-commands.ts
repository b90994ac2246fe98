import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommand,
  ApplicationCommandType,
  type REST,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';

export type Definition = RESTPutAPIApplicationCommandsJSONBody[number];

/** Where commands are registered: for one server, or for every place where the bot is (null). */
export type Scope = { readonly applicationId: string; readonly guildId: string | null };

/**
 * Makes the commands that Discord holds equal to `definitions`. It writes only where they differ: Discord allows
 * 200 new commands a day. https://discord.com/developers/docs/interactions/application-commands#registering-a-command
 * @returns whether anything was written
 * @throws DiscordAPIError where Discord refuses, such as for a server that the bot is not in
 */
export async function deployCommands(
  rest: REST,
  scope: Scope,
  definitions: readonly Definition[],
): Promise<boolean> {
  const wanted = definitionsFor(scope, definitions);
  if (isSameSet(wanted, await heldCommands(rest, scope))) return false;
  await rest.put(routeOf(scope), { body: wanted });
  return true;
}

/** The commands that Discord holds, with all their localisations. */
export async function heldCommands(rest: REST, scope: Scope): Promise<readonly APIApplicationCommand[]> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return (await rest.get(routeOf(scope), { query })) as APIApplicationCommand[];
}

/** Contexts and integration types exist for global commands only. */
export function definitionsFor(
  { guildId }: Scope,
  definitions: readonly Definition[],
): readonly Definition[] {
  return guildId === null ? definitions : definitions.map(forOneServer);
}

function routeOf({ applicationId, guildId }: Scope) {
  return guildId === null
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

/** Whether two sets of commands are the same to a user, whatever their order and the fields that Discord adds. */
export function isSameSet(wanted: readonly Definition[], held: readonly APIApplicationCommand[]): boolean {
  const ours = normaliseSet(wanted);
  const theirs = normaliseSet(held).map((command) => {
    const twin = ours.find((each) => identity(each) === identity(command));
    return Object.fromEntries(
      Object.entries(command).filter(([key]) => !SETS.has(key) || twin === undefined || key in twin),
    );
  });
  return isDeepStrictEqual(ours, theirs);
}

function forOneServer(definition: Definition): Definition {
  const { contexts: _contexts, integration_types: _integrationTypes, ...rest } = definition;
  return rest;
}

function normaliseSet(commands: readonly (Definition | APIApplicationCommand)[]): Record<string, unknown>[] {
  return commands
    .map((command) => ({ type: ApplicationCommandType.ChatInput, ...normaliseObject(command) }))
    .sort((a, b) => (identity(a) < identity(b) ? -1 : 1));
}

/** A command is known by its type and name: `1 ask`. */
function identity(command: Record<string, unknown>): string {
  return `${command.type} ${command.name}`;
}

/** What Discord adds to a command that it holds; `dm_permission` is deprecated, and `contexts` says it. */
const ADDED_BY_DISCORD = new Set(['id', 'application_id', 'guild_id', 'version', 'dm_permission']);

/**
 * Discord keeps these as sets: their order says nothing, unlike that of options and choices. Where a definition is
 * silent on them, Discord fills in what the application is set to, which is not compared.
 */
const SETS = new Set(['contexts', 'integration_types']);

function normaliseObject(object: object): Record<string, unknown> {
  const kept = Object.entries(object)
    .filter(([key]) => !ADDED_BY_DISCORD.has(key))
    .map(([key, value]) => [key, SETS.has(key) && Array.isArray(value) ? value.toSorted() : normalise(value)])
    .filter(([, value]) => !isAbsent(value));
  return Object.fromEntries(kept);
}

function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise);
  return typeof value === 'object' && value !== null ? normaliseObject(value) : value;
}

/** Null, false, nothing inside and the empty description of a context menu are how Discord writes down what a definition leaves out. */
function isAbsent(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
