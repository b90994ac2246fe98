import type { PERSON_ID as PERSON } from '../api.js';

/** Whoever speaks in the preview. Avatars are data, so that nothing is fetched for them. */
export type Profile = {
  readonly author: string;
  readonly avatar: string;
  readonly bot: boolean;
};

function avatar(letter: string, colour: string): string {
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/>` +
    `<text x="20" y="27" font-family="sans-serif" font-size="20" font-weight="600" fill="#fff" text-anchor="middle">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}

/** The id under which a message mentions the person at the page; the server has the same (api.ts). */
export const PERSON_ID: typeof PERSON = '1';

export const PARLEY: Profile = { author: 'Parley', avatar: avatar('P', '#5865f2'), bot: true };
export const YOU: Profile = { author: 'You', avatar: avatar('Y', '#2d7d46'), bot: false };
