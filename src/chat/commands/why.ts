import { type AskingCommand, defineCommand } from '../command.js';

export const whyCommand = {
  definition: defineCommand('why', 'Why something happened', {
    name: 'event',
    description: 'What happened',
    required: true,
  }),
  toInquiry: (options) => ({ text: options.event ?? '', kind: 'why' }),
} satisfies AskingCommand;
