import { tenseAround } from '../language/dates/date-tense.js';
import type { Entry } from './card-names.js';
import type { IndexedParagraph, IndexedSentence, NamedEntity } from './index-paragraphs.js';
import type { Line } from './line.js';

type Place = { readonly paragraph: IndexedParagraph; readonly sentence: IndexedSentence };

/** The sentences that name somebody, or mean them. */
export function sentencesAbout(paragraphs: readonly IndexedParagraph[], id: string): Place[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.sentences
      .filter(({ named, referred }) => named.has(id) || referred.has(id))
      .map((sentence) => ({ paragraph, sentence })),
  );
}

/** Words of meeting; not the concept's own, which takes in seeing and talking in general. */
const ENCOUNTER =
  /\b(?:met|meets?|meetings?|talks|talked (?:to|with)|negotiations|consultations|(?:conferred|consulted|spoke) with|sat down with|summit|face to face)\b|\b(?:visited|received|hosted) (?=\p{Lu})/u;

/** A sentence in which somebody meets or talks with another person, who stands out in it. */
export function meetingIn({ paragraph, sentence }: Place, id: string): Line[] {
  const { range } = sentence;
  const meets = ENCOUNTER.test(paragraph.text.slice(range.start, range.end));
  const others = sentence.names.filter(({ entity, kind }) => kind === 'person' && entity !== id);
  const [first, last] = [others[0], others.at(-1)];
  if (!meets || first === undefined || last === undefined) return [];
  const own = sentence.names.filter(({ entity }) => entity === id);
  const isBetween = own.some(({ start }) => first.start < start && start < last.start);
  return [{ paragraph, range, answer: { start: first.start, end: isBetween ? first.end : last.end } }];
}

/** So many words may stand between somebody and the place where they are: "Kerry was in Moscow". */
const NEAR_PLACE = /^\s*(?:[\p{L}'’-]+\s+){0,3}(?:in|at|to|into|from)\s+(?:the\s+)?$/iu;
/** "… were deep in talks in Geneva". */
const MEETING_PLACE = /\b(?:talks|meeting|met|negotiations|summit)\s+(?:in|at)\s+(?:the\s+)?$/i;
/** A sentence that opens with a place has it for all that follows. */
const OPENS = /^(?:\p{L}+,\s)?(?:in|at)\s+(?:the\s+)?$/iu;
/** What opens a sentence and is no longer than this says when. In characters. */
const LONGEST_OPENING = 20;

/** The part of a sentence that says where somebody was, said or did something. */
export function whereaboutsIn({ paragraph, sentence }: Place, id: string): Entry[] {
  const { text } = paragraph;
  const { range } = sentence;
  const people = sentence.names.filter(({ kind }) => kind === 'person');
  const own = people.find(({ entity }) => entity === id);
  if (own === undefined) return [];
  const isAt = ({ start }: NamedEntity) =>
    (own.end < start && NEAR_PLACE.test(text.slice(own.end, start))) ||
    (own.end < start && MEETING_PLACE.test(text.slice(own.end, start))) ||
    (own === people[0] && OPENS.test(text.slice(range.start, start)));
  const place = sentence.names.find((name) => name.kind === 'place' && !name.demonym && isAt(name));
  if (place === undefined) return [];
  const start = Math.min(own.start, place.start);
  const part = {
    start: start - range.start <= LONGEST_OPENING ? range.start : start,
    end: Math.max(own.end, place.end),
  };
  // "He is to meet Lavrov in Moscow": cut short, it would say that he is there.
  const shown = tenseAround(text, place.start, place.end) === 'future' ? range : part;
  return [{ paragraph, range, answer: place, shown, same: [] }];
}

/** A sentence that names somebody. */
export function namingIn({ paragraph, sentence }: Place, id: string): Line[] {
  const name = sentence.names.find(({ entity }) => entity === id);
  return name === undefined ? [] : [{ paragraph, range: sentence.range, answer: name }];
}
