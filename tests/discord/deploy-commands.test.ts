import { type APIApplicationCommand, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { isSameSet } from '../../src/discord/deploy-commands.js';

const ask = {
  name: 'ask',
  description: 'Ask',
  contexts: [0, 1],
  integration_types: [0],
  options: [
    {
      type: ApplicationCommandOptionType.String as const,
      name: 'question',
      description: 'It',
      required: true,
    },
  ],
};
const help = { name: 'help', description: 'Help', options: [] };

/** As Discord gives a command back: https://discord.com/developers/docs/interactions/application-commands#application-command-object */
function held(command: object, more: object = {}): APIApplicationCommand {
  return {
    id: '1',
    application_id: '2',
    version: '3',
    type: 1,
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    contexts: null,
    integration_types: [0, 1],
    ...command,
    ...more,
  } as unknown as APIApplicationCommand;
}

describe('the same to a user', () => {
  test('whatever Discord adds, and in whatever order', () => {
    expect(isSameSet([ask, help], [held({ ...help, options: undefined }), held(ask)])).toBe(true);
    expect(isSameSet([ask], [held(ask, { contexts: [1, 0] })])).toBe(true);
  });
});

describe('not the same', () => {
  test.each([
    ['a description', { description: 'Ask me' }],
    ['a context', { contexts: [0] }],
    ['who may use it', { default_member_permissions: '8' }],
    ['an option that is no longer required', { options: [{ ...ask.options[0], required: false }] }],
    ['a further option', { options: [...ask.options, { type: 3, name: 'b', description: 'B' }] }],
    ['a localisation', { description_localizations: { de: 'Frage' } }],
    ['a type', { type: 2 }],
  ])('%s', (_, difference) => {
    expect(isSameSet([ask], [held(ask, difference)])).toBe(false);
  });

  test('a command more or less', () => {
    expect(isSameSet([ask], [])).toBe(false);
    expect(isSameSet([ask], [held(ask), held(help)])).toBe(false);
  });

  test('options in another order, which is the order in which they are shown', () => {
    const second = { type: 3 as const, name: 'b', description: 'B', required: true };
    const both = { ...ask, options: [...ask.options, second] };
    expect(isSameSet([both], [held({ ...both, options: both.options.toReversed() })])).toBe(false);
  });
});
