import { wordSet } from '../word-set.js';

/** Forms of address: they stand before a name and say nothing of an office. */
const FEMALE_ADDRESS = wordSet(
  'mrs ms miss madam madame dame lady mme queen princess empress duchess baroness countess sister aunt',
);
const MALE_ADDRESS = wordSet(
  'mr sir lord monsieur king prince emperor duke baron count father brother uncle emir sultan pope',
);
const NEUTRAL_ADDRESS = wordSet('dr prof rev imam ayatollah sheikh mullah mufti rabbi hajj');

/** Offices that are written with a capital before a name, also as abbreviations. */
const OFFICE_TITLES = wordSet(
  'president premier minister secretary chancellor ambassador senator sen governor gov mayor congressman congresswoman rep representative ' +
    'secretary-general general gen lieutenant lt colonel col major maj captain capt brigadier admiral adm sergeant sgt corporal commander marshal ' +
    'judge justice attorney professor doctor bishop archbishop cardinal patriarch reverend chairman chairwoman chief director envoy leader ' +
    'spokesman spokeswoman commissioner speaker pm mp coach inspector detective officer ',
);

/** Words that a title may begin with: Prime Minister, Vice President, Deputy Foreign Minister, Chief Executive, Lieutenant General. */
export const TITLE_MODIFIERS = wordSet(
  'prime foreign defence defense interior finance justice vice deputy acting former assistant under special senior chief executive crown grand supreme ' +
    'home health trade energy information oil education environment press general brigadier lieutenant major rear field attorney state permanent lead top first second',
);

/** What may follow "of" inside a title: Secretary of State, Minister of Foreign Affairs, Chief of Staff. */
export const TITLE_DOMAINS = wordSet(
  'state defense defence foreign affairs staff justice interior finance commerce energy treasury labor labour health education homeland security parliament trade war information',
);

/** Nouns for people by what they do, as roles use them: "UN envoy", "rebel commander", "Russian counterpart". */
export const ROLE_NOUNS = wordSet(
  'president premier minister secretary secretary-general chancellor ambassador diplomat envoy mediator negotiator emissary delegate representative counterpart ' +
    'spokesman spokeswoman spokesperson adviser advisor aide official lawmaker senator congressman congresswoman governor mayor commissioner coordinator ' +
    'leader chief head chairman chairwoman chairperson chair director founder co-founder member commander general colonel captain lieutenant admiral major brigadier officer soldier fighter rebel militant ' +
    'activist journalist reporter correspondent editor analyst expert researcher scholar historian economist lawyer attorney judge prosecutor doctor surgeon nurse teacher professor scientist ' +
    'physicist chemist mathematician engineer inventor architect philosopher theologian writer author poet novelist playwright composer musician singer actor actress artist painter sculptor director producer ' +
    'king queen emperor empress prince princess sultan emir sheikh pope bishop archbishop cardinal cleric imam ayatollah priest monk ' +
    'businessman businesswoman entrepreneur executive ceo manager owner coach player quarterback linebacker footballer athlete champion pilot astronaut explorer missionary ' +
    'politician candidate opponent successor predecessor ally rival enemy dictator ruler monarch strongman warlord brother sister father mother son daughter wife husband widow cousin uncle nephew boss',
);

/** Other nouns for people, by their work or their lot. They tell that somebody is meant, but are no role that singles one out. */
const OTHER_PERSONS = wordSet(
  'man woman boy girl miner farmer shepherd fisherman driver baker butcher carpenter tailor mechanic electrician builder cook waiter shopkeeper trader merchant clerk worker labourer ' +
    'student pupil pensioner widower orphan refugee resident villager neighbour neighbor survivor witness victim passer-by bystander visitor volunteer medic paramedic midwife policeman policewoman ' +
    'prisoner detainee hostage deserter conscript veteran protester demonstrator translator interpreter photographer cameraman blogger peacekeeper',
);

/** Whether a lower-case singular says what a person is: a role, a trade or a lot. */
export function isPersonNoun(word: string): boolean {
  return ROLE_NOUNS.has(word) || OTHER_PERSONS.has(word);
}

/** Nouns for places, as in "the divided northern city", and nouns for groups, as in "the largest rebel alliance". */
export const PLACE_NOUNS = wordSet(
  'city town village capital province region state country nation republic island suburb district neighborhood neighbourhood area river lake sea mountain port county municipality territory peninsula valley continent street airport border stronghold enclave',
);

/** Last or first words of the names of organisations: Front, Army of …, Observatory for … */
export const ORGANISATION_WORDS = wordSet(
  'front army armies observatory party ministry organisation organization council committee commission agency department bureau office institute institution university college ' +
    'school academy hospital bank fund foundation association federation union league alliance coalition movement brigade brigades battalion corps force forces guard guards ' +
    'parliament congress senate assembly court tribunal authority board company corporation corp inc ltd group news press times post journal television radio network ' +
    'church society club team committee centre center crescent cross watch amnesty command service services police navy administration house delegation conference legion militia',
);

/** Organisations whose name goes on with "for": Observatory for Human Rights. */
export const NAMED_WITH_FOR = wordSet(
  'observatory centre center organisation organization council institute agency campaign fund society committee association commission school movement commissioner office department bureau academy foundation watch network coalition front union party league alliance forum',
);

/** Names whose first part is of this kind go on with "of": University of …, Army of …, Lake of …. */
export const NAMED_WITH_OF = wordSet(
  'gulf bay isle isles cape strait republic kingdom empire state states duchy county city port house lord duke earl battle siege treaty peace declaration statue museum palace cathedral basilica tower ' +
    'lady book games rights act bill order hall battles war wars doctor bachelor master archdiocese diocese rebellion league',
);

/** Those whom organisations are named after: the People's Army, the Martyrs' Brigade, the Women's Council. */
export const NAMESAKES = wordSet(
  'people peoples men women children youth workers labourers martyrs farmers peasants miners fishermen teachers nurses doctors lawyers judges journalists writers students soldiers officers veterans mothers fathers parents widows elders tribes citizens residents employers owners merchants patriots revolutionaries prisoners refugees',
);

/** Buildings, schools and feasts that carry a possessive in their name: St. Peter's Basilica. */
export const NAMED_AFTER_POSSESSIVE = wordSet(
  'college basilica cathedral church hospital school square palace day court hall abbey university bay cross cup chapel',
);

/** First words of names of land and water, whose last word alone is another place: Lake Geneva, New York, Mount Hermon. */
export const LAND_AND_WATER = wordSet(
  'lake mount mt river port fort cape new san santa santo los las el north south east west northern southern eastern western upper lower greater gulf sea bay island isle old great central',
);

/** Words for the same office, by the one that is used to compare. */
const SAME_OFFICE: ReadonlyMap<string, string> = new Map([
  ['mediator', 'envoy'],
  ['emissary', 'envoy'],
  ['negotiator', 'envoy'],
  ['chief', 'leader'],
  ['head', 'leader'],
  ['boss', 'leader'],
  ['commander', 'leader'],
  ['spokeswoman', 'spokesman'],
  ['spokesperson', 'spokesman'],
  ['chairwoman', 'chairman'],
  ['chairperson', 'chairman'],
  ['chair', 'chairman'],
  ['advisor', 'adviser'],
  ['gen', 'general'],
  ['defence', 'defense'],
]);

/** An office's word as it is compared: singular, one word for all that mean the same office. */
export function officeWord(word: string): string {
  const singular = singularRole(word);
  return SAME_OFFICE.get(singular) ?? singular;
}

/** "ministers" → "minister"; words that are no plural of a role stay as they are. */
export function singularRole(word: string): string {
  return roleNounOf(word) ?? word;
}

const singularOf: ReadonlyMap<string, string> = new Map([
  ...Array.from(ROLE_NOUNS, (noun) => [`${noun}s`, noun] as const),
  ...Array.from(ROLE_NOUNS, (noun) => [noun, noun] as const),
]);

/** The noun of a role, singular, that a word is a form of; undefined for all other words. */
export function roleNounOf(word: string): string | undefined {
  return singularOf.get(word);
}

/** Whether a capitalised word, folded, is a title that stands before a name. */
export function isTitle(word: string): boolean {
  return isAddress(word) || OFFICE_TITLES.has(word);
}

/** Whether a word is a form of address (Mr, Queen, Sheikh) and no office. */
export function isAddress(word: string): boolean {
  return FEMALE_ADDRESS.has(word) || MALE_ADDRESS.has(word) || NEUTRAL_ADDRESS.has(word);
}

/** What a form of address or a role noun says of a person's gender; null where it says nothing. */
export function genderOf(word: string): 'female' | 'male' | null {
  if (FEMALE_ADDRESS.has(word) || /woman$|^(?:actress|sister|mother|daughter|wife|widow)$/.test(word))
    return 'female';
  if (MALE_ADDRESS.has(word) || /[a-z]{3}sman$|^(?:chairman|brother|father|son|husband|nephew)$/.test(word))
    return 'male';
  return null;
}
