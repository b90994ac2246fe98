import type { APIEmbed } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { commandFaults } from './commands.js';
import { isEmpty, type MessageBody, messageFaults } from './message-limits.js';

const link = { type: 2, style: 5, label: 'Read', url: 'https://example.org' };
const press = { type: 2, style: 1, label: 'Next', custom_id: 'next' };
const rowOf = (...components: object[]) =>
  [{ type: 1, components }] as NonNullable<MessageBody['components']>;
const text = (length: number) => ({ type: 10, content: 'x'.repeat(length) });
const V2 = 1 << 15;

const embed: APIEmbed = {
  title: 'x'.repeat(256),
  author: { name: 'x'.repeat(256) },
  footer: { text: 'x'.repeat(2048) },
  fields: [{ name: 'x'.repeat(256), value: 'x'.repeat(1024) }],
};

test('what just fits has no fault', () => {
  expect(
    messageFaults({ content: 'x'.repeat(2000), embeds: [embed], components: rowOf(link, press) }),
  ).toEqual([]);
  expect(messageFaults({ embeds: [{ description: 'x'.repeat(4096) }] })).toEqual([]);
  expect(messageFaults({ flags: V2, components: [text(4000)] })).toEqual([]);
});

test.each<[string, MessageBody]>([
  ['/content has 2001 characters', { content: 'x'.repeat(2001) }],
  ['/embeds holds 11', { embeds: Array.from({ length: 11 }, () => ({ title: 'a' })) }],
  ['/embeds/0 is empty', { embeds: [{ color: 1 }] }],
  ['/embeds/0/title has 257', { embeds: [{ title: 'x'.repeat(257) }] }],
  ['/embeds/0/description has 4097', { embeds: [{ description: 'x'.repeat(4097) }] }],
  ['/embeds/0/footer/text has 2049', { embeds: [{ footer: { text: 'x'.repeat(2049) } }] }],
  ['/embeds/0/author/name has 257', { embeds: [{ author: { name: 'x'.repeat(257) } }] }],
  ['/embeds/0/fields holds 26', { embeds: [{ fields: Array(26).fill({ name: 'a', value: 'b' }) }] }],
  ['/embeds/0/fields/0/name has 257', { embeds: [{ fields: [{ name: 'x'.repeat(257), value: 'b' }] }] }],
  ['/embeds/0/fields/0/value has 1025', { embeds: [{ fields: [{ name: 'a', value: 'x'.repeat(1025) }] }] }],
  ['/embeds/0/fields/0/name is empty', { embeds: [{ fields: [{ name: '', value: 'b' }] }] }],
  ['/embeds/0/url "ftp', { embeds: [{ title: 'a', url: 'ftp://example.org' }] }],
  ['/embeds have 6001', { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] }],
  ['is a link without url', { components: rowOf({ ...link, url: undefined }) }],
  ['links to "javascript:', { components: rowOf({ ...link, url: 'javascript:0' }) }],
  ['is a link and has a custom_id', { components: rowOf({ ...link, custom_id: 'a' }) }],
  ['has no custom_id', { components: rowOf({ ...press, custom_id: undefined }) }],
  ['has neither label nor emoji', { components: rowOf({ ...press, label: undefined }) }],
  ['repeat the custom_id "next"', { components: [...rowOf(press), ...rowOf(press)] }],
  ['more than 5 rows', { components: [1, 2, 3, 4, 5, 6].flatMap(() => rowOf(link)) }],
  ['needs the flag for Components V2', { components: [text(1)] }],
  ['/components text has 4001', { flags: V2, components: [text(4000), text(1)] }],
  ['/components holds 41', { flags: V2, components: Array(41).fill(text(1)) }],
  ['has no content or embeds', { flags: V2, content: 'a', components: [text(1)] }],
])('a message is refused: %s', (fault, body) => {
  expect(messageFaults(body)).toEqual([expect.stringContaining(fault)]);
});

test('a message is empty if it holds nothing to show', () => {
  expect(isEmpty({ content: ' \n', embeds: [], components: null })).toBe(true);
  expect(isEmpty({ components: rowOf(link) })).toBe(false);
});

const command = { name: 'ask', description: 'Ask' };
const option = { type: 3, name: 'question', description: 'What' };

test('commands as they should be have no fault', () => {
  const menu = { name: 'Quote this', type: 3 };
  const full = {
    ...command,
    options: [
      { ...option, required: true },
      { ...option, name: 'page' },
    ],
  };
  expect(commandFaults([full, menu, { ...command, name: 'चर्चा' }])).toEqual([]);
});

test.each<[string, Parameters<typeof commandFaults>[0]]>([
  ['name "Ask"', [{ ...command, name: 'Ask' }]],
  ['name "a b"', [{ ...command, name: 'a b' }]],
  ['name "Fragen"', [{ ...command, name_localizations: { de: 'Fragen' } }]],
  ['name "What"', [{ ...command, options: [{ ...option, name: 'What' }] }]],
  ['is given twice', [command, command]],
  ['lacks a description', [{ name: 'ask' }]],
  ['may not have a description', [{ ...command, type: 3 }]],
  ['repeats option "question"', [{ ...command, options: [option, option] }]],
  ['after an optional one', [{ ...command, options: [option, { ...option, name: 'b', required: true }] }]],
  [
    'both choices and autocomplete',
    [{ ...command, options: [{ ...option, autocomplete: true, choices: [{ name: 'a', value: 'a' }] }] }],
  ],
  [
    'has 8024 characters',
    [
      {
        ...command,
        options: [
          { ...option, description: '', choices: [{ name: 'x'.repeat(2010), value: 'x'.repeat(6000) }] },
        ],
      },
    ],
  ],
  ['more than 15 commands of type 3', Array.from({ length: 16 }, (_, n) => ({ name: `n${n}`, type: 3 }))],
])('a set of commands is refused: %s', (fault, commands) => {
  expect(commandFaults(commands)).toEqual([expect.stringContaining(fault)]);
});
