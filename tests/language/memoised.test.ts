import { describe, expect, it } from 'vitest';
import { KeptFor, memoised } from '../../src/language/memoised.js';

describe('memoised', () => {
  it('derives once for each text', () => {
    const asked: string[] = [];
    const lengthOf = memoised((text) => {
      asked.push(text);
      return text.length;
    });
    expect([lengthOf('one'), lengthOf('three'), lengthOf('one')]).toEqual([3, 5, 3]);
    expect(asked).toEqual(['one', 'three']);
  });
});

describe('what is kept for an object', () => {
  it('is the last that was set for it, and for no other one', () => {
    const kept = new KeptFor<object, { readonly name: string }>();
    const [one, other] = [{}, {}];
    kept.set(one, { name: 'first' });
    kept.set(other, { name: 'second' });
    kept.set(one, { name: 'third' });
    expect([kept.get(one)?.name, kept.get(other)?.name, kept.get({})]).toEqual([
      'third',
      'second',
      undefined,
    ]);
  });
});
