import type { TextRange } from '../language/text-range.js';
import { CUSTOM_ID_LIMIT } from './limits.js';

/** A passage as a button names it: by what outlives a restart. */
export type Passage = {
  readonly article: string;
  readonly paragraph: number;
  readonly range: TextRange;
  /** What `fingerprint` makes of the excerpt; null in a button of before there were any. */
  readonly words: string | null;
};

/**
 * What a button does. All that it needs beside the message that it is on stands in its custom_id, so that it works
 * after a restart; a question that is asked again is read from the message.
 */
export type Action =
  | { readonly kind: 'context'; readonly passage: Passage }
  /** The excerpts from this one on; the best counts as 0. */
  | { readonly kind: 'further'; readonly offset: number }
  /** The same question to the articles before or after a day, YYYY-MM-DD. */
  | { readonly kind: 'newer'; readonly day: string }
  | { readonly kind: 'older'; readonly day: string }
  | { readonly kind: 'read'; readonly article: string; readonly paragraph: number }
  /** A timeline from this step on; the first counts as 0. */
  | { readonly kind: 'timeline'; readonly offset: number }
  | { readonly kind: 'follow-up' }
  | { readonly kind: 'share' }
  | { readonly kind: 'delete' };

type ActionKind = Action['kind'];

/** The parts of a custom_id after its kind. */
const PATTERNS: Readonly<Record<ActionKind, RegExp>> = {
  context: /^([a-z0-9-]+)\|(\d{1,7})\|(\d{1,9})-(\d{1,9})(?:\|([0-9a-z]{4}))?$/,
  further: /^(\d{1,5})$/,
  newer: /^(\d{4}-\d{2}-\d{2})$/,
  older: /^(\d{4}-\d{2}-\d{2})$/,
  read: /^([a-z0-9-]+)\|(\d{1,7})$/,
  timeline: /^(\d{1,7})$/,
  'follow-up': /^$/,
  share: /^$/,
  delete: /^$/,
};

const READERS: { readonly [Kind in ActionKind]: (parts: readonly (string | undefined)[]) => Action } = {
  context: ([article = '', paragraph, start, end, words = null]) => ({
    kind: 'context',
    passage: {
      article,
      paragraph: Number(paragraph),
      range: { start: Number(start), end: Number(end) },
      words,
    },
  }),
  further: ([offset]) => ({ kind: 'further', offset: Number(offset) }),
  newer: ([day = '']) => ({ kind: 'newer', day }),
  older: ([day = '']) => ({ kind: 'older', day }),
  read: ([article = '', paragraph]) => ({ kind: 'read', article, paragraph: Number(paragraph) }),
  timeline: ([offset]) => ({ kind: 'timeline', offset: Number(offset) }),
  'follow-up': () => ({ kind: 'follow-up' }),
  share: () => ({ kind: 'share' }),
  delete: () => ({ kind: 'delete' }),
};

/** The custom_id of an action; null where an article's id leaves no room for it. */
export function customIdOf(action: Action): string | null {
  const id = [action.kind, ...partsOf(action)].join('|');
  return id.length <= CUSTOM_ID_LIMIT ? id : null;
}

/** The action that a custom_id of ours names; null for any other id. */
export function readAction(customId: string): Action | null {
  const [, kind = '', rest = ''] = /^([a-z-]+)(?:\|(.*))?$/.exec(customId) ?? [];
  if (!isKind(kind)) return null;
  const match = PATTERNS[kind].exec(rest);
  return match === null ? null : READERS[kind](match.slice(1));
}

/** Four characters that tell an excerpt from another that stands at its place: FNV-1a, of which the low digits. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(4, '0').slice(-4);
}

function isKind(kind: string): kind is ActionKind {
  return Object.hasOwn(PATTERNS, kind);
}

function partsOf(action: Action): (string | number)[] {
  if ('passage' in action) {
    const { article, paragraph, range, words } = action.passage;
    return [article, paragraph, `${range.start}-${range.end}`, ...(words === null ? [] : [words])];
  }
  if ('offset' in action) return [action.offset];
  if ('day' in action) return [action.day];
  return 'article' in action ? [action.article, action.paragraph] : [];
}
