import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import { snowflake } from './fixtures.js';

/** A command or an option of one, as far as the limits and the users of the loopback look into it. */
export interface LooseCommand {
  readonly id?: string;
  readonly name: string;
  readonly type?: number | null;
  readonly description?: string | null;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly options?: readonly LooseCommand[] | null;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | null;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[] | null;
  readonly nsfw?: boolean | null;
  readonly default_member_permissions?: string | null;
}

/** Application Commands, "Naming": also every locale of a name, and lower case where a script has it. */
const CHAT_INPUT_NAME = /^[-_\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const CHARACTERS_IN_ALL = 8_000;
/** How many commands of each type one scope may hold. */
const COMMANDS: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

/** What Discord refuses in a set of commands of one scope though its OpenAPI description lets it pass. */
export function commandFaults(commands: readonly LooseCommand[]): string[] {
  const keys = commands.map((command) => `${typeOf(command)} ${command.name}`);
  const repeated = keys.filter((key, index) => keys.indexOf(key) !== index);
  const crowded = Object.entries(COMMANDS).filter(
    ([type, limit]) => commands.filter((command) => typeOf(command) === Number(type)).length > limit,
  );
  return [
    ...repeated.map((key) => `command (type and name) ${key} is given twice`),
    ...crowded.map(([type, limit]) => `more than ${limit} commands of type ${type}`),
    ...commands.flatMap((command) => {
      const chatInput = typeOf(command) === ApplicationCommandType.ChatInput;
      const size = characters(command);
      return [
        ...(chatInput ? nameFaults(command) : []),
        ...(chatInput === Boolean(command.description)
          ? []
          : [`command "${command.name}" ${chatInput ? 'lacks' : 'may not have'} a description`]),
        ...(!chatInput && command.options?.length ? [`command "${command.name}" may not have options`] : []),
        ...(size > CHARACTERS_IN_ALL ? [`command "${command.name}" has ${size} characters in all`] : []),
        ...optionFaults(command),
      ];
    }),
  ];
}

function typeOf({ type }: LooseCommand): number {
  return type ?? ApplicationCommandType.ChatInput;
}

function nameFaults({ name, name_localizations }: LooseCommand): string[] {
  return [name, ...Object.values(name_localizations ?? {})]
    .filter((each) => !CHAT_INPUT_NAME.test(each) || each !== each.toLowerCase())
    .map((each) => `name "${each}" does not match ${CHAT_INPUT_NAME.source} in lower case`);
}

function optionFaults({ name, options }: LooseCommand): string[] {
  const list = options ?? [];
  const names = list.map((option) => option.name);
  const firstOptional = list.findIndex((option) => !option.required);
  const late = list.filter((option, index) => option.required && firstOptional >= 0 && index > firstOptional);
  return [
    ...names
      .filter((each, i) => names.indexOf(each) !== i)
      .map((each) => `"${name}" repeats option "${each}"`),
    ...late.map((option) => `"${name}" has required option "${option.name}" after an optional one`),
    ...list
      .filter((option) => option.autocomplete && option.choices?.length)
      .map((option) => `option "${option.name}" has both choices and autocomplete`),
    ...list.flatMap((option) => [...nameFaults(option), ...optionFaults(option)]),
  ];
}

/** Names, descriptions and values of a command, its options and their choices; of localisations the longest counts. */
function characters(command: LooseCommand): number {
  const longest = (
    text: string | null | undefined,
    others: Readonly<Record<string, string>> | null | undefined,
  ) => Math.max(0, ...[text ?? '', ...Object.values(others ?? {})].map((each) => each.length));
  return (
    longest(command.name, command.name_localizations) +
    longest(command.description, command.description_localizations) +
    (command.choices ?? []).reduce((sum, { name, value }) => sum + name.length + String(value).length, 0) +
    (command.options ?? []).reduce((sum, option) => sum + characters(option), 0)
  );
}

/**
 * The command as Discord gives it back (Application Commands, "Application Command Object"): with id and version, the
 * defaults filled in, and without options or flags that hold nothing. A command keeps its id as long as name and type stay.
 */
export function registered(
  command: LooseCommand,
  earlier: readonly APIApplicationCommand[],
  applicationId: string,
  guildId: string,
): APIApplicationCommand {
  const type = typeOf(command);
  const known = earlier.find((each) => each.name === command.name && each.type === type);
  const options = (command.options ?? []).map(withoutEmptyParts);
  const full = {
    id: known?.id ?? snowflake(),
    application_id: applicationId,
    version: snowflake(),
    type,
    name: command.name,
    name_localizations: command.name_localizations ?? null,
    description: command.description ?? '',
    description_localizations: command.description_localizations ?? null,
    default_member_permissions: command.default_member_permissions ?? null,
    nsfw: command.nsfw ?? false,
    ...(guildId ? { guild_id: guildId } : { dm_permission: true }),
    contexts: command.contexts ?? null,
    integration_types: command.integration_types ?? [0],
    ...(options.length > 0 ? { options } : {}),
  };
  return full as unknown as APIApplicationCommand;
}

function withoutEmptyParts(option: LooseCommand): LooseCommand {
  const holdsNothing = (value: unknown) =>
    value === null || value === false || (Array.isArray(value) && value.length === 0);
  const kept = Object.fromEntries(Object.entries(option).filter(([, value]) => !holdsNothing(value)));
  const nested = option.options?.length ? { options: option.options.map(withoutEmptyParts) } : {};
  return { ...kept, ...nested } as unknown as LooseCommand;
}
