import type { APIEmbed } from 'discord-api-types/v10';
import type { Previous } from '../answer/inquiry.js';
import { unisolate } from './bidi.js';
import { wordingIn } from './catalogue.js';
import { LANGUAGES } from './language.js';
import { EMBED_TITLE_LIMIT } from './limits.js';
import { oneLine, plainLine, readMarkdownLine } from './line.js';
import type { View } from './view.js';

/** Before the question and the subject that a follow-up refers back to. */
const REFERS_BACK = '↩ ';
/** Before those that this question referred back to in its turn. */
const REFERS_FURTHER_BACK = '↩↩ ';
/** Names and noun phrases are shorter; the rest of a footer's 2,048 units would only be noise under an answer. */
const LONGEST_SUBJECT = 200;
/** A follow-up leans on few words. What a longer question and its subject say is told by them alone to whoever asks on. */
const LONGEST_CARRIED = 120;

/** A question as a message of ours shows it: with the subject of its answer and what it referred back to itself. */
export type Asked = Previous & { readonly followUpOf: Previous | null };

/**
 * The footer that says what a question was about and what it followed up, as part of an embed; empty where it is about
 * nothing in particular and stands on its own.
 */
export function subjectFooter(
  { subject, followUpOf }: Pick<Asked, 'subject' | 'followUpOf'>,
  { wording }: View,
): Pick<APIEmbed, 'footer'> {
  const name = plainLine(subject ?? '', LONGEST_SUBJECT);
  const before = [
    ...linesOf(followUpOf, REFERS_BACK),
    ...linesOf(followUpOf?.followUpOf ?? null, REFERS_FURTHER_BACK),
  ];
  const text = [...(name === '' ? [] : [`${wording.about} ${name}`]), ...before].join('\n');
  return text === '' ? {} : { footer: { text } };
}

function linesOf(asked: Previous | null, mark: string): string[] {
  const lines = [
    plainLine(asked?.question ?? '', EMBED_TITLE_LIMIT),
    plainLine(asked?.subject ?? '', LONGEST_SUBJECT),
  ];
  return lines.filter((line) => line !== '').map((line) => mark + line);
}

function readLines(lines: readonly string[], mark: string): Previous | null {
  const [question, subject = null] = lines
    .filter((line) => line.startsWith(mark))
    .map((line) => unisolate(line.slice(mark.length)));
  return question === undefined ? null : { question, subject };
}

/** What is needed of an embed, as Discord's API and discord.js both have it. */
export type EmbedLike = {
  readonly title?: string | null | undefined;
  readonly footer?: { readonly text: string } | null | undefined;
};

const SUBJECT_LABELS = LANGUAGES.map((language) => `${wordingIn(language).about} `);

/**
 * Reads the question and its subject back from a message of ours, so that nothing about a conversation is kept in
 * memory. Only an answer's embed has a title; null for help, sources and anything else.
 */
export function readPrevious(embeds: readonly EmbedLike[]): Previous | null {
  const asked = readAsked(embeds);
  return asked === null ? null : asPrevious(asked);
}

/** An answer as a question that refers back to it knows it: with the one before, where that leaned on few words. */
export function asPrevious({ question, subject, followUpOf }: Asked): Previous {
  const isCarried =
    followUpOf !== null && followUpOf.question.length + (followUpOf.subject?.length ?? 0) <= LONGEST_CARRIED;
  return { question, subject, ...(isCarried ? { followUpOf } : {}) };
}

/** The same with what that question followed up itself. */
export function readAsked(embeds: readonly EmbedLike[]): Asked | null {
  const embed = embeds.find((each) => each.title);
  if (!embed?.title) return null;
  const lines = (embed.footer?.text ?? '').split('\n');
  const label = SUBJECT_LABELS.find((each) => lines[0]?.startsWith(each));
  const followUpOf = readLines(lines, REFERS_BACK);
  const before = readLines(lines, REFERS_FURTHER_BACK);
  return {
    question: readMarkdownLine(embed.title),
    subject: label === undefined ? null : unisolate((lines[0] ?? '').slice(label.length)),
    followUpOf: followUpOf === null || before === null ? followUpOf : { ...followUpOf, followUpOf: before },
  };
}

/** Whether a message shows a question whole, so that it can be asked again in the same words. */
export function canAskAgain(embed: EmbedLike, question: string, followUpOf: Previous | null): boolean {
  const shown = readAsked([embed]);
  return (
    shown !== null &&
    shown.question === oneLine(question) &&
    isSame(shown.followUpOf, followUpOf) &&
    isSame(shown.followUpOf?.followUpOf, followUpOf?.followUpOf)
  );
}

function isSame(shown: Previous | null | undefined, asked: Previous | null | undefined): boolean {
  return (
    (shown?.question ?? '') === oneLine(asked?.question ?? '') &&
    (shown?.subject ?? '') === oneLine(asked?.subject ?? '')
  );
}
