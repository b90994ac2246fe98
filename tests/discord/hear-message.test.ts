import { type APIMessage, type GatewayMessageCreateDispatchData, MessageType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { hearMessage } from '../../src/discord/hear-message.js';

const self = { userId: '100', roleId: '200' };
const own = { id: '9', author: { id: '100' } } as APIMessage;
const others = { id: '8', author: { id: '300' } } as APIMessage;

function message(parts: Partial<GatewayMessageCreateDispatchData>): GatewayMessageCreateDispatchData {
  const nobody = { id: '300', username: 'ada', discriminator: '0', global_name: null, avatar: null };
  return {
    id: '1',
    channel_id: '2',
    guild_id: '3',
    type: MessageType.Default,
    author: nobody,
    content: '',
    mentions: [],
    mention_roles: [],
    ...parts,
  } as GatewayMessageCreateDispatchData;
}

const mentions = [{ id: '100' }] as GatewayMessageCreateDispatchData['mentions'];

describe('the text of a question', () => {
  test.each([
    ['<@100> who came', 'who came'],
    ['who came <@!100>', 'who came'],
    ['<@100>', ''],
    ['<@100>\nwho\ncame', 'who\ncame'],
    // Other mentions are part of the question.
    ['<@100> what of <@1001> and <@&300>', 'what of <@1001> and <@&300>'],
  ])('%j is %j', (content, text) => {
    expect(hearMessage(message({ content, mentions }), self)?.text).toBe(text);
  });

  test("the bot's role counts as the bot, where there is one", () => {
    const byRole = message({ content: 'who came <@&200>', mention_roles: ['200'] });
    expect(hearMessage(byRole, self)?.text).toBe('who came');
    expect(hearMessage(byRole, { ...self, roleId: null })).toBeNull();
  });
});

describe('what is meant for the bot', () => {
  test('in a server neither plain talk nor a mention of everyone', () => {
    expect(hearMessage(message({ content: 'who came' }), self)).toBeNull();
    expect(hearMessage(message({ content: '@everyone', mention_everyone: true }), self)).toBeNull();
  });

  test('every direct message, which has no guild_id', () => {
    const { guild_id: _guild, ...direct } = message({ content: 'who came' });
    expect(hearMessage(direct, self)).toEqual({ text: 'who came', repliesTo: { kind: 'absent' } });
  });

  test('a reply to its own message where the words came, with a ping or without', () => {
    const reply = { type: MessageType.Reply, referenced_message: own };
    expect(hearMessage(message({ ...reply, content: 'and when' }), self)?.repliesTo).toEqual({
      kind: 'own',
      message: own,
    });
    // A slash command's answer was replied to: it pings, but Discord keeps the words back.
    expect(hearMessage(message({ ...reply, mentions }), self)?.text).toBe('');
    expect(hearMessage(message(reply), self)).toBeNull();
  });

  test('no reply to somebody else, unless it mentions the bot', () => {
    const reply = { type: MessageType.Reply, referenced_message: others, content: '<@100> and when' };
    expect(hearMessage(message(reply), self)).toBeNull();
    expect(hearMessage(message({ ...reply, mentions }), self)).toEqual({
      text: 'and when',
      repliesTo: { kind: 'another' },
    });
  });

  test('a referenced message that was left out is told by its id, a deleted one is absent', () => {
    const reply = {
      type: MessageType.Reply,
      mentions,
      message_reference: { message_id: '9', channel_id: '2' },
    };
    expect(hearMessage(message(reply as never), self)?.repliesTo).toEqual({ kind: 'unknown', id: '9' });
    const deleted = { ...reply, referenced_message: null };
    expect(hearMessage(message(deleted as never), self)?.repliesTo).toEqual({ kind: 'absent' });
  });
});
