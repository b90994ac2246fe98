/** The words that Parley says itself. Whatever is about the world is quoted, never worded here. */
export const wording = {
  possibleAnswer: 'Possible answer:',
  unanswered: 'The articles do not say.',
  nearest: 'Nearest passages, not an answer:',
  didYouMean: (suggestions: readonly string[]) => `Did you mean ${suggestions.join(', ')}?`,
  followUp: (about: string) => `Following up, about ${about}:`,
  corpusEnds: (day: string) => `The newest report is of ${formatDay(day)}.`,
  inContext: 'In context',
  passageGone: 'That passage is no longer in the articles.',
  retracted: (reason: string) => `Retracted: ${reason}.`,
  unknownButton: 'This button is none of mine.',
  unknownCommand: (name: string) => `There is no command /${name}.`,
  helpHeading: 'How to ask',
  help: (articles: string) =>
    `Ask in plain words. I answer in the exact words of ${articles} and say where they stand; where they do not say, I tell you so.`,
  sourcesHeading: 'Sources',
  more: (count: number, what: string) => `… and ${count} more ${what}`,
} as const;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2016-09-09` as "9 September 2016". */
export function formatDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** The day of an article's publication as a citation says it. */
export function formatPublication(day: string | null): string {
  return day === null ? 'undated' : formatDay(day);
}

/** "1 paragraph", "12 paragraphs". */
export function count(amount: number, one: string): string {
  return `${amount} ${one}${amount === 1 ? '' : 's'}`;
}

/** `<t:…:D>`: a day in the reader's own locale. Noon UTC, so that no zone west of it moves the day across midnight. */
export function timestamp(day: string): string {
  return `<t:${Date.parse(`${day}T12:00:00Z`) / 1000}:D>`;
}
