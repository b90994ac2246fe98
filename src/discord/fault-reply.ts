import { wordingIn } from '../chat/catalogue.js';
import { languageOf } from '../chat/language.js';
import type { Reply } from '../chat/reply.js';

/** What a user is told where answering failed. The cause is in the log and nobody else's business. */
export function faultReply(locale?: string | null): Reply {
  return {
    content: wordingIn(languageOf(locale)).fault,
    allowed_mentions: { parse: [], replied_user: false },
  };
}
