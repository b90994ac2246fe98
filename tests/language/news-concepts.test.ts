import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConceptTable } from '../../src/language/concept-table.js';
import { findConcepts, readLexicon, writeLexicon } from '../../src/language/concepts.js';
import { commonConcepts } from '../../src/language/news-concepts/common-concepts.js';
import { tokenize } from '../../src/language/tokens.js';

const FOLDER = new URL('../../src/language/news-concepts/', import.meta.url);
const groups = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .flatMap((file) => readConceptTable(readFileSync(new URL(file, FOLDER), 'utf8'), file));
const derived = readFileSync(new URL('lexicon.tsv', FOLDER), 'utf8');
const lexicon = readLexicon(derived);

function conceptsIn(text: string): string[] {
  return findConcepts(lexicon, tokenize(text)).map(({ concept }) => concept);
}

describe('the concepts of news', () => {
  it('are what lexicon.tsv was derived from', () => {
    // npx tsx src/language/news-concepts/derive-table.ts
    const words = readFileSync(new URL('../word-vectors/words.txt', FOLDER), 'utf8').trimEnd().split('\n');
    expect(writeLexicon(groups, commonConcepts(groups, words))).toBe(derived);
  });

  it('have no phrase that is one stop word or no word at all', () => {
    const phrases = groups.flatMap(({ phrases, looser = [] }) => [...phrases, ...looser]);
    const empty = phrases.filter((phrase) => {
      const tokens = tokenize(phrase);
      return tokens.length === 0 || (tokens.length === 1 && tokens[0]?.stop === true);
    });
    expect(empty).toEqual([]);
  });

  it.each([
    ['The guns fell silent.', 'Is there a lull in the fighting?'],
    ['The rebel delegation stormed out of the talks.', 'Who walked out?'],
    ['The mediator begged both sides for patience.', 'Who pleaded with them?'],
    ['Thousands were driven from their homes.', 'How many had to flee?'],
    ['The talks ran aground on the question of the border.', 'Why is there a deadlock?'],
    ['The foreign minister resigned on Monday.', 'When did he step down?'],
    ['The talks seek a lasting settlement.', 'What are they supposed to achieve?'],
    ['The mediator has had a hard time.', 'Why is her job so tough?'],
  ])('“%s” and “%s” have one in common', (one, other) => {
    const said = new Set(conceptsIn(one));
    expect(conceptsIn(other).some((concept) => said.has(concept))).toBe(true);
  });

  it.each([
    ['The truce was extended.', 'The truce collapsed.'],
    ['Prices rose sharply.', 'Prices fell sharply.'],
    ['They accepted the plan.', 'They rejected the plan.'],
    ['Rebels advanced on the town.', 'Rebels retreated from the town.'],
  ])(
    '“%s” and “%s” are not told apart by their nouns alone: their verbs have none in common',
    (one, other) => {
      const verbs = (text: string) => {
        const tokens = tokenize(text);
        const verb = tokens.findIndex(({ word }) => /ed$|^rose$|^fell$/.test(word));
        return new Set(
          findConcepts(lexicon, tokens)
            .filter(({ first, last, loose }) => !loose && first <= verb && verb <= last)
            .map(({ concept }) => concept),
        );
      };
      const said = verbs(one);
      expect([...verbs(other)].filter((concept) => said.has(concept))).toEqual([]);
    },
  );
});
