export type NamedEntity = { start: number; end: number; entity: string; kind: string };
export type NameIndex = {
  find(text: string): { entity: string; start: number; end: number }[];
  displayName(entity: string): string;
  kind(entity: string): string;
};
export const NO_NAMES: NameIndex = { find: () => [], displayName: (id) => id, kind: () => 'unknown' };
