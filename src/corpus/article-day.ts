import { isRealDay, yearOf } from '../language/dates/calendar.js';

/** The first newspapers are of the 17th century. */
export const FIRST_YEAR = 1600;
/**
 * What is later is a slip. Either end also leaves room for what articles tell of, centuries before and after their own day, on a
 * calendar whose years have four figures.
 */
export const LAST_YEAR = 2999;

/** Whether a text is a day that an article can be of, written YYYY-MM-DD; 2016-04-31 is none, nor is 9999-12-31. */
export function isArticleDay(text: string): boolean {
  return isRealDay(text) && yearOf(text) >= FIRST_YEAR && yearOf(text) <= LAST_YEAR;
}
