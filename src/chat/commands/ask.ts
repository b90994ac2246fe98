import { type AskingCommand, defineCommand } from '../command.js';

export const askCommand = {
  definition: defineCommand('ask', 'Ask the articles a question in plain words', {
    name: 'question',
    description: 'Your question',
    required: true,
  }),
  toInquiry: (options) => ({ text: options.question ?? '' }),
} satisfies AskingCommand;
