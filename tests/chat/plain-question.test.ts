import { expect, it } from 'vitest';
import { plainQuestion } from '../../src/chat/plain-question.js';

it.each([
  ['<@123456789012345678> who is the envoy', 'who is the envoy'],
  ['<:smile:123456789012345678> who is the envoy', 'who is the envoy'],
  ['@Bob who is the envoy', 'who is the envoy'],
  ['who is the envoy https://example.org/a?b=c', 'who is the envoy'],
  // an address of mail is no mention, and angle brackets may be part of a question
  ['who wrote to bob@example.org', 'who wrote to bob@example.org'],
  ['is 3 < 4 and 5 > 4', 'is 3 < 4 and 5 > 4'],
  ['@everyone', ''],
])('%s', (text, words) => {
  expect(plainQuestion(text)).toBe(words);
});
