import { type AskingCommand, defineCommand, PERIOD_AND_PRIVATE } from '../command.js';

export const whatCommand = {
  definition: defineCommand('what', [{ key: 'subjectOfWhat', required: true }, ...PERIOD_AND_PRIVATE]),
  toInquiry: (options) => ({ text: options.subject ?? '', kind: 'what' }),
} satisfies AskingCommand;
