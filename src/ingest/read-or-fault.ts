import type { NotFound } from './found-article.js';

const INSTEAD = 'save its text as a .txt file';

/** What `read` returns, or the fault of this one page or entry where it throws, so that those after it are still read. */
export function readOrFault<Found>(read: () => Found): Found | NotFound {
  try {
    return read();
  } catch (error) {
    // The parser, and Readability, call themselves for every level of a page.
    const tooLarge =
      error instanceof RangeError ||
      (error instanceof Error && /too many elements|Aborting/i.test(error.message));
    const fault = tooLarge
      ? 'is no page that can be read (nested too deeply, or too many elements)'
      : `cannot be read by this program, which is a fault of its own (${error})`;
    return { fault: `${fault}; ${INSTEAD}` };
  }
}
