import { expect, test } from 'vitest';
import { Recent } from '../../src/lancedb/recent.js';

test('what was not asked for the longest is let go first', () => {
  const recent = new Recent<string, number>(2);
  recent.set('truce', 1);
  recent.set('talks', 2);
  expect(recent.get('truce')).toBe(1);
  recent.set('envoy', 3);
  expect(['truce', 'talks', 'envoy'].map((key) => recent.get(key))).toEqual([1, undefined, 3]);
});

test('what is set again takes no second place', () => {
  const recent = new Recent<string, number>(2);
  recent.set('truce', 1);
  recent.set('talks', 2);
  recent.set('talks', 3);
  expect(['truce', 'talks'].map((key) => recent.get(key))).toEqual([1, 3]);
});
