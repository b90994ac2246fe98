import type { Wording } from '../chat/wording.js';
import type { Cooldown } from './cooldown.js';
import type { CurrentChat } from './current-chat.js';
import type { Intake } from './intake.js';

/** What interactions and messages are answered with. */
export type Post = {
  readonly source: CurrentChat;
  readonly intake: Intake;
  readonly cooldown: Cooldown;
  /** What only the host knows, for a moderator of a server on this shard: one line each, in Markdown. */
  readonly status: (shardId: number, wording: Wording) => readonly string[];
  /** Called once the articles were read again: topics, and with them commands, may have changed. */
  readonly reloaded: () => Promise<void>;
};
