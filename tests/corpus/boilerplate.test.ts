import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boilerplateLineReason, boilerplateReason } from '../../src/corpus/boilerplate.js';

describe('text that is not the article’s own', () => {
  it.each([
    ['Also Read', 'link'],
    ['Also read: Ten years of talks, in pictures.', 'link'],
    ['READ MORE: What the envoy wants', 'link'],
    ['Read more about the siege here.', 'link'],
    ['Related stories', 'link'],
    ['https://example.org/talks', 'link'],
    ['newsroom@example.org', 'link'],
    ['ADVERTISEMENT', 'link'],
    ['Sign up for our morning briefing, free in your inbox.', 'sign-up line'],
    ['Follow us on Twitter.', 'sign-up line'],
    ['Follow the Daily Example on Facebook', 'sign-up line'],
    ['Disclaimer: Nobody here wrote this.', 'disclaimer'],
    ['The views expressed in this article are those of its writer.', 'disclaimer'],
    ['(This story has not been edited by our staff and comes from a feed.)', 'disclaimer'],
    ['This article was originally published by The Example.', 'disclaimer'],
    ["Editor's note: Figures were given by both sides.", "editor's note"],
    ['© 2016 The Example Ltd.', 'copyright'],
    ['Copyright 2016 The Example. All rights reserved.', 'copyright'],
    ['Reuters contributed to this report.', 'credit'],
    ['Jane Doe in Beirut and the Associated Press contributed reporting.', 'credit'],
    ['(Reporting by Jane Doe and John Roe; Editing by Max Moe)', 'credit'],
    ['Additional reporting by Jane Doe in Geneva; editing by John Roe', 'credit'],
    ['With inputs from agencies', 'credit'],
    ['(AFP)', 'credit'],
    ['AFP/Reuters', 'credit'],
    ['Source: Reuters', 'credit'],
    ['Smoke rises over the old town after a raidReuters', 'credit'],
    ['Photo: Jane Doe', 'caption'],
    ['FILE - The envoy speaks to reporters, Geneva, March 2016.', 'caption'],
    ['In this Tuesday, July 26, 2016 photo, smoke rises over a town.', 'caption'],
    ['Smoke rises after an air strike on the town, July 25. REUTERS/Jane Doe', 'caption'],
    ['A man walks past ruins. (AP Photo/Jane Doe, File)', 'caption'],
    ['The ministers shake hands before their meeting on Friday [Reuters]', 'caption'],
    ['Image caption The envoy has held two rounds of talks', 'caption'],
    ['Photo courtesy of the United Nations', 'caption'],
    ['Staffan de Mistura.', 'caption'],
    ['By Jane Doe', 'byline'],
    ['BY JANE DOE AND JOHN ROE', 'byline'],
    ['Updated: 3:15 PM, July 26, 2016', 'update line'],
    ['* * *', 'separator'],
    ['Staffan de Mistura', 'fragment'],
    ['GENEVA, Sept 9 (Example Wire) –', 'fragment'],
    ['What happens next', 'fragment'],
    ['Key points:', 'fragment'],
    ['Syria\nIraq\nMore from the region', 'fragment'],
  ])('%j is left out as a %s', (text, reason) => {
    expect(boilerplateReason(text)).toBe(reason);
  });
});

describe('prose that looks like it', () => {
  it.each([
    'Talks failed.',
    '"No."',
    'Why now?',
    '“We will not wait,” he said. — AFP',
    'The statement said "no round can begin unless people in every one of the towns see that something has changed,"',
    'The ministers agreed on Friday to meet once more before the month is out and to bring their generals',
    'By Friday the town had fallen.',
    'Follow-up talks were announced on Twitter, the envoy said.',
    'Like his colleague, he said on Twitter that talks would resume.',
    'Related fighting broke out in the north.',
    'Watchmakers in Geneva welcomed the ministers.',
    'Live fire was heard near the border.',
    'Copyright law was not discussed.',
    'Photos taken by satellite show that the convoy was hit.',
    'The views expressed by the minister surprised his hosts.',
    'This report was published by the UN in May and found that 400 had died.',
    'Both powers contributed to the report of the commission.',
    'With reporting from the town impossible, the figures could not be checked.',
    'Reporting by Amnesty International has shown that 300 people were killed.',
    'One in three wants peace, according to an AP/NORC poll released on Friday.',
    'Media sources said that the road was open again.',
    'He was buried there in 1923.[citation needed]',
    'Work began in 1911.[12][13]',
    '- 48 hours in the suburbs\n- 72 hours in the province',
    'The sides gave their word on three points, each of them new:',
    '和谈将于八月底恢复。',
    'هل ستستأنف المحادثات؟',
    'The first line of a paragraph that was wrapped at some width and\ngoes on in the next one without',
  ])('%j stays', (text) => {
    expect(boilerplateReason(text)).toBeNull();
  });

  it('stays however it begins, once it is longer than any disclaimer', () => {
    expect(boilerplateReason(`Disclaimer: ${'the words of an article '.repeat(60)}`)).toBeNull();
  });
});

describe('one line of a wrapped paragraph', () => {
  it.each(['Also Read', 'Disclaimer: nobody wrote this', '(Reporting by Jane Doe)'])(
    '%j is cut out',
    (line) => {
      expect(boilerplateLineReason(line)).not.toBeNull();
    },
  );

  it.each(['Staffan de Mistura', 'By Friday', 'source of the trouble, and', 'subscribe to the view that'])(
    '%j may be a part of a sentence',
    (line) => {
      expect(boilerplateLineReason(line)).toBeNull();
    },
  );
});

it('a sentence in small letters with a full stop is never left out', () => {
  const word = fc
    .stringMatching(/^[b-df-hj-np-tv-z][aeiou][a-z]{1,6}$/)
    .filter((text) => !/^(?:read|see|rel)/.test(text));
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 30 }), (words) => {
      expect(boilerplateReason(`The ${words.join(' ')}.`)).toBeNull();
    }),
  );
});
