import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { foldName } from '../language/names/fold-name.js';
import { isStopWord } from '../language/tokens.js';
import type { Chat } from './command.js';
import { COMPLETED_OPTIONS, type Completion, type CompletionKind } from './completions.js';
import { fitStart } from './cut.js';
import { formatDate, type Language } from './language.js';
import { CHOICE_LIMIT, CHOICES_LIMIT } from './limits.js';
import { oneLine } from './line.js';
import { wording } from './wording.js';

export type Choice = APIApplicationCommandOptionChoice<string>;

/** An option while somebody types it. */
export type Typing = {
  /** Name of the option. */
  readonly option: string;
  readonly text: string;
  readonly language?: Language;
};

/** So many words at the end of a question are looked up as one name: "when did staffan de mis". */
const LONGEST_TAIL = 4;
/** One letter at the end of a question may become any word. */
const SHORTEST_TAIL = 2;

/**
 * What may be meant by what was typed so far, at most 25: the text itself first, since it is always accepted, then what
 * completes it or, where nothing does, what completes as many of its last words as possible.
 */
export function complete({ option, text, language = 'en' }: Typing, chat: Chat): Choice[] {
  const kinds = COMPLETED_OPTIONS.get(option) ?? [];
  const typed = oneLine(text);
  const choices = new Map<string, Choice>();
  // A text that is too long for a choice is sent as it is when nothing is chosen.
  if (typed !== '' && typed.length <= CHOICE_LIMIT) choices.set(typed, { name: typed, value: typed });
  const candidates = chat.completions().filter(({ kind }) => kinds.includes(kind));
  for (const { before, query } of tailsOf(typed, kinds)) {
    const found = bestOf(candidates, query, kinds);
    for (const completion of found) {
      if (choices.size >= CHOICES_LIMIT) break;
      const choice = toChoice(before, completion, option, language);
      if (choice !== null && !choices.has(choice.value)) choices.set(choice.value, choice);
    }
    if (found.length > 0) break;
  }
  return [...choices.values()];
}

type Tail = { readonly before: string; readonly query: readonly string[] };

/** The whole text, then its last words, the longest run first. */
function tailsOf(typed: string, kinds: readonly CompletionKind[]): Tail[] {
  const words = typed.split(' ');
  const whole = { before: '', query: fold(typed) };
  if (kinds.includes('month') || kinds.length === 1) return [whole];
  const tails = Array.from({ length: Math.min(LONGEST_TAIL, words.length - 1) }, (_, at) => {
    const first = words.length - Math.min(LONGEST_TAIL, words.length - 1) + at;
    return {
      before: `${words.slice(0, first).join(' ')} `,
      query: fold(words.slice(first).join(' ')),
    };
  });
  return [
    whole,
    ...tails.filter(({ query }) => {
      const length = query.join('').length;
      return length >= SHORTEST_TAIL && !isStopWord(query[0] ?? '');
    }),
  ];
}

function fold(text: string): string[] {
  return foldName(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** The completions that a query is the start of, best first. With a slip of one letter where it is the start of none. */
function bestOf(
  candidates: readonly Completion[],
  query: readonly string[],
  kinds: readonly CompletionKind[],
): Completion[] {
  const found = candidates.filter(({ words }) =>
    query.every((part) => words.some((word) => word.startsWith(part))),
  );
  const near =
    found.length > 0
      ? found
      : candidates.filter(({ words }) => query.every((part) => words.some(isNear(part))));
  const rank = (completion: Completion) => (completion.words[0]?.startsWith(query[0] ?? '') ? 0 : 1);
  return near.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      other.weight - one.weight ||
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind),
  );
}

/** Shorter words have too many neighbours. */
const SHORTEST_MISSPELT = 4;

/** Whether a word begins with what was typed, one letter wrong, missing, too many or swapped with the next. */
function isNear(part: string): (word: string) => boolean {
  return (word) => {
    if (part.length < SHORTEST_MISSPELT) return false;
    let same = 0;
    while (same < part.length && part[same] === word[same]) same++;
    const rest = part.slice(same + 1);
    return (
      word.startsWith(rest, same + 1) ||
      word.startsWith(rest, same) ||
      word.startsWith(part.slice(same), same + 1) ||
      (part[same + 1] === word[same] &&
        part[same] === word[same + 1] &&
        word.startsWith(part.slice(same + 2), same + 2))
    );
  };
}

function toChoice(before: string, completion: Completion, option: string, language: Language): Choice | null {
  const { kind, value, note, id } = completion;
  // An article is read by its id, which outlives a change of its title; elsewhere its title is the question.
  const isRead = kind === 'article' && option === wording.options.article.name;
  const chosen = isRead && id !== null ? id : before + value;
  if (chosen.length > CHOICE_LIMIT) return null;
  const shown = kind === 'month' && id !== null ? formatDate(id, language, 'month') : before + value;
  const noted = kind === 'article' && note !== null ? formatDate(note, language) : note;
  const name = fitStart(noted === null ? shown : `${shown} · ${noted}`, CHOICE_LIMIT, (part) => part);
  return name === '' ? null : { name, value: chosen };
}
