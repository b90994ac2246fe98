import { type EntityKind, isState, type KnownEntity } from '../language/names/entities.js';
import {
  type EntityLexicon,
  findUnheldOffices,
  matchEntities,
  matchRoles,
} from '../language/names/entity-lexicon.js';
import { foldName } from '../language/names/fold-name.js';
import { capitalOf, lookUpGazetteer } from '../language/names/gazetteer.js';
import { covers, type TextRange } from '../language/text-range.js';
import { tokenize } from '../language/tokens.js';

/** An entity that a question names, or whose office it names; offsets into the question. */
export type NameMatch = TextRange & { readonly entity: string; readonly byRole: boolean };

/** Who and what the corpus knows by name. */
export type NameIndex = {
  readonly entities: ReadonlyMap<string, KnownEntity>;
  readonly lexicon: EntityLexicon;
  /** Entities by the name that the gazetteer knows them under. */
  readonly byKnownName: ReadonlyMap<string, string>;
};

export function indexNames(entities: readonly KnownEntity[], lexicon: EntityLexicon): NameIndex {
  return {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    lexicon,
    byKnownName: new Map(
      entities.flatMap(({ id, known }) => (known === null ? [] : [[known.name, id] as const])),
    ),
  };
}

/**
 * Whom and what a text names, in order; an office counts for its holder where it has but one, and not before another's name: "General
 * Solheim" is no other general.
 */
export function findNamesIn(names: NameIndex, text: string): NameMatch[] {
  const named = matchEntities(text, names.lexicon).map(({ entity, range }) => ({
    ...range,
    entity: entity.id,
    byRole: false,
  }));
  const roles = matchRoles(text, names.lexicon);
  const isTitleOfAnother = (holder: string, { end }: TextRange) =>
    named.some(
      ({ entity, start }) =>
        entity !== holder && kindOfName(names, entity) === 'person' && text.slice(end, start) === ' ',
    );
  const byRole = roles.flatMap(({ holders: [holder, second], range }) =>
    holder === undefined || second !== undefined || isTitleOfAnother(holder.id, range)
      ? []
      : { ...range, entity: holder.id, byRole: true },
  );
  return [...named, ...byRole].sort((one, other) => one.start - other.start);
}

/** Whether a text asks who holds an office of a state, which nobody holds as far as the corpus tells, and nothing beside. */
export function asksUnheldOffice(names: NameIndex, text: string): boolean {
  if (!ASKS_WHO.test(text)) return false;
  const offices = findUnheldOffices(text, names.lexicon);
  return (
    offices.length > 0 &&
    tokenize(text).every((word) => word.stop || offices.some((office) => covers(office, word)))
  );
}

const ASKS_WHO = /\bwho\b|\bwhos\b/i;

/** The name as it is shown. */
export function displayName(names: NameIndex, entity: string): string {
  return names.entities.get(entity)?.name ?? entity;
}

export function kindOfName(names: NameIndex, entity: string): EntityKind {
  return names.entities.get(entity)?.kind ?? 'unknown';
}

/** Those of the ids that are of states. */
export function statesIn(names: NameIndex, ids: readonly string[]): string[] {
  return [...new Set(ids)].filter((id) => {
    const entity = names.entities.get(id);
    return entity !== undefined && isState(entity);
  });
}

/**
 * Ids of those who stand near to what a word names: the state for its capital or its seat of government, the capital for its
 * state. News says "Washington wants" for the United States and "in the Russian capital" for Moscow.
 */
export function findKin(names: NameIndex, word: string): string[] {
  const entry = lookUpGazetteer(foldName(word))?.entry;
  if (entry === undefined) return [];
  const related = [entry.name, entry.capitalOf, capitalOf(entry.name)];
  return related.flatMap((name) => (name === null ? [] : (names.byKnownName.get(name) ?? [])));
}
