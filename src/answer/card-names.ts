import type { EntityRole, KnownEntity } from '../language/names/entities.js';
import { isAddress } from '../language/names/honorifics.js';
import { includesRole, type RoleWords, roleWords } from '../language/names/role-words.js';
import type { TextRange } from '../language/text-range.js';
import type { CorpusIndex } from './index-corpus.js';
import type { IndexedParagraph } from './index-paragraphs.js';
import { type Line, newestFirst } from './line.js';
import type { Office } from './whom.js';

/** A line of a card before it is cited, with the part of it that is shown and the passages that say the same. */
export type Entry = Line & { readonly shown: TextRange; readonly same: readonly Line[] };

/** Every form of the name, the longest first, each where the newest article has it first; a title of address belongs to it. */
export function namesOf({ id }: KnownEntity, paragraphs: readonly IndexedParagraph[]): Line[] {
  const forms = new Map<string, Line>();
  const mentions = paragraphs.flatMap((paragraph) =>
    paragraph.sentences.flatMap(({ names }) =>
      names
        .filter(({ entity }) => entity === id)
        .map((name): Line => ({ paragraph, range: withAddress(paragraph, name), answer: null })),
    ),
  );
  for (const line of mentions.sort(newestFirst)) {
    const form = line.paragraph.text.slice(line.range.start, line.range.end).toLowerCase();
    if (!forms.has(form)) forms.set(form, line);
  }
  const length = ({ range }: Line) => range.end - range.start;
  return [...forms.values()].sort((one, other) => length(other) - length(one));
}

function withAddress({ text }: IndexedParagraph, { start, end }: TextRange): TextRange {
  const [address = '', word = ''] = /(\p{L}+)\.?\s$/u.exec(text.slice(0, start)) ?? [];
  return { start: isAddress(word.toLowerCase()) ? start - address.length : start, end };
}

/** Offices that are held towards somebody: they say less of whom they are said. */
const TOWARDS_SOMEBODY =
  /^(?:counterpart|ally|rival|enemy|opponent|successor|predecessor|colleague|partner|host|guest|brother|sister|father|mother|son|daughter|wife|husband|widow|cousin|uncle|nephew)$/;

/** Where a noun phrase begins with its article: "the largest alliance, …". */
function withArticle({ text }: IndexedParagraph, start: number): number {
  return start - (/(?<!\p{L})(?:the|an?)\s$/iu.exec(text.slice(0, start))?.[0].length ?? 0);
}

type Said = { readonly role: EntityRole; readonly words: RoleWords; readonly line: Entry };

/**
 * The roles that articles give somebody, the fullest form of each with the other places that give it; offices first.
 *
 * @param office the one that was asked for, which stands before all others, and beside which the name stands out; null where the
 * name was
 */
export function rolesOf(
  index: CorpusIndex,
  id: string,
  office: Office | null,
  paragraphs: readonly IndexedParagraph[],
): Entry[] {
  const said: Said[] = paragraphs.flatMap((paragraph) =>
    paragraph.sentences.flatMap((sentence) =>
      sentence.definitions
        .filter(({ entity }) => entity === id)
        .flatMap((definition) => {
          const role = roleAt(index, id, paragraph, definition);
          const shown = {
            start: withArticle(paragraph, Math.min(definition.start, definition.subject.start)),
            end: Math.max(definition.end, definition.subject.end),
          };
          if (role === null) return [];
          // "Its ally, Mr Assad" alone leaves open whose.
          const isWhole = TOWARDS_SOMEBODY.test(role.head);
          const { range } = sentence;
          const line = {
            paragraph,
            range,
            answer: office === null ? definition : definition.subject,
            shown: isWhole ? range : shown,
            same: [],
          };
          return [{ role, words: roleWords(role.text, role.head), line }];
        }),
    ),
  );
  const towards = ({ role }: Said) => (TOWARDS_SOMEBODY.test(role.head) ? 1 : 0);
  const fullness = ({ words }: Said) => words.words.size + words.limits.size;
  const isAnother = ({ words }: Said) => (office === null || includesRole(words, office.role) ? 0 : 1);
  said.sort(
    (one, other) =>
      isAnother(one) - isAnother(other) ||
      towards(one) - towards(other) ||
      fullness(other) - fullness(one) ||
      newestFirst(one.line, other.line),
  );
  const groups: Said[][] = [];
  for (const one of said) {
    const group = groups.find(([fullest]) => fullest !== undefined && includesRole(fullest.words, one.words));
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups.flatMap(([fullest, ...others]) =>
    fullest === undefined
      ? []
      : [{ ...fullest.line, same: others.map(({ line }) => line).sort(newestFirst) }],
  );
}

/** The role that stands at a definition, with its kind of office. */
function roleAt(
  index: CorpusIndex,
  id: string,
  { text }: IndexedParagraph,
  { start, end }: TextRange,
): EntityRole | null {
  const words = text.slice(start, end);
  return index.names.entities.get(id)?.roles.find((role) => role.text === words) ?? null;
}
