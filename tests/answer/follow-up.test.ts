import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import type { Inquiry } from '../../src/answer/inquiry.js';
import { ask, first, HARBOUR, indexOf, SUMMIT, words } from './tiny-corpus.js';

const SOLHEIM = { question: 'who is the European envoy', subject: 'Ingrid Solheim' };

const follow = (text: string, previous: Inquiry['previous'] = SOLHEIM) =>
  ask(text, { previous: previous ?? null });

describe('a question that follows another', () => {
  it.each([
    ['where did she meet him'],
    ['and when was that?'],
    ['who was there'],
    ['why?'],
    ['and Zentani?'],
    ['what did she say then'],
    ['how many were there'],
    ['is that true'],
    ['is it true'],
    ['what happened next?'],
    ['for how long?'],
    ['are you sure?'],
    ['source?'],
    ['how do you know that'],
  ])('is taken to: %s', async (text) => {
    expect((await follow(text)).followUpOf).toEqual(SOLHEIM);
  });

  it.each([
    ['is it true that gunmen seized the port'],
    ['is there a truce in Misrata'],
    ['are there talks in Valletta'],
    ['did Zentani say that gunmen seized a port'],
    ['did Zentani say when he leaves'],
    ['did both sides walk out'],
    ['who was killed near Misrata this week'],
    ['ok other thing, how many people were killed'],
    ['did no one seize the port'],
  ])('is not where it changes the subject: %s', async (text) => {
    expect((await follow(text)).followUpOf).toBeNull();
  });

  it('looks around the answer before, and not at the sentence that told it', async () => {
    const index = indexOf([
      {
        ...HARBOUR,
        paragraphs: [
          'The envoy of the League arrived in Valletta on Monday.',
          'Two ministers came with him.',
        ],
      },
      { ...SUMMIT, paragraphs: ['A summit ended on Sunday.', 'There were three ministers at it.'] },
    ]);
    const today = '2021-05-11';
    const previous = { question: 'when did the envoy of the League arrive in Valletta', subject: 'envoy' };
    expect(first(await answer(index, { text: previous.question, today }))).toBe('harbour-talks#1');
    const alone = await answer(index, { text: 'how many ministers were there', today });
    expect(first(alone)).toBe('summit-fails#2');
    const found = await answer(index, { text: 'how many ministers were there', today, previous });
    expect(first(found)).toBe('harbour-talks#2');
  });

  it('means whom a pronoun stands for around the answer before, named there or not', async () => {
    const index = indexOf([
      {
        ...HARBOUR,
        paragraphs: [
          'The trawler Aurora sank off Misrata on Monday.',
          'The coast guard learned of the loss by radio.',
        ],
      },
      { ...SUMMIT, paragraphs: ['Owners of the trawler Aurora once learned to sail.'] },
    ]);
    const previous = { question: 'when did the trawler Aurora sink', subject: 'trawler Aurora' };
    const found = await answer(index, { text: 'how did they learn of it', today: '2021-05-11', previous });
    expect(first(found)).toBe('harbour-talks#2');
  });

  it('keeps to a time of its own, and not to that of the question before', async () => {
    const index = indexOf([
      {
        ...HARBOUR,
        date: '2021-05-03',
        paragraphs: ['No lorry with aid reached Misrata.', 'Aid waits in Valletta.'],
      },
      { ...SUMMIT, date: '2021-08-20', paragraphs: ['Six hundred lorries reached the town this month.'] },
    ]);
    const previous = { question: 'did aid reach Misrata in May', subject: 'Misrata' };
    const asked = (text: string) => answer(index, { text, today: '2021-09-01', previous });
    expect(first(await asked('and in August?'))).toBe('summit-fails#1');
    expect(first(await asked('and where does it wait?'))).toBe('harbour-talks#2');
  });

  it('asks again for what the question before asked for: a time, not any figure', async () => {
    const index = indexOf([
      {
        ...HARBOUR,
        paragraphs: [
          'In Misrata the truce was to last three days. The one in Zawiya was to last five days.',
          'For the truce 12 monitors came to Zawiya last.',
        ],
      },
    ]);
    const previous = { question: 'how long does the truce in Misrata last', subject: 'Misrata' };
    const found = await answer(index, { text: 'and in Zawiya?', today: '2021-05-11', previous });
    expect(first(found)).toBe('harbour-talks#1');
    expect(words(found)).toBe('five days');
  });

  it('means by "she" no man of those whom the question before was about', async () => {
    const previous = { question: 'who met in Valletta', subject: 'Ingrid Solheim and Omar Zentani' };
    expect((await follow('what did she say', previous)).followUpOf?.subject).toBe('Ingrid Solheim');
    expect((await follow('what did he say', previous)).followUpOf?.subject).toBe('Omar Zentani');
    const alone = { question: 'who met Solheim', subject: 'Ingrid Solheim' };
    expect((await follow('what did he say', alone)).followUpOf?.subject).toBe('Ingrid Solheim');
  });

  it('takes a deed alone, without whose it is, for what the question before was about', async () => {
    // the newest report tells of 70 killed in all
    const previous = { question: 'what happened near Misrata', subject: 'Misrata' };
    const found = await follow('how many were killed', previous);
    expect(first(found)).toBe('harbour-talks#3');
    expect(words(found)).toMatch(/41/);
    expect(first(await follow('how many people has the fighting killed', previous))).toBe('summit-fails#2');
  });

  it('looks around what was shown, not around what would be best without order', async () => {
    const index = indexOf([
      {
        ...HARBOUR,
        date: '2021-03-02',
        paragraphs: ['Shelling near Misrata has killed 41 people.', 'Tanks fired on a market there.'],
      },
      {
        ...SUMMIT,
        date: '2021-05-10',
        paragraphs: ['Shelling near Misrata has killed 70 people.', 'Drones fired on a school there.'],
      },
    ]);
    const previous = { question: 'how many people has shelling near Misrata killed', subject: 'Misrata' };
    expect(first(await answer(index, { text: previous.question, today: '2021-05-11' }))).toBe(
      'summit-fails#1',
    );
    const found = await answer(index, { text: 'what was fired on?', today: '2021-05-11', previous });
    expect(first(found)).toMatch(/^summit-fails/);
  });

  it('knows what the question before leaned on itself', async () => {
    const index = indexOf([
      { ...HARBOUR, paragraphs: ['The fire in Zawiya killed nine people.', 'A cable was to blame.'] },
      { ...SUMMIT, paragraphs: ['The flood in Sabha killed 70 people.', 'A dam was to blame.'] },
    ]);
    const previous = { question: 'how many were killed?', subject: 'Zawiya' };
    const found = await answer(index, {
      text: 'what was to blame for it',
      today: '2021-05-11',
      previous,
    });
    expect(first(found)).toBe('harbour-talks#2');
  });

  it('asks what the question before asked of what stands in its place after "I mean"', async () => {
    const index = indexOf([
      { ...HARBOUR, date: '2021-03-02', paragraphs: ['Solheim met the rebels in Misrata.', 'It rained.'] },
      { ...SUMMIT, date: '2021-05-10', paragraphs: ['Solheim met the rebels in Zawiya.', 'It snowed.'] },
    ]);
    const previous = { question: 'where did Solheim meet the rebels', subject: 'Ingrid Solheim' };
    const asked = (text: string) => answer(index, { text, today: '2021-05-11', previous });
    for (const text of ['no i mean in March', 'in march i mean', 'in march?', 'March 2021']) {
      const found = await asked(text);
      expect(found.kind, text).toBe('where');
      expect(first(found), text).toBe('harbour-talks#1');
    }
    expect((await asked('no, i meant Zentani')).kind).toBe('where');
    expect((await asked('i mean what happened to the port of Zawiya in 2020')).followUpOf).toBeNull();
  });

  it('puts what it is about in the place of what the question before was about', async () => {
    const index = indexOf([
      {
        ...HARBOUR,
        paragraphs: [
          'Solheim said that a second round of talks could open in May.',
          'Solheim said that a truce would be welcome.',
        ],
      },
    ]);
    const previous = { question: 'what did Solheim say about a second round', subject: 'Ingrid Solheim' };
    const found = await answer(index, { text: 'and about a truce?', today: '2021-05-11', previous });
    expect(first(found)).toBe('harbour-talks#2');
  });

  it('asks for others than those who were told', async () => {
    const index = indexOf([
      {
        ...HARBOUR,
        paragraphs: [
          'Zentani met Ingrid Solheim in Valletta, the Italian port of Misrata said.',
          'Pietro Conti, the Italian consul, came to the meeting as well.',
        ],
      },
    ]);
    const previous = { question: 'who did Zentani meet in Valletta', subject: 'Omar Zentani' };
    const found = await answer(index, { text: 'who else was there?', today: '2021-05-11', previous });
    expect(first(found)).toBe('harbour-talks#2');
  });

  it('is not answered by what tells the same of others: "and the fishermen?"', async () => {
    const index = indexOf([
      {
        ...HARBOUR,
        date: '2021-03-02',
        paragraphs: ['Omar Zentani leads the delegation of the government at the talks in Valletta.'],
      },
      {
        ...SUMMIT,
        date: '2021-03-10',
        paragraphs: ['The fishermen came to the talks in Valletta with their leader, Pietro Conti.'],
      },
    ]);
    const previous = { question: 'who leads the government delegation in Valletta', subject: 'Omar Zentani' };
    const asked = (text: string, before: Inquiry['previous'] = null) =>
      answer(index, { text, today: '2021-05-11', previous: before });
    expect(first(await asked(previous.question))).toBe('harbour-talks#1');
    expect((await asked('and the fishermen?', previous)).excerpts[0]?.article.id).not.toBe('harbour-talks');
  });

  it('asks what was said about it, and not for all that somebody said', async () => {
    const index = indexOf([
      {
        ...HARBOUR,
        date: '2021-03-02',
        paragraphs: ['Shelling near Misrata killed 41 people.', 'Solheim condemned the shelling.'],
      },
      { ...SUMMIT, date: '2021-05-10', paragraphs: ['"The harvest is good," Ingrid Solheim said.'] },
    ]);
    const previous = { question: 'what happened near Misrata', subject: 'Misrata' };
    const asked = (text: string) => answer(index, { text, today: '2021-05-11', previous });
    expect(first(await asked('what did Solheim say about it'))).toBe('harbour-talks#2');
    expect(first(await asked('what did Solheim say'))).toBe('summit-fails#1');
  });

  it.each([['source?'], ['are you sure?'], ['says who?'], ['and where did you get that']])(
    'shows the same again where all that is asked is what it rests on: %s',
    async (text) => {
      const previous = { question: 'how many has shelling near Misrata killed', subject: 'Misrata' };
      const found = await follow(text, previous);
      expect(found.status).not.toBe('unanswered');
      expect(first(found)).toBe('harbour-talks#3');
      // nobody is called "says"
      expect(found.nobody).toBeUndefined();
    },
  );

  describe('in its third turn', () => {
    const index = indexOf([
      {
        ...HARBOUR,
        paragraphs: [
          'Shelling in Misrata killed 41 people, the mayor, Omar Zentani, said.',
          'The port of Misrata is closed until Monday.',
        ],
      },
      {
        ...SUMMIT,
        paragraphs: [
          'Zawiya is a town with an old port.',
          'Shelling in Zawiya killed 12 people.',
          'Shelling in Tarhuna killed seven people. A school in Tarhuna was hit.',
        ],
      },
    ]);
    const asked = (text: string, previous: Inquiry['previous'] = null) =>
      answer(index, { text, today: '2021-05-11', previous });
    const MISRATA = { question: 'how many were killed by shelling in Misrata', subject: 'Misrata' };
    const ZAWIYA = { question: 'and in Zawiya?', subject: 'Zawiya', followUpOf: MISRATA };

    it('asks what the first asked where the second asked that again', async () => {
      const found = await asked('and in Tarhuna?', ZAWIYA);
      expect(found).toMatchObject({ kind: 'howmany', followUpOf: { subject: 'Zawiya' } });
      expect(first(found)).toBe('summit-fails#3');
      expect(words(found)).toBe('seven people');
    });

    it.each([[null], [ZAWIYA]])(
      'is told the source of what was shown, as surely as it was shown',
      async (second) => {
        const before =
          second === null ? await asked(MISRATA.question) : await asked(second.question, MISRATA);
        const previous = second ?? MISRATA;
        const { question, followUpOf, ...found } = await asked('source?', previous);
        expect(found).toEqual({ ...before, question: undefined, followUpOf: undefined });
        expect({ question, followUpOf }).toMatchObject({ question: 'source?', followUpOf: previous });
      },
    );

    it.each([['source?'], ['says who?'], ['are you sure?']])(
      'asks on from what came before: %s',
      async (source) => {
        const previous = { question: source, subject: 'Omar Zentani', followUpOf: MISRATA };
        const found = await asked('and in Zawiya?', previous);
        expect(found.followUpOf).toEqual(MISRATA);
        expect(first(found)).toBe('summit-fails#2');
        expect((await asked('when did he say that', previous)).followUpOf?.subject).toBe('Omar Zentani');
      },
    );

    it('does not ask for the source of a source for ever', async () => {
      const odd = { question: 'source?', subject: 'link' };
      expect((await asked('source?', odd)).status).not.toBe('answered');
    });
  });

  it('takes "it" and "they" for what was asked about, and not for the one person who answered', async () => {
    const previous = { question: 'who blamed the rebels', subject: 'Omar Zentani' };
    expect((await follow('why did they walk out', previous)).followUpOf?.subject).toBeNull();
    expect((await follow('why did he blame them', previous)).followUpOf?.subject).toBe('Omar Zentani');
    // a question that leaned on another names nobody, and is about him all the same
    const leaning = { question: 'when was that', subject: 'Omar Zentani' };
    expect((await follow('why did they walk out', leaning)).followUpOf?.subject).toBe('Omar Zentani');
    // whoever was asked about himself may be one of them
    const about = { question: 'who met Solheim', subject: 'Ingrid Solheim' };
    expect((await follow('where did they meet', about)).followUpOf?.subject).toBe('Ingrid Solheim');
  });

  it('means the answer itself where nothing around it tells when or where that was', async () => {
    const index = indexOf([
      {
        ...HARBOUR,
        paragraphs: [
          'Zentani met the envoy, Ingrid Solheim, for an hour.',
          'The envoy, Ingrid Solheim, said that Zentani had been patient.',
          'Solheim thanked Zentani.',
        ],
      },
    ]);
    const previous = { question: 'whom did Zentani meet', subject: 'Omar Zentani' };
    const found = await answer(index, { text: 'when was that?', today: '2021-05-11', previous });
    expect([...found.excerpts, ...found.nearest][0]?.paragraph).toBe(1);
    expect(found.status).not.toBe('answered');
  });

  it('counts the day of saying where it was asked what was said', async () => {
    const index = indexOf([
      { ...HARBOUR, paragraphs: ['"The harbour is open," Omar Zentani said on Sunday.'] },
    ]);
    const previous = { question: 'what did Zentani say', subject: 'Omar Zentani' };
    const found = await answer(index, { text: 'when was that', today: '2021-05-11', previous });
    expect(words(found)).toMatch(/Sunday/);
  });

  it('keeps the best first where it asks when of something else', async () => {
    const index = indexOf([
      {
        ...HARBOUR,
        paragraphs: [
          'The army took Sabha on 1 February.',
          'It must leave Misrata by 15 March and Zawiya by 20 March.',
        ],
      },
    ]);
    const previous = { question: 'when must the army leave Misrata', subject: 'Misrata' };
    const found = await answer(index, { text: 'and Zawiya?', today: '2021-05-11', previous });
    expect(first(found)).toBe('harbour-talks#2');
  });

  it('finds in that sentence what was not asked before', async () => {
    const previous = { question: 'who met Solheim', subject: 'Ingrid Solheim' };
    const found = await follow('when was that', previous);
    expect(first(found)).toBe('harbour-talks#1');
    expect(words(found)).toBe('Monday');
  });

  it('asks for the words of him whom the question before was about, and of nobody else', async () => {
    const previous = { question: 'who is Zentani', subject: 'Omar Zentani' };
    const found = await follow('what did he say', previous);
    expect(first(found)).not.toBe('harbour-talks#2');
    expect((await follow('what did she say')).excerpts[0]?.notes?.speech).toBe('direct');
  });
});
