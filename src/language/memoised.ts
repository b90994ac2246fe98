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

/**
 * What was derived from objects of which there are few, for as long as these live: a `WeakMap` for large values. V8 marks what a
 * WeakMap holds in the pause that ends a collection, 40 ms for the words of a large corpus, and what is held here beforehand, in steps.
 */
export class KeptFor<Key extends object, Value extends object> {
  #kept: readonly { readonly key: WeakRef<Key>; readonly value: Value }[] = [];

  get(key: Key): Value | undefined {
    return this.#kept.find((one) => one.key.deref() === key)?.value;
  }

  set(key: Key, value: Value): void {
    const alive = this.#kept.filter((one) => one.key.deref() !== undefined && one.key.deref() !== key);
    this.#kept = [...alive, { key: new WeakRef(key), value }];
  }
}
