import { describe, expect, it } from 'vitest';
import { findNamesIn } from '../../src/answer/name-index.js';
import { HARBOUR, indexOf } from './tiny-corpus.js';

describe('whom a text names', () => {
  const { names } = indexOf([
    {
      ...HARBOUR,
      paragraphs: [
        'The retired general, Karim Haddad, watched the harbour.',
        'Commander Omar Zentani went to Valletta.',
      ],
    },
  ]);
  const named = (text: string) =>
    findNamesIn(names, text).map(({ entity }) => names.entities.get(entity)?.name);

  it('is the holder of an office', () => {
    expect(named('what did the general see')).toEqual(['Karim Haddad']);
  });

  it('is no other holder of an office that stands before a name', () => {
    expect(named('who captured general zentani')).toEqual(['Omar Zentani']);
    expect(named('did the general meet Zentani')).toEqual(['Karim Haddad', 'Omar Zentani']);
  });
});
