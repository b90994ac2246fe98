import { type AskingCommand, defineCommand, PERIOD_AND_PRIVATE } from '../command.js';

export const whyCommand = {
  definition: defineCommand('why', [{ key: 'eventOfWhy', required: true }, ...PERIOD_AND_PRIVATE]),
  toInquiry: (options) => ({ text: options.event ?? '', kind: 'why' }),
} satisfies AskingCommand;
