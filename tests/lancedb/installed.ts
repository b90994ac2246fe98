import { loadLanceDb } from '../../src/lancedb/lancedb-package.js';

/** LanceDB is an optional peer, which `npm ci` leaves out. */
export const isLanceDbInstalled = await loadLanceDb().then(
  () => true,
  () => false,
);

export const NOT_INSTALLED = '(skipped: run npm install --no-save @lancedb/lancedb@~0.37.1)';
