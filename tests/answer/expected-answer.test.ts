import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import { HARBOUR, indexOf, words } from './tiny-corpus.js';

/** Status, and the words in bold, of the answer from a report that has this paragraph alone. */
async function asked(paragraph: string, text: string): Promise<string> {
  const index = indexOf([{ ...HARBOUR, paragraphs: [paragraph] }]);
  const found = await answer(index, { text, today: '2021-03-03' });
  return `${found.status}: ${words(found)}`;
}

describe('the number that is asked for', () => {
  const raids = 'Twelve air strikes on Misrata have killed hundreds of civilians and 41 rebels.';

  it.each([
    ['how many air strikes hit Misrata', 'answered: Twelve air strikes'],
    ['how many rebels were killed in Misrata', 'answered: 41 rebels'],
    ['how many civilians were killed in Misrata', 'answered: hundreds of civilians'],
  ])('is of what is to be counted: %s', async (text, expected) => {
    expect(await asked(raids, text)).toBe(expected);
  });

  it.each([
    [
      'Shelling in Misrata wounded nine people, police said.',
      'how many police officers were wounded in Misrata',
    ],
    ['Air strikes have killed hundreds of civilians in Misrata.', 'how many air strikes hit Misrata'],
    ['The attack near Misrata came at six in the morning.', 'how many died in the attack near Misrata'],
  ])('is not of something else: %s', async (paragraph, text) => {
    const found = await asked(paragraph, text);
    expect(found).not.toMatch(/^answered/);
    expect(found).toMatch(/: null$/);
  });
});

describe('the price that is asked for', () => {
  it('is money, and no count of anything', async () => {
    const paragraph = 'The mill in Misrata holds 51,000 tonnes of wheat, which cost 12 million dollars.';
    expect(await asked(paragraph, 'how much did the wheat in Misrata cost')).toBe(
      'answered: 12 million dollars',
    );
    const uncosted = 'The mill in Misrata holds 51,000 tonnes of wheat, enough for a month.';
    expect(await asked(uncosted, 'how much did the wheat in Misrata cost')).toBe('unanswered: null');
    expect(await asked(uncosted, 'how much wheat does the mill in Misrata hold')).toMatch(/: 51,000 tonnes/);
  });
});

describe('the age that is asked for', () => {
  const paragraph =
    'Solheim said that Omar Zentani, 58, had sent boys of 14 to the front. Karim Haddad, a 61-year-old judge, agreed.';

  it.each([
    ['how old is Omar Zentani', 'answered: 58'],
    ['how old is Karim Haddad', 'answered: 61-year-old'],
    ["Omar Zentani's age", 'answered: 58'],
    ['what age is Karim Haddad', 'answered: 61-year-old'],
  ])('stands beside the name: %s', async (text, expected) => {
    expect(await asked(paragraph, text)).toBe(expected);
  });

  it('is told without the word', async () => {
    const lost = '"They count chairs," said Kari Dahl, 58, a baker in Sabha who has lost her shop.';
    const index = indexOf([HARBOUR, { ...HARBOUR, id: 'lost', file: 'lost.md', paragraphs: [lost] }]);
    const found = await answer(index, { text: 'how old is Kari Dahl', today: '2021-03-03' });
    expect([found.status, words(found)]).toEqual(['answered', '58']);
  });

  it('is not that of somebody else', async () => {
    expect(await asked(paragraph, 'how old is Solheim')).toBe('unanswered: null');
    const days = 'Solheim, who led nine days of talks in a hotel in Sabha, praised them.';
    expect(await asked(days, 'how old is Solheim')).toBe('unanswered: null');
  });
});

describe('the doer who is asked for', () => {
  it('is not told by a deed that is told without one', async () => {
    const left = 'Nobody uses the road to Misrata since it was mined in December.';
    expect(await asked(left, 'who mined the road to Misrata')).toBe('unsure: null');
    const told = 'Nobody uses the road to Misrata since it was mined by the rebels in December.';
    expect(await asked(told, 'who mined the road to Misrata')).toMatch(/^answered/);
  });
});

describe('the place that is asked for', () => {
  it.each([
    [
      'The prisoners were held in a sports hall for a week.',
      'where were the prisoners held',
      'a sports hall',
    ],
    ['Gunmen were massing at Zeltirga, the envoy said.', 'where were the gunmen massing', 'Zeltirga'],
    ['The envoy met the ministers in hall 3 again.', 'where did the envoy meet the ministers', 'hall 3'],
    // a place with a name goes before one without
    ['The prisoners were held in a hall in Misrata.', 'where were the prisoners held', 'Misrata'],
  ])('%s', async (paragraph, text, expected) => {
    expect(await asked(paragraph, text)).toBe(`answered: ${expected}`);
  });

  it.each([
    ['Zentani met the envoy for Libya, Ingrid Solheim.', 'where did Zentani meet the envoy'],
    ['Russia let Zentani meet the envoy.', 'where did Zentani meet the envoy'],
  ])('is not a state that somebody stands for, or that does something: %s', async (paragraph, text) => {
    const found = await asked(paragraph, text);
    expect(found).not.toMatch(/^answered/);
    expect(found).toMatch(/: null$/);
  });

  it('is not the thing that was asked for by its kind', async () => {
    expect(
      await asked('The prisoners were held in a hotel.', 'in which hotel were the prisoners held'),
    ).toMatch(/: null$/);
  });
});

describe('the day that is asked for', () => {
  it('is not that on which somebody spoke of it', async () => {
    const paragraph = 'The commander was wounded in an ambush, rebel sources said on Thursday.';
    expect(await asked(paragraph, 'when was the commander wounded')).not.toMatch(/Thursday/);
    expect(await asked(paragraph, 'when did the rebel sources say so')).toMatch(/Thursday/);
  });

  it('is also how soon something will be, but not how soon it was', async () => {
    const paragraph = 'Ferries between Misrata and Zawiya should go on within a week, the envoy said.';
    expect(await asked(paragraph, 'when will ferries from Misrata to Zawiya go on')).toMatch(
      /: within a week$/,
    );
    expect(await asked(paragraph, 'when did ferries from Misrata to Zawiya go on')).toMatch(/: null$/);
    expect(
      await asked(
        paragraph.replace('a week', 'twelve days'),
        'when will ferries from Misrata to Zawiya go on',
      ),
    ).toMatch(/: within twelve days$/);
  });
});

describe('the cause that is asked for', () => {
  it.each([
    ['The envoy left early, since she feared an ambush.', 'since she feared an ambush.'],
    ['The envoy left in May, citing ill health.', 'citing ill health.'],
    ['The envoy left for talks that have gone on since Monday.', null],
    ['The envoy left and is due to arrive in January.', null],
  ])('%s', async (paragraph, expected) => {
    expect(await asked(paragraph, 'why did the envoy leave')).toMatch(new RegExp(`: ${expected}$`));
  });

  it.each([
    [
      'The rebels burned the mill of Sabha rather than leave it to the army.',
      'why did the rebels burn the mill',
    ],
    ['The rebels rejected the offer on Sabha as an affront.', 'why did the rebels reject the offer on Sabha'],
  ])('is what is avoided, or what something is rejected as: %s', async (paragraph, why) => {
    expect(await asked(paragraph, why)).toMatch(
      /^answered: (?:rather than leave|rejected the offer on Sabha as)/,
    );
  });

  it('may open the sentence', async () => {
    const paragraph = 'Because of the storm, no ferry has left the port of Sabha since Monday.';
    expect(await asked(paragraph, 'why has no ferry left the port of Sabha')).toBe(
      'answered: Because of the storm',
    );
  });

  it('is what stands behind "after", but not how long it took', async () => {
    const why = 'why did the truce in Misrata break down';
    expect(await asked('The truce in Misrata broke down after a raid on the port.', why)).toMatch(
      /after a raid/,
    );
    expect(await asked('The truce in Misrata broke down after nine days.', why)).toMatch(/null$/);
    const swap =
      'Ten captives of the truce in Misrata were not handed over because their names were missing.';
    expect(await asked(swap, 'why were ten captives in Misrata not handed over')).toMatch(/: because their/);
  });
});

describe('what a thing is said to be', () => {
  it.each([
    'what is a regime of calm',
    'explain regime of calm',
    'meaning of regime of calm',
    'what is the meaning of regime of calm',
    'define regime of calm',
  ])('%s', async (text) => {
    const paragraph = 'The army declared a "regime of calm" – a short local truce – in Misrata.';
    expect(await asked(paragraph, text)).toBe('answered: a short local truce');
  });

  it('is not told by another use of the word', async () => {
    const paragraph = 'The army declared that the calm in Misrata had lost its meaning.';
    expect(await asked(paragraph, 'what is the meaning of calm')).not.toMatch(/^answered/);
  });
});

describe('who did it', () => {
  it('is nobody whom a sentence in the passive names beside', async () => {
    const paragraph = 'An aid worker of the Red Crescent was killed in Misrata on Friday.';
    expect(await asked(paragraph, 'who killed the aid worker in Misrata')).toMatch(/: null$/);
    const told = 'An aid worker of the Red Crescent was killed in Misrata by Omar Zentani.';
    expect(await asked(told, 'who killed the aid worker in Misrata')).toBe('answered: Omar Zentani');
  });

  it('is nobody whom a sentence names that has the deed as a noun', async () => {
    const after =
      'Pressure on Omar Zentani has grown since the murder of the journalist Louis Favre in Misrata.';
    const index = indexOf([HARBOUR, { ...HARBOUR, id: 'murder', file: 'murder.md', paragraphs: [after] }]);
    const found = await answer(index, { text: 'who murdered Louis Favre', today: '2021-03-03' });
    expect(found.status).toBe('unsure');
    expect(words(found)).toBeNull();
  });
});

describe('the reaction that is asked for', () => {
  it.each([
    'how did the dockers of Misrata react to the truce',
    'reaction of the dockers of Misrata to the truce',
  ])('is told without that word: %s', async (text) => {
    expect(await asked('The dockers of Misrata welcomed the truce.', text)).toMatch(/^(?:answered|unsure)/);
  });
});
