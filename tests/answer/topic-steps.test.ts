import { describe, expect, it } from 'vitest';
import { type Answer, answer } from '../../src/answer/answer.js';
import type { Inquiry } from '../../src/answer/inquiry.js';
import { AUTUMN, SPRING, TRUCE } from './card-corpus.js';
import { indexOf } from './tiny-corpus.js';

const index = indexOf([SPRING, AUTUMN], [TRUCE]);

function truce(text: string, rest: Partial<Inquiry> = {}): Promise<Answer> {
  return answer(index, { text, kind: 'topic', topic: TRUCE, today: '2021-09-11', ...rest });
}

/** Day and mark of each step. */
function steps({ excerpts }: Answer): string[] {
  return excerpts.map(({ notes }) => `${notes?.happened?.from} ${notes?.step ?? '-'}`);
}

describe('the steps of a topic', () => {
  it('come newest first, by the day of what happened where the clause says one, else by that of the report', async () => {
    const found = await truce('');
    expect(found).toMatchObject({ kind: 'topic', status: 'answered' });
    expect(steps(found)).toEqual(['2021-09-10 askedFor', '2021-09-07 broken', '2021-02-22 announced']);
  });

  it('are those of a place or a person, in the sentence or beside it, where one is given', async () => {
    expect(steps(await truce('zawiya'))).toEqual(['2021-09-07 broken']);
    expect(steps(await truce('Favre'))).toEqual(['2021-09-10 askedFor']);
    expect(steps(await truce('solheim'))).toEqual(['2021-02-22 announced']);
  });

  it('are those of a month where one is given', async () => {
    expect(steps(await truce('in february'))).toEqual(['2021-02-22 announced']);
  });

  it('are those of one kind where its word is given', async () => {
    expect(steps(await truce('broken'))).toEqual(['2021-09-07 broken']);
    expect(steps(await truce('who announced it'))).toEqual(['2021-02-22 announced']);
  });

  it('are those of the period of publication that is asked for', async () => {
    expect(steps(await truce('', { period: { from: null, to: '2021-06-01' } }))).toEqual([
      '2021-02-22 announced',
    ]);
  });

  it('are none where the articles tell of none', async () => {
    const found = await truce('Yemen');
    expect(found).toMatchObject({ status: 'unanswered', excerpts: [] });
    expect(found.nearest).not.toEqual([]);
  });

  it('are found by any of its words, and shown five at a time', async () => {
    const paragraphs = Array.from({ length: 7 }, (_, at) => `A ceasefire began in village ${at}.`);
    const many = indexOf([{ ...SPRING, paragraphs }], [TRUCE]);
    const inquiry = { text: '', kind: 'topic', topic: TRUCE, today: '2021-09-11' } as const;
    const first = await answer(many, inquiry);
    const rest = await answer(many, { ...inquiry, offset: 5 });
    expect([first.excerpts.length, first.further]).toEqual([5, true]);
    expect([rest.excerpts.length, rest.further]).toEqual([2, false]);
    expect(rest.excerpts[0]?.paragraph).toBe(6);
  });

  it('are also those that a sentence tells of "the one" in a place, and no others of the sentence before it', async () => {
    const paragraphs = ['The truce in Misrata ended on Monday. The one in Zawiya was prolonged by a week.'];
    const both = indexOf([{ ...SPRING, paragraphs }], [TRUCE]);
    const of = async (text: string) =>
      (await answer(both, { text, kind: 'topic', topic: TRUCE, today: '2021-09-11' })).excerpts.map(
        ({ range }) => paragraphs[0]?.slice(range.start, range.end),
      );
    expect(await of('zawiya')).toEqual(['The one in Zawiya was prolonged by a week.']);
    expect(await of('misrata')).toEqual(['The truce in Misrata ended on Monday.']);
  });

  it('are at most planned where their day is to come', async () => {
    const paragraphs = [
      'The truce takes effect on 4 March 2021.',
      'A truce began on 20 February 2021, according to the Red Crescent.',
    ];
    const index = indexOf([{ ...SPRING, date: '2021-03-01', paragraphs }], [TRUCE]);
    const found = await answer(index, { text: '', kind: 'topic', topic: TRUCE, today: '2021-09-11' });
    expect(steps(found)).toEqual(['2021-03-04 planned', '2021-02-20 begun']);
  });

  it('have the topic in bold', async () => {
    for (const { text, answer: bold } of (await truce('')).excerpts) {
      expect(text.slice(bold?.start, bold?.end)).toBe('truce');
    }
  });

  it('have no mark where the topic is a town or the dead, of which news tells no steps', async () => {
    const dead: typeof TRUCE = { ...TRUCE, name: 'dead', words: ['killed', 'dead'] };
    const report = {
      ...SPRING,
      paragraphs: ['The dead were found as the strike began.', 'Two were killed.'],
    };
    const found = await answer(indexOf([report], [dead]), {
      text: '',
      kind: 'topic',
      topic: dead,
      today: '2021-09-11',
    });
    expect(found.excerpts.map(({ notes }) => notes?.step)).toEqual([undefined, undefined]);
  });
});
