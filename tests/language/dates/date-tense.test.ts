import { describe, expect, test } from 'vitest';
import { findDates } from '../../../src/language/dates/dates.js';

const THURSDAY = '2025-11-06';

/** The first and the last day of the date that a text says last. */
function daysOf(text: string, reference: string): string {
  const last = findDates(text, reference).at(-1);
  return last === undefined ? '' : last.from === last.to ? last.from : `${last.from}..${last.to}`;
}

describe('an event on the calendar is told in the present and lies ahead', () => {
  test.each([
    ['The ceasefire takes effect on Saturday at noon.', '2025-11-08'],
    ['The truce, agreed on Wednesday, begins on Sunday.', '2025-11-09'],
    ['The embargo comes into force on Saturday.', '2025-11-08'],
    ['Talks between the two sides resume on Monday.', '2025-11-10'],
    ['The hearing starts on Tuesday.', '2025-11-11'],
    ['The court meets on Monday.', '2025-11-10'],
    ['Envoys of both countries meet in Doha on Monday.', '2025-11-10'],
    ['The permit expires on Friday.', '2025-11-07'],
    ['The crossing opens on Saturday.', '2025-11-08'],
    ['The summit in Vienna, Austria, opens early on Saturday.', '2025-11-08'],
    ['The pause ends at midnight on Sunday.', '2025-11-09'],
    ['The detainees are to be freed on Monday.', '2025-11-10'],
    ['The council is to vote on Tuesday.', '2025-11-11'],
    ['The vote is on Sunday.', '2025-11-09'],
    ['The ministry says the first phase begins on Sunday.', '2025-11-09'],
    ['Voting begins in the south on Sunday.', '2025-11-09'],
    ['The curfew starts at 22:00 (20:00 GMT) on Saturday.', '2025-11-08'],
    // the verb may follow its day
    ['On Saturday the ceasefire takes effect.', '2025-11-08'],
    ['On Monday, talks resume.', '2025-11-10'],
    ['The new tariff takes effect in January.', '2026-01-01..2026-01-31'],
    ['The new tariff takes effect in August.', '2026-08-01..2026-08-31'],
    ['Negotiations resume in early February.', '2026-02-01..2026-02-10'],
    ['The assembly convenes on 3 March.', '2026-03-03'],
  ])('%s', (text, expected) => {
    expect(daysOf(text, THURSDAY)).toBe(expected);
  });

  test.each([
    ['The ceasefire took effect on Saturday.', '2025-11-01', 'told in the past'],
    ['The tariff took effect in January.', '2025-01-01..2025-01-31', 'told in the past'],
    ['The minister says on Monday that talks go on.', '2025-11-03', 'the day of a report'],
    ['Talks resume in Doha, the mediators said on Monday.', '2025-11-03', 'the day of a report'],
    ['Rebels seize a border town on Saturday.', '2025-11-01', 'the present of a headline'],
    ['As talks resume in Doha, shells hit a market on Saturday.', '2025-11-01', 'another clause'],
    ['Talks resume in Doha as jets bomb a depot on Saturday.', '2025-11-01', 'another clause'],
    ['On Saturday, rebels seize a town as talks resume.', '2025-11-01', 'another clause'],
    // with an object the present is that of captions and headlines
    ['The president meets the envoy in Doha on Monday.', '2025-11-03', 'a caption'],
    ['A soldier opens fire at a checkpoint on Sunday.', '2025-11-02', 'a headline'],
    ['Mediation ends in failure on Sunday.', '2025-11-02', 'a headline'],
    ['Fighting resumes in the north on Sunday.', '2025-11-02', 'nobody schedules fighting'],
    ['The talks did not resume on Monday.', '2025-11-03', 'a past with its auxiliary'],
    ['Why did talks resume on Monday?', '2025-11-03', 'a past with its auxiliary'],
    ['The crossing was open on Sunday.', '2025-11-02', 'an adjective'],
    ['It was a slow start on Monday.', '2025-11-03', 'a noun'],
  ])('but not in %j: %s, %s', (text, expected) => {
    expect(daysOf(text, THURSDAY)).toBe(expected);
  });
});
