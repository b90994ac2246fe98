import { describe, expect, it } from 'vitest';
import { isolate } from '../../src/chat/bidi.js';
import { wordingIn } from '../../src/chat/catalogue.js';
import { builtInCommands, definitionsOf } from '../../src/chat/commands/index.js';
import { formatDate, LANGUAGES, languageOf } from '../../src/chat/language.js';
import { answerReply } from '../../src/chat/reply.js';
import { viewFor } from '../../src/chat/view.js';
import { wording } from '../../src/chat/wording.js';
import { makeAnswer, makeArticle, makeExcerpt } from './fixtures.js';

const NAME = /^[-_\p{L}\p{N}]{1,32}$/u;
const LOCALES = ['fr', 'de', 'es-ES', 'es-419', 'ru', 'ar'];

describe('the language of a locale', () => {
  it.each([
    ['en-GB', 'en'],
    ['es-419', 'es'],
    ['es-ES', 'es'],
    ['ar', 'ar'],
    ['ja', 'en'],
    [null, 'en'],
    [undefined, 'en'],
  ])('of %s is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});

describe('the commands', () => {
  it('have a name in lower case and a description within the limits in every language', () => {
    for (const definition of definitionsOf(builtInCommands)) {
      expect(Object.keys(definition.name_localizations ?? {}).sort()).toEqual([...LOCALES].sort());
      if (!('description' in definition)) continue;
      for (const part of [definition, ...(definition.options ?? [])]) {
        for (const name of Object.values(part.name_localizations ?? {})) {
          expect(name).toMatch(NAME);
          expect(name).toBe(name?.toLowerCase());
        }
        for (const text of Object.values(part.description_localizations ?? {})) {
          expect(text?.length).toBeGreaterThan(0);
          expect(text?.length).toBeLessThanOrEqual(100);
        }
      }
    }
  });

  it('have names and options that differ from one another in every language', () => {
    for (const locale of LOCALES as 'fr'[]) {
      const names = builtInCommands.map(({ definition }) => definition.name_localizations?.[locale]);
      expect(new Set(names).size).toBe(names.length);
      for (const { definition } of builtInCommands) {
        const options = (definition.options ?? []).map((option) => option.name_localizations?.[locale]);
        expect(new Set(options).size, definition.name).toBe(options.length);
      }
    }
  });
});

describe('the key of an option', () => {
  it('is its name, with the command behind it where that describes it in words of its own', () => {
    for (const [key, { name }] of Object.entries(wording.options)) {
      const [, of] = new RegExp(`^${name}(?:Of(\\w+))?$`).exec(key) ?? expect.fail(`${key} is named ${name}`);
      if (of !== undefined) expect(Object.keys(wording.commands)).toContain(of.toLowerCase());
    }
  });
});

describe('what is short on Discord', () => {
  it.each(LANGUAGES)('fits: labels, the form, the context menu (%s)', (language) => {
    const wording = wordingIn(language);
    const labels = [
      wording.inContext,
      wording.furtherExcerpts,
      wording.newer,
      wording.older,
      wording.readOn,
      wording.back,
      wording.next,
      wording.share,
      wording.askFollowUp,
      wording.delete,
    ];
    for (const label of labels) expect(`[99] ${label}`.length).toBeLessThanOrEqual(80);
    expect(wording.followUpTitle.length).toBeLessThanOrEqual(45);
    expect(wording.followUpLabel.length).toBeLessThanOrEqual(45);
    expect(wording.followUpHint.length).toBeLessThanOrEqual(100);
    expect(wording.checkCommand.length).toBeLessThanOrEqual(32);
  });
});

describe('dates', () => {
  it('are written in the language of the reader', () => {
    expect(formatDate('2016-09-09', 'fr')).toBe('9 septembre 2016');
    expect(formatDate('2016-09-09', 'de')).toBe('9. September 2016');
    expect(formatDate('2016-09-09', 'es')).toBe('9 de septiembre de 2016');
    expect(formatDate('2016-09-09', 'ru', 'month')).toMatch(/^сентябрь 2016/);
  });
});

describe('counts', () => {
  it('follow the rules of the language', () => {
    const { articleCount } = wordingIn('ru');
    expect([1, 3, 5, 21].map(articleCount)).toEqual(['1 статья', '3 статьи', '5 статей', '21 статья']);
  });
});

describe('a reply in Arabic', () => {
  const article = makeArticle({ paragraphs: ['The harbour opens tomorrow, the mayor said.'] });
  const reply = answerReply(makeAnswer({ excerpts: [makeExcerpt(article)] }), viewFor('ar'));

  it('leaves the quotation as it is', () => {
    expect(reply.embeds?.[0]?.description).toContain('> The harbour opens tomorrow, the mayor said.\n');
  });

  it('sets the date apart, so that it does not reorder the citation around it', () => {
    const date = formatDate('2016-05-02', 'ar');
    expect(isolate(date)).not.toBe(date);
    expect(reply.embeds?.[0]?.description).toContain(`The Gazette, ${isolate(date)}, ¶ 1`);
  });
});
