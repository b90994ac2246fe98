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

describe('a term ("by", "until") lies where its verb does', () => {
  const EIGHTH = '2024-02-08';
  const FRIDAY = '2024-07-19';

  test.each([
    ['The monitors had recorded 412 violations by the end of January.', EIGHTH, '2024-01-21..2024-01-31'],
    ['By mid-January, it had recorded 300 violations.', EIGHTH, '2024-01-11..2024-01-20'],
    ['The mission said that by mid-January it had counted 300.', EIGHTH, '2024-01-11..2024-01-20'],
    ['They failed to agree by the end of January.', EIGHTH, '2024-01-21..2024-01-31'],
    ['Mediators had tried until Thursday night to save the truce.', FRIDAY, '2024-07-18'],
    ['The truce held until Wednesday.', FRIDAY, '2024-07-17'],
    ['Both sides managed to keep the calm until Wednesday.', FRIDAY, '2024-07-17'],
    ['Talks did not begin until Wednesday.', FRIDAY, '2024-07-17'],
    ['The withdrawal should have been over by January.', EIGHTH, '2024-01-01..2024-01-31'],
    // what had been due by then may be over
    ['Officials had hoped to finish by the end of January.', EIGHTH, '2024-01-21..2024-01-31'],
    ['The report had been due by the end of January.', EIGHTH, '2024-01-21..2024-01-31'],
  ])('behind: %s', (text, reference, expected) => {
    expect(daysOf(text, reference)).toBe(expected);
  });

  test.each([
    ['The troops must leave by the end of January.', EIGHTH, '2025-01-21..2025-01-31'],
    ['The hostages are to be freed by mid-January.', EIGHTH, '2025-01-11..2025-01-20'],
    ['The council will decide by January.', EIGHTH, '2025-01-01..2025-01-31'],
    ['The agreement signed last week requires a withdrawal by January.', EIGHTH, '2025-01-01..2025-01-31'],
    ['By the end of January all must have left.', EIGHTH, '2025-01-21..2025-01-31'],
    ['The last troops will have left by January.', EIGHTH, '2025-01-01..2025-01-31'],
    ['The envoy hopes to have a plan by Monday.', '2024-07-17', '2024-07-22'],
    ['It was announced that by Monday the road will be clear.', FRIDAY, '2024-07-22'],
    ['The army ordered residents to leave by Monday.', FRIDAY, '2024-07-22'],
    ['Residents were told to leave by Monday.', FRIDAY, '2024-07-22'],
    ['The armed groups leave the town by Monday.', FRIDAY, '2024-07-22'],
    ['The airport is closed until Monday.', FRIDAY, '2024-07-19..2024-07-22'],
    ['The rebels have until Monday to reply.', FRIDAY, '2024-07-19..2024-07-22'],
    ['A truce until Monday was declared.', FRIDAY, '2024-07-19..2024-07-22'],
    // what is fixed, moved or granted until a day looks ahead to it, whenever that was done
    ['The vote was put off until the first week of March.', EIGHTH, '2024-02-08..2024-03-07'],
    ['The judge put the hearing off until Monday.', FRIDAY, '2024-07-19..2024-07-22'],
    ['The hearing was adjourned until Monday.', FRIDAY, '2024-07-19..2024-07-22'],
    ['The council extended the mandate until January.', EIGHTH, '2024-02-08..2025-01-31'],
    ['The mandate was prolonged until the end of January.', EIGHTH, '2024-02-08..2025-01-31'],
    ['Flights were suspended until Monday.', FRIDAY, '2024-07-19..2024-07-22'],
    ['The talks had been postponed until Monday.', FRIDAY, '2024-07-19..2024-07-22'],
    ['The session was delayed until Monday.', FRIDAY, '2024-07-19..2024-07-22'],
    ['The two armies agreed a pause until Monday.', FRIDAY, '2024-07-19..2024-07-22'],
    ['The mediators gave the rebels until Monday.', FRIDAY, '2024-07-19..2024-07-22'],
  ])('ahead: %s', (text, reference, expected) => {
    expect(daysOf(text, reference)).toBe(expected);
  });
});
