import { describe, expect, it } from 'vitest';
import { spellOut } from '../../src/language/chat-words.js';

describe('spellOut', () => {
  it.each([
    ['wat r they gonna do abt it', 'what are they going to do about it'],
    ['whats up w/ Russia', 'whats up with Russia'],
    ['talks w/o Assad', 'talks without Assad'],
    ['w/e they said', 'w/e they said'],
    ['who tf is that', 'who is that'],
    ['kerry n lavrov b4 the mtg', 'kerry and lavrov before the meeting'],
    ["why'd they leave", 'why did they leave'],
    ['who’re the mediators', 'who are the mediators'],
    ['were did they meet', 'where did they meet'],
    ['were they there', 'were they there'],
    ['howmany died in teh camp', 'how many died in the camp'],
    // letters that are part of a name or a number stay
    ['vitamin-r and 2 may', 'vitamin-r and 2 may'],
    ['what did Rep Smith say', 'what did Rep Smith say'],
    ['on 4 july', 'on 4 july'],
  ])('%s → %s', (text, spelled) => {
    expect(spellOut(text)).toBe(spelled);
  });
});
