import { describe, expect, it } from 'vitest';
import { buildEntities } from '../../../src/language/names/entities.js';
import { resolveReferences } from '../../../src/language/names/references.js';
import { finish } from '../../../src/language/steps.js';
import { analyse } from './analyse.js';

/** For each sentence of an article whom it means without a name. */
function referred(...texts: string[]): (readonly string[])[] {
  const { paragraphs, isOrdinaryWord } = analyse([{ date: null, paragraphs: texts }]);
  const references = finish(resolveReferences(paragraphs, finish(buildEntities(paragraphs, isOrdinaryWord))));
  return references.flatMap(({ sentences }) => sentences.map((sentence) => sentence.referred));
}

describe('pronouns', () => {
  it('mean the subject of the sentence before, across a paragraph that names nobody', () => {
    expect(
      referred('Mr Holm met Ms Lind in Visby.', 'The statement was short.', 'He is to meet General Kaya.'),
    ).toEqual([[], [], ['holm']]);
  });

  it('agree with what is known of a person', () => {
    expect(referred('Mr Holm met Ms Lind in Visby. She left early.')[1]).toEqual(['lind']);
  });

  it('mean the speaker of the quotation before', () => {
    expect(referred('"We will see," Mr Holm told Mr Kaya. "It is late," he said.')[1]).toEqual(['holm']);
  });

  it('mean nobody new where the sentence has named a person', () => {
    expect(referred('Mr Kaya left. Mr Holm said he was ill.')[1]).toEqual([]);
  });

  it('mean nobody where somebody without a name comes between', () => {
    expect(referred('Mr Holm spoke. The army lost its commander: he was shot.')[1]).toEqual([]);
  });

  it('mean whom they meant although the words said speak of somebody', () => {
    expect(referred('Ms Lind flew to Visby. "I am a patient woman," she said.')[1]).toEqual(['lind']);
  });

  it('inside quotation marks are left alone', () => {
    expect(referred('Mr Holm spoke. "He is late," a driver said.')[1]).toEqual([]);
  });

  it('"they" at the beginning mean the persons named together', () => {
    expect(referred('Mr Holm met Ms Lind. They agreed at once.')[1]).toEqual(['holm', 'lind']);
  });

  it('mean nobody of the other gender, which a first name tells', () => {
    expect(referred('Karin Holm, the envoy, spoke.', '"It is late," he said.')[1]).toEqual([]);
    expect(referred('Karin Holm, the envoy, spoke.', '"It is late," she said.')[1]).toEqual(['karin-holm']);
  });

  it('mean whom the sentence is about, not whose he is', () => {
    expect(referred("Mr Kaya's commander, Joren Holm, stayed away. He was ill.")[1]).toEqual(['joren-holm']);
  });

  it('mean no organisation that goes by its initials, however often it speaks', () => {
    expect(
      referred('The KLR said it was late. The KLR said so again. The KLR said it was over. He left.')[3],
    ).toEqual([]);
  });

  it('mean a person of the same paragraph before one of an earlier paragraph', () => {
    // Ms Holm is what the first paragraph is about; Mr Kaya is only named beside others
    expect(referred('Sasha Holm, the envoy, spoke.', 'The buses left with Mr Kaya. He was ill.')[2]).toEqual([
      'kaya',
    ]);
    expect(
      referred(
        'Sasha Holm, the envoy, spoke.',
        'Bojan Matic, a miner, walked for two nights. "I am tired," he said.',
      )[2],
    ).toEqual(['bojan-matic']);
  });

  it.each([
    ['a name that is perhaps a person’s', 'Quillo Matar walked for two nights. "I am tired," he said.'],
    ['a stranger at the beginning', 'A young driver walked for two nights. "I am tired," he said.'],
    ['a stranger who speaks', '"We walked," said a resident of the town. "I am tired," he said.'],
  ])('mean nobody of an earlier paragraph behind %s', (_, text) => {
    expect(referred('Mr Holm, the envoy, spoke.', text).at(-1)).toEqual([]);
  });

  it('do not reach into another article', () => {
    const { paragraphs } = analyse([
      { date: null, paragraphs: ['Mr Holm spoke.'] },
      { date: null, paragraphs: ['He left.'] },
    ]);
    expect(
      finish(resolveReferences(paragraphs, finish(buildEntities(paragraphs))))[1]?.sentences[0]?.referred,
    ).toEqual([]);
  });
});

describe('roles without a name', () => {
  it('mean who has the role in the article, or in another one', () => {
    expect(referred('UN envoy Karin Holm met rebel commander Ali Kaya. The envoy left.')[1]).toEqual([
      'karin-holm',
    ]);
    expect(referred('The UN’s Yemen envoy spoke.', 'Karin Holm, UN envoy on Yemen, left.')[0]).toEqual([
      'karin-holm',
    ]);
  });

  it('in the plural mean the persons named together, one of whom has it', () => {
    expect(referred('Foreign Minister Ann Lind met Mr Holm in Visby. The ministers talked.')[1]).toEqual([
      'ann-lind',
      'holm',
    ]);
  });

  it('mean nobody where another office is said', () => {
    expect(referred('UN envoy Karin Holm spoke. The US envoy left. The president left.').slice(1)).toEqual([
      [],
      [],
    ]);
  });
});

it('names the speaker of each quotation', () => {
  const { paragraphs } = analyse([
    {
      date: null,
      paragraphs: ['US Secretary of State Tom Marsh spoke. It was late, he said. US officials said no more.'],
    },
  ]);
  expect(finish(resolveReferences(paragraphs, finish(buildEntities(paragraphs))))[0]?.speakers).toEqual([
    'tom-marsh',
    null,
  ]);
});

describe('"it" and "the group"', () => {
  it('mean what the sentence before is about', () => {
    expect(referred('The Karo Front, a militia, met Mr Holm. It has 300 fighters.')[1]).toEqual([
      'karo-front',
    ]);
    expect(referred('Norway will host the talks. Its foreign minister is ill.')[1]).toEqual(['norway']);
  });

  it('mean it across a paragraph that goes on', () => {
    expect(referred('The Karo Front has split.', 'It wants peace.', 'Its flag is red.').slice(1)).toEqual([
      ['karo-front'],
      ['karo-front'],
    ]);
  });

  it('mean the only one of their kind that was named', () => {
    expect(referred('Ten died in Visby, said the Karo Front. The group has observers there.')[1]).toEqual([
      'karo-front',
    ]);
    expect(referred('Norway asked Sweden to help. The country will send tents.')[1]).toEqual(['norway']);
    expect(referred('Ten died between Norway and Sweden. The country will mourn.')[1]).toEqual([]);
  });

  it('mean nobody, nothing without a name, and nothing where "it" stands for a clause', () => {
    expect(referred('Mr Holm met the Karo Front. It was late.')[1]).toEqual([]);
    expect(referred("Norway's army has withdrawn. It lost ten men.")[1]).toEqual([]);
    expect(referred('The Karo Front has split. It is unclear whether the truce will hold.')[1]).toEqual([]);
  });

  it('are no part of a longer name for something else', () => {
    expect(referred('The Karo Front has split. Shells fell on the front line.')[1]).toEqual([]);
  });

  it('speak for whom they mean', () => {
    const { paragraphs, isOrdinaryWord } = analyse([
      { date: null, paragraphs: ['The Karo Front has split. The group said it would not talk.'] },
    ]);
    const [found] = finish(resolveReferences(paragraphs, finish(buildEntities(paragraphs, isOrdinaryWord))));
    expect(found?.speakers).toEqual(['karo-front']);
  });
});

describe('the setting of a sentence', () => {
  function settings(...texts: string[]): (readonly string[])[] {
    const { paragraphs, isOrdinaryWord } = analyse([{ date: null, paragraphs: texts }]);
    const references = finish(
      resolveReferences(paragraphs, finish(buildEntities(paragraphs, isOrdinaryWord))),
    );
    return references.flatMap(({ sentences }) => sentences.map(({ setting }) => setting));
  }

  it('is the state that the report begins with, unless it names one itself', () => {
    expect(settings('The fighting in Mali goes on.', 'Ten people died. Algeria offered help.')).toEqual([
      ['mali'],
      ['mali'],
      ['algeria'],
    ]);
  });

  it('is none where the report begins with many states', () => {
    expect(settings('Mali, Niger and Chad have met.', 'Ten people died.')[1]).toEqual([]);
  });
});
