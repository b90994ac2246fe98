import { type Token, tokenize } from './tokens.js';

/** Words and phrases that mean the same. */
export type ConceptGroup = {
  readonly name: string;
  readonly phrases: readonly string[];
};

/** A concept said in a text: the tokens `first` to `last`, inclusive. */
export type ConceptMention = {
  readonly concept: string;
  readonly first: number;
  readonly last: number;
};

/** Phrases by their first term, each as its terms. */
export type ConceptLexicon = ReadonlyMap<
  string,
  readonly { readonly concept: string; readonly terms: readonly string[] }[]
>;

/**
 * How news says the things that peace talks are made of. General words of the field: what one corpus calls its own things
 * belongs into that corpus' topics.yaml.
 */
export const NEWS_CONCEPTS: readonly ConceptGroup[] = [
  {
    name: 'meet',
    phrases: [
      'meet',
      'met',
      'meeting',
      'sat down with',
      'sit down with',
      'hold talks',
      'held talks',
      'talk with',
      'talked with',
      'see',
      'face to face',
    ],
  },
  {
    name: 'say',
    phrases: [
      'say',
      'said',
      'tell',
      'told',
      'state',
      'statement',
      'announce',
      'remark',
      'comment',
      'report',
      'describe',
      'acknowledge',
      'concede',
      'warn',
      'claim',
    ],
  },
  {
    name: 'resume',
    phrases: [
      'resume',
      'restart',
      'start again',
      'begin again',
      'reopen',
      'relaunch',
      'pick up again',
      'get going',
      'back on',
      'continue',
      'go ahead',
      'proceed',
      'kick off',
      'next round',
    ],
  },
  {
    name: 'begin',
    phrases: [
      'begin',
      'began',
      'begun',
      'start',
      'open',
      'launch',
      'commence',
      'take effect',
      'took effect',
      'put in place',
      'come into force',
      'came into force',
    ],
  },
  {
    name: 'break-off',
    phrases: [
      'break up',
      'broke up',
      'breaking up',
      'broke down',
      'broken down',
      'break down',
      'collapse',
      'fall apart',
      'fell apart',
      'fail',
      'founder',
      'torpedo',
      'wreck',
      'ruin',
      'in tatters',
      'in shreds',
      'walk out',
      'walked out',
      'walkout',
      'storm out',
      'quit',
      'derail',
      'end',
    ],
  },
  {
    name: 'kill',
    phrases: [
      'kill',
      'die',
      'died',
      'dead',
      'death',
      'dying',
      'casualty',
      'casualties',
      'slain',
      'lose their lives',
      'lost their lives',
      'fatality',
      'fatalities',
      'death toll',
      'toll',
      'murder',
      'victim',
    ],
  },
  {
    name: 'flee',
    phrases: [
      'flee',
      'fled',
      'displaced',
      'displace',
      'driven from',
      'forced from',
      'forced out',
      'leave their homes',
      'left their homes',
      'lose their homes',
      'lost their homes',
      'homeless',
      'refugee',
      'uproot',
      'run away',
    ],
  },
  {
    name: 'attack',
    phrases: [
      'attack',
      'strike',
      'air strike',
      'airstrike',
      'bomb',
      'bombing',
      'bombardment',
      'bombard',
      'shell',
      'shelling',
      'raid',
      'hit',
      'assault',
      'offensive',
      'target',
    ],
  },
  {
    name: 'fight',
    phrases: [
      'fight',
      'fighting',
      'clash',
      'battle',
      'combat',
      'violence',
      'hostilities',
      'bloodshed',
      'conflict',
      'war',
    ],
  },
  {
    name: 'capture',
    phrases: [
      'capture',
      'seize',
      'take control',
      'take over',
      'took over',
      'retake',
      'retook',
      'recapture',
      'take back',
      'taken back',
      'took back',
      'regain',
      'win back',
      'won back',
      'conquer',
      'overrun',
      'grab',
    ],
  },
  {
    name: 'support',
    phrases: [
      'support',
      'back',
      'backing',
      'side with',
      'on the side of',
      'ally',
      'allied',
      'stand behind',
      'stand by',
      'help',
      'prop up',
    ],
  },
  {
    name: 'want',
    phrases: [
      'want',
      'demand',
      'call for',
      'call on',
      'urge',
      'ask for',
      'insist',
      'seek',
      'request',
      'appeal',
    ],
  },
  { name: 'aim', phrases: ['aim', 'goal', 'purpose', 'intend', 'hope', 'plan', 'target date', 'expect'] },
  {
    name: 'extend',
    phrases: ['extend', 'extension', 'prolong', 'lengthen', 'expand', 'widen', 'include', 'longer'],
  },
  {
    name: 'agree',
    phrases: ['agree', 'agreement', 'deal', 'accord', 'pact', 'settle', 'settlement', 'understanding'],
  },
  { name: 'reject', phrases: ['reject', 'refuse', 'turn down', 'oppose', 'decline', 'dismiss', 'against'] },
  {
    name: 'resign',
    phrases: ['leave power', 'give up power', 'step down', 'resign', 'leave office', 'quit power', 'go'],
  },
  {
    name: 'mediator',
    phrases: ['envoy', 'mediator', 'peace broker', 'negotiator', 'special representative', 'go between'],
  },
  {
    name: 'leader',
    phrases: ['commander', 'leader', 'chief', 'head', 'boss', 'military commander', 'in charge'],
  },
  { name: 'government', phrases: ['government', 'regime', 'pro regime', 'authorities'] },
  { name: 'rebel', phrases: ['rebel', 'opposition', 'insurgent', 'anti government', 'fighter'] },
  { name: 'largest', phrases: ['largest', 'biggest', 'most populous', 'main', 'greatest', 'heaviest'] },
  { name: 'temporary', phrases: ['temporary', 'short term', 'interim', 'for now'] },
  {
    name: 'rename',
    phrases: [
      'rename',
      'renamed',
      'new name',
      'call itself',
      'calls itself',
      'formerly',
      'former',
      'used to be called',
      'known as',
      'changed its name',
    ],
  },
  { name: 'place-of-meeting', phrases: ['venue', 'location', 'hotel', 'meeting place'] },
];

/** @returns a lexicon that `findConcepts` reads; concepts of the same name are one */
export function compileConcepts(groups: readonly ConceptGroup[]): ConceptLexicon {
  const lexicon = new Map<string, { concept: string; terms: string[] }[]>();
  for (const { name, phrases } of groups) {
    for (const phrase of phrases) {
      const terms = tokenize(phrase).map((token) => token.term);
      const first = terms[0];
      if (first === undefined) continue;
      const known = lexicon.get(first) ?? [];
      known.push({ concept: name, terms });
      lexicon.set(first, known);
    }
  }
  return lexicon;
}

/** Every concept that the tokens say, in order of its first token. */
export function findConcepts(lexicon: ConceptLexicon, tokens: readonly Token[]): ConceptMention[] {
  const mentions: ConceptMention[] = [];
  tokens.forEach((token, first) => {
    for (const { concept, terms } of lexicon.get(token.term) ?? []) {
      if (terms.every((term, offset) => tokens[first + offset]?.term === term)) {
        mentions.push({ concept, first, last: first + terms.length - 1 });
      }
    }
  });
  return mentions;
}

/** The form under which a concept stands among the terms of the index; no word begins with "~". */
export function conceptTerm(concept: string): string {
  return `~${concept}`;
}
