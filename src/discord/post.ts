import type { ChatSource } from '../chat/chat-source.js';
import type { Wording } from '../chat/wording.js';
import type { Cooldown } from './cooldown.js';
import type { GivenAnswers } from './given-answers.js';
import type { Intake } from './intake.js';

/** What interactions and messages are answered with. */
export type Post = {
  readonly source: ChatSource;
  readonly intake: Intake;
  readonly cooldown: Cooldown;
  readonly given: GivenAnswers;
  /** What only the host knows, for a moderator of a server on this shard: one line each, in Markdown. */
  readonly status: (shardId: number, wording: Wording) => readonly string[];
};
