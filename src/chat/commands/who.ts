import { cardReply } from '../card.js';
import { type AskingCommand, defineCommand, PERIOD_AND_PRIVATE } from '../command.js';

export const whoCommand = {
  definition: defineCommand('who', [{ key: 'subjectOfWho', required: true }, ...PERIOD_AND_PRIVATE]),
  toInquiry: (options) => ({ text: options.subject ?? '', kind: 'who' }),
  reply: cardReply,
} satisfies AskingCommand;
