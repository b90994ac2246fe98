import { type FSWatcher, watch } from 'chokidar';

/** Milliseconds without a change after which a folder is taken to be at rest: writing a file is several changes. */
const REST = 200;
/** Milliseconds after which a change is told although others follow, so that a folder always being written to is read too. */
const LONGEST_WAIT = 1_000;

export type CorpusWatch = {
  /** Resolves when every folder is being watched. */
  readonly ready: Promise<void>;
  readonly stop: () => Promise<void>;
};

/**
 * Tells when something in a folder has changed, whatever it is: hidden folders count, since a mounted Kubernetes ConfigMap
 * changes by a hidden link. Links are not followed, so that nothing outside of the folder is watched.
 *
 * @param onFault hears of what cannot be watched; the rest still is
 */
export function watchCorpus(
  dir: string,
  onChange: () => void,
  onFault: (fault: unknown) => void,
): CorpusWatch {
  const watcher: FSWatcher = watch(dir, { ignoreInitial: true, followSymlinks: false });
  let rest: NodeJS.Timeout | undefined;
  let since: number | null = null;
  const tell = () => {
    since = null;
    onChange();
  };
  watcher.on('all', () => {
    since ??= performance.now();
    clearTimeout(rest);
    rest = setTimeout(tell, Math.min(REST, Math.max(0, since + LONGEST_WAIT - performance.now())));
  });
  watcher.on('error', onFault);
  return {
    ready: new Promise((resolve) => watcher.once('ready', resolve)),
    stop: async () => {
      clearTimeout(rest);
      await watcher.close();
    },
  };
}
