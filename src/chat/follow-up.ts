import type { APIEmbed } from 'discord-api-types/v10';
import type { Previous } from '../answer/inquiry.js';
import { unisolate } from './bidi.js';
import { plainLine, readMarkdownLine } from './line.js';

const SUBJECT_LABEL = 'About ';
/** Names and noun phrases are shorter; the rest of a footer's 2,048 units would only be noise under an answer. */
const LONGEST_SUBJECT = 200;

/** The footer that says what a question was about, as part of an embed; empty where it is about nothing in particular. */
export function subjectFooter(subject: string | null): Pick<APIEmbed, 'footer'> {
  const name = plainLine(subject ?? '', LONGEST_SUBJECT);
  return name === '' ? {} : { footer: { text: SUBJECT_LABEL + name } };
}

/** What is needed of an embed, as Discord's API and discord.js both have it. */
export type EmbedLike = {
  readonly title?: string | null | undefined;
  readonly footer?: { readonly text: string } | null | undefined;
};

/**
 * Reads the question and its subject back from a message of ours, so that nothing about a conversation is kept in
 * memory. Only an answer's embed has a title; null for help, sources and anything else.
 */
export function readPrevious(embeds: readonly EmbedLike[]): Previous | null {
  const embed = embeds.find((each) => each.title);
  if (!embed?.title) return null;
  const footer = embed.footer?.text ?? '';
  return {
    question: readMarkdownLine(embed.title),
    subject: footer.startsWith(SUBJECT_LABEL) ? unisolate(footer.slice(SUBJECT_LABEL.length)) : null,
  };
}
