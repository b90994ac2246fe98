import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexCorpus } from '../../src/answer/index-corpus.js';
import { wordingIn } from '../../src/chat/catalogue.js';
import { converse, createChat } from '../../src/chat/converse.js';
import { readPrevious } from '../../src/chat/follow-up.js';
import { LANGUAGES, type Language } from '../../src/chat/language.js';
import { press } from '../../src/chat/press.js';
import type { Reply } from '../../src/chat/reply.js';
import { viewFor } from '../../src/chat/view.js';
import type { Article } from '../../src/corpus/article.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { answerAsJson } from '../../src/terminal/json.js';
import { AUTUMN, SPRING, TRUCE } from '../answer/card-corpus.js';
import { expectWellFormed, expectWithinLimits } from './expect-limits.js';
import { makeCorpus } from './fixtures.js';
import { hostileText } from './hostile.js';
import { isExcerptOf, quotationsIn } from './read-reply.js';

const english = loadEnglish();
const chat = chatOver([SPRING, AUTUMN]);

function chatOver(articles: readonly Article[]) {
  return createChat(indexCorpus(makeCorpus(articles, [TRUCE]), english), () => '2021-09-11');
}

async function replyTo(text: string, language: Language = 'en', over = chat): Promise<Reply> {
  return (await converse({ type: 'text', text, previous: null, language }, over)).reply;
}

const textOf = (reply: Reply) => reply.embeds?.[0]?.description ?? '';

function buttonsOf(reply: Reply): { label: string; id: string }[] {
  return (reply.components ?? [])
    .flatMap((row) => row.components)
    .map((button) => ({
      label: 'label' in button ? (button.label ?? '') : '',
      id: 'custom_id' in button ? button.custom_id : '',
    }));
}

describe('/who with a name', () => {
  it('is a card: names, roles, words said, meetings, each line with its citation', async () => {
    const text = textOf(await replyTo('/who solheim'));
    expect(text).toContain(
      '**Names**\nIngrid Solheim · Report autumn, Test, 10 September 2021, ¶ 1\nMs Solheim · ',
    );
    expect(text).toContain(
      '**Roles**\n> The **European envoy for Libya**, Ingrid Solheim\n' +
        '[1] Report spring, Test, 2 March 2021, ¶ 1 · 10 September 2021, ¶ 1',
    );
    const headings = ['Names', 'Roles', 'In their own words', 'In reported speech', 'Meetings and talks'];
    const places = headings.map((heading) => text.indexOf(`**${heading}**`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(text).toContain('“she”: Ingrid Solheim');
  });

  it.each(LANGUAGES)('has its headings in %s, and quotations as they are', async (language) => {
    const { names, card } = wordingIn(language);
    const text = textOf(await replyTo('/who solheim', language));
    for (const heading of [names, card.roles, card.quoted, card.reported, card.met, card.where]) {
      expect(text).toContain(`**${heading}**`);
    }
    expect(text).toContain('> **"We are close,"** Solheim told reporters in Tripoli on Thursday.');
  });

  it('numbers its lines from the top, with a button for each passage', async () => {
    const reply = await replyTo('/who solheim');
    const numbers = [...textOf(reply).matchAll(/^\[(\d+)\] /gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    for (const { label } of buttonsOf(reply).filter(({ id }) => id.startsWith('context'))) {
      expect(numbers.map((number) => `[${number}] In context`)).toContain(label);
    }
  });

  it('goes on behind its lines, as passages, when asked for more', async () => {
    const said = Array.from({ length: 14 }, (_, at) => `Solheim said that pier ${at} was open.`);
    const many = chatOver([{ ...SPRING, paragraphs: [...SPRING.paragraphs, ...said] }]);
    const reply = await replyTo('/who solheim', 'en', many);
    const more = buttonsOf(reply).find(({ label }) => label === 'More');
    const pressed = await press(
      more?.id ?? '',
      { embeds: reply.embeds ?? [], isPrivate: false },
      viewFor(),
      many,
    );
    if (pressed.kind !== 'reply') throw new Error('a reply was expected');
    const shown = quotationsIn(reply).map(({ text }) => text);
    const next = quotationsIn(pressed.reply).map(({ text }) => text);
    expect(next).toHaveLength(5);
    for (const text of next) expect(shown).not.toContain(text);
    expect(textOf(pressed.reply)).toContain('reported speech · Report spring');
  });

  it('can be followed up by a pronoun', async () => {
    const { embeds } = await replyTo('/who european envoy');
    const previous = readPrevious(embeds ?? []);
    expect(previous?.subject).toBe('Ingrid Solheim');
    const { answer } = await converse({ type: 'text', text: 'and where did she fly to?', previous }, chat);
    expect(answer?.excerpts[0]).toMatchObject({ article: AUTUMN, paragraph: 1 });
  });

  it('is no card where something else is asked, nor without the command', async () => {
    for (const text of ['/who met solheim in valletta', 'who is solheim']) {
      expect(textOf(await replyTo(text))).not.toContain('**Roles**');
    }
  });

  it('keeps the contract of `npm run ask`', async () => {
    for (const text of ['/who solheim', 'who is solheim']) {
      const { answer } = await converse({ type: 'text', text, previous: null }, chat);
      if (answer === null) throw new Error('a text was left without an answer');
      const json = JSON.parse(answerAsJson(answer, 1));
      expect(json).toMatchObject({ question: text, kind: 'who', status: 'answered', nearest: [] });
      expect(json.excerpts.length).toBeLessThanOrEqual(5);
      expect(json.excerpts[0].answer).toBe('European envoy for Libya');
      for (const excerpt of json.excerpts) {
        expect(excerpt.text).toContain(excerpt.excerpt);
        expect(excerpt.excerpt).toContain(excerpt.answer);
      }
    }
  });

  it.each(LANGUAGES)('says in %s that nobody bears a name', async (language) => {
    const wording = wordingIn(language);
    const text = textOf(await replyTo('/who solhaug', language));
    expect(text).toContain(wording.nobodyNamed('solhaug'));
    expect(text).toContain(wording.didYouMean('Ingrid Solheim'));
    expect(text).not.toContain(wording.unanswered);
    const strange = textOf(await replyTo('/who xyzzy', language));
    expect(strange).toContain('Ingrid Solheim, Omar Zentani');
    expect(strange).not.toContain(wording.didYouMean('Ingrid Solheim'));
  });
});

describe('what somebody said', () => {
  it.each(LANGUAGES)('is marked in %s where it is reported speech, and only there', async (language) => {
    const { reportedSpeech } = wordingIn(language);
    const text = textOf(await replyTo('/quote solheim', language));
    expect(text).toContain(`[3] ${reportedSpeech} · `);
    expect(text).toContain(`[4] ${reportedSpeech} · `);
    expect(text).not.toMatch(new RegExp(`\\[[12]\\] ${reportedSpeech}`));
  });
});

describe('a topic', () => {
  it.each(LANGUAGES)('shows the day and the mark of each step in %s', async (language) => {
    const { steps } = wordingIn(language);
    const marks = [...textOf(await replyTo('/truce', language)).matchAll(/^\*\*.+\*\* · (.+)$/gm)];
    expect(marks.map(([, mark]) => mark)).toEqual([steps.askedFor, steps.broken, steps.announced]);
  });

  it('has no mark where a sentence tells of no step', async () => {
    const paragraphs = ['The truce in the hills is the third this year.'];
    const reply = await replyTo('/truce', 'en', chatOver([{ ...SPRING, paragraphs }]));
    expect(textOf(reply)).toMatch(/^\*\*2 March 2021\*\*\n> /);
  });
});

const NAMES = ['Ingrid Solheim', 'Ms Solheim', 'Omar Zentani', 'Kari Dahl'];
const FORMS = [
  (name: string, rest: string) => `The envoy, ${name}, said: "${rest}"`,
  (name: string, rest: string) => `${name} met Omar Zentani in Oslo. ${rest}`,
  (name: string, rest: string) => `${rest} "It is over," ${name} said.`,
  (name: string, rest: string) => `${name} said that ${rest}`,
];

describe('every card', () => {
  it('keeps the limits of Discord and quotes verbatim, whatever the articles hold', async () => {
    const paragraph = fc
      .tuple(fc.constantFrom(...FORMS), fc.constantFrom(...NAMES), hostileText)
      .map(([form, name, rest]) => form(name, rest));
    const article = fc.record({
      title: hostileText,
      publisher: fc.option(hostileText),
      url: fc.option(fc.webUrl({ withQueryParameters: true })),
      paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(article, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('/who solheim', '/who envoy', '/who zentani', '/quote solheim'),
        fc.constantFrom(...LANGUAGES),
        async (fields, text, language) => {
          const articles = fields.map((each, at) => ({ ...SPRING, ...each, id: `article-${at}` }));
          const reply = await replyTo(text, language, chatOver(articles));
          expectWithinLimits(reply);
          expectWellFormed(reply);
          const sources = articles.flatMap(({ paragraphs }) => paragraphs);
          for (const quotation of quotationsIn(reply)) {
            expect(sources.some((source) => isExcerptOf(quotation.text, source))).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
