import { loadLanceDb } from '../../src/lancedb/lancedb-package.js';

/** LanceDB is optional, and `npm ci` leaves it out. */
export const isLanceDbInstalled = await loadLanceDb().then(
  () => true,
  () => false,
);

export const NOT_INSTALLED = '(skipped: run npm install --no-save @lancedb/lancedb@~0.37.1)';
