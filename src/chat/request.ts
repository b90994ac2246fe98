import type { Answer } from '../answer/answer.js';
import type { Previous } from '../answer/inquiry.js';
import type { Reply } from './reply.js';

/** What a host heard, in words that no host owns. */
export type Request =
  /** A mention, a direct message, a line in a terminal; mentions of the bot are already taken out. */
  | { readonly type: 'text'; readonly text: string; readonly previous: Previous | null }
  /** A slash command; options by name. */
  | {
      readonly type: 'command';
      readonly name: string;
      readonly options: Readonly<Record<string, string>>;
      readonly previous: Previous | null;
    }
  /** A press on one of Parley's own buttons. */
  | { readonly type: 'button'; readonly customId: string };

/** One question and what became of it. `answer` is null for a button alone: a text or a command always has one. */
export type Turn = { readonly answer: Answer | null; readonly reply: Reply };
