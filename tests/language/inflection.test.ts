import { describe, expect, it } from 'vitest';
import { uninflected } from '../../src/language/inflection.js';

describe('uninflected', () => {
  it.each([
    ['strike', ['strikes', 'striking']],
    ['agree', ['agrees', 'agreed', 'agreeing']],
    ['plan', ['plans', 'planned', 'planning']],
    ['plane', ['planes']],
    ['refuse', ['refuses', 'refused', 'refusing']],
    ['negotiate', ['negotiates', 'negotiated', 'negotiating']],
    ['kill', ['kills', 'killed', 'killing', 'killings']],
    ['cancel', ['cancels', 'cancelled', 'cancelling']],
    ['city', ['cities']],
    ['carry', ['carries', 'carried', 'carrying']],
    ['clash', ['clashes', 'clashed', 'clashing']],
    ['use', ['uses', 'used', 'using']],
    ['die', ['dies', 'died']],
    ['veto', ['vetoes', 'vetoed']],
  ])('%s is the same in all its regular forms', (word, forms) => {
    expect(new Set(forms.map(uninflected))).toEqual(new Set([uninflected(word)]));
  });

  // Porter's stemmer makes one term of each of these pairs
  it.each([
    ['general', 'generated'],
    ['product', 'productive'],
    ['construct', 'constructive'],
    ['plan', 'plane'],
    ['universe', 'university'],
  ])('%s and %s stay apart', (one, other) => {
    expect(uninflected(one)).not.toBe(uninflected(other));
  });

  it.each(['bus', 'status', 'analysis', 'access', 'less', 'king', 'need', 'red', 'u.s.', '1990s'])(
    '%s has no ending to lose',
    (word) => {
      expect(uninflected(word)).toBe(word);
    },
  );
});
