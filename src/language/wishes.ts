import { matchesOf } from './matches.js';
/** Why something that is said is no deed yet: somebody asks for it, works for it, plans it, or it is in danger. */
export type WishMode = 'askedFor' | 'sought' | 'planned' | 'threatened';

type Wish = {
  readonly mode: WishMode | null;
  /** All of them, separated by `|`. */
  readonly forms: string;
  /** Words of which one must follow, separated by `|`: "plans to", but not "the plan"; none where it is left out. */
  readonly links?: string;
  /** Whether others may stand between: "asked both sides to". */
  readonly takesObject?: true;
  /** Whether it wishes for a thing as well, without the link: "plans for a truce". */
  readonly ofThings?: true;
  /** Whether it is a noun, too: then it asks for a wish only with its link. */
  readonly noun?: true;
  /** Where it is read as a wish by its words alone; in both where it is left out. */
  readonly only?: 'question' | 'sentence';
};

/**
 * Words by which something is wished, promised or feared rather than done. A verb that is missing here makes of a promise a deed.
 * What is agreed or refused is settled, and stands in no line.
 */
const WISHES: readonly Wish[] = [
  { mode: 'askedFor', forms: 'want|wants|wanted|wanting' },
  { mode: 'askedFor', forms: 'urge|urges|urged|urging' },
  { mode: 'askedFor', forms: 'demand|demands|demanded|demanding' },
  { mode: 'askedFor', forms: 'call|calls|called|calling', links: 'for|on|to', noun: true },
  { mode: 'askedFor', forms: 'ask|asks|asked|asking', links: 'for|to', takesObject: true, ofThings: true },
  {
    mode: 'askedFor',
    forms: 'appeal|appeals|appealed|appealing',
    links: 'for|to',
    ofThings: true,
    noun: true,
  },
  { mode: 'askedFor', forms: 'plead|pleads|pleaded|pleading', links: 'for|to|with', ofThings: true },
  { mode: 'askedFor', forms: 'beg|begs|begged|begging' },
  // "Insists that it was lifted" tells a deed.
  { mode: 'askedFor', forms: 'insist|insists|insisted|insisting', links: 'on', ofThings: true },
  { mode: 'askedFor', forms: 'need|needs|needed' },
  { mode: 'askedFor', forms: 'propose|proposes|proposed|proposing' },
  { mode: null, forms: 'proposal|proposals', only: 'sentence' },
  {
    mode: 'askedFor',
    forms: 'request|requests|requested|requesting',
    links: 'to',
    ofThings: true,
    noun: true,
  },
  { mode: 'askedFor', forms: 'press|presses|pressed|pressing', links: 'for', noun: true },
  { mode: 'askedFor', forms: 'should|must' },
  { mode: 'askedFor', forms: 'ought', links: 'to' },

  { mode: 'sought', forms: 'attempt|attempts|attempted|attempting', links: 'to', ofThings: true, noun: true },
  { mode: 'sought', forms: 'effort|efforts', links: 'to', ofThings: true, noun: true },
  { mode: 'sought', forms: 'try|tries|tried|trying', links: 'to', ofThings: true },
  { mode: 'sought', forms: 'bid|bids|bidding', links: 'to', noun: true },
  { mode: 'sought', forms: 'seek|seeks|sought|seeking', links: 'to', ofThings: true },
  { mode: 'sought', forms: 'push|pushes|pushed|pushing', links: 'for|to', noun: true },
  { mode: 'sought', forms: 'work|works|worked|working', links: 'to|on', noun: true },
  { mode: 'sought', forms: 'strive|strives|strove|striving', links: 'to', ofThings: true },
  {
    mode: 'sought',
    forms: 'struggle|struggles|struggled|struggling',
    links: 'to',
    ofThings: true,
    noun: true,
  },

  // Reports of what will be are dated; a question about a deed is seldom answered by one.
  { mode: 'planned', forms: 'will', only: 'question' },
  { mode: 'planned', forms: 'would|could|might' },
  // In a question it is the month.
  { mode: 'planned', forms: 'may', only: 'sentence' },
  { mode: 'planned', forms: 'is|are|was|were', links: 'to', noun: true },
  { mode: 'planned', forms: 'is due|are due|was due|were due|be due', links: 'to' },
  { mode: null, forms: 'due', links: 'to be' },
  { mode: 'planned', forms: 'plan|plans|planned|planning', links: 'to', ofThings: true, noun: true },
  {
    mode: 'planned',
    forms: 'schedule|schedules|scheduled|scheduling',
    links: 'to',
    ofThings: true,
    noun: true,
  },
  // "As expected, it was lifted".
  { mode: 'planned', forms: 'expect|expects|expected|expecting', links: 'to', ofThings: true },
  { mode: 'planned', forms: 'hope|hopes|hoped|hoping' },
  { mode: 'planned', forms: 'aim|aims|aimed|aiming' },
  { mode: 'planned', forms: 'intend|intends|intended|intending', links: 'to', ofThings: true },
  { mode: 'planned', forms: 'prepare|prepares|prepared|preparing', links: 'to', ofThings: true },
  { mode: 'planned', forms: 'promise|promises|promised|promising', links: 'to', noun: true },
  { mode: 'planned', forms: 'pledge|pledges|pledged|pledging', links: 'to', noun: true },
  { mode: 'planned', forms: 'vow|vows|vowed|vowing', links: 'to', noun: true },
  { mode: 'planned', forms: 'swear|swears|swore|sworn|swearing', links: 'to' },
  { mode: 'planned', forms: 'offer|offers|offered|offering', links: 'to', noun: true },
  { mode: 'planned', forms: 'undertake|undertakes|undertook|undertaken|undertaking', links: 'to' },
  { mode: 'planned', forms: 'ready|willing|supposed|slated|set|going', links: 'to', noun: true },
  { mode: null, forms: 'suggest|suggests|suggested|suggesting', only: 'question' },
  { mode: null, forms: 'if|unless', only: 'sentence' },

  { mode: 'threatened', forms: 'threat|threats|threaten|threatens|threatened|threatening' },
  // "Fearing a famine, they lifted the siege".
  { mode: 'threatened', forms: 'fear|fears|feared|fearing', only: 'question' },
];

/** The phrases of a mode, as concepts are compiled from them. */
export function wishPhrases(mode: WishMode): string[] {
  return WISHES.filter((wish) => wish.mode === mode).flatMap(({ forms, links, ofThings }) =>
    forms
      .split('|')
      .flatMap((form) =>
        links === undefined || ofThings ? form : links.split('|').map((link) => `${form} ${link}`),
      ),
  );
}

/** In words. */
const LONGEST_OBJECT = 4;

/** Who asks whether somebody wants something, or may do it, is answered by a wish. */
const ASKS_FOR_WISHES = expressionOf('question', WISHES);
const WISH = expressionOf('sentence', WISHES);
/** What somebody asks of others. */
const DEMAND = expressionOf(
  'sentence',
  WISHES.filter(({ mode }) => mode === 'askedFor'),
);

function expressionOf(text: 'question' | 'sentence', wishes: readonly Wish[]): RegExp {
  const read = wishes
    .filter(({ only }) => only === undefined || only === text)
    .map(({ forms, links, takesObject, noun }) => {
      if (links === undefined || (text === 'question' && noun !== true)) return `(?:${forms})`;
      const object = takesObject ? String.raw`(?:\s+[^\s,;:.]+){0,${LONGEST_OBJECT}}?` : '';
      return String.raw`(?:${forms})${object}\s+(?:${links})`;
    });
  return new RegExp(String.raw`\b(?:${read.join('|')})\b`, 'gi');
}

export function asksForWishes(question: string): boolean {
  return question.search(ASKS_FOR_WISHES) >= 0;
}

/** Where a text says that something is wished: offsets of the words that do. */
export function findWishes(text: string): number[] {
  // With a capital it is the month, or begins a wish that news does not make.
  return matchesOf(text, WISH)
    .filter(([words]) => words !== 'May')
    .map(({ index }) => index);
}

/** The same of what somebody asks of others. */
export function findDemands(text: string): number[] {
  return matchesOf(text, DEMAND).map(({ index }) => index);
}
