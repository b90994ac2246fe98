import { formatDate, type Language } from './language.js';

/**
 * The words that Parley says itself, in English. Whatever is about the world is quoted, never worded here. The other
 * languages stand under languages/ and have the same keys, or they do not compile. What a function is given comes
 * ready to show: escaped, cut, counted.
 */
export const wording = {
  possibleAnswer: 'Possible answer:',
  unanswered: 'The articles do not say.',
  nearest: 'Nearest passages, not an answer:',
  didYouMean: (suggestions: string) => `Did you mean ${suggestions}?`,
  followUp: (about: string) => `Following up, about ${about}:`,
  corpusEnds: (day: string) => `The newest report is of ${day}.`,
  undated: 'undated',
  about: 'About',
  noFurther: 'The articles have nothing further on this.',
  fault: 'Something went wrong while I was looking this up. Please ask again.',
  earlierDiffer: 'Earlier reports differ:',
  furtherPassages: 'Further passages:',
  showingFor: (suggestions: string) => `Showing answers for ${suggestions}.`,
  wasExpected: 'expected at the time',
  hadHappened: 'had happened by then',

  inContext: 'In context',
  furtherExcerpts: 'More',
  newer: 'Newer',
  older: 'Older',
  readOn: 'Read on',
  back: 'Back',
  next: 'Next',
  share: 'Share',
  askFollowUp: 'Ask a follow-up',
  delete: 'Delete',

  passageGone: 'That passage is no longer in the articles.',
  articleGone: 'That article is no longer among the articles.',
  questionGone: 'I cannot read the question of this message any more. Please ask it again.',
  retracted: (reason: string) => `Retracted: ${reason}.`,
  unknownButton: 'This button is none of mine.',
  onDiscordOnly: 'This button works on Discord only.',
  mayNotDelete: 'Only the person who asked, or a moderator who may manage messages, can delete this.',
  sharedBy: (person: string) => `Shared by ${person}`,
  followUpTitle: 'Ask a follow-up',
  followUpLabel: 'Your question',
  followUpHint: 'and when did he say that?',

  unknownCommand: (name: string) => `There is no command /${name}.`,
  notADay: (text: string) => `I cannot read “${text}” as a date. Try 2016, May 2016 or 2016-05-21.`,
  helpHeading: 'How to ask',
  help: (articles: string) =>
    `Ask in plain words. I answer in the exact words of ${articles} and say where they stand; where they do not say, I tell you so.`,
  helpQuestions: (commands: string) => `Questions, with what you ask: ${commands}`,
  helpTopics: (commands: string) => `Topics, alone or about a place or person: ${commands}`,
  helpAboutMe: (commands: string) => `To read on, and about me: ${commands}`,
  lines: 'lines',
  sourcesHeading: 'Sources',
  sources: (articles: string) => `${articles}, newest first:`,
  more: (amount: number, what: string) => `… and ${amount} more ${what}`,
  articles: 'articles',
  articleCount: (amount: number) => count(amount, 'article'),
  paragraphCount: (amount: number) => count(amount, 'paragraph'),

  noSuchArticle: (text: string) => `There is no article “${text}”.`,
  chooseArticle: 'These are the nearest:',
  paragraphsOf: (first: number, last: number, all: number) => `¶ ${first}–${last} of ${all}`,
  timelineHeading: 'Timeline',
  timelineRange: (first: number, last: number, all: number) =>
    `Dates ${first}–${last} of ${all}, in order of time`,
  timelineEmpty: 'The articles give no dates for this.',

  nobodyNamed: (name: string) => `The articles name nobody “${name}”.`,
  mostNamed: (names: string) => `Most often they name ${names}.`,
  reportedSpeech: 'reported speech',
  names: 'Names',
  card: {
    roles: 'Roles',
    quoted: 'In their own words',
    reported: 'In reported speech',
    met: 'Meetings and talks',
    where: 'Whereabouts',
    told: 'Passages',
  },
  steps: {
    announced: 'announced',
    agreed: 'agreed',
    begun: 'begun',
    held: 'held',
    underWay: 'under way',
    kept: 'kept',
    extended: 'extended',
    resumed: 'renewed',
    broken: 'broken',
    ended: 'ended',
    askedFor: 'asked for',
    sought: 'worked for',
    planned: 'planned or hoped for',
    threatened: 'in danger',
  },

  checkCommand: 'Check against the articles',
  checkHeading: 'Nearest passages in the articles; whether they bear the message out is for you to judge:',
  checkNothing: 'No passage of the articles comes near this message.',
  checkEmpty: 'That message has no text to check.',
  checkShared: (what: string) => `In both: ${what}`,
  checkOnlyClaim: (what: string) => `Only in the message: ${what}`,
  checkOnlyExcerpt: (what: string) => `Only in the passage: ${what}`,
  pointToCheck:
    'I cannot see the message that you replied to. To compare it with the articles: press and hold it (or right-click it), then Apps, then “Check against the articles”.',

  wait: (seconds: number) => `One question at a time: ask again in ${count(seconds, 'second')}.`,
  mayNotSpeak: (channel: string) =>
    `I may not write in ${channel}. Use a command there, such as /ask, or ask me here.`,
  statusHeading: 'Status',
  periodOf: (articles: string, first: string, last: string) => `${articles}, ${first} to ${last}`,
  warnings: 'warnings',
  runningSince: (when: string) => `Running since ${when}`,
  shardReady: (shard: number, latency: string) => `Shard ${shard}: ready, latency ${latency}`,
  shardNotReady: (shard: number) => `Shard ${shard}: not ready`,
  notMeasured: 'not measured yet',
  reloaded: 'The articles were read again.',
  notReloaded: 'The articles could not be read again; the ones from before stay. The log says why.',
  /** Above what the corpus' keeper should know; `noticeOf` is one line of it. */
  noticesFollow: 'About the articles, as in the log:',
  noticeOf: {
    error: (notice: string) => `error: ${notice}`,
    warning: (notice: string) => `warning: ${notice}`,
  },
  mayNotEdit: (channel: string) =>
    `I may not change my answer in ${channel} any more. Ask again there, or ask me here.`,
  slashOnly: (command: string) =>
    `Only the slash command ${command} does this, picked from the list that Discord shows.`,

  commands: {
    ask: { name: 'ask', description: 'Ask the articles a question in plain words' },
    who: { name: 'who', description: 'Who somebody is, or who did something' },
    when: { name: 'when', description: 'When something happened or will happen' },
    where: { name: 'where', description: 'Where something happened or will happen' },
    what: { name: 'what', description: 'What something is, or what happened' },
    why: { name: 'why', description: 'Why something happened' },
    howmany: { name: 'howmany', description: 'Figures: how many, how much, how long' },
    quote: { name: 'quote', description: 'What somebody said, word for word' },
    timeline: { name: 'timeline', description: 'Dates in order of time, each with its source' },
    read: { name: 'read', description: 'Read an article, paragraph by paragraph' },
    sources: { name: 'sources', description: 'The articles that the answers come from' },
    help: { name: 'help', description: 'How to ask, and what can be asked' },
    parley: { name: 'parley', description: 'For moderators: how Parley is doing' },
  },
  subcommands: {
    status: { name: 'status', description: 'The articles, their warnings, and how the bot runs' },
    reload: { name: 'reload', description: 'Read the folder of articles again' },
  },
  // A key is the option's name, by which its value is read; behind it stands the command that describes it otherwise than the rest.
  options: {
    question: { name: 'question', description: 'Your question' },
    subjectOfWho: { name: 'subject', description: 'A name, a role, or what was done' },
    subjectOfWhat: { name: 'subject', description: 'A thing, a name or an event' },
    subjectOfHowmany: { name: 'subject', description: 'What to count' },
    event: { name: 'event', description: 'What happened or will happen' },
    eventOfWhy: { name: 'event', description: 'What happened' },
    speaker: { name: 'speaker', description: 'Who said it' },
    about: { name: 'about', description: 'A place, a person or anything else to narrow it down to' },
    article: { name: 'article', description: 'Its title, or some words of it' },
    paragraph: { name: 'paragraph', description: 'The paragraph to begin with' },
    from: { name: 'from', description: 'Only articles from this day on: 2016, May 2016, 2016-05-21' },
    to: { name: 'to', description: 'Only articles up to this day: 2016, May 2016, 2016-05-21' },
    fromOfTimeline: {
      name: 'from',
      description: 'Only what is dated from this day on: 2016, May 2016, 2016-05-21',
    },
    toOfTimeline: {
      name: 'to',
      description: 'Only what is dated up to this day: 2016, May 2016, 2016-05-21',
    },
    private: { name: 'private', description: 'Show the answer to me alone' },
  },
} as const;

/** The same keys with any text: what every language has to say. */
export type Wording = Widened<typeof wording>;

type Widened<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Widened<T[Key]>;
};

export type CommandKey = keyof typeof wording.commands;
export type SubcommandKey = keyof typeof wording.subcommands;
export type OptionKey = keyof typeof wording.options;

/** `2016-09-09` as "9 September 2016". */
export function formatDay(day: string, language: Language = 'en'): string {
  return formatDate(day, language);
}

/** "1 paragraph", "12 paragraphs". */
export function count(amount: number, one: string): string {
  return `${amount} ${one}${amount === 1 ? '' : 's'}`;
}

/** `<t:…:D>`: a day in the reader's own locale. Noon UTC, so that no zone west of it moves the day across midnight. */
export function timestamp(day: string): string {
  return `<t:${Date.parse(`${day}T12:00:00Z`) / 1000}:D>`;
}
