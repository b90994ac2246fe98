import { z } from 'zod';
import { isRealDay } from '../language/dates/calendar.js';
import { FIRST_YEAR, isArticleDay, LAST_YEAR } from './article-day.js';
import { ID_LIMIT } from './file-name.js';
import { type Fault, quoted, readYaml } from './yaml-text.js';

/** Discord's limit for an embed's title; publisher and author stand in places as wide. */
export const TITLE_LIMIT = 256;
export const PUBLISHER_LIMIT = 256;
export const AUTHOR_LIMIT = 256;
/** Discord's limit for the address of a link button. */
export const URL_LIMIT = 512;
/** Retractions are read beside a title. */
export const RETRACTION_LIMIT = 256;
/** Front matter is a handful of lines; one far longer is a slip such as a missing closing line. In characters. */
export const FRONT_MATTER_LIMIT = 10_000;

export type FrontMatter = z.infer<typeof schema>;

export type FrontMatterReading = {
  /** Null where there are faults. */
  readonly fields: FrontMatter | null;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
  /** Line of a field, from 1. */
  readonly lineOf: (field: string) => number;
};

const missing = (name: string) => `${name} is missing; add a line "${name}: …" to the front matter`;

/** One line of text; a field left empty counts as absent. */
const text = (name: string, limit: number) =>
  z
    .string({
      error: ({ input }) => (input === undefined ? missing(name) : `${name} is not text; put it in quotes`),
    })
    .transform((value) => value.replace(/\s+/g, ' ').trim())
    .refine((value) => value.length <= limit, {
      error: ({ input }) =>
        `${name} has ${String(input).length.toLocaleString('en')} characters; shorten it to ${limit} or fewer`,
    });

const idOf = (name: string) =>
  text(name, ID_LIMIT)
    .refine((id) => /^[a-z0-9-]+$/.test(id), {
      error: ({ input }) =>
        `${name} ${quoted(input)} may hold only a-z, 0-9 and -; write it in small letters with hyphens`,
    })
    .nullable()
    .default(null);

const schema = z.object({
  id: idOf('id'),
  title: text('title', TITLE_LIMIT),
  publisher: text('publisher', PUBLISHER_LIMIT).nullable().default(null),
  author: text('author', AUTHOR_LIMIT).nullable().default(null),
  date: z
    .unknown()
    .default(null)
    .refine((date) => date === null || (typeof date === 'string' && isArticleDay(date)), {
      error: ({ input }) => dateFault(input),
    })
    .transform((date) => (typeof date === 'string' ? date : null)),
  url: text('url', URL_LIMIT)
    .refine(isWebAddress, {
      error: ({ input }) =>
        `url ${quoted(input)} is not a web address; write it in full with http:// or https://`,
    })
    .nullable()
    .default(null),
  language: text('language', 35)
    .refine(isLanguageTag, {
      error: ({ input }) => `language ${quoted(input)} is not a language tag; write one such as en or en-GB`,
    })
    .nullable()
    .default(null),
  supersedes: idOf('supersedes'),
  retracted: text('retracted', RETRACTION_LIMIT).nullable().default(null),
});

const FIELDS = Object.keys(schema.shape);

/** Whether a line begins with the name of a field, as it stands in front matter. */
export function isField(line: string): boolean {
  return FIELDS.some((field) => line.startsWith(`${field}:`));
}

/**
 * Reads front matter, the lines between the two lines of hyphens, and names every fault in it at once.
 * @param firstLine line of the file where the text begins, the one after the opening hyphens
 */
export function readFrontMatter(source: string, firstLine: number): FrontMatterReading {
  const failed = (faults: readonly Fault[], warnings: readonly Fault[] = []): FrontMatterReading => ({
    fields: null,
    faults,
    warnings,
    lineOf: () => firstLine,
  });
  if (source.length > FRONT_MATTER_LIMIT) {
    const limit = FRONT_MATTER_LIMIT.toLocaleString('en');
    return failed([
      { line: 1, message: `front matter has more than ${limit} characters; close it with a line ---` },
    ]);
  }
  const yaml = readYaml(source, firstLine);
  if (yaml.faults.length > 0) {
    return failed(yaml.faults.map((fault) => ({ ...fault, message: `front matter ${fault.message}` })));
  }
  const value = yaml.value ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    return failed([
      { line: firstLine, message: 'front matter is not a list of fields; write lines such as "title: …"' },
    ]);
  }
  const warnings = Object.keys(value)
    .filter((key) => !FIELDS.includes(key))
    .map((key) => ({
      line: yaml.lineOf([key]),
      message: `front matter field ${quoted(key)} is unknown and has no effect; the fields are ${FIELDS.join(', ')}`,
    }));
  const retraction = retractionOf(value);
  if (retraction === NO_REASON) {
    warnings.push({
      line: yaml.lineOf(['retracted']),
      message:
        'retracted gives no reason; the article is quoted no more all the same. Write why it was taken back, or "retracted: false"',
    });
  }
  const present = Object.fromEntries(Object.entries(value).filter(([, field]) => !isEmpty(field)));
  const parsed = schema.safeParse({ ...present, retracted: retraction });
  const faults = (parsed.error?.issues ?? []).map((issue) => ({
    line: yaml.lineOf(issue.path),
    message: issue.message,
  }));
  if (!parsed.success) return failed(faults, warnings);
  return { fields: parsed.data, faults: [], warnings, lineOf: (field) => yaml.lineOf([field]) };
}

/** What stands in place of a reason, in the language of the front matter's fields. */
export const NO_REASON = 'no reason given';

/** Whoever writes the field takes the article back, with a reason or without; null where nobody did. */
function retractionOf(value: object): unknown {
  if (!('retracted' in value) || value.retracted === false) return null;
  return value.retracted === true || isEmpty(value.retracted) ? NO_REASON : value.retracted;
}

/** Whether front matter that cannot be read, or that has faults, takes its article back all the same. */
export function mentionsRetraction(source: string): boolean {
  return /^["']?retracted["']?[ \t]*:(?![ \t]*false[ \t]*(?:#.*)?$)/im.test(source);
}

function isEmpty(field: unknown): boolean {
  return field === null || (typeof field === 'string' && field.trim() === '');
}

/** Of "03/04/2016" a reader may make two days; the writer alone knows which is meant. */
function dateFault(input: unknown): string {
  if (typeof input === 'string' && isRealDay(input)) {
    return `date ${quoted(input)} lies outside of the years ${FIRST_YEAR} to ${LAST_YEAR}; correct its year`;
  }
  const [, first = '', second = '', year] =
    /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})\s*$/.exec(String(input)) ?? [];
  const days = [
    `${second.padStart(2, '0')}-${first.padStart(2, '0')}`,
    `${first.padStart(2, '0')}-${second.padStart(2, '0')}`,
  ]
    .map((day) => `${year}-${day}`)
    .filter((day, index, all) => isArticleDay(day) && all.indexOf(day) === index);
  const fault = days.length === 2 ? 'may be either of two days' : 'is not a calendar date';
  return `date ${quoted(input)} ${fault}; write it as ${days.join(' or ') || 'YYYY-MM-DD'}`;
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/i.test(value) && URL.canParse(value);
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
