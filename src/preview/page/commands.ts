import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { CommandDefinition } from '../../chat/command.js';
import type { CommandsResponse } from '../api.js';

type Localisations = Partial<Record<string, string | null>> | null | undefined;
type Named = { readonly name: string; readonly name_localizations?: Localisations };
type Described = { readonly description: string; readonly description_localizations?: Localisations };

/** Whether a command is typed, and not picked from the menu of a message. */
export function isSlashCommand(
  definition: CommandsResponse['definitions'][number],
): definition is CommandDefinition {
  return 'description' in definition;
}

/** A command's or option's name as a reader of a locale sees it. */
export function localName({ name, name_localizations: names }: Named, locale: string): string {
  return names?.[locale] ?? name;
}

export function localDescription(
  { description, description_localizations: descriptions }: Described,
  locale: string,
): string {
  return descriptions?.[locale] ?? description;
}

/** Commands whose name begins with what was typed, then those that hold it anywhere. */
export function findCommands(
  commands: readonly CommandDefinition[],
  typed: string,
  locale: string,
): CommandDefinition[] {
  const wanted = typed.toLowerCase();
  const at = (command: CommandDefinition) => localName(command, locale).toLowerCase().indexOf(wanted);
  return [
    ...commands.filter((command) => at(command) === 0),
    ...commands.filter((command) => at(command) > 0),
  ];
}

/** The options that take a value; Parley has no subcommands. */
export function valueOptions(command: CommandDefinition): APIApplicationCommandBasicOption[] {
  return (command.options ?? []).filter(
    (option): option is APIApplicationCommandBasicOption =>
      option.type !== ApplicationCommandOptionType.Subcommand &&
      option.type !== ApplicationCommandOptionType.SubcommandGroup,
  );
}

/** The values that an option is limited to; null where any text may be given. */
export function fixedChoices(
  option: APIApplicationCommandBasicOption,
): readonly Pick<APIApplicationCommandOptionChoice, 'name' | 'value'>[] | null {
  if (option.type === ApplicationCommandOptionType.Boolean) {
    return [
      { name: 'True', value: 'true' },
      { name: 'False', value: 'false' },
    ];
  }
  return 'choices' in option && option.choices !== undefined && option.choices.length > 0
    ? option.choices
    : null;
}
