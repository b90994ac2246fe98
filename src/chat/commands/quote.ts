import { type AskingCommand, defineCommand, PERIOD_AND_PRIVATE } from '../command.js';

export const quoteCommand = {
  definition: defineCommand('quote', [
    { key: 'speaker', required: true },
    { key: 'about' },
    ...PERIOD_AND_PRIVATE,
  ]),
  toInquiry: ({ speaker = '', about }) => ({
    text: about === undefined ? speaker : `${speaker} about ${about}`,
    kind: 'quote',
  }),
} satisfies AskingCommand;
