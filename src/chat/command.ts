import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/payloads/v10';
import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Answer } from '../answer/answer.js';
import type { CorpusIndex } from '../answer/index-corpus.js';
import type { Inquiry } from '../answer/inquiry.js';
import type { Notice } from '../corpus/corpus.js';
import type { Topic } from '../corpus/topics.js';
import { localise } from './catalogue.js';
import { COMPLETED_OPTIONS, type Completions } from './completions.js';
import { STRING_OPTION_LIMIT } from './limits.js';
import type { Reply } from './message.js';
import type { Surroundings } from './reply.js';
import type { Turn } from './request.js';
import type { View } from './view.js';
import { type CommandKey, type OptionKey, wording } from './wording.js';

/** The values of a command's options by the options' names; one that was left out has no key. */
export type Options = Readonly<Record<string, string>>;

/** As Discord registers it. `contexts` and `integration_types` are for global registration alone. */
export type CommandDefinition = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** A command that asks the articles something. */
export type AskingCommand = {
  readonly definition: CommandDefinition;
  readonly toInquiry: (options: Options) => Pick<Inquiry, 'text' | 'kind' | 'topic'>;
  /** How the answer is shown, where it has a form of its own. */
  readonly reply?: (answer: Answer, view: View, surroundings: Surroundings) => Reply;
};

/** A command that tells about Parley or its corpus and asks nothing. */
export type TellingCommand = {
  readonly definition: CommandDefinition;
  readonly tell: (chat: Chat, view: View, options: Options) => Page;
};

/** A command that shows the articles in a form of its own. */
export type ShowingCommand = {
  readonly definition: CommandDefinition;
  readonly show: (options: Options, view: View, chat: Chat) => Promise<Turn>;
};

export type Command = AskingCommand | TellingCommand | ShowingCommand;

/** A list to read, in Discord's Markdown, already escaped. What does not fit is counted, not cut in the middle. */
export type Page = {
  readonly heading: string;
  readonly introduction: string;
  readonly items: readonly string[];
  /** What the items are, for "and 12 more articles". */
  readonly itemsAre: string;
};

/** All that a request is answered from. */
export type Chat = {
  readonly index: CorpusIndex;
  readonly commands: readonly Command[];
  /** Made when somebody types for the first time. */
  readonly completions: () => Completions;
  /** What the person who keeps the corpus should know: topics that could not become commands. */
  readonly notices: readonly Notice[];
  /** The day on which a question is asked, YYYY-MM-DD: a function, since a bot lives longer than a day. */
  readonly today: () => string;
};

type Option = { readonly key: OptionKey; readonly required?: boolean };

/** Everywhere and for everybody: installed by a server or by a person for themselves. */
export const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** The definition of a command in all languages; its question or subject, if it takes one, is its first option. */
export function defineCommand(key: CommandKey, options: readonly Option[]): CommandDefinition {
  return {
    type: ApplicationCommandType.ChatInput,
    name: wording.commands[key].name,
    name_localizations: localise((spoken) => spoken.commands[key].name),
    description: wording.commands[key].description,
    description_localizations: localise((spoken) => spoken.commands[key].description),
    ...EVERYWHERE,
    options: options.map(defineOption),
  };
}

/** A topic speaks in the language of its corpus alone. */
export function defineTopicCommand(topic: Topic, options: readonly Option[]): CommandDefinition {
  return {
    type: ApplicationCommandType.ChatInput,
    name: topic.name,
    description: topic.description,
    ...EVERYWHERE,
    options: options.map(defineOption),
  };
}

/** What every command that looks into the articles takes beside its own options. */
export const PERIOD_AND_PRIVATE: readonly Option[] = [{ key: 'from' }, { key: 'to' }, { key: 'private' }];

function defineOption({ key, required = false }: Option): APIApplicationCommandBasicOption {
  const { name, description } = wording.options[key];
  const spoken = {
    name,
    name_localizations: localise(({ options }) => options[key].name),
    description,
    description_localizations: localise(({ options }) => options[key].description),
    required,
  };
  if (key === 'private') return { ...spoken, type: ApplicationCommandOptionType.Boolean };
  if (key === 'paragraph') return { ...spoken, type: ApplicationCommandOptionType.Integer, min_value: 1 };
  return {
    ...spoken,
    type: ApplicationCommandOptionType.String,
    max_length: STRING_OPTION_LIMIT,
    ...(COMPLETED_OPTIONS.has(name) ? { autocomplete: true } : {}),
  };
}

/** The name of the option that takes the question or subject; null where a command takes none. */
export function questionOption({ definition }: Command): string | null {
  const first = definition.options?.[0];
  return first === undefined || first.name === wording.options.private.name || isPeriod(first.name)
    ? null
    : first.name;
}

function isPeriod(name: string): boolean {
  return name === wording.options.from.name || name === wording.options.to.name;
}
