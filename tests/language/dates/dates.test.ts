import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRealDay } from '../../../src/language/dates/calendar.js';
import { findDates } from '../../../src/language/dates/dates.js';
import { growthOf } from '../../support/growth.js';

const TUESDAY = '2016-07-26';

/** `[words] from..to`, the second day left out where it is the first. */
function read(text: string, reference: string | null = TUESDAY): string[] {
  return findDates(text, reference).map(
    ({ text: words, from, to }) => `[${words}] ${from}${from === to ? '' : `..${to}`}`,
  );
}

describe('days', () => {
  test.each([
    ['He spoke on 9 September 2016 in Geneva.', '[9 September 2016] 2016-09-09'],
    ['the 9th of September 2016', '[9th of September 2016] 2016-09-09'],
    ['On September 9, 2016, they met', '[September 9, 2016] 2016-09-09'],
    ['Sept. 9, 2016', '[Sept. 9, 2016] 2016-09-09'],
    ['Friday, 9 September 2016', '[Friday, 9 September 2016] 2016-09-09'],
    ['published 2016-09-09.', '[2016-09-09] 2016-09-09'],
    ['9/9/2016', '[9/9/2016] 2016-09-09'],
    ['26/7/2016', '[26/7/2016] 2016-07-26'],
    ['7/26/2016', '[7/26/2016] 2016-07-26'],
    ['29 February 2016', '[29 February 2016] 2016-02-29'],
    ['The truce began on 27 February.', '[27 February] 2016-02-27'],
    ['Talks will resume on 3 August.', '[3 August] 2016-08-03'],
    ['held on August 3 last year', '[August 3 last year] 2015-08-03'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('months, their thirds, and spans of days', () => {
  test.each([
    ['Talks broke up in May 2016.', '[May 2016] 2016-05-01..2016-05-31'],
    ['The truce began in February.', '[February] 2016-02-01..2016-02-29'],
    // said in July: the last September is the one of the year before
    ['The bridge was destroyed in September.', '[September] 2015-09-01..2015-09-30'],
    ['Talks will resume in September.', '[September] 2016-09-01..2016-09-30'],
    // the month of reference is this one, whatever the tense
    ['Fighting was worst in July.', '[July] 2016-07-01..2016-07-31'],
    ['The plan could be unveiled in early August.', '[early August] 2016-08-01..2016-08-10'],
    ['"somewhere in mid-August" he hopes', '[mid-August] 2016-08-11..2016-08-20'],
    ['We aim to meet towards the end of August.', '[towards the end of August] 2016-08-21..2016-08-31'],
    // the verb speaks of what is to come in the form of the present
    ['The minister faces an election in May.', '[May] 2017-05-01..2017-05-31'],
    ['The mandate expires in June.', '[June] 2017-06-01..2017-06-30'],
    ['Ahead of a vote in March the party split.', '[March] 2017-03-01..2017-03-31'],
    // "was" tells when the aim was stated, the infinitive that the thing aimed at is to come
    ['The aim was for talks to go ahead in late August.', '[late August] 2016-08-21..2016-08-31'],
    ['The plan was a truce by the end of August.', '[the end of August] 2016-08-21..2016-08-31'],
    ['at the beginning of March it was quiet', '[the beginning of March] 2016-03-01..2016-03-10'],
    ['the middle of June 2015', '[the middle of June 2015] 2015-06-11..2015-06-20'],
    ['the first half of June 2015', '[the first half of June 2015] 2015-06-01..2015-06-15'],
    ['late in February 2015', '[late in February 2015] 2015-02-21..2015-02-28'],
    ['April last year', '[April last year] 2015-04-01..2015-04-30'],
    ['since last August it has', '[since last August] 2015-08-01..2016-07-26'],
    ['next May', '[next May] 2017-05-01..2017-05-31'],
    ['21–31 May 2016', '[21–31 May 2016] 2016-05-21..2016-05-31'],
    ['from 21 to 31 May 2016', '[21 to 31 May 2016] 2016-05-21..2016-05-31'],
    ['May 21-31, 2016', '[May 21-31, 2016] 2016-05-21..2016-05-31'],
    ['from 21 April to 3 May 2016', '[21 April to 3 May 2016] 2016-04-21..2016-05-03'],
    ['between March and June 2016', '[between March and June 2016] 2016-03-01..2016-06-30'],
    ['in June and July 1519', '[June and July 1519] 1519-06-01..1519-07-31'],
    ['it has held since April', '[since April] 2016-04-01..2016-07-26'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('two dates share the year that is said with the last', () => {
    expect(read('on 9 May and 12 June 2014')).toEqual(['[9 May] 2014-05-09', '[12 June 2014] 2014-06-12']);
  });
});

describe('years and longer', () => {
  test.each([
    ['the war began in 2011.', '[2011] 2011-01-01..2011-12-31'],
    ['It was signed by 2016, he said', '[2016] 2016-01-01..2016-12-31'],
    ['mid-2015', '[mid-2015] 2015-05-01..2015-08-31'],
    ['the end of 2015', '[the end of 2015] 2015-09-01..2015-12-31'],
    ['formed early last year', '[early last year] 2015-01-01..2015-04-30'],
    ['late last year', '[late last year] 2015-09-01..2015-12-31'],
    ['the summer of 2016', '[the summer of 2016] 2016-06-01..2016-08-31'],
    ['the winter of 2015–16', '[the winter of 2015–16] 2015-12-01..2016-02-29'],
    ['in the 1990s', '[the 1990s] 1990-01-01..1999-12-31'],
    ['the 1800s', '[the 1800s] 1800-01-01..1899-12-31'],
    ['the 19th century', '[the 19th century] 1801-01-01..1900-12-31'],
    ['9th century', '[9th century] 0801-01-01..0900-12-31'],
    ['the nineteenth century', '[the nineteenth century] 1801-01-01..1900-12-31'],
    ['between 1965 and 1968', '[between 1965 and 1968] 1965-01-01..1968-12-31'],
    ['from 1990 to 1995', '[1990 to 1995] 1990-01-01..1995-12-31'],
    ['(1914–18)', '[1914–18] 1914-01-01..1918-12-31'],
    ['the 2014 elections', '[2014] 2014-01-01..2014-12-31'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('relative to the day of publication', () => {
  test.each([
    ['They met yesterday.', '[yesterday] 2016-07-25'],
    ['He meets Lavrov in Moscow tomorrow.', '[tomorrow] 2016-07-27'],
    ['the day before yesterday', '[the day before yesterday] 2016-07-24'],
    ['earlier today', '[earlier today] 2016-07-26'],
    ['tonight', '[tonight] 2016-07-26'],
    // news says the weekday of the very day
    ['He voiced hope Tuesday that talks could restart', '[Tuesday] 2016-07-26'],
    ['Earlier on Tuesday he met them', '[Earlier on Tuesday] 2016-07-26'],
    ['the monitor said Thursday', '[Thursday] 2016-07-21'],
    ['The envoy will travel on Thursday', '[Thursday] 2016-07-28'],
    // the verb beside the day counts, not one of the clause it reports
    ['Kerry said on Monday that a plan could be ready', '[Monday] 2016-07-25'],
    ['last Tuesday', '[last Tuesday] 2016-07-19'],
    ['next Tuesday', '[next Tuesday] 2016-08-02'],
    ['on Tuesday of last week', '[Tuesday of last week] 2016-07-19'],
    // Saturday is three days back and four ahead
    ['has announced a truce from Saturday morning', '[Saturday morning] 2016-07-23'],
    ['talks in Moscow last week', '[last week] 2016-07-18..2016-07-24'],
    ['earlier this week', '[earlier this week] 2016-07-25..2016-07-26'],
    ['later this month', '[later this month] 2016-07-26..2016-07-31'],
    ['could restart next month', '[next month] 2016-08-01..2016-08-31'],
    ['earlier this year', '[earlier this year] 2016-01-01..2016-07-26'],
    ['by the end of the month', '[the end of the month] 2016-07-21..2016-07-31'],
    ['over the weekend', '[the weekend] 2016-07-23..2016-07-24'],
    ['hundreds in the past week', '[the past week] 2016-07-19..2016-07-26'],
    ['in the past three days', '[the past three days] 2016-07-23..2016-07-26'],
    ['two weeks ago', '[two weeks ago] 2016-07-11..2016-07-17'],
    ['three days ago', '[three days ago] 2016-07-23'],
    ['They will meet in two weeks', '[in two weeks] 2016-08-08..2016-08-14'],
    ['extended until Friday', '[until Friday] 2016-07-26..2016-07-29'],
    ['from Monday to Friday', '[Monday to Friday] 2016-07-25..2016-07-29'],
    ['bombed a day earlier.', '[a day earlier] 2016-07-25'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('a day later is counted from the day said before', () => {
    expect(read('On Sunday it began and a day later, it stopped.')).toEqual([
      '[Sunday] 2016-07-24',
      '[a day later] 2016-07-25',
    ]);
  });

  test('across the end of a year', () => {
    expect(read('last week and next month', '2016-01-01')).toEqual([
      '[last week] 2015-12-21..2015-12-27',
      '[next month] 2016-02-01..2016-02-29',
    ]);
  });
});

describe('what is not a date', () => {
  test.each([
    ['He may go and she may stay', 'the verb'],
    ['Theresa May said so', 'a name'],
    ['the long march of the rebels', 'a walk'],
    ['an august assembly under the sun', 'an adjective and a star'],
    ['Jan Egeland met 3 envoys', 'a name that is an abbreviation too'],
    ['the second round', 'an ordinal'],
    ['The truce was for three days', 'a duration'],
    ['the second attack in two weeks', 'a duration that looks back'],
    ['2,000 people and 290,000 people', 'counts'],
    ['a force of 1500 soldiers', 'a count without a comma'],
    ['Resolution 2254', 'a label'],
    ['10/9/2016', 'the tenth of September or the ninth of October'],
    ['31 April', 'no such day'],
    ['29 February 2015', 'no such day in that year'],
    ['30/30/2016', 'no such month'],
    ['in the 2nd century BC', 'before the first ISO year of four figures'],
    ['in the 45th century', 'no century that is written of'],
    ['to this day', 'no day in particular'],
    ['the week, the month and the year', 'no one in particular'],
    ['', 'nothing at all'],
  ])('%j is %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('without a reference day only dates with a year are found', () => {
    expect(read('In May 2016, last week, on Tuesday, 3 June, tomorrow and in 2011', null)).toEqual([
      '[May 2016] 2016-05-01..2016-05-31',
      '[2011] 2011-01-01..2011-12-31',
    ]);
  });
});

describe('questions', () => {
  const asked = (text: string) => findDates(text, '2020-01-15', { question: true });

  test.each([
    ['what happened last week', 'last week', '2020-01-06', '2020-01-12', true],
    ['what was said in may', 'may', '2019-05-01', '2019-05-31', false],
    ['what happened on 9 september', '9 september', '2019-09-09', '2019-09-09', false],
    ['talks in september 2016', 'september 2016', '2016-09-01', '2016-09-30', true],
    ['who met on tuesday', 'tuesday', '2020-01-14', '2020-01-14', true],
    ['geneva talks 2016', '2016', '2016-01-01', '2016-12-31', true],
    ['when will talks resume in august', 'august', '2020-08-01', '2020-08-31', false],
    // no verb tells the tense: a question is about what has been reported
    ['news in early february', 'early february', '2019-02-01', '2019-02-10', false],
  ])('%s', (text, words, from, to, yearKnown) => {
    expect(asked(text)).toMatchObject([{ text: words, from, to, yearKnown }]);
  });

  test.each(['who may win', 'how many of the 10 may return', 'march of the rebels', 'who is the envoy'])(
    '%s has no date',
    (text) => {
      expect(asked(text)).toEqual([]);
    },
  );

  test('in an article a month in lower case is an ordinary word', () => {
    expect(read('they march in march')).toEqual([]);
  });
});

const DATE_WORDS = [
  ...[
    'early',
    'mid-',
    'towards the end of',
    'the',
    'May',
    'august',
    'Sept.',
    '9',
    '31',
    '2016',
    '1990s',
    '19th century',
  ],
  ...[
    'last',
    'next',
    'week',
    'year',
    'Tuesday',
    'to',
    'and',
    'between',
    '–',
    ',',
    'since',
    'until',
    'in',
    'two',
    'days',
  ],
  ...[
    'ago',
    'a day later',
    'the past',
    'will',
    'said',
    'winter',
    '29 February',
    'from',
    'decade',
    'weekend',
    '.',
  ],
];

function checkMentions(text: string, reference: string | null): void {
  let end = 0;
  for (const mention of findDates(text, reference)) {
    expect(mention.text).toBe(text.slice(mention.start, mention.end));
    expect(mention.start).toBeGreaterThanOrEqual(end);
    expect(isRealDay(mention.from), `${mention.text}: ${mention.from}`).toBe(true);
    expect(isRealDay(mention.to), `${mention.text}: ${mention.to}`).toBe(true);
    expect(mention.from <= mention.to, `${mention.text}: ${mention.from}..${mention.to}`).toBe(true);
    end = mention.end;
  }
}

describe('for any text', () => {
  test('mentions are slices in order, from one real day to another', () => {
    const text = fc.array(fc.constantFrom(...DATE_WORDS), { maxLength: 14 }).map((words) => words.join(' '));
    const reference = fc.constantFrom(null, TUESDAY, '2016-02-29', '2016-12-31', '2017-01-01');
    fc.assert(fc.property(text, reference, checkMentions), { numRuns: 2000 });
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), reference, checkMentions));
  });

  test('a day told from another does not overlap a span that took its words', () => {
    checkMentions('Tuesday the past a day later', TUESDAY);
  });

  test('what is left of a weekend that is over is the weekend', () => {
    checkMentions('later the weekend', '2016-02-29');
  });

  // Linear time shows as: ten times the text takes far less than a hundred times as long.
  test.each([
    '9 ',
    'may-',
    'May ',
    'early ',
    'two hundred and ',
    '1990',
    'the past ',
    'a day later, ',
    '   ',
    'Tuesday ',
    '1 to ',
    'had put by Monday ',
    'talks open on Monday ',
  ])('repeating %j takes linear time', (piece) => {
    expect(
      growthOf((length) => findDates(`In 2016 ${piece.repeat(length / piece.length)}`, TUESDAY)),
    ).toBeLessThan(60);
  });
});

const SHARED = '../shared/articles';

describe.skipIf(!existsSync(SHARED))('the source articles (skipped where ../shared is absent)', () => {
  const files = existsSync(SHARED) ? readdirSync(SHARED).filter((name) => name.endsWith('.txt')) : [];
  const said = files.flatMap((name) => read(readFileSync(`${SHARED}/${name}`, 'utf8'), name.slice(0, 10)));

  test.each([
    ['[tomorrow] 2016-05-03', 'the meeting in Moscow'],
    ['[Saturday morning] 2016-04-30', 'the local truces, announced two days before'],
    ['[towards the end of August] 2016-08-21..2016-08-31', 'the third round'],
    ['[early August] 2016-08-01..2016-08-10', 'the updated plan'],
    ['[last week] 2016-07-18..2016-07-24', 'the talks in Moscow'],
    ['[Thursday] 2016-09-08', 'what the Observatory said'],
    ['[early last year] 2015-01-01..2015-04-30', 'when the alliance was formed'],
  ])('%s is %s', (expected) => {
    expect(said).toContain(expected);
  });

  test('every mention is sound', () => {
    for (const name of files) checkMentions(readFileSync(`${SHARED}/${name}`, 'utf8'), name.slice(0, 10));
  });
});
