/** A half-open range of UTF-16 offsets into a text, as `String.prototype.slice` takes them. */
export type TextRange = {
  readonly start: number;
  readonly end: number;
};
