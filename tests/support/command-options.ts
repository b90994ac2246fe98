import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { LooseCommand } from './commands.js';

export type OptionValues = Readonly<Record<string, string | number | boolean>>;

interface Chosen {
  readonly name: string;
  readonly options?: OptionValues;
  readonly group?: string | undefined;
  readonly subcommand?: string | undefined;
}

const {
  String: Text,
  Integer,
  Number: Decimal,
  Boolean: Switch,
  Subcommand,
  SubcommandGroup,
} = ApplicationCommandOptionType;

/**
 * The options of an interaction, typed as the registered command says.
 *
 * @param focused the option being typed, for an autocompletion; then nothing is required yet
 * @throws Error where Discord's client would not send: unknown or missing options, a value of the wrong type or length,
 * or one that is not among the choices
 */
export function chosenOptions(command: LooseCommand, chosen: Chosen, focused?: string): unknown[] {
  const { group, subcommand, options = {} } = chosen;
  const path = [group, subcommand].filter((each) => each !== undefined);
  const [next, ...deeper] = path;
  if (next !== undefined) {
    const nested = command.options?.find(
      ({ name, type }) => name === next && (type === Subcommand || type === SubcommandGroup),
    );
    if (!nested) throw new Error(`"${command.name}" has no subcommand or group "${next}"`);
    const inner = chosenOptions(nested, { name: next, subcommand: deeper[0], options }, focused);
    return [{ name: next, type: nested.type, options: inner }];
  }
  const known = command.options ?? [];
  for (const name of Object.keys(options)) {
    if (!known.some((option) => option.name === name))
      throw new Error(`"${command.name}" has no option "${name}"`);
  }
  return known.flatMap((option) => {
    const isFocused = option.name === focused;
    const value = options[option.name] ?? (isFocused ? '' : undefined);
    if (isFocused && !option.autocomplete) throw new Error(`option "${option.name}" is not completed`);
    if (value === undefined) {
      if (option.required && focused === undefined) throw new Error(`option "${option.name}" is required`);
      return [];
    }
    const given = { name: option.name, type: option.type, value };
    if (isFocused) return [{ ...given, focused: true }];
    checkValue(option, value, focused !== undefined);
    return [given];
  });
}

function checkValue(option: LooseCommand, value: string | number | boolean, isUnfinished: boolean): void {
  const { name, type, choices, min_length, max_length } = option;
  const wanted = { [Text]: 'string', [Integer]: 'number', [Decimal]: 'number', [Switch]: 'boolean' }[
    type ?? 0
  ];
  if (!wanted) throw new Error(`option "${name}": the loopback Discord has no type ${type}`);
  if (typeof value !== wanted)
    throw new Error(`option "${name}" takes a ${wanted}, not ${JSON.stringify(value)}`);
  if (choices?.length && !choices.some((choice) => choice.value === value)) {
    throw new Error(`option "${name}" has no choice ${JSON.stringify(value)}`);
  }
  if (typeof value !== 'string' || isUnfinished) return;
  const isTooShort = value.length < Math.max(min_length ?? 0, 1);
  if (isTooShort || value.length > (max_length ?? 6000)) {
    throw new Error(`option "${name}" takes ${min_length ?? 1} to ${max_length ?? 6000} characters`);
  }
}
