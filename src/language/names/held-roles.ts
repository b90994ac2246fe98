import type { Steps } from '../steps.js';
import type { KnownEntity } from './entities.js';
import { foldName } from './fold-name.js';
import { ROLE_NOUNS } from './honorifics.js';
import { differentRoles, includesRole, type RoleWords, roleKey } from './role-words.js';

/** A role with those who have it; in the order in which entities and their roles stand, they have places. */
export type HeldRole = {
  readonly words: RoleWords;
  readonly holders: { readonly entity: KnownEntity; readonly place: number }[];
};

/** The roles of one noun, such as "president". */
type RolesOfNoun = {
  readonly roles: readonly HeldRole[];
  /** Those that have a word beside the noun, by the word. */
  readonly byWord: ReadonlyMap<string, readonly HeldRole[]>;
  /** Who has any of them without a limit such as "deputy"; in a large corpus thousands, whom "the president" alone may mean. */
  readonly holders: readonly KnownEntity[];
};

export type RoleIndex = {
  /** By the noun of the office. */
  readonly offices: ReadonlyMap<string, RolesOfNoun>;
  /** Every word that a role of the corpus has. */
  readonly roleVocabulary: ReadonlySet<string>;
};

/** The roles of all entities. Those that say the same are one: a million paragraphs give thousands of people the office of a president. */
export function* indexRoles(entities: readonly KnownEntity[]): Steps<RoleIndex> {
  const roleVocabulary = new Set<string>();
  const held = new Map<string, HeldRole>();
  let place = 0;
  for (const entity of entities) {
    const texts = new Set(entity.roles.map(({ text }) => text));
    for (const text of texts) for (const word of foldName(text).split(' ')) roleVocabulary.add(word);
    for (const words of differentRoles({ roles: entity.roles.filter(({ head }) => ROLE_NOUNS.has(head)) })) {
      const key = roleKey(words);
      const role = held.get(key) ?? { words, holders: [] };
      held.set(key, role);
      role.holders.push({ entity, place });
      place += 1;
    }
    yield;
  }
  const offices = new Map<string, RolesOfNoun>();
  for (const [head, roles] of grouped(held.values(), ({ words }) => [words.head])) {
    const byWord = grouped(roles, ({ words }) => words.words);
    offices.set(head, { roles, byWord, holders: holdersIn(roles.filter(hasNoLimit)) });
    yield;
  }
  return { offices, roleVocabulary };
}

function grouped(
  roles: Iterable<HeldRole>,
  keysOf: (role: HeldRole) => Iterable<string>,
): Map<string, HeldRole[]> {
  const groups = new Map<string, HeldRole[]>();
  for (const role of roles) {
    for (const key of keysOf(role)) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [role]);
      else known.push(role);
    }
  }
  return groups;
}

/** A deputy president is no president. */
function hasNoLimit({ words }: HeldRole): boolean {
  return words.limits.size === 0;
}

/** Each once; those whose role says least come first. */
function holdersIn(roles: readonly HeldRole[]): KnownEntity[] {
  const held = roles.flatMap(({ words, holders }) =>
    holders.map(({ entity, place }) => ({ entity, place, says: words.words.size })),
  );
  held.sort((one, other) => one.says - other.says || one.place - other.place);
  return [...new Set(held.map(({ entity }) => entity))];
}

/** Who has a role that says all that the role asked for says. */
export function holdersOf({ offices }: RoleIndex, asked: RoleWords): readonly KnownEntity[] {
  const office = offices.get(asked.head);
  if (office === undefined) return [];
  if (asked.words.size === 0 && asked.limits.size === 0) return office.holders;
  const [fewest = office.roles] = Array.from(asked.words, (word) => office.byWord.get(word) ?? []).sort(
    (one, other) => one.length - other.length,
  );
  return holdersIn(fewest.filter(({ words }) => includesRole(words, asked)));
}
