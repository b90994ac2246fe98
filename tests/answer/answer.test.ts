import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import { ask, first, HARBOUR, indexOf, words } from './tiny-corpus.js';

describe('the best excerpt', () => {
  it.each([
    // the paragraph that gives the office, of the three that name her
    ['who is the European envoy', 'harbour-talks#1', 'Ingrid Solheim'],
    // "she" is Solheim, and the sentence has the date
    ['when could the second round of talks open', 'harbour-talks#2', 'mid-April'],
    ['where did solheim meet zentani', 'harbour-talks#1', 'Valletta'],
    ['why did the rebels walk out', 'summit-fails#3', null],
    ['when did the truce collapse', 'harbour-talks#4', 'February'],
    ['did gunmen seize a port', 'harbour-talks#4', null],
    // the words of a chat
    ['yo whos the envoy lol', 'harbour-talks#1', null],
    // one slip in a name, and one in a word
    ['who did solhiem meet in valleta', 'harbour-talks#1', null],
  ])('%s', async (question, place, answering) => {
    const found = await ask(question);
    expect(first(found)).toBe(place);
    if (answering !== null) expect(words(found)).toContain(answering);
  });

  it.each([
    ['who did solhiem meet in valleta', ['Ingrid Solheim', 'Valletta']],
    ['who is the europaen envoy', ['European']],
    ['after what had the truce colapsed', ['collapsed']],
    ['who is solhiem and where is solhiem', ['Ingrid Solheim']],
    // a letter left out of a word of five
    ['what did the evoy say', ['envoy']],
    // two slips in six letters, which only double others
    ['what is zawyia', ['Zawiya']],
    ['who is solhheim', ['Ingrid Solheim']],
  ])('shows whom or what it took a slip for as the articles write it: %s', async (question, suggestions) => {
    expect((await ask(question)).suggestions).toEqual(suggestions);
  });

  it('names no place that is only somebody or something else’s', async () => {
    const index = indexOf([
      {
        ...HARBOUR,
        paragraphs: [
          'Libya’s army took the port on the outskirts of Tripoli, which rebels had held.',
          'Solheim is from Oslo.',
        ],
      },
    ]);
    const today = '2021-05-11';
    expect(words(await answer(index, { text: 'where did the army take the port', today }))).toBe('Tripoli');
    expect(words(await answer(index, { text: 'where is Solheim from', today }))).toBe('Oslo');
  });

  it('has no answer for an office that nobody holds in the articles', async () => {
    const index = indexOf([
      { ...HARBOUR, paragraphs: ['Solheim met Libyan President Omar Zentani and Prime Minister Ali Farsi.'] },
    ]);
    const status = async (text: string) => (await answer(index, { text, today: '2021-05-11' })).status;
    expect(await status('who is the president of Libya')).toBe('answered');
    expect(await status('who is the president of Malta')).toBe('unanswered');
    // it is not said whose prime minister he is
    expect(await status('who is the prime minister of Libya')).not.toBe('unanswered');
  });

  it('puts the newer figure first where two reports differ, and the older one beside it', async () => {
    const places = (await ask('how many people has the fighting killed')).excerpts.map(
      ({ article, paragraph }) => `${article.id}#${paragraph}`,
    );
    expect(places[0]).toBe('summit-fails#2');
    expect(places).toContain('harbour-talks#3');
  });

  it('answers a figure with what it counts', async () => {
    expect(words(await ask('how many people were killed near Misrata'))).toBe('at least 41 people');
  });

  it('quotes what somebody said, with the marks of the source', async () => {
    const found = await ask('what did Solheim say about a miracle');
    expect(first(found)).toBe('harbour-talks#2');
    expect(words(found)).toContain('Nobody should expect a miracle');
  });
});

describe('the period asked for', () => {
  it('prefers the report of the month that the question names, in whatever year it was', async () => {
    expect(first(await ask('who did the envoy meet in march'))).toBe('harbour-talks#1');
    expect(first(await ask('how did the talks end in may', { today: '2026-11-22' }))).toBe('summit-fails#1');
  });

  it('tells where the articles end when asked about now', async () => {
    expect((await ask('what is the latest on the talks', { today: '2026-11-22' })).corpusEnds).toBe(
      '2021-05-10',
    );
    expect((await ask('what did Solheim say last week', { today: '2026-11-22' })).corpusEnds).toBe(
      '2021-05-10',
    );
    expect((await ask('when will the talks resume', { today: '2026-11-22' })).corpusEnds).toBe('2021-05-10');
    expect((await ask('who is the envoy')).corpusEnds).toBeNull();
  });
});

describe('follow-ups', () => {
  const previous = { question: 'who is ingrid solheim', subject: 'Ingrid Solheim' };

  it('takes a pronoun for the subject of the question before', async () => {
    const found = await ask('where did she meet zentani', { previous });
    expect(first(found)).toBe('harbour-talks#1');
    expect(found.followUpOf).toEqual(previous);
  });

  it('asks the same of something else after "and"', async () => {
    const found = await ask('and zentani?', {
      previous: { question: 'what did solheim say about the talks', subject: 'Ingrid Solheim' },
    });
    expect(found.kind).toBe('quote');
    expect(found.followUpOf?.subject).toBe('Ingrid Solheim');
  });

  it('leaves a question that stands on its own alone', async () => {
    expect((await ask('when did the truce in libya collapse', { previous })).followUpOf).toBeNull();
  });

  it('offers the answer to a who-question as the next subject', async () => {
    expect((await ask('who met Zentani in Valletta')).subject).toBe('Omar Zentani');
    expect((await ask('who is the European envoy')).subject).toBe('Ingrid Solheim');
  });
});

describe('a subject asked when', () => {
  it('has all that is told of it in order of time', async () => {
    const { excerpts } = await ask('talks', { kind: 'when' });
    const days = excerpts.map(
      ({ answer, dates }) => dates.find(({ start }) => start === answer?.start)?.from,
    );
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual([...days].sort());
  });
});

describe('suggestions', () => {
  it('names the words that stood in for misspelt ones', async () => {
    expect((await ask('what did zentanni say')).suggestions).toEqual(['Omar Zentani']);
    expect((await ask('what did zentani say')).suggestions).toEqual([]);
  });

  it.each([
    // spelt right, beside "besieged", though neither the articles nor the table of words have this form
    'who is besieging Misrata',
    // nearest to a word of common English that the articles do not have
    'is there a volcanoe',
    // two slips and another first letter away from one
    'gracias',
    // two slips in six letters, which change them
    'who is zabila',
    // an office, not a name
    'who is the ambassador',
    // four letters are a name where they begin with a capital, and where a letter is changed
    'what did Evoy say',
    'was there a daal',
  ])('are none for %s', async (text) => {
    expect((await ask(text)).suggestions).toEqual([]);
  });
});
