/** Negative, zero or positive, as `Array.prototype.sort` takes it: by code unit, the same in every locale. Days compare as texts do. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
