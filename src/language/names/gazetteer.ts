import { COUNTRIES, REGIONS } from './countries.js';
import { foldName } from './fold-name.js';

/** Something that every newsroom's list of names has. */
export type GazetteerEntry = {
  readonly name: string;
  readonly kind: 'place' | 'organisation' | 'people';
  /** The state that a capital, or a seat of government, is the seat of, by name; null for all else. */
  readonly capitalOf: string | null;
};

/** What a form of words stands for, and how. */
export type GazetteerMatch = {
  readonly entry: GazetteerEntry;
  /** `demonym`: an adjective or noun for the people (Syrian, Syrians), not the name of the place itself. */
  readonly form: 'name' | 'demonym';
  /** Written in capitals, or it is another word: US and "us", CAR and "car". */
  readonly acronym: boolean;
};

/** Organisations that the news names without saying what they are: name; other names; the state whose government sits there. */
const ORGANISATIONS = `
United Nations;UN,UNO
European Union;EU
North Atlantic Treaty Organization;NATO,North Atlantic Treaty Organisation
African Union;AU
Arab League;League of Arab States
World Health Organization;World Health Organisation
International Monetary Fund;IMF
World Bank;
International Criminal Court;ICC
International Atomic Energy Agency;IAEA
Organization for Security and Co-operation in Europe;OSCE,Organisation for Security and Cooperation in Europe
Organisation of Islamic Cooperation;OIC
Association of Southeast Asian Nations;ASEAN
UN High Commissioner for Refugees;UNHCR
UNICEF;
UNESCO;
International Committee of the Red Cross;ICRC,Red Cross
Central Intelligence Agency;CIA
Federal Bureau of Investigation;FBI
Agence France-Presse;AFP
Associated Press;
British Broadcasting Corporation;BBC
Reuters;
Islamic State;ISIS,ISIL,Daesh
Al-Qaeda;Al-Qaida
Hezbollah;Hizbollah
Hamas;
Taliban;
Pentagon;;United States
State Department;;United States
White House;;United States
Kremlin;;Russia
Downing Street;;United Kingdom
`;

/** Peoples and communities without a state of that name: nouns and adjectives. */
const PEOPLES = `
Arabs;Arab,Arabic
Kurds;Kurd,Kurdish
Sunnis;Sunni
Shias;Shia,Shiite,Shi'ite
Alawites;Alawite
Druze;
Yazidis;Yazidi
Muslims;Muslim
Islamists;Islamist
Jihadists;
Christians;Christian
Jews;Jew,Jewish
Catholics;Catholic
Protestants;Protestant
Hindus;Hindu
Buddhists;Buddhist
Houthis;Houthi
Pashtuns;Pashtun
Berbers;Berber
Hutus;Hutu
Tutsis;Tutsi
Rohingya;
Uighurs;Uighur,Uyghur
`;

const matches = new Map<string, GazetteerMatch>();

function add(form: string, match: Omit<GazetteerMatch, 'acronym'>): void {
  const key = foldName(form);
  if (key !== '' && !matches.has(key)) matches.set(key, { ...match, acronym: /^\p{Lu}{2,}$/u.test(form) });
}

function rows(table: string): string[][] {
  const lines = table.split('\n').filter((line) => line !== '');
  return lines.map((line) => line.split(';').map((cell) => cell.trim()));
}

function forms(cell: string | undefined): string[] {
  return (cell ?? '').split(',').filter((form) => form !== '');
}

/** The regular plural of a people's name; names in -ese, -sh, -ch and -ss have none. */
function plural(people: string): string[] {
  return /(?:ese|sh|ch|ss|men)$/.test(people) ? [] : [`${people}s`];
}

function addPlace(name: string, demonyms: readonly string[], others: readonly string[]): void {
  const entry: GazetteerEntry = { name, kind: 'place', capitalOf: null };
  for (const form of [name, ...others]) add(form, { entry, form: 'name' });
  for (const demonym of demonyms) {
    for (const form of [demonym, ...plural(demonym)]) add(form, { entry, form: 'demonym' });
  }
}

for (const [name = '', demonyms, , others] of rows(COUNTRIES)) addPlace(name, forms(demonyms), forms(others));
for (const [name = '', demonyms, others] of rows(REGIONS)) addPlace(name, forms(demonyms), forms(others));
for (const [name = '', , capital = ''] of rows(COUNTRIES)) {
  add(capital, { entry: { name: capital, kind: 'place', capitalOf: name }, form: 'name' });
}
add('Washington', { entry: { name: 'Washington', kind: 'place', capitalOf: 'United States' }, form: 'name' });
for (const [name = '', others, seatOf = null] of rows(ORGANISATIONS)) {
  const entry: GazetteerEntry = { name, kind: 'organisation', capitalOf: seatOf };
  for (const form of [name, ...forms(others)]) add(form, { entry, form: 'name' });
}
for (const [name = '', others] of rows(PEOPLES)) {
  const entry: GazetteerEntry = { name, kind: 'people', capitalOf: null };
  for (const form of [name, ...forms(others)]) add(form, { entry, form: 'demonym' });
}

const formsByName = new Map<string, { folded: string; match: GazetteerMatch }[]>();
for (const [folded, match] of matches) {
  const known = formsByName.get(match.entry.name) ?? [];
  known.push({ folded, match });
  formsByName.set(match.entry.name, known);
}

/** The most words that a form in the gazetteer has, once folded. */
export const LONGEST_GAZETTEER_FORM = Math.max(...[...matches.keys()].map((key) => key.split(' ').length));

/** Every folded form of what the gazetteer calls by this name, with how it stands for it; empty for a name it does not have. */
export function gazetteerForms(
  name: string,
): readonly { readonly folded: string; readonly match: GazetteerMatch }[] {
  return formsByName.get(name) ?? [];
}

/** @param folded a form as `foldName` gives it: "us", "united states", "syrian" */
export function lookUpGazetteer(folded: string): GazetteerMatch | undefined {
  return matches.get(folded);
}

const capitals = new Map<string, string>();
for (const { entry } of matches.values()) {
  if (entry.kind === 'place' && entry.capitalOf !== null) capitals.set(entry.capitalOf, entry.name);
}

/** A state's capital, both by their names in the gazetteer; null for what has none there. */
export function capitalOf(state: string): string | null {
  return capitals.get(state) ?? null;
}
