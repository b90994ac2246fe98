import type { Reply } from '../chat/reply.js';

/** What a user is told where answering failed. The cause is in the log and nobody else's business. */
export const FAULT_REPLY: Reply = {
  content: 'Something went wrong while I was looking this up. Please ask again.',
  allowed_mentions: { parse: [], replied_user: false },
};
