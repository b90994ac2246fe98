import { describe, expect, it } from 'vitest';
import { type Answer, answer } from '../../src/answer/answer.js';
import { AUTUMN, SPRING } from './card-corpus.js';
import { indexOf } from './tiny-corpus.js';

const index = indexOf([SPRING, AUTUMN]);

function quote(text: string): Promise<Answer> {
  return answer(index, { text, kind: 'quote', today: '2021-09-11' });
}

/** Excerpts as they stand, with how they are said. */
function said({ excerpts }: Answer): string[] {
  return excerpts.map(({ text, range, notes }) => {
    return `${notes?.speech}: ${text.slice(range.start, range.end)}`;
  });
}

const ALL_OF_SOLHEIM = [
  'direct: "We are close," Solheim told reporters in Tripoli on Thursday.',
  'direct: "Nobody should expect a miracle," she said.',
  'reported: Solheim said that the port was open again.',
  'reported: Ms Solheim said that the port of Zawiya had to be opened.',
];

describe('a bare name behind /quote', () => {
  it.each(['Ingrid Solheim', 'solheim', 'solhiem', 'the european envoy', 'envoy for libya'])(
    '%s is the speaker: first words in quotation marks, then reported speech, the newest first',
    async (text) => {
      const found = await quote(text);
      expect(found.status).toBe('answered');
      expect(said(found)).toEqual(ALL_OF_SOLHEIM);
    },
  );

  it('has in bold what was said, in its marks where it has some', async () => {
    const [best] = (await quote('solheim')).excerpts;
    const text = best?.text ?? '';
    expect(text.slice(best?.answer?.start, best?.answer?.end)).toBe('"We are close,"');
  });

  it('may be a phrase for those who have no name', async () => {
    expect(said(await quote('officials'))).toEqual([
      'reported: The talks could fail, warned officials in the city.',
    ]);
  });

  it('that the articles do not have is not answered with the words of others', async () => {
    for (const text of ['obama', 'what did obama say about the port']) {
      expect(await quote(text), text).toMatchObject({ status: 'unanswered', excerpts: [] });
    }
  });

  it('that never speaks is not answered with what others say of it', async () => {
    const found = await quote('zentani');
    expect(found).toMatchObject({ status: 'unanswered', excerpts: [] });
    expect(found.nearest).not.toEqual([]);
  });
});

describe('what somebody said about something', () => {
  it.each(['solheim about the port', 'what did solheim say about the port', 'solheim port'])(
    '%s',
    async (text) => {
      const found = said(await quote(text));
      expect(found.slice(0, 2).every((one) => /port/.test(one))).toBe(true);
      for (const one of found) expect(ALL_OF_SOLHEIM).toContain(one);
    },
  );

  it('is not answered where they say nothing at all, and may be where they are told to have praised something', async () => {
    const about = 'what did zentani say about the port';
    expect(await quote(about)).toMatchObject({ status: 'unanswered', excerpts: [] });
    const praised = {
      ...AUTUMN,
      id: 'praised',
      paragraphs: ['Omar Zentani praised the guards of the port.'],
    };
    const found = await answer(indexOf([SPRING, AUTUMN, praised]), { text: about, today: '2021-09-11' });
    expect(said(found)[0]).toContain('praised the guards of the port.');
  });

  it('has those first that name the place it is about', async () => {
    const [best] = said(await quote('solheim about zawiya'));
    expect(best).toBe('reported: Ms Solheim said that the port of Zawiya had to be opened.');
  });

  it('is not answered where the reports with their words name nothing of it', async () => {
    const paragraphs = [...SPRING.paragraphs, 'Louis Favre said: "We will stay." He was in Paris.'];
    const other = { ...AUTUMN, id: 'other', paragraphs: ['Kari Dahl was born in Bergen, a port.'] };
    const two = indexOf([{ ...SPRING, paragraphs }, other]);
    const found = await answer(two, { text: 'favre about bergen', kind: 'quote', today: '2021-09-11' });
    expect(found.status).toBe('unanswered');
  });

  it('is not taken from a president whom the articles name when another one is meant', async () => {
    const found = await quote('what did President Obama tell Solheim about the port');
    expect(said(found)).not.toEqual(ALL_OF_SOLHEIM);
  });
});

describe('the attribution', () => {
  it('is taken in from the sentence before where a pronoun stands for the speaker', async () => {
    const paragraphs = ['Kari Dahl, the minister, came to Oslo. "This is a start," she said.'];
    const one = indexOf([{ ...SPRING, paragraphs }]);
    const found = await answer(one, { text: 'dahl', kind: 'quote', today: '2021-09-11' });
    expect(said(found)).toEqual([`direct: ${paragraphs[0]}`]);
  });

  it('leaves out what officials say that somebody thinks', async () => {
    const paragraphs = [
      'Kari Dahl came to Oslo.',
      'Officials travelling with Dahl said she would stay at home unless she thought there was hope.',
    ];
    const one = indexOf([{ ...SPRING, paragraphs }]);
    const found = await answer(one, { text: 'dahl', kind: 'quote', today: '2021-09-11' });
    expect(found.status).toBe('unanswered');
  });

  it('ends where the words of another begin', async () => {
    const paragraphs = [
      'Kari Dahl voiced hope that talks could restart, as Louis Favre said there had been "progress" at last.',
    ];
    const one = indexOf([{ ...SPRING, paragraphs }]);
    const found = await answer(one, { text: 'kari dahl', kind: 'quote', today: '2021-09-11' });
    const [best] = found.excerpts;
    expect(best?.notes?.speech).toBe('reported');
    expect(paragraphs[0]?.slice(best?.answer?.start, best?.answer?.end)).toBe(
      'hope that talks could restart',
    );
  });

  it('shows a quotation of several sentences from its opening mark', async () => {
    const paragraphs = [
      '"Nobody left. After six years, I call that a good day," Norway\'s foreign minister, Kari Dahl, told reporters.',
    ];
    const one = indexOf([{ ...SPRING, paragraphs }]);
    const found = await answer(one, { text: 'dahl', kind: 'quote', today: '2021-09-11' });
    expect(said(found)).toEqual([`direct: ${paragraphs[0]}`]);
  });

  it('is never to a person of the other gender', async () => {
    const paragraphs = [
      'Kari Dahl, the minister, came to Oslo.',
      'Bojan Matic, a miner, walked for two nights. "I would give all the copper for a bus," he said.',
    ];
    const one = indexOf([{ ...SPRING, paragraphs }]);
    const quoteOf = (text: string) => answer(one, { text, kind: 'quote', today: '2021-09-11' });
    expect((await quoteOf('dahl')).status).toBe('unanswered');
    expect(said(await quoteOf('matic'))).toEqual([`direct: ${paragraphs[1]}`]);
  });
});
