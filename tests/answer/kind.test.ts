import { describe, expect, it } from 'vitest';
import { detectKind } from '../../src/answer/kind.js';

describe('detectKind', () => {
  it.each([
    ['who is the envoy', 'who'],
    ['whos the envoy', 'who'],
    ['Which minister signed it?', 'who'],
    ['hey, when do talks resume?', 'when'],
    ['what year did it begin', 'when'],
    ['wheres the summit', 'where'],
    ['which areas are quiet', 'where'],
    ['in which city did they meet', 'where'],
    ['how many died', 'howmany'],
    ['death toll aleppo', 'howmany'],
    ['how long is the truce', 'howmany'],
    ['why did it fail', 'why'],
    ['what caused the collapse', 'why'],
    ['what did the minister say about prisoners', 'quote'],
    ['what is a regime of calm', 'what'],
    ['what is the islamic state', 'what'],
    ['what is the state of the talks', 'what'],
    ['what did the islamic state do', 'what'],
    ['what did the islamic state say', 'quote'],
    ['what did Kerry state?', 'quote'],
    ['what did the UN envoy state about prisoners', 'quote'],
    ['reaction of the rebels to the truce', 'quote'],
    ["what was the minister's response to the truce", 'quote'],
    ['how do people feel about the truce', 'quote'],
    ["the envoy's age", 'howmany'],
    ['which prisoners are under the age of 18', 'what'],
    ['in one word: is the truce holding', 'yesno'],
    ['is the truce holding', 'yesno'],
    ['can someone tell me who the envoy is', 'who'],
    ['aleppo', 'general'],
    ["why'd it fail", 'general'],
    ['when they met, who left the room', 'who'],
    ['if the truce fails, it leads to what?', 'what'],
    ['what did a number of towns do', 'what'],
    ['what is the total number of dead', 'howmany'],
    ['number of planes', 'howmany'],
    ['summit location', 'where'],
    ['first round date', 'when'],
    ['name of the envoy', 'who'],
    ['which Russian officer spoke', 'who'],
    // the first question word asks
    ['which official was hit when the mob came', 'who'],
    ['where did they stay when they met the press', 'where'],
    ['what happened when the talks broke up', 'what'],
    ['what is Lavrovs job?', 'who'],
  ])('%s → %s', (text, kind) => {
    expect(detectKind(text)).toBe(kind);
  });
});
