import { describe, expect, it } from 'vitest';
import { buildEntities, type Entity } from '../../../src/language/names/entities.js';
import { indexEntities, matchEntities, matchRoles } from '../../../src/language/names/entity-lexicon.js';
import { finish } from '../../../src/language/steps.js';
import { analyse } from './analyse.js';

const { paragraphs, isOrdinaryWord } = analyse([
  {
    date: '2020-03-02',
    paragraphs: [
      'UN envoy Karin de Holm met US Secretary of State Tom Marsh and Turkish Foreign Minister Yusuf al-Demir in Visby.',
      'Mr Marsh said the United Nations would help. De Holm and Al-Demir agreed in Visby.',
      'Syrian President Omar Al-Halabi met deputy Turkish foreign minister Selim Kaya.',
      'The Red Front, an affiliate recently renamed Blue Front, left. Turkey and the U.S. agreed with America.',
      'It may rain in the park, the mayor of the town said. Then Mr Park spoke.',
    ],
  },
  {
    date: '2020-04-05',
    paragraphs: [
      'Yusuf al-Demir, the Turkish prime minister, met Karin de Holm, UN envoy on Syria, in Visby.',
      "Norland said no. Norland's foreign minister and the king of Sudmark had met before.",
      'Former minister Anna Berg and her brother Nils Berg spoke. Nothing came of it, Berg said.',
    ],
  },
]);
const entities = finish(buildEntities(paragraphs, isOrdinaryWord));
const lexicon = finish(indexEntities(entities, isOrdinaryWord));

function byId(id: string): Entity {
  const entity = entities.find((one) => one.id === id);
  if (entity === undefined)
    throw new Error(`no entity ${id} among ${entities.map((one) => one.id).join(', ')}`);
  return entity;
}

describe('forms of one name', () => {
  it('joins last name, particles, titles and the Arabic article', () => {
    expect(byId('karin-de-holm').forms).toEqual(expect.arrayContaining(['Karin de Holm', 'De Holm']));
    expect(byId('yusuf-al-demir').forms).toEqual(expect.arrayContaining(['Yusuf al-Demir', 'Al-Demir']));
    expect(byId('tom-marsh').mentions).toHaveLength(2);
  });

  it('joins a state, its people and its acronyms under the name of the gazetteer', () => {
    expect(byId('united-states').forms).toEqual(expect.arrayContaining(['US', 'U.S.', 'America']));
    expect(byId('united-nations').forms).toEqual(expect.arrayContaining(['UN', 'United Nations']));
    expect(byId('turkey').forms).toEqual(expect.arrayContaining(['Turkish', 'Turkey']));
  });

  it('joins the names before and after a renaming', () => {
    expect(byId('red-front').forms).toEqual(expect.arrayContaining(['Red Front', 'Blue Front']));
  });

  it('leaves a last name alone that two persons share', () => {
    expect(byId('berg').forms).toEqual(['Berg']);
    expect(byId('anna-berg').forms).toEqual(['Anna Berg']);
  });
});

describe('kinds, roles and dates', () => {
  it.each([
    ['karin-de-holm', 'person'],
    ['visby', 'place'],
    ['turkey', 'place'],
    ['norland', 'place'],
    ['sudmark', 'place'],
    ['united-nations', 'organisation'],
    ['red-front', 'organisation'],
  ])('%s is a %s', (id, kind) => {
    expect(byId(id).kind).toBe(kind);
  });

  it('keeps each role with the date of its article', () => {
    expect(byId('yusuf-al-demir').roles.map(({ text, date }) => [date, text])).toEqual([
      ['2020-03-02', 'Turkish Foreign Minister'],
      ['2020-04-05', 'the Turkish prime minister'],
    ]);
  });
});

describe('names in a question', () => {
  const ids = (question: string) => matchEntities(question, lexicon).map(({ entity }) => entity.id);

  it.each([
    ['whos de holm', ['karin-de-holm']],
    ['marsh and demir', ['tom-marsh', 'yusuf-al-demir']],
    ['al halabi', ['omar-al-halabi']],
    ['halabis plan', ['omar-al-halabi']],
    ['AL-HALABI?', ['omar-al-halabi']],
    ['who is karin', ['karin-de-holm']],
    ['what does the us want', ['united-states']],
    ['blue front', ['red-front']],
    ['the turks', ['turkey']],
    ['anna berg', ['anna-berg']],
  ])('%s', (question, expected) => {
    expect(ids(question)).toEqual(expected);
  });

  it.each([['tell us more'], ['is there a park'], ['marshes and holmes'], [''], ['🕊️']])(
    'none in "%s"',
    (question) => {
      expect(ids(question)).toEqual([]);
    },
  );

  it('takes an ordinary word for a name by its capital', () => {
    expect(ids('who is Park')).toEqual(['park']);
  });

  it('gives the range of the words, the article included', () => {
    const [match] = matchEntities('where did al-demir go', lexicon);
    expect(match?.range).toEqual({ start: 10, end: 18 });
  });
});

describe('roles in a question', () => {
  const ids = (question: string) =>
    matchRoles(question, lexicon).flatMap(({ holders }) => holders.map((holder) => holder.id));

  it.each([
    ['who is the UN envoy', ['karin-de-holm']],
    ['united nations mediator for syria', ['karin-de-holm']],
    ['turkish foreign minister', ['yusuf-al-demir']],
    ['the american secretary of state', ['tom-marsh']],
    ['president of syria', ['omar-al-halabi']],
    ['deputy foreign minister of turkey', ['selim-kaya']],
    ['turkish prime minister', ['yusuf-al-demir']],
    // nobody has this role, although somebody has each of its words
    ['russian foreign minister', []],
    ['us envoy', []],
    ['who said so', []],
  ])('%s', (question, expected) => {
    expect(ids(question)).toEqual(expected);
  });
});
