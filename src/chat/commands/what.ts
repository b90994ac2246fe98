import { type AskingCommand, defineCommand } from '../command.js';

export const whatCommand = {
  definition: defineCommand('what', 'What something is, or what happened', {
    name: 'subject',
    description: 'A thing, a name or an event',
    required: true,
  }),
  toInquiry: (options) => ({ text: options.subject ?? '', kind: 'what' }),
} satisfies AskingCommand;
