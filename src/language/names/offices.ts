import type { KnownEntity } from './entities.js';
import { differentRoles, mayBeSameRole, type RoleWords, roleKey } from './role-words.js';

/** Who holds an office, and as what: roles that say the same are one. */
export type Office = {
  readonly holders: Set<KnownEntity>;
  readonly roles: Map<string, { readonly words: RoleWords; readonly holders: Set<KnownEntity> }>;
};

/** By the office's noun. */
export type Offices = ReadonlyMap<string, Office>;

export function officesOfPersons(entities: readonly KnownEntity[]): Offices {
  const offices = new Map<string, Office>();
  for (const entity of entities) {
    if (entity.kind !== 'person') continue;
    for (const words of differentRoles(entity)) {
      const office = offices.get(words.head) ?? { holders: new Set(), roles: new Map() };
      offices.set(words.head, office);
      office.holders.add(entity);
      const key = roleKey(words);
      const role = office.roles.get(key) ?? { words, holders: new Set() };
      office.roles.set(key, role);
      role.holders.add(entity);
    }
  }
  return offices;
}

/** The only one who holds a role that may be the one asked for; null where nobody does, or several. */
export function onlyHolder(office: Office | undefined, asked: RoleWords): KnownEntity | null {
  let only: KnownEntity | null = null;
  for (const { words, holders } of office?.roles.values() ?? []) {
    if (!mayBeSameRole(words, asked)) continue;
    for (const holder of holders) {
      if (only !== null && only !== holder) return null;
      only = holder;
    }
  }
  return only;
}
