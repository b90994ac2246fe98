import type { CorpusIndex } from '../answer/index-corpus.js';
import type { KnownEntity } from '../language/names/entities.js';
import { foldName } from '../language/names/fold-name.js';
import { oneLine } from './line.js';
import { wording } from './wording.js';

export type CompletionKind = 'person' | 'thing' | 'event' | 'topic' | 'article' | 'month';

/** Something that people ask about, with the words by which it is found. */
export type Completion = {
  readonly kind: CompletionKind;
  /** What is asked for: a name, a title. */
  readonly value: string;
  /** What the list says after it: a role, a date; null for nothing. A month says itself in the reader's language. */
  readonly note: string | null;
  /** Of an article its id, of a month its first day; else null. */
  readonly id: string | null;
  /** Folded, in order. */
  readonly words: readonly string[];
  /** How often the articles have it. */
  readonly weight: number;
};

export type Completions = readonly Completion[];

const ANYTHING: readonly CompletionKind[] = ['person', 'thing', 'event', 'topic', 'article'];
const { options } = wording;

/** What completes an option, by the option's name; the kinds that come first stand first among equals. */
export const COMPLETED_OPTIONS: ReadonlyMap<string, readonly CompletionKind[]> = new Map([
  [options.question.name, ANYTHING],
  [options.subjectOfWho.name, ANYTHING],
  [options.event.name, ['event', 'topic', 'thing', 'person', 'article']],
  [options.speaker.name, ['person', 'thing']],
  [options.about.name, ['thing', 'person', 'event', 'topic']],
  [options.article.name, ['article']],
  [options.from.name, ['month']],
  [options.to.name, ['month']],
]);

/** Everything that can be offered while somebody types. */
export function indexCompletions(index: CorpusIndex): Completions {
  const all = [
    ...[...index.names.entities.values()].map(ofEntity),
    ...[...index.events].map(([event, amount]) => make('event', event, null, null, event, amount)),
    ...index.corpus.topics.map((topic) =>
      make('topic', topic.name, topic.description, null, [topic.name, ...topic.words].join(' '), 1),
    ),
    ...index.corpus.articles.map(({ id, title, date }) => make('article', title, date, id, title, 1)),
    ...monthsOf(index),
  ];
  return all.filter(({ words, value }) => words.length > 0 && value !== '');
}

function make(
  kind: CompletionKind,
  value: string,
  note: string | null,
  id: string | null,
  searched: string,
  weight: number,
): Completion {
  const words = foldName(searched)
    .split(' ')
    .filter((word) => word !== '');
  return { kind, value: oneLine(value), note: note === null ? null : oneLine(note), id, words, weight };
}

/** A person or place under the name that is shown for it, with the newest role that an article gives it. */
function ofEntity({ name, kind, forms, roles, mentions }: KnownEntity): Completion {
  const newest = roles.reduce<KnownEntity['roles'][number] | null>(
    (best, role) => (best === null || (role.date ?? '') > (best.date ?? '') ? role : best),
    null,
  );
  const searched = [name, ...forms].join(' ');
  return make(
    kind === 'person' ? 'person' : 'thing',
    name,
    newest?.text ?? null,
    null,
    searched,
    mentions.length,
  );
}

/** The months in which articles were published. */
function monthsOf({ corpus }: CorpusIndex): Completion[] {
  const counts = new Map<string, number>();
  for (const { date } of corpus.articles) {
    const month = date?.slice(0, 'YYYY-MM'.length);
    if (month !== undefined) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts].map(([month, amount]) => make('month', month, null, `${month}-01`, month, amount));
}
