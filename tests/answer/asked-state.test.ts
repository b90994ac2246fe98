import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import { askedState } from '../../src/answer/asked-state.js';
import { detectKind } from '../../src/answer/kind.js';
import { HARBOUR, indexOf, SUMMIT } from './tiny-corpus.js';

const stateOf = (text: string) => askedState(detectKind(text), text, '');

describe('how things stand is asked by', () => {
  it.each([
    ['is the truce holding', 'held'],
    ['Did the ceasefire collapse?', 'broken'],
    ['has the peace deal been signed', 'agreed'],
    ['was the Misrata truce extended', 'extended'],
    ['have the talks resumed yet', 'resumed'],
    ['is the war over', null],
    ['is the truce still on', null],
    ['are the talks dead or what', null],
    ['did the deal last', null],
    ['is there a ceasefire in Misrata', null],
    ['what happened to the truce', null],
    ['what became of the accord', null],
    ['status of the talks', null],
    ['any news on the ceasefire', null],
    ['how is the truce going', null],
    ['hows the ceasefire holding', null],
  ])('%s', (text, step) => {
    expect(stateOf(text)).toMatchObject({ step });
  });

  it.each([
    // what somebody did is no state of the thing
    'did Norland approve the truce',
    'did the rebels break the ceasefire',
    // nothing that news tells step by step
    'is the minister back',
    'what happened to Solheim',
    // asks for a day, a person, a reason
    'when did the truce collapse',
    'who broke the ceasefire',
    'why are the talks over',
    'what did the truce cover',
    'did the truce cover Zawiya',
    'is there a date for the next talks',
  ])('but not by: %s', (text) => {
    expect(stateOf(text)).toBeNull();
  });

  it('a follow-up, of what the question before was about', () => {
    expect(askedState('yesno', 'is it holding', 'truce')?.things).toEqual(new Set(['truce']));
    expect(askedState('yesno', 'is it holding', 'Solheim')).toBeNull();
  });
});

const firstOf = async (text: string, articles = [HARBOUR, SUMMIT]) => {
  const { excerpts, nearest, status } = await answer(indexOf(articles), { text, today: '2021-05-11' });
  const [excerpt] = [...excerpts, ...nearest];
  const { start = 0, end = 0 } = excerpt?.range ?? {};
  return { status, text: excerpt?.text.slice(start, end) ?? '' };
};

describe('how things stand is answered by', () => {
  it.each([
    [
      'is the siege over',
      'The siege is in the north.',
      'After a winter of hunger in Aster the siege was lifted, said the mayor.',
    ],
    [
      'are the talks still on',
      'The talks are about land.',
      'On the advice of their elders both sides abandoned the talks, said the mayor.',
    ],
    [
      'what became of the embargo',
      'The embargo is on oil.',
      'For want of votes in the assembly the embargo has been prolonged, said the mayor.',
    ],
    [
      'is the truce over',
      'The truce is a long one.',
      'In Aster the truce lies in shreds after a week of fire from both banks, said the mayor.',
    ],
  ])('what tells a step, whatever its words: %s', async (question, named, told) => {
    expect(
      (await firstOf(question, [{ ...HARBOUR, paragraphs: ['Nobody else was there.', named, told] }])).text,
    ).toBe(told);
  });

  it('no wish: whoever wants a truce to hold does not say that it does', async () => {
    const wished = ['Solheim wants the truce in Zawiya to hold.', 'Nobody else was there.'];
    const question = 'is the truce in Zawiya holding';
    expect((await firstOf(question, [{ ...HARBOUR, paragraphs: wished }])).status).not.toBe('answered');
  });

  it('no thing alone: that there is a war does not tell whether it is over', async () => {
    const named = ['The war has two sides, and Norland backs one of them.', 'Nobody else was there.'];
    expect((await firstOf('is the war over', [{ ...HARBOUR, paragraphs: named }])).status).not.toBe(
      'answered',
    );
  });

  it('the newest report of those that tell it, not by a newer one that only names it', async () => {
    const question = 'is the Zawiya truce still holding';
    const wish = 'Solheim urged both sides to observe the truce in Zawiya.';
    const wished = { ...SUMMIT, paragraphs: ['Nobody else was there.', wish] };
    expect((await firstOf(question, [HARBOUR, wished])).text).toContain('collapsed');
    const news = 'The truce in Zawiya, which was renewed in April, has held so far, Solheim said.';
    const told = { ...SUMMIT, paragraphs: ['Nobody else was there.', news] };
    expect((await firstOf(question, [HARBOUR, told])).text).toBe(news);
  });
});

it.each(['the latest on the ceasefire', 'any news on the truce', 'update on the truce'])(
  'the newest that is told of a thing comes first, in whatever words: %s',
  async (question) => {
    const wish = 'Of both sides Solheim wants to hear a date for the end of the armistice in the port.';
    const wished = { ...SUMMIT, paragraphs: ['Nobody else was there.', wish] };
    expect((await firstOf(question, [HARBOUR, wished])).text).toBe(wish);
  },
);
