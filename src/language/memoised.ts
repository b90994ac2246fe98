/** Past this many texts a memory is emptied, so that hostile text cannot fill it. */
const MOST = 200_000;

/** A function of a text that is asked of the same texts again and again, with a memory of what it gave. */
export function memoised<Result>(derive: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const result = derive(text);
    known.set(text, result);
    return result;
  };
}
