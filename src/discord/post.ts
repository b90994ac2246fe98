import type { ChatSource } from '../chat/chat-source.js';
import type { Wording } from '../chat/wording.js';
import type { Cooldown } from './cooldown.js';
import type { GivenAnswers } from './given-answers.js';
import type { Intake } from './intake.js';
import type { Shares } from './shares.js';

/** What interactions and messages are answered with. */
export type Post = {
  readonly source: ChatSource;
  readonly intake: Intake;
  readonly cooldown: Cooldown;
  readonly given: GivenAnswers;
  readonly shares: Shares;
  /** What only the host knows, for a moderator of a server on this shard: one line each, in Markdown. */
  readonly status: (shardId: number, wording: Wording) => readonly string[];
};
