/** A half-open range of UTF-16 offsets into a text, as `String.prototype.slice` takes them. */
export type TextRange = {
  readonly start: number;
  readonly end: number;
};

/** Whether two ranges have something in common. */
export function overlap(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whether a range lies in another one, up to the whole of it. */
export function covers(range: TextRange, part: TextRange): boolean {
  return range.start <= part.start && part.end <= range.end;
}
