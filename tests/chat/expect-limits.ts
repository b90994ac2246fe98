import { expect } from 'vitest';
import type { Reply } from '../../src/chat/reply.js';

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits, written again on purpose. */
export function expectWithinLimits(reply: Reply): void {
  expect(reply.allowed_mentions).toEqual({ parse: [], replied_user: false });
  expect(reply.embeds).toHaveLength(1);
  for (const { title, description, footer, author } of reply.embeds ?? []) {
    for (const text of [title, description, footer?.text, author?.name]) expect(text).not.toBe('');
    expect(title?.length ?? 0).toBeLessThanOrEqual(256);
    expect(description?.length ?? 0).toBeLessThanOrEqual(4096);
    expect(footer?.text.length ?? 0).toBeLessThanOrEqual(2048);
    expect(author?.name.length ?? 0).toBeLessThanOrEqual(256);
    expect([title, description, footer?.text, author?.name].join('').length).toBeLessThanOrEqual(6000);
  }
  const rows = reply.components ?? [];
  expect(rows.length).toBeLessThanOrEqual(5);
  for (const { components } of rows) {
    expect(components.length).toBeGreaterThanOrEqual(1);
    expect(components.length).toBeLessThanOrEqual(5);
    for (const button of components) expect('label' in button && button.label).toMatch(/^.{1,80}$/);
  }
  const ids = rows.flatMap((row) =>
    row.components.map((button) => ('custom_id' in button ? button.custom_id : '')),
  );
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^.{1,100}$/);
}

/** No text with half a character in it: the sources have none, so a cut must have parted one. */
export function expectWellFormed(reply: Reply): void {
  expect(JSON.stringify(reply)).not.toMatch(/\\ud[89a-f]/);
}
