import { describe, expect, it } from 'vitest';
import { readConceptTable } from '../../src/language/concept-table.js';

describe('readConceptTable', () => {
  it('reads names, phrases, looser ones and the words beside them, over several lines', () => {
    const table = [
      '# meeting',
      '',
      'meet: meet, met, sit down with,',
      '  hold talks | see',
      'truce-holds (truce, ceasefire): hold, keep … alive',
    ].join('\n');
    expect(readConceptTable(table, 'a.txt')).toEqual([
      { name: 'meet', phrases: ['meet', 'met', 'sit down with', 'hold talks'], looser: ['see'], beside: [] },
      {
        name: 'truce-holds',
        phrases: ['hold', 'keep … alive'],
        looser: [],
        beside: ['truce', 'ceasefire'],
      },
    ]);
  });

  it.each([
    ['meet', 'is not "name'],
    ['Meet: met', 'is not "name'],
    ['meet: met | see | visit', 'is not "name'],
    ['meet:', 'has no phrase'],
    ['save: keep ... alive', '"keep ... alive": other words are one character'],
    ['save: … alive', '"… alive": other words are one character'],
    ['holds (cease-fire): last', '"cease-fire": beside a phrase stands one word'],
  ])('tells where %s is no concept, and why', (entry, fault) => {
    expect(() => readConceptTable(`# heading\n${entry}`, 'a.txt')).toThrow(`a.txt:2: ${fault}`);
  });
});
