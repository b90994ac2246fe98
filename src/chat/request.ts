import type { Answer } from '../answer/answer.js';
import type { Inquiry, Previous } from '../answer/inquiry.js';
import type { EmbedLike } from './follow-up.js';
import type { Language } from './language.js';
import type { Reply } from './message.js';

/** What a host heard, in words that no host owns. Without a language the reply is in English. */
export type Request = { readonly language?: Language } & (
  | {
      /** A mention, a direct message, a line in a terminal; mentions of the bot are already taken out. */
      readonly type: 'text';
      readonly text: string;
      readonly previous: Previous | null;
      /** Whether it replies to somebody else's message, whose text a bot does not get. */
      readonly repliesToAnother?: boolean;
      /** Whether the reply is for the asker alone. */
      readonly isPrivate?: boolean;
      /** Whether the person may use the commands of moderators; of a message no host on Discord knows it. */
      readonly mayModerate?: boolean;
    }
  /** A slash command; options by name. */
  | {
      readonly type: 'command';
      readonly name: string;
      readonly options: Readonly<Record<string, string>>;
      readonly previous: Previous | null;
    }
  /** A message that somebody wants compared with the articles. */
  | { readonly type: 'claim'; readonly text: string }
  /** A press on one of Parley's own buttons, with the message that it is on where the host has it. */
  | { readonly type: 'button'; readonly customId: string; readonly message?: ShownMessage }
);

/** A message of Parley's own, as it was shown. */
export type ShownMessage = {
  readonly embeds: readonly EmbedLike[];
  /** Whether one person alone sees it. */
  readonly isPrivate: boolean;
};

/** One question and what became of it. `answer` is null for a button or a claim: a text or a command always has one. */
export type Turn = {
  readonly answer: Answer | null;
  readonly reply: Reply;
  /** What was looked for in the articles, to be explained; absent where nothing was. */
  readonly inquiry?: Inquiry;
};
