import type { Article } from './article.js';

/** An article of which much stands in another as well, such as agency copy that two papers printed. */
export type NearDuplicate = {
  readonly article: Article;
  /** The one that was there first. */
  readonly of: Article;
  /** Part of the shorter one's runs of words that stand in the longer one, 0 to 1: Broder's containment. */
  readonly share: number;
  /** Whether neither says anything that the other does not. */
  readonly same: boolean;
};

/** Two reports of one event share names and phrases, but few runs of five words. */
const SHINGLE_WORDS = 5;
/** From here on two texts have one source; reports of one event written apart stay under a tenth. */
const NEAR_DUPLICATE_SHARE = 0.5;
/** A quotation that two short texts share is no duplicate. In shingles. */
const FEWEST_SHARED = 12;
/** Candidates are found by a quarter of all shingles, chosen by their hash as in Broder's "mod m" sketches; by all of a short text's. */
const SAMPLED_OF = 4;
const SHORT_TEXT = 64;
/** What stands in more articles than this is a phrase of the trade; and of many copies a few are enough to find the next. */
const ARTICLES_PER_SHINGLE = 20;

type Known = { readonly article: Article; readonly shingles: ReadonlySet<number> };

/**
 * A function that takes articles one after the other, and says of each which earlier one it repeats; null for the others. Works
 * by shingles (A. Broder, On the resemblance and containment of documents, 1997); its time grows with the text, not with the
 * number of pairs.
 */
export function createDuplicateFinder(): (article: Article) => NearDuplicate | null {
  const known: Known[] = [];
  const holders = new Map<number, number[]>();
  return (article) => {
    const shingles = shinglesOf(article);
    const shared = new Map<number, number>();
    for (const shingle of shingles) {
      if (shingle % SAMPLED_OF !== 0 && shingles.size > SHORT_TEXT) continue;
      const at = holders.get(shingle);
      if (at === undefined) holders.set(shingle, [known.length]);
      else {
        for (const index of at) shared.set(index, (shared.get(index) ?? 0) + 1);
        if (at.length < ARTICLES_PER_SHINGLE) at.push(known.length);
      }
    }
    let best: NearDuplicate | null = null;
    for (const [index, sampled] of shared) {
      const other = known[index];
      if (other === undefined || sampled * SAMPLED_OF * 2 < Math.min(FEWEST_SHARED, shingles.size)) continue;
      const share = containment(shingles, other.shingles);
      const same = share === 1 && shingles.size === other.shingles.size;
      const better = share > (best?.share ?? 0) || (same && !best?.same);
      if (share >= NEAR_DUPLICATE_SHARE && better) best = { article, of: other.article, share, same };
    }
    known.push({ article, shingles });
    return best;
  };
}

/** 0 where too little is shared to tell. */
function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of shorter) if (longer.has(shingle)) shared++;
  return shared < Math.min(FEWEST_SHARED, shorter.size) ? 0 : shared / shorter.size;
}

/** Hashes of every run of words, 32 bits each; of a text shorter than a run, that text's alone. */
function shinglesOf({ paragraphs }: Article): Set<number> {
  const words = paragraphs.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOf);
  const shingles = new Set<number>();
  if (words.length === 0) return shingles;
  for (let start = 0; start === 0 || start + SHINGLE_WORDS <= words.length; start++) {
    let hash = 0;
    for (const word of words.slice(start, start + SHINGLE_WORDS)) hash = mix(hash, word);
    shingles.add(hash >>> 0);
  }
  return shingles;
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3, so that the low bits depend on every word. */
function mix(hash: number, word: number): number {
  let mixed = Math.imul(hash ^ word, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
