import type { Steps } from '../steps.js';
import type { TextRange } from '../text-range.js';
import type { Entity, KnownEntity } from './entities.js';
import type { NameMention } from './names.js';

/** An entity named in a paragraph; offsets into it. */
export type Said = TextRange & { readonly entity: KnownEntity };

/** Whether it is named by a word for what is from there: "Brazilian". @param names those of the paragraph */
export function isByDemonym({ start }: Said, names: readonly NameMention[]): boolean {
  return names.find((name) => name.start === start)?.kind === 'demonym';
}

/** Numbers of a mention: the paragraph, the position of the entity, start and end. */
const NUMBERS = 4;

/**
 * Where entities are named, as numbers, article by article. A million paragraphs have some millions of mentions; as objects, by
 * paragraph, they would take a gigabyte.
 */
export class MentionPlaces {
  /** In the order in which they were given, without their mentions. */
  readonly entities: readonly KnownEntity[];
  readonly #byArticle: ReadonlyMap<number, Uint32Array>;

  constructor(entities: readonly KnownEntity[], byArticle: ReadonlyMap<number, Uint32Array>) {
    this.entities = entities;
    this.#byArticle = byArticle;
  }

  /** Those of an article by its paragraphs, from 1, in the order of the text. */
  in(article: number): ReadonlyMap<number, readonly Said[]> {
    const said = new Map<number, Said[]>();
    const numbers = this.#byArticle.get(article) ?? [];
    for (let at = 0; at < numbers.length; at += NUMBERS) {
      const [paragraph = 0, position = 0, start = 0, end = 0] = numbers.slice(at, at + NUMBERS);
      const entity = this.entities[position];
      if (entity === undefined) continue;
      const known = said.get(paragraph);
      if (known === undefined) said.set(paragraph, [{ entity, start, end }]);
      else known.push({ entity, start, end });
    }
    for (const list of said.values()) list.sort((one, other) => one.start - other.start);
    return said;
  }
}

export function* placeMentions(entities: readonly Entity[]): Steps<MentionPlaces> {
  const counts = new Map<number, number>();
  for (const { mentions } of entities) {
    for (const { article } of mentions) counts.set(article, (counts.get(article) ?? 0) + 1);
    yield;
  }
  const byArticle = new Map<number, Uint32Array>();
  for (const [article, count] of counts) byArticle.set(article, new Uint32Array(NUMBERS * count));
  // From here on the counts tell how many there still are to come.
  for (const [position, { mentions }] of entities.entries()) {
    for (const { article, paragraph, start, end } of mentions) {
      const numbers = byArticle.get(article);
      const left = counts.get(article) ?? 0;
      counts.set(article, left - 1);
      numbers?.set([paragraph, position, start, end], numbers.length - NUMBERS * left);
    }
    yield;
  }
  const known = entities.map(
    ({ mentions, ...entity }): KnownEntity => ({ ...entity, mentions: { length: mentions.length } }),
  );
  return new MentionPlaces(known, byArticle);
}
