import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, customIdOf, fingerprint, readAction } from '../../src/chat/actions.js';
import { hostileText } from './hostile.js';

const articleId = fc.stringMatching(/^[a-z0-9-]{1,40}$/);
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const actions: fc.Arbitrary<Action> = fc.oneof(
  fc
    .record({
      article: articleId,
      paragraph: fc.integer({ min: 1, max: 99_999 }),
      start: fc.nat(100_000),
      length: fc.nat(100_000),
      words: fc.option(hostileText.map(fingerprint)),
    })
    .map(({ article, paragraph, start, length, words }): Action => {
      return {
        kind: 'context',
        passage: { article, paragraph, range: { start, end: start + length }, words },
      };
    }),
  fc.record({ kind: fc.constantFrom('further' as const, 'timeline' as const), offset: fc.nat(99_999) }),
  day.map((each): Action => ({ kind: 'newer', day: each })),
  day.map((each): Action => ({ kind: 'older', day: each })),
  fc.record({ kind: fc.constant('read' as const), article: articleId, paragraph: fc.nat(99_999) }),
  fc.constantFrom<Action>({ kind: 'follow-up' }, { kind: 'share' }, { kind: 'delete' }),
);

describe('the custom_id of an action', () => {
  it('names article, paragraph and range of a passage', () => {
    const passage = { article: 'harbour-deal', paragraph: 2, range: { start: 7, end: 10 }, words: '0abc' };
    expect(customIdOf({ kind: 'context', passage })).toBe('context|harbour-deal|2|7-10|0abc');
  });

  it('reads back as the same action and fits, for article ids of up to 40 characters', () => {
    fc.assert(
      fc.property(actions, (action) => {
        const id = customIdOf(action);
        expect(id).toMatch(/^.{1,100}$/);
        expect(readAction(id ?? '')).toEqual(action);
      }),
    );
  });

  it('is none where the article has an id that leaves no room for it', () => {
    expect(customIdOf({ kind: 'read', article: 'a'.repeat(100), paragraph: 1 })).toBeNull();
  });

  it('is none of ours in any other form', () => {
    const foreign = [
      '',
      'context',
      'context|a|1',
      'context|A b|1|0-1',
      'context|a|x|0-1',
      'context|a|1|0-1|',
      'context|a|1|0-1|abcde',
      'poll|a|1|0-1',
      'constructor',
      'toString|1',
      'newer|today',
      'share|all',
      'timeline|-1',
    ];
    for (const id of foreign) expect(readAction(id), id).toBeNull();
  });
});
