import { z } from 'zod';
import type { Status } from '../answer/answer.js';
import type { Explanation } from '../answer/explain.js';
import type { CommandDefinition } from '../chat/command.js';
import type { Reply } from '../chat/reply.js';
import type { LeftOut } from '../corpus/article.js';

/** What Discord lets a person without Nitro write: https://docs.discord.com/developers/resources/message */
const MESSAGE_LIMIT = 2000;
const NAME_LIMIT = 100;

/** What a follow-up is read from. */
const embed = z.object({
  title: z.string().optional(),
  footer: z.object({ text: z.string() }).optional(),
});

/** What a person did on the page, for the server to answer. */
export const turnRequest = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    text: z.string().max(MESSAGE_LIMIT),
    /** The embeds of the message that it replies to; null where it replies to none of Parley's. */
    repliesTo: z.array(embed).readonly().nullable(),
  }),
  z.object({
    type: z.literal('command'),
    name: z.string().max(NAME_LIMIT),
    options: z.record(z.string(), z.string()),
  }),
  z.object({ type: z.literal('button'), customId: z.string().max(NAME_LIMIT) }),
]);

export type TurnRequest = z.input<typeof turnRequest>;

/** What the page shows for it. */
export type TurnResponse = {
  readonly reply: Reply;
  /** Null for a button. */
  readonly status: Status | null;
  /** Null where nothing was looked up. */
  readonly explanation: Explanation | null;
  /** Time that the answer took, in milliseconds. */
  readonly tookMs: number;
};

/** GET /api/commands */
export type CommandsResponse = { readonly commands: readonly CommandDefinition[] };

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
