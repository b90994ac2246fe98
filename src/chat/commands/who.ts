import { type AskingCommand, defineCommand } from '../command.js';

export const whoCommand = {
  definition: defineCommand('who', 'Who somebody is, or who did something', {
    name: 'subject',
    description: 'A name, a role, or what was done',
    required: true,
  }),
  toInquiry: (options) => ({ text: options.subject ?? '', kind: 'who' }),
} satisfies AskingCommand;
