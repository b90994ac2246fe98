import { wordSet } from './word-set.js';

/** Words that a lead-in has beside those that make it one. */
const LINKING = wordSet(`
  a actually all also am an and any anybody anyone are as at available be bear because been being bet bit but by can cant class clear confused could did do does dont due
  else enough exactly few five for from give got happen happened has have havent having here how i id if ill im in is it its ive journalist just
  keep last let lets light like long lost love made max may maybe me might mind minutes more most much must my never newcomer next no nobody not now
  of off ok old on one only or other our out own people perhaps please pls plz possible quite reader real really school serious settle should silly simple
  single so some somebody someone somewhere soon sorry starts still stupid such supposed thank thanks than that the then there these this those three
  through to today tomorrow tonight too try trying two u up us very was we were what whether will with without would writing year years yet you your yours
  yourself
`);
/** Of these it has one at least: somebody asks to be told or taught, briefly or plainly, or says why he asks. */
const ASKING = wordSet(`
  able agree answer answered answering answers article articles ask asked asking asks assignment assume background basic beginner believe boss bother brief briefly
  check checking child clarify clear clue colleague colleagues confirm correct curious debate debating details elaborate eli5 english enlighten essay evidence exam exams
  explain explaining explanation favor favour figure find fluff forget forgetting forgive forgot forgotten friend friends get guess hear heard help hint homework honest
  honestly idea ignorance impression info information inquiring kid know knowing known learn line lines listen look memory mention mistaken mum mom need needs newbie noob
  notes nutshell paper pardon plain point presentation prof professor project proof q question questions quick quickly quiz quoting recall refresh remember remind reply
  report reported reports respond right say saying sentence sentences shed short shortly simply sources speak specify story student sum summarise summarize sure talk
  teacher tell telling term terms thesis think thinking told understand understanding understood unsure urgent verify want wanted wants wonder wondered wondering word
  words wrong
`);
/** What may be followed by "about" and a subject alone: "talk to me about", "give me the gist of". */
const TELLING = wordSet(`
  anything background basics brief clue details educate enlighten essay everything explain explanation facts gist hear hint idea info inform information interested know
  known learn look looking mention read recap say something speak story talk tell teach understand walk
`);
/** What is the asker's own is told by no article. */
const IS_SUBJECT = /^(?!\W*(?:my|me|you|your|yourself)\b).*\p{L}/su;
const ABOUT = wordSet('about abt on of regarding concerning through in for');
const ASKS = wordSet('who whos whom whose which what whats when whens where wheres why whys how hows');
const WHETHER = wordSet('that if whether');
/** Whoever begins so tells something himself. */
const TELLS = wordSet('i im ive id my we our people somebody someone nobody');
const AUXILIARY = wordSet(
  'is are was were do does did has have had will would can could should may might isnt arent wasnt werent doesnt dont didnt hasnt havent wont',
);

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
/** So much of a text is looked at. In characters. */
const REACH = 160;

/**
 * A question without what asks for it to be answered, by whom, how briefly or what for: "answer in one line: who …", "my teacher wants to
 * know who …". A lead-in is told by having no other words than such; of "talk to me about the truce" the truce is left.
 */
export function withoutLeadIn(text: string): string {
  const start = text.slice(0, REACH);
  let kept = text;
  let [asking, telling, end] = [false, false, 0];
  let first: string | null = null;
  for (const found of start.matchAll(WORD)) {
    const word = plain(found[0]);
    const between = start.slice(end, found.index);
    end = found.index + found[0].length;
    first ??= word;
    const rest = text.slice(found.index);
    if (
      asking &&
      (ASKS.has(word) || /[:!?.…]\s/.test(between) || (/[,;–-]/.test(between) && AUXILIARY.has(word)))
    ) {
      kept = rest;
      [asking, telling] = [false, false];
    } else if (asking && WHETHER.has(word) && !TELLS.has(first) && hasWord(text.slice(end))) {
      kept = `is it true that${text.slice(end)}`;
      [asking, telling] = [false, false];
    } else if (telling && ABOUT.has(word) && IS_SUBJECT.test(text.slice(end))) {
      kept = text.slice(end).trim();
    }
    if (!LINKING.has(word) && !ASKING.has(word) && !TELLING.has(word)) break;
    asking ||= ASKING.has(word);
    telling ||= TELLING.has(word);
  }
  return kept;
}

/** The same of what is said behind a question, "…? My exam is tomorrow". */
export function withoutAfterthought(text: string): string {
  const from = Math.max(0, text.length - REACH);
  for (const { index } of text.slice(from).matchAll(/(?:[,.?!;:(]|\s[-–—]\s)+\s*(?=\p{L})/gu)) {
    const words = (text.slice(from + index).match(WORD) ?? []).map(plain);
    const isFrame = words.every((word) => (LINKING.has(word) || ASKING.has(word)) && !ASKS.has(word));
    if (
      isFrame &&
      words.some((word) => ASKING.has(word) && !JUDGES.has(word)) &&
      hasWord(text.slice(0, from + index))
    )
      return text.slice(0, from + index);
  }
  return text;
}

/** "…, right?", "…, is it correct": that is the question itself. */
const JUDGES = wordSet('right wrong correct mistaken sure clear proof evidence agree');

function plain(word: string): string {
  return word.toLowerCase().replace(/['’]/g, '');
}

function hasWord(text: string): boolean {
  return /\p{L}/u.test(text);
}
