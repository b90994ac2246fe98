import { type AskingCommand, defineCommand, PERIOD_AND_PRIVATE } from '../command.js';

export const whereCommand = {
  definition: defineCommand('where', [{ key: 'event', required: true }, ...PERIOD_AND_PRIVATE]),
  toInquiry: (options) => ({ text: options.event ?? '', kind: 'where' }),
} satisfies AskingCommand;
