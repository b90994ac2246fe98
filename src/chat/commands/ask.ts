import { type AskingCommand, defineCommand, PERIOD_AND_PRIVATE } from '../command.js';

export const askCommand = {
  definition: defineCommand('ask', [{ key: 'question', required: true }, ...PERIOD_AND_PRIVATE]),
  toInquiry: (options) => ({ text: options.question ?? '' }),
} satisfies AskingCommand;
