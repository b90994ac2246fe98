import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { CorpusIndex } from '../answer/index-corpus.js';
import type { Inquiry } from '../answer/inquiry.js';
import type { Notice } from '../corpus/corpus.js';
import { STRING_OPTION_LIMIT } from './limits.js';

/** The values of a command's options by the options' names; one that was left out has no key. */
export type Options = Readonly<Record<string, string>>;

/** As Discord registers it. `contexts` and `integration_types` are for global registration alone. */
export type CommandDefinition = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** A command that asks the articles something. */
export type AskingCommand = {
  readonly definition: CommandDefinition;
  readonly toInquiry: (options: Options) => Pick<Inquiry, 'text' | 'kind' | 'topic'>;
};

/** A command that tells about Parley or its corpus and asks nothing. */
export type TellingCommand = {
  readonly definition: CommandDefinition;
  readonly tell: (chat: Chat) => Page;
};

export type Command = AskingCommand | TellingCommand;

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
  /** What the person who keeps the corpus should know: topics that could not become commands. */
  readonly notices: readonly Notice[];
  /** The day on which a question is asked, YYYY-MM-DD: a function, since a bot lives longer than a day. */
  readonly today: () => string;
};

type QuestionOption = {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
};

/**
 * The definition of a command; its question or subject, if it takes one, is its first string option.
 * For everybody, in servers and in direct messages with the bot.
 */
export function defineCommand(
  name: string,
  description: string,
  option: QuestionOption | null,
): CommandDefinition {
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options:
      option === null
        ? []
        : [{ type: ApplicationCommandOptionType.String, max_length: STRING_OPTION_LIMIT, ...option }],
  };
}

/** The name of the option that takes the question or subject; null where a command takes none. */
export function questionOption(command: Command): string | null {
  return command.definition.options?.[0]?.name ?? null;
}
