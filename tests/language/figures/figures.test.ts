import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../src/language/figures/figures.js';
import { growthOf } from '../../support/growth.js';

describe('figures', () => {
  test.each([
    ['killed at least 24 people', 'at least 24', 'count', 24, 'at-least', 'people'],
    ['left more than 280,000 people dead', 'more than 280,000', 'count', 280_000, 'at-least', 'people'],
    ['killed hundreds of thousands of people', 'hundreds of thousands of', 'count', null, 'vague', 'people'],
    ['hundreds of civilians', 'hundreds of', 'count', null, 'vague', 'civilians'],
    ['driven millions from their homes', 'millions', 'count', null, 'vague', null],
    ['several rounds of talks', 'several', 'count', null, 'vague', 'rounds'],
    ['up to 1.5 million Syrians', 'up to 1.5 million', 'count', 1_500_000, 'at-most', 'Syrians'],
    ['nearly 300,000 refugees', 'nearly 300,000', 'count', 300_000, 'about', 'refugees'],
    ['two dozen aid trucks', 'two dozen', 'count', 24, 'exact', 'aid trucks'],
    ['twenty-four soldiers', 'twenty-four', 'count', 24, 'exact', 'soldiers'],
    [
      'two hundred and fifty thousand men',
      'two hundred and fifty thousand',
      'count',
      250_000,
      'exact',
      'men',
    ],
    ['half a million children', 'half a million', 'count', 500_000, 'exact', 'children'],
    ['five', 'five', 'count', 5, 'exact', null],
    ['one person died', 'one', 'count', 1, 'exact', 'person'],
    ['50 or more were hurt', '50 or more', 'count', 50, 'at-least', null],
    // elliptical: the hours were said before
    ['extended by another 48.', '48', 'count', 48, 'exact', null],
    ['a 20-member group', '20', 'count', 20, 'exact', 'member'],
    ['the five-year war', 'five', 'duration', 5, 'exact', 'years'],
    ['for three days', 'three', 'duration', 3, 'exact', 'days'],
    ['initially for 24 hours', '24', 'duration', 24, 'exact', 'hours'],
    ['more than five years of war', 'more than five', 'duration', 5, 'at-least', 'years'],
    ['almost a month', 'almost a', 'duration', 1, 'about', 'month'],
    // "over three days" may be "in the course of"
    ['fought over three days', 'three', 'duration', 3, 'exact', 'days'],
    ['a third round of talks', 'third', 'ordinal', 3, 'exact', 'round'],
    ['the first major ceasefire of the war', 'first', 'ordinal', 1, 'exact', 'major ceasefire'],
    ['the 21st meeting', '21st', 'ordinal', 21, 'exact', 'meeting'],
    ['a third of the city', 'a third', 'fraction', 1 / 3, 'exact', 'city'],
    ['two-thirds of voters', 'two-thirds', 'fraction', 2 / 3, 'exact', 'voters'],
    ['half of its forces', 'half', 'fraction', 0.5, 'exact', 'forces'],
  ])('%s', (text, words, kind, value, bound, counted) => {
    expect(findFigures(text)).toMatchObject([{ text: words, kind, value, bound, counted, unit: null }]);
  });

  test.each([
    ['70 % of the population', '70 %', 'percent', 70, '%', 'population'],
    ['about 70 percent', 'about 70 percent', 'percent', 70, '%', null],
    ['six per cent', 'six per cent', 'percent', 6, '%', null],
    ['$3bn in aid', '$3bn', 'money', 3e9, 'USD', null],
    ['£3.5m', '£3.5m', 'money', 3.5e6, 'GBP', null],
    ['two million euros', 'two million euros', 'money', 2e6, 'EUR', null],
  ])('%s has a unit', (text, words, kind, value, unit, counted) => {
    expect(findFigures(text)).toMatchObject([{ text: words, kind, value, unit, counted }]);
  });

  test.each([
    ['between 50 and 60 fighters', 'between 50 and 60', 50, 60],
    ['75 to 200 million people', '75 to 200 million', 75e6, 200e6],
    ['10–15 rockets', '10–15', 10, 15],
  ])('%s is a range', (text, words, value, upper) => {
    expect(findFigures(text)).toMatchObject([{ text: words, value, upper, bound: 'about' }]);
  });

  test('two figures joined by "and" are two', () => {
    expect(findFigures('24 killed and 12 wounded').map(({ value, counted }) => [value, counted])).toEqual([
      [24, null],
      [12, null],
    ]);
  });

  test('the phrase goes on to the end of what is counted', () => {
    const text = 'It killed hundreds of thousands of people there.';
    const [figure] = findFigures(text);
    expect(text.slice(figure?.start, figure?.phraseEnd)).toBe('hundreds of thousands of people');
  });
});

describe('what is not a figure', () => {
  test.each([
    ['in 2016, on 9 September and in the 1990s', 'dates'],
    ['by the 19th century', 'a century'],
    ['in 1543, 1563, 1589 and 1603.', 'a list of years'],
    ['UN Resolution 2254 and Article 5', 'labels'],
    ['an F-16 and version 1.2.3', 'parts of names'],
    ['at 10:30 or 9 a.m. or 5 pm', 'times of the day'],
    ['no one came, one of them said, and the one left', 'pronouns'],
    ['for the first time, at first, first of all', 'idioms'],
    ['a day in a month', 'no hedge says that one is counted'],
    ['', 'nothing at all'],
  ])('%j holds %s', (text) => {
    expect(findFigures(text)).toEqual([]);
  });
});

const FIGURE_WORDS = [
  ...[
    'at least',
    'about',
    'more than',
    'between',
    'and',
    'to',
    '–',
    '24',
    '280,000',
    '2.5',
    'million',
    'two',
    'dozen',
    'a',
  ],
  ...[
    'hundreds of',
    'thousands',
    'third',
    'first',
    '%',
    'per cent',
    '$',
    'people',
    'days',
    'rounds',
    'of',
    'the',
    'one',
    '.',
  ],
];

function checkFigures(text: string): void {
  let end = 0;
  for (const figure of findFigures(text)) {
    expect(figure.text).toBe(text.slice(figure.start, figure.end));
    expect(figure.start).toBeGreaterThanOrEqual(end);
    expect(figure.phraseEnd).toBeGreaterThanOrEqual(figure.end);
    expect(figure.phraseEnd).toBeLessThanOrEqual(text.length);
    expect(figure.value === null).toBe(figure.bound === 'vague');
    expect(figure.upper ?? Infinity).toBeGreaterThan(figure.value ?? 0);
    end = figure.end;
  }
}

describe('for any text', () => {
  test('figures are slices in order', () => {
    const text = fc
      .array(fc.constantFrom(...FIGURE_WORDS), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(fc.property(text, checkFigures), { numRuns: 2000 });
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), checkFigures));
  });

  // Linear time shows as: ten times the text takes far less than a hundred times as long.
  test.each([
    '9',
    '9,',
    '1,000',
    'one ',
    'two hundred and ',
    'at least ',
    'hundreds of ',
    'in 2016 5 ',
    '$',
    'aty',
  ])('repeating %j takes linear time', (piece) => {
    expect(growthOf((length) => findFigures(`7 ${piece.repeat(length / piece.length)}`))).toBeLessThan(60);
  });
});

const SHARED = '../shared/articles';

describe.skipIf(!existsSync(SHARED))('the source articles (skipped where ../shared is absent)', () => {
  const files = existsSync(SHARED) ? readdirSync(SHARED).filter((name) => name.endsWith('.txt')) : [];
  const texts = files.map((name) => readFileSync(`${SHARED}/${name}`, 'utf8'));

  test.each([
    ['more than 50', 'people'],
    ['at least 24', 'people'],
    ['more than 280,000', 'people'],
    ['290,000', 'people'],
    ['third', 'round'],
    ['24', 'hours'],
  ])('%s is said of %s', (words, counted) => {
    const said = texts
      .flatMap((text) => findFigures(text))
      .map((figure) => `${figure.text}: ${figure.counted}`);
    expect(said).toContain(`${words}: ${counted}`);
  });

  test('every figure is sound', () => {
    texts.forEach(checkFigures);
  });
});
