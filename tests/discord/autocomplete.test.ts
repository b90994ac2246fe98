import { afterEach, expect, test } from 'vitest';
import { shareBot } from './open-bot.js';

const shared = shareBot();

afterEach(() => expect(shared.discord.violations).toEqual([]));

/** What people type on their way to a question. */
const TYPED = [
  '',
  'k',
  'ke',
  'ker',
  'kerry',
  'who is st',
  'when did lavrov and ker',
  'alep',
  'xyzzy',
  '👩‍👩‍👧‍👦',
];

test('choices come within 100 ms at the 99th percentile, whatever is typed', async () => {
  const { discord } = shared;
  const took: number[] = [];
  for (let round = 0; round < 20; round++) {
    for (const question of TYPED) {
      const options = { question };
      const use = discord.autocomplete({ name: 'ask', focused: 'question', options });
      took.push((await use.response()).afterMs);
    }
  }
  const p99 = took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? Number.NaN;
  expect(p99).toBeLessThan(100);
});

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
