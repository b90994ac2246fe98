/** The languages in which Parley itself speaks. What it quotes stays in the language of its article. */
export const LANGUAGES = ['en', 'fr', 'de', 'es', 'ru', 'ar'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Whose dates are written as Parley writes them: "9 September 2016" in English. BCP 47. */
const DATE_LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  fr: 'fr',
  de: 'de',
  es: 'es',
  ru: 'ru',
  ar: 'ar',
};

/** The language for one of Discord's locales, such as `es-419`; English for those that Parley does not speak. */
export function languageOf(locale: string | null | undefined): Language {
  const base = locale?.split('-')[0];
  return LANGUAGES.find((language) => language === base) ?? 'en';
}

type DateStyle = 'day' | 'month';

const STYLES: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  day: { dateStyle: 'long', timeZone: 'UTC' },
  month: { year: 'numeric', month: 'long', timeZone: 'UTC' },
};

/** Making a formatter takes longer than an answer. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** `2016-09-09` as "9 September 2016", or the month alone as "September 2016". */
export function formatDate(day: string, language: Language, style: DateStyle = 'day'): string {
  const key = `${language} ${style}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(DATE_LOCALES[language], STYLES[style]);
  formatters.set(key, formatter);
  return formatter.format(Date.parse(`${day}T12:00:00Z`));
}

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const rules = new Map<Language, Intl.PluralRules>();

/** "12 articles": the number and the form of the noun that the language's rules give it. */
export function countIn(language: Language, amount: number, forms: Forms): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  return `${amount} ${forms[rule.select(amount)] ?? forms.other}`;
}
