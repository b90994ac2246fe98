import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, answer, type Card, type CardSection, type Excerpt } from '../../src/answer/answer.js';
import type { Inquiry } from '../../src/answer/inquiry.js';
import { AUTUMN, SPRING } from './card-corpus.js';
import { indexOf } from './tiny-corpus.js';

const index = indexOf([SPRING, AUTUMN]);

function who(text: string, rest: Partial<Inquiry> = {}): Promise<Answer> {
  return answer(index, { text, kind: 'who', today: '2021-09-11', ...rest });
}

function shown({ text }: Excerpt, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end);
}

/** The lines of one section as the card shows them, each with its article's day. */
function section(card: Card | undefined, wanted: CardSection): string[] {
  return (card?.lines ?? [])
    .filter((line) => line.section === wanted)
    .map((line) => `${line.excerpt.article.date} ${shown(line.excerpt, line.shown)}`);
}

describe('the card of a person', () => {
  it('has every form of the name, forms of address included, the longest first', async () => {
    const { card } = await who('solheim');
    expect(card?.names.map((name) => shown(name, name.range))).toEqual([
      'Ingrid Solheim',
      'Ms Solheim',
      'Solheim',
    ]);
  });

  it('has each role once, in its fullest form, with the days of all articles that give it', async () => {
    const { card } = await who('ingrid solheim');
    expect(section(card, 'roles')).toEqual(['2021-03-02 The European envoy for Libya, Ingrid Solheim']);
    const [role] = card?.lines ?? [];
    expect(role?.same.map(({ article }) => article.date)).toEqual(['2021-09-10']);
  });

  it('keeps words in quotation marks apart from reported speech, the newest first', async () => {
    const { card } = await who('solheim');
    expect(section(card, 'quoted')).toEqual([
      '2021-09-10 "We are close," Solheim told reporters in Tripoli on Thursday.',
      '2021-03-02 "Nobody should expect a miracle," she said.',
    ]);
    expect(section(card, 'reported')).toEqual([
      '2021-09-10 Solheim said that the port was open again.',
      '2021-03-02 Ms Solheim said that the port of Zawiya had to be opened.',
    ]);
  });

  it('says whom "she" means, since no name stands beside it', async () => {
    const { card } = await who('solheim');
    const meant = card?.lines.flatMap(({ excerpt }) => excerpt.notes?.meant ?? []);
    expect(meant).toContainEqual({ words: 'she', name: 'Ingrid Solheim' });
  });

  it('says whom they met and where they were', async () => {
    const { card } = await who('solheim');
    expect(section(card, 'met')).toEqual([
      '2021-03-02 The European envoy for Libya, Ingrid Solheim, met Prime Minister Omar Zentani in Valletta on Monday.',
    ]);
    expect(section(card, 'where')).toContain('2021-09-10 Libya envoy Ingrid Solheim flew to Tripoli');
  });

  it('does not cut a plan short to where somebody already is', async () => {
    const paragraphs = ['The minister, Kari Dahl, came.', 'He is due to call Kari Dahl in Oslo next month.'];
    const planned = indexOf([{ ...SPRING, paragraphs }]);
    const { card } = await answer(planned, { text: 'kari dahl', kind: 'who', today: '2021-09-11' });
    expect(section(card, 'where')).toEqual([`2021-03-02 ${paragraphs[1]}`]);
  });

  it('gives as excerpts at most five, the role first, none twice', async () => {
    const found = await who('solheim');
    expect(found).toMatchObject({ status: 'answered', kind: 'who', subject: 'Ingrid Solheim' });
    const [best] = found.excerpts;
    expect(best === undefined ? '' : shown(best, best.answer ?? best.range)).toBe('European envoy for Libya');
    const places = found.excerpts.map(({ article, paragraph, range }) => [
      article.id,
      paragraph,
      range.start,
    ]);
    expect(places.length).toBeLessThanOrEqual(5);
    expect(new Set(places.map(String)).size).toBe(places.length);
  });

  it('goes on behind them', async () => {
    const first = await who('solheim');
    expect(first.further).toBe(true);
    const next = await who('solheim', { offset: 5 });
    const known = first.excerpts.map((excerpt) => shown(excerpt, excerpt.range));
    expect(next.excerpts.length).toBeGreaterThan(0);
    for (const excerpt of next.excerpts) expect(known).not.toContain(shown(excerpt, excerpt.range));
  });

  it('is of the articles of the period alone that is asked about', async () => {
    const { card } = await who('solheim', { period: { from: '2021-06-01', to: null } });
    expect(new Set(card?.lines.map(({ excerpt }) => excerpt.article.id))).toEqual(new Set(['autumn']));
  });
});

describe('who is asked about', () => {
  it.each([
    ['the european envoy', 'Ingrid Solheim'],
    ['who is the envoy for libya?', 'Ingrid Solheim'],
    ['whos solhiem', 'Ingrid Solheim'],
    ['prime minister zentani', 'Omar Zentani'],
    ['norwegian foreign minister', 'Kari Dahl'],
  ])('%s is %s', async (text, name) => {
    expect(await who(text)).toMatchObject({ status: 'answered', subject: name });
  });

  it('is everybody who holds an office that several hold, with the name in bold', async () => {
    const { card, excerpts } = await who('foreign minister');
    expect(section(card, 'roles')).toEqual([
      // who is said to hold it last, first
      '2021-09-10 The French Foreign Minister, Louis Favre',
      '2021-03-02 the Norwegian Foreign Minister, Kari Dahl',
    ]);
    expect(excerpts.map((excerpt) => shown(excerpt, excerpt.answer ?? excerpt.range))).toEqual([
      'Louis Favre',
      'Kari Dahl',
    ]);
  });

  it('is no one where something else is asked', async () => {
    for (const text of [
      'who met solheim in valletta',
      'solheim and zentani',
      'libya',
      'who seized the port',
    ]) {
      expect((await who(text)).card, text).toBeUndefined();
    }
  });

  it('is whom the question before was about, for a pronoun', async () => {
    const previous = { question: 'where is the envoy', subject: 'Ingrid Solheim' };
    expect((await who('who is she', { previous })).card?.names).toHaveLength(3);
    expect((await who('with whom', { previous })).card).toBeUndefined();
  });
});

describe('a name that nobody bears', () => {
  it('is said to be none, with names that are spelt like it', async () => {
    const found = await who('solhaug');
    expect(found).toMatchObject({ status: 'unanswered', excerpts: [], suggestions: ['Ingrid Solheim'] });
    expect(found.nobody).toMatchObject({ name: 'solhaug', mostNamed: [] });
  });

  it('comes with those whom the articles name most where none is like it', async () => {
    const { nobody, suggestions } = await who('xyzzy');
    expect(suggestions).toEqual([]);
    expect(nobody?.mostNamed[0]).toBe('Ingrid Solheim');
  });

  it('is whole where one of its words is of another, who is suggested', async () => {
    const found = await who('who is jan zentani');
    expect(found).toMatchObject({ status: 'unanswered', suggestions: ['Omar Zentani'] });
    expect(found.nobody?.name).toBe('jan zentani');
  });

  it('is made of a first name and the last name of another, who are both suggested', async () => {
    const found = await who('who is omar solheim');
    expect(found.nobody?.name).toBe('omar solheim');
    expect(found.suggestions).toEqual(expect.arrayContaining(['Omar Zentani', 'Ingrid Solheim']));
  });

  it('is not found in a word that stands apart from the name', async () => {
    expect((await who('yikes, who is Zentani')).card?.names).not.toEqual([]);
  });

  it('is not said of words that the articles use', async () => {
    expect((await who('gunmen')).nobody).toBeUndefined();
  });

  it('is not found in a question for whoever did something', async () => {
    for (const text of ['who discovered penicillin', 'discovered penicillin', 'who makes xyzzy']) {
      expect((await who(text)).nobody, text).toBeUndefined();
    }
    expect((await who('who is xyzzy')).nobody?.name).toBe('xyzzy');
  });
});

const PIECES = [
  ...[SPRING, AUTUMN].flatMap(({ paragraphs }) => paragraphs),
  'She went on. He did not.',
  '“It is over,” he said. “All of it.” Ms Solheim left for Oslo',
  'Solheim, the envoy, said: "',
  'Mr Zentani\n\nsaid Ingrid Solheim, his ally',
  '',
  '👩‍👩‍👧‍👦 Solheim',
];

describe('every line of a card', () => {
  it('is an offset range into one of the articles, with what is shown and in bold inside it', async () => {
    const article = fc.record({
      date: fc.constantFrom(null, '2021-01-01', '2022-02-02'),
      paragraphs: fc.array(
        fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map((some) => some.join(' ')),
        { minLength: 1, maxLength: 4 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(article, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('solheim', 'zentani', 'envoy', 'foreign minister'),
        async (fields, text) => {
          const articles = fields.map((each, at) => ({ ...SPRING, ...each, id: `article-${at}` }));
          const { card, excerpts } = await answer(indexOf(articles), {
            text,
            kind: 'who',
            today: '2022-02-03',
          });
          const lines = [
            ...excerpts.map((excerpt) => ({ excerpt, part: excerpt.range })),
            ...(card?.names ?? []).map((excerpt) => ({ excerpt, part: excerpt.range })),
            ...(card?.lines ?? []).flatMap((line) => [
              { excerpt: line.excerpt, part: line.shown },
              ...line.same.map((excerpt) => ({ excerpt, part: excerpt.range })),
            ]),
          ];
          for (const { excerpt, part } of lines) {
            expect(articles).toContain(excerpt.article);
            const length = excerpt.text?.length ?? -1;
            expect(excerpt.range.start).toBeGreaterThanOrEqual(0);
            expect(excerpt.range.end).toBeLessThanOrEqual(length);
            for (const { start, end } of [part, ...(excerpt.answer === null ? [] : [excerpt.answer])]) {
              expect(start).toBeGreaterThanOrEqual(excerpt.range.start);
              expect(end).toBeLessThanOrEqual(excerpt.range.end);
              expect(start).toBeLessThan(end);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
