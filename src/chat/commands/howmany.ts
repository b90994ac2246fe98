import { type AskingCommand, defineCommand } from '../command.js';

export const howmanyCommand = {
  definition: defineCommand('howmany', 'Figures: how many, how much, how long', {
    name: 'subject',
    description: 'What to count',
    required: true,
  }),
  toInquiry: (options) => ({ text: options.subject ?? '', kind: 'howmany' }),
} satisfies AskingCommand;
