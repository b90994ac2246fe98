import { isStopWord } from '../tokens.js';

/**
 * Words that open sentences and are as good as never a name: adverbs, conjunctions, determiners, numbers, and the nouns and
 * participles that news reports begin with.
 */
const OPENERS = new Set(
  (
    'meanwhile earlier later however although though despite according while whilst since after before during following also both several another other others each every ' +
    'many most few thousands hundreds dozens scores millions officials residents activists rebels opposition government talks fighting negotiations negotiators diplomats ' +
    'among amid against between beyond besides because until unless once upon through throughout across around along near like unlike rather instead indeed thus hence therefore ' +
    'moreover furthermore nevertheless nonetheless otherwise still again perhaps maybe often sometimes usually today yesterday tomorrow tonight recently currently previously originally ' +
    'initially finally eventually ultimately additionally similarly likewise subsequently consequently accordingly afterwards apparently ' +
    'one two three four five six seven eight nine ten twenty first second third last next former early late further new old senior top local pro anti non ex post pre semi ' +
    'people men women children civilians witnesses sources state police soldiers troops forces leaders ministers experts analysts critics scientists researchers students ' +
    'given based including regarding concerning considering thanks due far long much more less least under over above below within without outside inside ' +
    'asked speaking writing whether either neither none nothing everything everyone somebody nobody whenever wherever whatever whichever no yes all any some such his her their our my your its ' +
    'heavy high low big small good bad great major severe fierce strong weak clear little large huge air rebel fresh nearly almost renewed intense international national foreign ' +
    'military political humanitarian human civil public private ' +
    'let see read note photo disclaimer advertisement share follow'
  ).split(' '),
);

/** Words in lower case, without apostrophes, that are no name when a sentence begins with them. */
export const OPENING_WORDS: { readonly has: (word: string) => boolean } = {
  has: (word) => OPENERS.has(word) || (word !== 'us' && isStopWord(word)),
};
