import { matchesOf } from '../matches.js';
import type { TextRange } from '../text-range.js';
import type { NameMention } from './names.js';
import { type Role, type RoleContext, role } from './role-phrases.js';

/** What comes between a thing and another name of it. */
const ALIAS =
  /\b(?:renamed|rebranded(?: itself)?(?: as)?|formerly(?: known as| called)?|(?:(?:also|now|then|later|previously|better|commonly|popularly|originally) )?known as|(?:also|now|previously|originally) called)\s+(?:as\s+)?(?:the\s+)?/giu;
/** A sentence without any of these has no such words. */
const ALIAS_SIGN = /named|rebranded|formerly|known|called/i;
const DROPPED_FROM_ACRONYMS = /^(?:of|for|the|and|de|&)$/i;

/**
 * Other names: "renamed Y", "formerly Y", "known as Y", and an acronym in brackets behind the name that it shortens.
 *
 * @param appositions those of the sentence: an alias inside one belongs to whom the apposition describes
 */
export function findAliases(context: RoleContext, appositions: readonly Role[]): Role[] {
  const sentence = context.text.slice(context.sentence.start, context.sentence.end);
  const renamings = (ALIAS_SIGN.test(sentence) ? matchesOf(sentence, ALIAS) : []).flatMap((match) => {
    const start = context.sentence.start + match.index;
    const alias = context.names.find((name) => name.start === start + match[0].length);
    const subject = aliasSubject(context, appositions, start);
    return alias === undefined || subject === null ? [] : [role(context, alias, 'alias', subject, '')];
  });
  return [...renamings, ...findAcronyms(context)];
}

/** What may stand between a name and the words that give it another: "X, which was recently renamed Y". */
const BETWEEN =
  /^[\s,(–—-]*(?:(?:which|who|that|is|was|were|are|has|have|been|recently|since|also|now|later|sometimes|often|officially|then)\s+)*$/i;

/** Whom the words at `start` give another name: the subject of the apposition they stand in, or else the name right before. */
function aliasSubject(context: RoleContext, appositions: readonly Role[], start: number): TextRange | null {
  const around = appositions.find((one) => one.start <= start && start < one.end);
  if (around !== undefined) return around.subject;
  const at = context.segments.findIndex((one) => one.start <= start && start < one.end);
  if (/^(?:which|who|that)$/.test(context.segments[at]?.words[0]?.word ?? '')) {
    return context.names.find((name) => name.end === context.segments[at - 1]?.end) ?? null;
  }
  const before = context.names.findLast((name) => name.kind === 'name' && name.end <= start);
  return before !== undefined && BETWEEN.test(context.text.slice(before.end, start)) ? before : null;
}

function findAcronyms(context: RoleContext): Role[] {
  return context.names.flatMap((name, index) => {
    const full = context.names[index - 1];
    if (full === undefined || !/^\s?\($/.test(context.text.slice(full.end, name.start))) return [];
    return context.text[name.end] === ')' && shortens(name, full)
      ? [role(context, name, 'alias', full, '')]
      : [];
  });
}

/** Whether a name in capitals is the initials of another: SOHR and Syrian Observatory for Human Rights. */
function shortens(acronym: NameMention, full: NameMention): boolean {
  const words = full.text.split(/[\s-]+/);
  const initials = (kept: readonly string[]) => kept.map((word) => word[0]?.toUpperCase() ?? '').join('');
  const letters = acronym.text.replaceAll('.', '');
  return (
    letters.length > 1 &&
    [words, words.filter((word) => !DROPPED_FROM_ACRONYMS.test(word))].some(
      (kept) => initials(kept) === letters,
    )
  );
}
