import { type AskingCommand, defineCommand } from '../command.js';

export const whereCommand = {
  definition: defineCommand('where', 'Where something happened or will happen', {
    name: 'event',
    description: 'What happened or will happen',
    required: true,
  }),
  toInquiry: (options) => ({ text: options.event ?? '', kind: 'where' }),
} satisfies AskingCommand;
