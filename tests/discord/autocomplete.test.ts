import { InteractionResponseType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { corpusFolder, openBot, openDiscord, shareBot } from './open-bot.js';

const shared = shareBot();

test.each(['', 'k', 'kerry', 'who is st', 'when did lavrov and ker', 'xyzzy', '👩‍👩‍👧‍👦'])(
  'choices come in time, whatever is typed: %j',
  async (question) => {
    const { discord } = shared;
    const use = discord.autocomplete({ name: 'ask', focused: 'question', options: { question } });
    expect((await use.response()).type).toBe(InteractionResponseType.ApplicationCommandAutocompleteResult);
  },
);

test('every option that can be completed offers something of the corpus', async () => {
  const { discord } = shared;
  const typed = { who: 'subject', when: 'event', quote: 'speaker', ceasefire: 'about', read: 'article' };
  for (const [name, focused] of Object.entries(typed)) {
    const choices = await discord.autocomplete({ name, focused }).choices();
    expect(choices.length, name).toBeGreaterThan(0);
    expect(choices.length).toBeLessThanOrEqual(25);
  }
  const months = await discord.autocomplete({ name: 'sources', focused: 'from', locale: 'de' }).choices();
  expect(months).toContainEqual({ name: 'Juli 2016', value: '2016-07' });
});

test('what is typed comes first, and titles of any length make a list that Discord takes', async () => {
  const discord = await openDiscord();
  const files = Array.from({ length: 40 }, (_, at) => [
    `report-${at}.md`,
    `---\ntitle: "Report ${at} ${'on the harbour of the old town '.repeat(7)}"\ndate: 2016-05-02\n---\nThe envoy ${'of the old town '.repeat(30)} spoke.\n`,
  ]);
  await openBot(discord, { CORPUS_DIR: corpusFolder(Object.fromEntries(files)) });
  const typed = 'what was said of report';
  for (const use of [
    { name: 'read', focused: 'article', options: { article: 'report' }, count: 25 },
    { name: 'ask', focused: 'question', options: { question: typed }, count: 1 },
  ]) {
    const choices = await discord.autocomplete(use).choices();
    expect(choices[0]?.value).toBe(Object.values(use.options)[0]);
    // 40 articles are meant, or titles that with what stands before them are too long.
    expect(choices).toHaveLength(use.count);
    for (const { name, value } of choices) {
      expect(name.length).toBeLessThanOrEqual(100);
      expect(String(value).length).toBeLessThanOrEqual(100);
    }
  }
  // A text that is too long for a choice is sent as it is.
  const question = typed.repeat(20);
  expect(
    await discord.autocomplete({ name: 'ask', focused: 'question', options: { question } }).choices(),
  ).toEqual([]);
});

test('an article that was chosen is read', async () => {
  const { discord } = shared;
  const [, choice] = await discord
    .autocomplete({ name: 'read', focused: 'article', options: { article: 'lavrov' } })
    .choices();
  const message = await discord
    .useCommand({ name: 'read', options: { article: String(choice?.value) } })
    .message();
  expect(message.embeds[0]?.author?.name).toContain('Lavrov');
});
