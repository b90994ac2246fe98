import { type AskingCommand, defineCommand } from '../command.js';

export const whenCommand = {
  definition: defineCommand('when', 'When something happened or will happen', {
    name: 'event',
    description: 'What happened or will happen',
    required: true,
  }),
  toInquiry: (options) => ({ text: options.event ?? '', kind: 'when' }),
} satisfies AskingCommand;
