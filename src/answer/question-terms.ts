import { type ConceptMention, findConcepts, isOwnToken, longestFirst } from '../language/concepts.js';
import { foldName } from '../language/names/fold-name.js';
import { lookUpGazetteer } from '../language/names/gazetteer.js';
import { covers, type TextRange } from '../language/text-range.js';
import { type Token, tokenize } from '../language/tokens.js';
import { wordSet } from '../language/word-set.js';
import type { WordVectors } from '../language/word-vectors/word-vectors.js';
import { NEWEST_WORDS } from './asked-newest.js';
import { inverseDocumentFrequency } from './bm25.js';
import type { CorpusIndex } from './index-corpus.js';
import type { Kind } from './inquiry.js';
import { findKin, findNamesIn, type NameMatch } from './name-index.js';
import { formsOf, type StandIn, standInsOf } from './stand-ins.js';

/** A word of the question that says what it is about. */
export type QuestionTerm = {
  readonly word: string;
  readonly term: string;
  /** How much it tells, from 0: its inverse document frequency, less for words that are common in all English. */
  readonly weight: number;
  /** Its inverse document frequency, or that of what stands for it where it stands nowhere itself; in nats. */
  readonly information: number;
  /** Row of its word vector, or null. */
  readonly row: number | null;
  readonly concepts: readonly string[];
  /** Words of the same concepts, as the index has them, the nearest first. */
  readonly standIns: readonly StandIn[];
  /** Ids of those whom it names, by name or by office. */
  readonly entities: readonly string[];
  /** Ids of those who stand near to what it names: a capital for its state, the Kremlin for Russia. */
  readonly kin: readonly string[];
  /** Whether it, or a word of the same concept, stands anywhere in the corpus. */
  readonly known: boolean;
  /** Whether it is a name that stands nowhere in the corpus. */
  readonly strangeName: boolean;
  /** Whether it says what kind of answer is wanted, or how new, rather than what about: "what happened", "the latest news". */
  readonly asks: boolean;
  /** The particle that makes a verb of another meaning of it, "down" behind "step"; null where there is none. */
  readonly particle: string | null;
  /** How it is taken over from the question before; null for the question's own. */
  readonly takenBy: 'pronoun' | 'ellipsis' | null;
};

/** Words that say what kind of answer is wanted rather than what it is about: "what date", "which city", "the number of". */
const KIND_WORDS: Readonly<Partial<Record<Kind, ReadonlySet<string>>>> = {
  when: wordSet('date day time month year week century happen happened take place'),
  where: wordSet('city country place location located venue town take happen'),
  why: wordSet('reason reasons cause causes come led made'),
  howmany: wordSet('number numbers count total amount figure figures people long large big old'),
  quote: wordSet(
    'say said says saying tell told words quote think thinks according react reacts reacted reaction reactions respond responds responded response feel feels',
  ),
  what: wordSet(
    'mean meaning called name define defined explain explained describe happened happening happen going news deal',
  ),
  yesno: wordSet('mention mentioned mentions'),
  who: wordSet('person guy man woman name called role job post position'),
};
/** A kind word still helps to tell two candidates apart. */
const KIND_WORD_WEIGHT = 0.25;

/** The terms of a question's text, each once. Words that lie in one of the ranges left out, dates as a rule, are none. */
export function termsOf(
  index: CorpusIndex,
  kind: Kind,
  text: string,
  leftOut: readonly TextRange[] = [],
): QuestionTerm[] {
  const tokens = tokenize(text);
  const names = findNamesIn(index.names, text);
  const topics = findConcepts(index.topicLexicon, tokens);
  const concepts = longestFirst(findConcepts(index.english.concepts, tokens));
  const terms = new Map<string, QuestionTerm>();
  tokens.forEach((token, position) => {
    if (token.stop || terms.has(token.term) || leftOut.some((range) => covers(range, token))) return;
    const saidHere = (mention: ConceptMention) => isOwnToken(mention, position);
    const term = termOf(index, text, token, topics.filter(saidHere), concepts.filter(saidHere), names);
    const asks = KIND_WORDS[kind]?.has(token.word) === true || NEWEST_WORDS.has(token.word);
    terms.set(token.term, {
      ...term,
      asks,
      particle: particleBehind(tokens, position, concepts.filter(saidHere)),
      takenBy: null,
      weight: term.weight * (asks ? KIND_WORD_WEIGHT : 1),
    });
  });
  return [...terms.values()];
}

const PARTICLES = wordSet('down out up off away over back in on');

/** "Step down", where that is a phrase of its own. */
function particleBehind(
  tokens: readonly Token[],
  position: number,
  concepts: readonly ConceptMention[],
): string | null {
  const next = tokens[position + 1]?.word ?? '';
  const isPhrase = concepts.some((one) => one.first === position && isOwnToken(one, position + 1));
  return isPhrase && PARTICLES.has(next) ? next : null;
}

function termOf(
  index: CorpusIndex,
  text: string,
  token: Token,
  topics: readonly ConceptMention[],
  concepts: readonly ConceptMention[],
  names: readonly NameMatch[],
): Omit<QuestionTerm, 'asks' | 'particle' | 'takenBy'> {
  const entities = [...new Set(names.filter((name) => covers(name, token)).map(({ entity }) => entity))];
  const kin = findKin(index.names, text.slice(token.start, token.end)).filter(
    (entity) => !entities.includes(entity),
  );
  const row = index.english.vectors.rows.get(token.word) ?? null;
  const forms = formsOf(index, topics, concepts);
  const frequency =
    index.documentFrequency.get(token.term) ||
    Math.max(0, ...entities.map((entity) => index.nameFrequency.get(entity) ?? 0)) ||
    (forms[0]?.frequency ?? 0);
  const information = inverseDocumentFrequency(frequency, index.retriever.paragraphs);
  return {
    word: token.word,
    term: token.term,
    weight: information * rarityInEnglish(index.english.vectors, row),
    information,
    row,
    concepts: [
      ...new Set([...topics, ...concepts].filter(({ loose }) => !loose).map(({ concept }) => concept)),
    ],
    standIns: standInsOf(forms, information),
    entities,
    kin,
    known: frequency > 0,
    strangeName: frequency === 0 && kin.length === 0 && looksLikeName(text, token),
  };
}

/** A name that the gazetteer has, or a capital inside a sentence that is not written in capitals throughout. */
function looksLikeName(text: string, token: Token): boolean {
  const written = text.slice(token.start, token.end);
  if (lookUpGazetteer(foldName(written)) !== undefined) return true;
  return token.start > 0 && /^\p{Lu}\p{Ll}/u.test(written) && /\p{Ll}{3}/u.test(text.slice(0, token.start));
}

/** Words as common as the first few hundred of English tell little wherever they stand; this is their share of the weight. */
const COMMON_WORD_SHARE = 0.35;

/** From `COMMON_WORD_SHARE`, for the commonest word, to 1. */
function rarityInEnglish({ rows }: WordVectors, row: number | null): number {
  if (row === null) return 1;
  const rarity = Math.min(1, Math.log(row + 1) / Math.log(rows.size));
  return COMMON_WORD_SHARE + (1 - COMMON_WORD_SHARE) * rarity;
}
