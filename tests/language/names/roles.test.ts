import { describe, expect, it } from 'vitest';
import { findNames } from '../../../src/language/names/names.js';
import { findRoles } from '../../../src/language/names/roles.js';
import { splitSentences } from '../../../src/language/sentences.js';

/** Each role as "kind: subject = role". */
function roles(text: string): string[] {
  const sentences = splitSentences(text);
  return findRoles(
    text,
    sentences,
    findNames(text, sentences, () => false),
  ).map((role) => {
    expect(role.text).toBe(text.slice(role.start, role.end));
    const subject = role.subject === null ? '-' : text.slice(role.subject.start, role.subject.end);
    return `${role.kind}: ${subject} = ${role.text}`;
  });
}

describe('before a name', () => {
  it.each([
    ['Then US Secretary of State Ann Lind left.', ['title: Ann Lind = US Secretary of State']],
    [
      'He met deputy Swedish foreign minister Karl Holm.',
      ['title: Karl Holm = deputy Swedish foreign minister'],
    ],
    [
      'Saudi Arabia’s Foreign Minister Ali al-Rashid left.',
      ['title: Ali al-Rashid = Saudi Arabia’s Foreign Minister'],
    ],
    ['It killed rebel commander Abu Said.', ['title: Abu Said = rebel commander']],
    ['A meeting with Norwegian counterpart Eva Dahl began.', ['title: Eva Dahl = Norwegian counterpart']],
    ['Moscow supports President Karl Holm.', ['title: Karl Holm = President']],
  ])('%s', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  it('Mr is no role', () => {
    expect(roles('Then Mr Holm left.')).toEqual([]);
  });
});

describe('beside a name', () => {
  it.each([
    ['Ann Lind, UN envoy on Yemen, said so.', ['apposition: Ann Lind = UN envoy on Yemen']],
    ['UN envoy on Yemen, Ann Lind, said so.', ['apposition: Ann Lind = UN envoy on Yemen']],
    ['He left Visby, the walled island town where it began.', ['apposition: Visby = the walled island town']],
    ['It was signed by Ann Lind – a former judge – at noon.', ['apposition: Ann Lind = a former judge']],
    [
      'They called it a "day of rest" – a short local truce – and left.',
      ['apposition: day of rest = a short local truce'],
    ],
    ['Visby is the capital of Gotland.', ['predicate: Visby = the capital of Gotland']],
    ['Ann Lind became foreign minister after the vote.', ['predicate: Ann Lind = foreign minister']],
    [
      'Ann Lind, who was named the new envoy to Libya in May, left.',
      ['predicate: Ann Lind = new envoy to Libya'],
    ],
    ['Ann Lind was elected in May.', []],
  ])('%s', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  it.each([
    // what follows the comma is the subject of the sentence
    ['In Geneva, the delegates met.'],
    ['Backed by Oslo, the rebels want more.'],
    // a list
    ['They visited Syria, the United States and Norway.'],
    // a time
    ['It shook Aleppo, a day after the raid.'],
    // a clause
    ['When it reached Aleppo, the army was gone.'],
  ])('none in: %s', (text) => {
    expect(roles(text).filter((role) => role.startsWith('apposition'))).toEqual([]);
  });
});

describe('other names', () => {
  it.each([
    ['The Red Front, an ally recently renamed Blue Front, left.', 'alias: Red Front = Blue Front'],
    ['The Red Front, which was later known as the Blue Front, left.', 'alias: Red Front = Blue Front'],
    ['The Northern Watch for Human Rights (NWHR) said so.', 'alias: Northern Watch for Human Rights = NWHR'],
  ])('%s', (text, expected) => {
    expect(roles(text)).toContain(expected);
  });

  it('an acronym that does not shorten the name is none', () => {
    expect(roles('The Northern Watch (BBC) said so.')).toEqual([]);
  });
});

describe('without a name', () => {
  it.each([
    ['The UN’s Yemen envoy left.', ['unnamed: - = UN’s Yemen envoy']],
    ['The ministers met in a hotel.', ['unnamed: - = ministers']],
    [
      'It was the top commander of the Army of Liberation.',
      ['unnamed: - = top commander of the Army of Liberation'],
    ],
    ['A senior official of the party left.', []],
    ['The first major truce and the rebel alliance held.', []],
  ])('%s', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });
});
