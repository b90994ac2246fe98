import { describe, expect, it } from 'vitest';
import { isCorrection, withoutFrame } from '../../src/language/chat-frame.js';
import { growthOf } from '../support/growth.js';

describe('a question without its frame', () => {
  it('has lost greetings and politeness at the beginning alone', () => {
    expect(withoutFrame('Hi all, please tell me who said hello')).toBe('who said hello');
    expect(withoutFrame('who is there')).toBe('who is there');
  });

  it.each([
    'sorry if this was asked before, who opened the port',
    'idk much about this but who opened the port',
    'i missed the news today. who opened the port',
    "I'm new here, who opened the port",
    'just curious, who opened the port',
    'wait so who opened the port',
    'according to the article who opened the port',
    'i have a question: who opened the port',
    'pls explain who opened the port',
    'who opened the port thx in advance',
    'who opened the port, does anyone know?',
    'who opened the port do u think',
    'who opened the port, according to the reports?',
    'do you happen to know who opened the port',
    'do you guys know who opened the port',
    'could you check who opened the port',
    'can you let me know who opened the port',
    'are you able to tell me who opened the port',
    'could you point me to who opened the port',
  ])('has lost what the asker says of himself, and thanks: %s', (text) => {
    expect(withoutFrame(text)).toBe('who opened the port');
  });

  it('keeps "again" where something is done once more', () => {
    expect(withoutFrame('who is the envoy again?')).toBe('who is the envoy');
    expect(withoutFrame('when do they meet again')).toBe('when do they meet again');
    expect(withoutFrame('are they at war again')).toBe('are they at war again');
  });

  it.each([
    'i read that the duke resigned, is it true',
    'explain the truce',
    'what does the envoy think',
    'im confused about the truce, is it over',
    'was the article right',
    'can you confirm the report',
    'do you happen to like the envoy',
  ])('is left whole where that tells something: %s', (text) => {
    expect(withoutFrame(text)).toBe(text);
  });

  it.each(['hi ', '! ', 'please ', 'idk the ', 'sorry if '])(
    'is quickly found behind many of %s',
    (words) => {
      expect(growthOf((length) => withoutFrame(words.repeat(length / words.length)))).toBeLessThan(60);
    },
  );
});

describe('a text that puts something else into the question before', () => {
  it.each(['no, I mean in July', 'wait i meant the duke', 'in September, I mean'])('says so: %s', (text) => {
    expect(isCorrection(text)).toBe(true);
  });

  it.each(['what does a truce mean', 'the envoy I mean is in Geneva'])('does not: %s', (text) => {
    expect(isCorrection(text)).toBe(false);
  });

  it.each([' ', '! ', 'no ', ' i mean'])('is quickly found behind many of %s', (words) => {
    expect(growthOf((length) => isCorrection(words.repeat(length / words.length)))).toBeLessThan(60);
  });
});
