import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Folder, QuestionSet } from './gold.js';

export type MeasuredFolder = {
  readonly folder: Folder;
  readonly directory: string;
  readonly sets: readonly QuestionSet[];
  /** The day on which its questions are asked: soon after the newest report, so that "last week" means what its writer meant. */
  readonly askedOn: string;
};

/** Where the source reports are, which are no part of the project. */
export const SOURCE_REPORTS = fileURLToPath(new URL('../../../shared/articles', import.meta.url));

/** Those that are at hand; of the others it says so. @param reports the folder of the source reports */
export function foldersAtHand(reports: string): MeasuredFolder[] {
  const talks = { sets: ['tuning', 'held-out'], askedOn: '2016-09-10' } as const;
  const folders: readonly MeasuredFolder[] = [
    { ...talks, folder: 'corpus', directory: fileURLToPath(new URL('../../corpus', import.meta.url)) },
    { ...talks, folder: 'articles', directory: reports },
    {
      folder: 'other-talks',
      directory: fileURLToPath(new URL('other-talks', import.meta.url)),
      sets: ['other-talks'],
      askedOn: '2019-01-19',
    },
    {
      folder: 'further-talks',
      directory: fileURLToPath(new URL('further-talks', import.meta.url)),
      sets: ['further-talks'],
      askedOn: '2022-11-17',
    },
  ];
  return folders.filter(({ folder, directory }) => {
    const isThere = existsSync(directory);
    if (!isThere) console.log(`\n${folder}: left out, there is no ${directory}`);
    return isThere;
  });
}
