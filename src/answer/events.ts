import type { Topic } from '../corpus/topics.js';
import type { IndexedParagraph } from './index-paragraphs.js';

const LONGEST_TOPIC_WORD = 60;

/** A name before a topic's word is what news calls an event: "Geneva talks". */
export class EventCounter {
  readonly counts = new Map<string, number>();
  readonly #follows: RegExp | null;

  constructor(topics: readonly Topic[]) {
    const words = topics.flatMap((topic) => topic.words).sort((a, b) => b.length - a.length);
    this.#follows =
      words.length === 0 ? null : new RegExp(`^ (?:${words.map(escapeRegExp).join('|')})\\b`, 'i');
  }

  add({ text, sentences }: IndexedParagraph): void {
    if (this.#follows === null) return;
    for (const { names } of sentences) {
      for (const { start, end } of names) {
        const word = this.#follows.exec(text.slice(end, end + LONGEST_TOPIC_WORD))?.[0];
        if (word === undefined) continue;
        const event = text.slice(start, end) + word.toLowerCase();
        this.counts.set(event, (this.counts.get(event) ?? 0) + 1);
      }
    }
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
