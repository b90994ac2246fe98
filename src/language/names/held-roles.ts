import type { Steps } from '../steps.js';
import type { KnownEntity } from './entities.js';
import { foldName } from './fold-name.js';
import { ROLE_NOUNS } from './honorifics.js';
import { differentRoles, type RoleWords, roleKey } from './role-words.js';

/** A role with those who have it; in the order in which entities and their roles stand, they have places. */
export type HeldRole = {
  readonly words: RoleWords;
  readonly holders: { readonly entity: KnownEntity; readonly place: number }[];
};

type RoleIndex = {
  /** By the noun of the office. */
  readonly roles: ReadonlyMap<string, readonly HeldRole[]>;
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
  const roles = new Map<string, HeldRole[]>();
  for (const role of held.values()) {
    const known = roles.get(role.words.head);
    if (known === undefined) roles.set(role.words.head, [role]);
    else known.push(role);
  }
  return { roles, roleVocabulary };
}
