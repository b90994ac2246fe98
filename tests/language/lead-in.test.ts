import { describe, expect, it } from 'vitest';
import { withoutAfterthought, withoutLeadIn } from '../../src/language/lead-in.js';

describe('what asks for a question to be answered', () => {
  it.each([
    'answer in one line: who opened the port',
    'in a nutshell, who opened the port',
    'briefly: who opened the port',
    'my teacher wants to know who opened the port',
    'i lost my notes, who opened the port',
    'forgive my ignorance but who opened the port',
    'would you be able to tell me who opened the port',
    'do you happen to know who opened the port',
    'explain to a child who opened the port',
    "explain like i'm five who opened the port",
    'do the articles say who opened the port',
    'tell me what you know about who opened the port',
    'can you help me? who opened the port',
  ])('is left out before it: %s', (text) => {
    expect(withoutLeadIn(text)).toBe('who opened the port');
  });

  it.each([
    'who opened the port? my exam is tomorrow',
    'who opened the port, if i may ask',
    'who opened the port (short answer please)',
  ])('is left out behind it: %s', (text) => {
    expect(withoutAfterthought(text)).toMatch(/^who opened the port\W*$/);
  });

  it('is left out before a question whether something is so', () => {
    expect(withoutLeadIn('in one word: is the port open')).toBe('is the port open');
    expect(withoutLeadIn('am i right in thinking that the port is open')).toBe(
      'is it true that the port is open',
    );
    expect(withoutLeadIn('could you check if the port is open')).toBe('is it true that the port is open');
  });

  it('is left out before a subject alone', () => {
    expect(withoutLeadIn('talk to me about the port')).toBe('the port');
    expect(withoutLeadIn('give me the gist of the treaty')).toBe('the treaty');
    expect(withoutLeadIn('what do I need to know about the port')).toBe('the port');
  });

  it.each([
    'who asked what was said',
    'what did the envoy say about the port',
    'in the talks who opened the port',
    'help for the refugees',
    'i read that the duke resigned',
    'the rebels want to know who fired',
    'answer only in rhymes who opened the port',
    'i want to talk about my problems',
    'tell me',
  ])('is no part of: %s', (text) => {
    expect(withoutLeadIn(text)).toBe(text);
    expect(withoutAfterthought(text)).toBe(text);
  });

  it.each(['the port is open, right?', 'who opened the port, and why?', 'they opened the port, is that so'])(
    'is not what stands behind %s',
    (text) => {
      expect(withoutAfterthought(text)).toBe(text);
    },
  );
});
