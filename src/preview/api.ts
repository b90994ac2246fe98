import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Status } from '../answer/answer.js';
import type { Explanation } from '../answer/explain.js';
import type { definitionsOf } from '../chat/commands/index.js';
import type { Choice } from '../chat/complete.js';
import type { Reply } from '../chat/reply.js';
import type { LeftOut } from '../corpus/article.js';

/** The id under which the person at the page is mentioned. */
export const PERSON_ID = '1';

/** What Discord lets a person without Nitro write: https://docs.discord.com/developers/resources/message */
const MESSAGE_LIMIT = 2000;
/** An embed's description, the longest of what a message of the bot's may hold. */
const SHOWN_LIMIT = 4096;
const NAME_LIMIT = 100;

const shown = z.string().max(SHOWN_LIMIT);
const locale = z.string().max(NAME_LIMIT);

/** The parts of an embed that the bot's own have. */
const embed = z.object({
  title: shown.optional(),
  description: shown.optional(),
  color: z.number().optional(),
  author: z.object({ name: shown }).optional(),
  footer: z.object({ text: shown }).optional(),
});

/** A row of buttons, of whatever kind: the bot's own code reads them. */
const row = z.looseObject({ type: z.number(), components: z.array(z.looseObject({ type: z.number() })) });

/** A message of the bot's as the page shows it. */
const message = z.object({
  embeds: z.array(embed).readonly(),
  components: z.array(row).readonly(),
  isPrivate: z.boolean(),
});

/** What a person did on the page, for the server to answer. */
export const turnRequest = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    locale,
    text: z.string().max(MESSAGE_LIMIT),
    /** Whose message it replies to; with the message where that is the bot's. */
    repliesTo: z.union([message, z.literal('another'), z.null()]),
  }),
  z.object({
    type: z.literal('command'),
    locale,
    name: z.string().max(NAME_LIMIT),
    options: z.record(z.string(), z.string()),
  }),
  /** "Check against the articles", from the menu of a message. */
  z.object({ type: z.literal('claim'), locale, text: shown }),
  z.object({ type: z.literal('button'), locale, customId: z.string().max(NAME_LIMIT), message }),
  /** A form that a button opened, filled in; values by the custom_id of their field. */
  z.object({
    type: z.literal('form'),
    locale,
    customId: z.string().max(NAME_LIMIT),
    values: z.record(z.string(), shown),
    message,
  }),
]);

export type TurnRequest = z.input<typeof turnRequest>;
/** What the server takes it for, once it has been read. */
export type Turn = z.output<typeof turnRequest>;
export type MessageOnPage = z.output<typeof message>;

/** What happens on the page: as Discord's interaction callbacks, any of them. */
export type Outcome = {
  /** A new message of the bot's. */
  readonly message?: Reply;
  /** Takes the place of these parts of the message that was acted on. */
  readonly update?: Partial<Pick<Reply, 'content' | 'embeds' | 'components'>>;
  /** A form to fill in. */
  readonly modal?: APIModalInteractionResponseCallbackData;
  /** The message that was acted on goes away. */
  readonly deletesMessage?: true;
};

export type TurnResponse = {
  readonly outcome: Outcome;
  /** Null where no question was asked. */
  readonly status: Status | null;
  /** Null where nothing was looked up. */
  readonly explanation: Explanation | null;
  /** Time that the answer took, in milliseconds. */
  readonly tookMs: number;
};

/** An option of a command while it is typed. */
export const choicesRequest = z.object({ locale, option: z.string().max(NAME_LIMIT), text: shown });

export type ChoicesRequest = z.input<typeof choicesRequest>;
export type ChoicesResponse = { readonly choices: readonly Choice[] };

/** GET /api/commands */
export type CommandsResponse = { readonly definitions: ReturnType<typeof definitionsOf> };

/** GET /api/corpus: what the person who keeps the corpus wants to see of it, newest article first. */
export type CorpusResponse = {
  readonly articles: readonly {
    readonly id: string;
    readonly file: string;
    readonly title: string;
    readonly publisher: string | null;
    readonly date: string | null;
    readonly url: string | null;
    readonly paragraphs: readonly string[];
    readonly leftOut: readonly LeftOut[];
  }[];
  readonly notices: readonly { readonly level: 'error' | 'warning'; readonly text: string }[];
};
