import { type AskingCommand, defineCommand, PERIOD_AND_PRIVATE } from '../command.js';

export const howmanyCommand = {
  definition: defineCommand('howmany', [{ key: 'subjectOfHowmany', required: true }, ...PERIOD_AND_PRIVATE]),
  toInquiry: (options) => ({ text: options.subject ?? '', kind: 'howmany' }),
} satisfies AskingCommand;
