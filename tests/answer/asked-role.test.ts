import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import { HARBOUR, indexOf, words } from './tiny-corpus.js';

async function bold(paragraph: string, text: string): Promise<string | null> {
  // The names are known from the reports around it.
  const index = indexOf([HARBOUR, { ...HARBOUR, id: 'other', file: 'other.md', paragraphs: [paragraph] }]);
  const found = await answer(index, { text, today: '2021-05-11' });
  expect(found.excerpts[0]?.article.id).toBe('other');
  return words(found);
}

describe('the words that answer who', () => {
  it.each([
    // the subject, not the name that is nearer
    ['who entered the war', 'Norway entered the war on the side of its ally, Omar Zentani.', 'Norway'],
    // no name at all, and another's report of it
    [
      'who recaptured the airport',
      'The Red Crescent said that loyal forces had recaptured the airport of Zawiya.',
      'loyal forces',
    ],
    // one subject of two verbs
    [
      'who issued a declaration',
      'In Valletta, Ingrid Solheim met Omar Zentani, and then issued a declaration.',
      'Ingrid Solheim',
    ],
    ['who freed the sailors', 'The sailors were freed by Omar Zentani near Zawiya.', 'Omar Zentani'],
    // a deed still to come: who does it, or to whom it is done
    ['who will monitor the border', 'The border will be monitored by Norway, Omar Zentani said.', 'Norway'],
    ['who will Zentani visit', 'Zentani will visit Ingrid Haugen once Solheim has left.', 'Ingrid Haugen'],
    ['who was kidnapped', 'Gunmen kidnapped Ingrid Solheim, an aide of Omar Zentani said.', 'Ingrid Solheim'],
    ['whom did Zentani visit', 'After Solheim had left, Zentani visited Ingrid Haugen.', 'Ingrid Haugen'],
    // the state in an office's name
    [
      'who did Zentani meet',
      'Zentani met Norway Secretary of State Ingrid Haugen in Sabha.',
      'Ingrid Haugen',
    ],
    // Norway helps the army
    [
      'who backs the rebels',
      'Norway backs the army of Zentani, while Russia backs a coalition of rebels.',
      'Russia',
    ],
    // what is told of stands behind the deed
    ['who brokered the truce', 'Brokered by Norway, the truce of Sabha took effect in May.', 'Norway'],
    // the verb of several
    ['who backs the rebels', 'Russia and Norway back the rebels of Sabha.', 'Norway'],
  ])('are those of the role that is asked for: %s', async (question, paragraph, expected) => {
    expect(await bold(paragraph, question)).toBe(expected);
  });

  it('are none where the role is not told', async () => {
    expect(
      await bold(
        'The mayor of Sabha was killed on a road of Zawiya, Omar Zentani said.',
        'who killed the mayor of Sabha',
      ),
    ).toBeNull();
    // no verb
    expect(
      await bold('In Sabha the crews would bring the truce back to life.', 'who backed the truce of Sabha'),
    ).toBeNull();
  });

  it('are none of another verb that a particle makes of the same word', async () => {
    const truce = 'The guards of the truce broke up the tents of Sabha in May.';
    expect(await bold(truce, 'who broke the truce of Sabha')).toBeNull();
    expect(await bold(truce, 'who broke up the tents')).toBe('The guards of the truce');
  });

  it('are none of a noun that looks like the verb, nor one man where several are asked for', async () => {
    expect(await bold('Heavy fighting has shaken the town of Sabha.', 'who is fighting in Sabha')).toBeNull();
    expect(await bold('Norway is still fighting in the town of Sabha.', 'who is fighting in Sabha')).toBe(
      'Norway',
    );
    expect(
      await bold(
        "Norway backs the moderate rebels of Sabha, not Omar Zentani's army.",
        'who are the moderate rebels',
      ),
    ).not.toBe('Omar Zentani');
  });

  it('are not settled by a report of the deed in words that leave out who did it', async () => {
    const paragraphs = [
      'The Red Crescent, which is backed by Norway, announced "the martyrdom" of Omar Zentani, the commander.',
    ];
    const found = await answer(indexOf([HARBOUR, { ...HARBOUR, id: 'other', paragraphs }]), {
      text: 'who killed Omar Zentani',
      today: '2021-05-11',
    });
    expect(found.status).not.toBe('answered');
  });
});

describe('the words that answer where', () => {
  it.each([
    ['where is Sabha', 'In Sabha, Solheim said that Norway wants peace.', null],
    ['where did Solheim speak', 'Solheim spoke in Sabha about Norway.', 'Sabha'],
    // what opens the sentence was elsewhere
    [
      'where did the negotiations take place',
      "Hours before Monday's meeting in Valletta, negotiations had taken place in Sabha.",
      'Sabha',
    ],
    // the clause behind the place
    ['where did the shell hit a market', 'Fighting went on in Sabha, where a shell hit a market.', 'Sabha'],
    ['where is Sabha', 'Solheim came to Sabha, Libya, a day later.', 'Libya'],
    // a modifier is no place
    ['where did Solheim speak', 'Solheim spoke at a Norway summit in Sabha.', 'Sabha'],
  ])('are a place that belongs to what is asked about: %s, %s', async (question, paragraph, expected) => {
    expect(await bold(paragraph, question)).toBe(expected);
  });
});

describe('the words that answer when', () => {
  it.each([
    // not the day on which somebody said when
    [
      'when will the harbour reopen',
      'The mayor of Sabha said on Tuesday that the harbour would reopen next month.',
      'next month',
    ],
    [
      'when did the mayor speak',
      'The mayor of Sabha said on Tuesday that the harbour would reopen next month.',
      'Tuesday',
    ],
    // not the beginning of something else
    [
      'when was the council of Sabha formed',
      'No loss has been felt by the council of Sabha as much since its formation early last year.',
      'early last year',
    ],
    [
      'when did the leader of the council die',
      'The leader of the council of Sabha died, its gravest loss since its formation early last year.',
      null,
    ],
  ])('are of what is asked about: %s', async (question, paragraph, expected) => {
    expect(await bold(paragraph, question)).toBe(expected);
  });
});

describe('the words that answer how many', () => {
  it.each([
    [
      'how many were killed in the school',
      'Shells have killed hundreds of people in Sabha, including more than 50 children in a school.',
      'more than 50 children',
    ],
    [
      'how many were driven from Sabha',
      'The war has killed thousands of people and driven two million from Sabha.',
      'two million',
    ],
    ['how old is the war', 'The two powers are at odds in the five-year war of Sabha.', 'five-year'],
  ])('are beside what is asked about: %s', async (question, paragraph, expected) => {
    expect(await bold(paragraph, question)).toBe(expected);
  });
});
