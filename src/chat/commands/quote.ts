import { type AskingCommand, defineCommand } from '../command.js';

export const quoteCommand = {
  definition: defineCommand('quote', 'What somebody said, word for word', {
    name: 'speaker',
    description: 'Who said it, and about what',
    required: true,
  }),
  toInquiry: (options) => ({ text: options.speaker ?? '', kind: 'quote' }),
} satisfies AskingCommand;
