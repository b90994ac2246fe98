import { existsSync } from 'node:fs';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/**
 * For `--import`: what a benchmark takes out of src/ is taken as it was built, since that is what people run. The sources, compiled as
 * they are read, give each function a name while it runs, and take some 8 % longer to index a corpus.
 */
const ROOT = new URL('../../', import.meta.url).href;

type Resolved = { readonly url: string };
type Next = (specifier: string, context: Context) => Promise<Resolved>;
type Context = { readonly parentURL?: string };

if (isMainThread) {
  if (!existsSync(new URL('dist/main.js', ROOT)))
    throw new Error('nothing is built: run "npm run build" first');
  register(import.meta.url);
}

/** Node's hook: https://nodejs.org/api/module.html#resolvespecifier-context-nextresolve */
export function resolve(specifier: string, context: Context, next: Next): Promise<Resolved> {
  const { parentURL } = context;
  const url = specifier.startsWith('.') && parentURL !== undefined ? new URL(specifier, parentURL).href : '';
  const isSource = url.startsWith(`${ROOT}src/`) && url.endsWith('.js');
  return next(isSource ? url.replace(`${ROOT}src/`, `${ROOT}dist/`) : specifier, context);
}
