import { fileURLToPath } from 'node:url';

/** The folder of articles that comes with Parley. Beside src/ and dist/ alike, so that it is found from any working directory. */
export const SHIPPED_CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
