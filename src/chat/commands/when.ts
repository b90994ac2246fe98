import { type AskingCommand, defineCommand, PERIOD_AND_PRIVATE } from '../command.js';

export const whenCommand = {
  definition: defineCommand('when', [{ key: 'event', required: true }, ...PERIOD_AND_PRIVATE]),
  toInquiry: (options) => ({ text: options.event ?? '', kind: 'when' }),
} satisfies AskingCommand;
