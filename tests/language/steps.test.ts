import { describe, expect, it } from 'vitest';
import { stepOf } from '../../src/language/steps/steps.js';
import { tokenize } from '../../src/language/tokens.js';

/** What the sentence tells of the thing that `word` names. */
function step(text: string, word: string): string | null {
  const tokens = tokenize(text);
  const at = tokens.findIndex((token) => text.slice(token.start, token.end).toLowerCase() === word);
  return stepOf(text, tokens, at, at).step;
}

describe('what became of a truce', () => {
  it.each([
    ['The army announced a truce in the hills.', 'announced'],
    ['What the army has declared is a truce.', 'announced'],
    ['The two sides agreed a truce in March.', 'agreed'],
    ['Under the accord the truce began.', 'begun'],
    ['The truce took effect at midnight.', 'begun'],
    ['A truce brokered by Norway began on Sunday.', 'begun'],
    ['They extended the truce by a week.', 'extended'],
    ['The truce was prolonged by two days.', 'extended'],
    ['Both sides renewed the truce on Friday.', 'resumed'],
    ['The truce collapsed within hours.', 'broken'],
    ['The truce has all but collapsed.', 'threatened'],
    ['Gunmen violated the truce twice.', 'broken'],
    ['Shelling left the truce in tatters.', 'broken'],
    ['The truce expired on Monday.', 'ended'],
    // what was not done tells, too
    ['The truce did not survive its first day.', 'broken'],
    ['The truce was not broken off after the raid.', 'underWay'],
    ['The truce has not been violated.', 'kept'],
    ['The truce failed for want of monitors.', 'broken'],
    ['The truce exists on paper only.', 'broken'],
    // what is only supposed tells nothing
    ['Sanctions end if the truce is respected.', null],
    ['If the truce collapses, the monitors leave.', null],
    // behind an insertion
    ['The truce in Aster, which the army welcomed, has collapsed.', 'broken'],
  ])('%s', (text, expected) => {
    expect(step(text, 'truce')).toBe(expected);
  });
});

describe('what is only wished, worked for, planned or feared', () => {
  it.each([
    ['The envoy called for a truce.', 'askedFor'],
    ['She urged both sides to renew the truce.', 'askedFor'],
    ['The army should respect the truce.', 'askedFor'],
    ['There was progress in efforts to save the truce.', 'sought'],
    ['They named steps to revive the truce.', 'sought'],
    ['The truce will begin on Friday.', 'planned'],
    ['They hope that the truce could be extended.', 'planned'],
    ['They pledged to extend the truce.', 'planned'],
    ['The army was willing to extend the truce.', 'planned'],
    ['They sought to extend the truce.', 'sought'],
    ['They strove to extend the truce.', 'sought'],
    ['The truce is close to total collapse.', 'threatened'],
    ['The fighting threatens to wreck the truce.', 'threatened'],
  ])('%s', (text, expected) => {
    expect(step(text, 'truce')).toBe(expected);
  });

  it('is an agreement where they agreed to do it', () => {
    expect(step('They agreed to extend the truce.', 'truce')).toBe('agreed');
  });
});

describe('no step', () => {
  it.each([
    ['The truce in the hills is the third this year.'],
    ['The truce of the summer lasts towards the end of August.'],
    ['He would rather talk under a real truce.'],
    // another clause speaks of something else
    ['The fighting ended when the envoy spoke of a truce.'],
    ['Prices collapsed; the truce was on every front page.'],
    // something else is meant to be saved, and the truce is not
    ['The army held a parade far from the villages of the truce.'],
  ])('in: %s', (text) => {
    expect(step(text, 'truce')).toBeNull();
  });

  it('but one that failed, where nobody agreed', () => {
    expect(step('There was no agreement on a truce.', 'truce')).toBe('broken');
  });
});

describe('the clause', () => {
  it('ends where another one begins, so that its date is not taken', () => {
    const text = 'The truce took effect in May, but since June it has come close to collapse.';
    const tokens = tokenize(text);
    const { clause } = stepOf(text, tokens, 1, 1);
    expect(text.slice(clause.start, clause.end)).toBe('The truce took effect in May');
  });

  it('takes in what is told right behind the thing', () => {
    expect(step('The last round of talks, which opened in April, was short.', 'talks')).toBe('begun');
  });
});
