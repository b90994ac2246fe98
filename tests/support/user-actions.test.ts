import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Events,
  LabelBuilder,
  ModalBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { ASK_COMMAND, answerCommands, logIn, QUESTION, refusalOf } from './client.js';

const buttons = (...all: ButtonBuilder[]) => [new ActionRowBuilder<ButtonBuilder>().addComponents(...all)];
const nextPage = () =>
  new ButtonBuilder().setCustomId('page:2').setLabel('Next').setStyle(ButtonStyle.Primary);

describe('commands', () => {
  test('a bulk overwrite is remembered, keeps ids, and comes back with defaults filled in', async () => {
    const { discord, client } = await logIn();
    const [first] = discord.commands();
    const changed = { ...ASK_COMMAND, description: 'Changed', defaultMemberPermissions: 8n };
    await client.application.commands.set([changed] as never);
    const [second] = discord.commands();
    expect(second).toMatchObject({ id: first?.id, description: 'Changed', default_member_permissions: '8' });
    expect(second?.options?.[1]).not.toHaveProperty('required');
    expect((await client.application.commands.fetch()).map(({ name }) => name)).toEqual(['ask']);
    expect(discord.violations).toEqual([]);
  });

  test('a name in capitals is refused and recorded', async () => {
    const { discord, client } = await logIn();
    const put = client.application.commands.set([{ ...ASK_COMMAND, name: 'Ask' }] as never);
    await expect(put).rejects.toMatchObject({ code: 50035, status: 400 });
    expect(discord.violations).toEqual([expect.stringContaining('name "Ask"')]);
  });

  test('a user cannot send what the registered command does not take', async () => {
    const { discord } = await logIn();
    const use = (options: Record<string, string | number>) => () =>
      discord.useCommand({ name: 'ask', options });
    expect(use({})).toThrow('option "question" is required');
    expect(use({ question: 'x'.repeat(51) })).toThrow('1 to 50 characters');
    expect(use({ question: 'when', page: 'two' })).toThrow('option "page" takes a number');
    expect(use({ question: 'when', other: 1 })).toThrow('no option "other"');
    expect(() => discord.useCommand({ name: 'asks' })).toThrow('no command "asks"');
  });
});

describe('what users do', () => {
  test('an autocompletion tells the focused option and gets choices', async () => {
    const { discord, client } = await logIn();
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${name} ${value}`, value }]);
    });
    const typing = discord.autocomplete({ name: 'ask', options: { question: 'wh' }, focused: 'question' });
    expect(await typing.choices()).toEqual([{ name: 'question wh', value: 'wh' }]);
    expect(() => discord.autocomplete({ name: 'ask', focused: 'page' })).toThrow('is not completed');
  });

  test('a button updates its message, opens a modal, and the modal answers', async () => {
    const { discord, client } = await logIn();
    const input = new TextInputBuilder().setCustomId('text').setStyle(TextInputStyle.Short);
    const label = new LabelBuilder().setLabel('Question').setTextInputComponent(input);
    const modal = new ModalBuilder().setCustomId('again').setTitle('Ask again').addLabelComponents(label);
    const ask = new ButtonBuilder().setCustomId('modal').setLabel('Ask').setStyle(ButtonStyle.Secondary);
    answerCommands(client, (interaction) => interaction.reply({ components: buttons(nextPage(), ask) }));
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isButton() && interaction.customId === 'page:2') await interaction.update('page 2');
      else if (interaction.isButton()) await interaction.showModal(modal);
      else if (interaction.isModalSubmit())
        await interaction.reply(interaction.fields.getTextInputValue('text'));
    });
    const message = await discord.useCommand(QUESTION).message();
    const updated = await discord.pressButton({ message, label: 'Next' }).message();
    expect(updated).toMatchObject({ id: message.id, content: 'page 2' });
    expect(updated.components).toHaveLength(1);
    const press = discord.pressButton({ message, customId: 'modal' });
    expect(await press.modal()).toMatchObject({ title: 'Ask again' });
    expect(() => discord.submitModal({ from: press, values: {} })).toThrow('is required');
    const submitted = discord.submitModal({ from: press, values: { text: 'who' } });
    expect((await submitted.message()).content).toBe('who');
    expect(() => discord.pressButton({ message, customId: 'gone' })).toThrow('does not exist');
    expect(discord.violations).toEqual([]);
  });

  test('a message command shows the content of its target', async () => {
    const { discord, client } = await logIn({}, [{ name: 'Quote this', type: 3 }]);
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isMessageContextMenuCommand())
        await interaction.reply(interaction.targetMessage.content);
    });
    const { message } = discord.sendMessage({ content: 'not for the bot' });
    const use = discord.messageContextMenu({ name: 'Quote this', message });
    expect((await use.message()).content).toBe('not for the bot');
  });

  test.each([
    ['direct', 1, { 0: '0' }],
    ['foreign-guild', 0, undefined],
    ['private-channel', 2, undefined],
  ] as const)('a command can be used in %s', async (where, context, owners) => {
    const command = { ...ASK_COMMAND, integration_types: [0, 1], contexts: [0, 1, 2] };
    const { discord, client } = await logIn();
    await client.rest.put(`/applications/${discord.applicationId}/commands`, { body: [command] });
    answerCommands(client, async (interaction) => {
      expect(interaction.context).toBe(context);
      await interaction.reply(`in ${interaction.channelId}`);
    });
    const use = discord.useCommand({ ...QUESTION, where });
    expect((await use.message()).content).toBe(`in ${use.interaction.channel.id}`);
    expect(use.interaction.owners).toEqual(owners ?? { 1: discord.user.id });
  });

  test('a user install has five follow-ups, the sixth is refused with 40094', async () => {
    const { discord, client } = await logIn();
    const command = { ...ASK_COMMAND, integration_types: [1], contexts: [0] };
    await client.rest.put(`/applications/${discord.applicationId}/commands`, { body: [command] });
    const refusal = refusalOf(client, async (interaction) => {
      await interaction.reply('first');
      for (let n = 1; n <= 6; n++) await interaction.followUp(`more ${n}`);
    });
    const use = discord.useCommand({ ...QUESTION, where: 'foreign-guild' });
    expect(await refusal).toMatchObject({ code: 40094 });
    expect(use.followUps).toBe(5);
  });
});
