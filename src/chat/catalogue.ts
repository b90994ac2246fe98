import type { Locale, LocalizationMap } from 'discord-api-types/v10';
import type { Language } from './language.js';
import { arabic } from './languages/arabic.js';
import { french } from './languages/french.js';
import { german } from './languages/german.js';
import { russian } from './languages/russian.js';
import { spanish } from './languages/spanish.js';
import { type Wording, wording } from './wording.js';

const catalogue: Readonly<Record<Language, Wording>> = {
  en: wording,
  fr: french,
  de: german,
  es: spanish,
  ru: russian,
  ar: arabic,
};

/** What Parley says in a language. */
export function wordingIn(language: Language): Wording {
  return catalogue[language];
}

/**
 * Discord's locales of each language but English, which is the text that needs no translation. `ar` is in Discord's
 * description of its API and not yet in the `Locale` of discord-api-types, hence the cast.
 */
const DISCORD_LOCALES: Readonly<Record<Exclude<Language, 'en'>, readonly Locale[]>> = {
  fr: ['fr' as Locale],
  de: ['de' as Locale],
  es: ['es-ES' as Locale, 'es-419' as Locale],
  ru: ['ru' as Locale],
  ar: ['ar' as Locale],
};

/** A text of the catalogue as Discord takes the translations of a command. */
export function localise(textOf: (spoken: Wording) => string): LocalizationMap {
  return Object.fromEntries(
    Object.entries(DISCORD_LOCALES).flatMap(([language, locales]) =>
      locales.map((locale) => [locale, textOf(catalogue[language as Language])]),
    ),
  );
}
