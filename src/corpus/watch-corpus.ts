import { realpath, stat } from 'node:fs/promises';
import { type FSWatcher, watch } from 'chokidar';

/** Milliseconds without a change after which a folder is taken to be at rest: writing a file is several changes. */
const REST = 200;
/** Milliseconds after which a change is told although others follow, so that a folder always being written to is read too. */
const LONGEST_WAIT = 1_000;
/** Milliseconds between two looks at whether the folder is still the one that is watched; a look costs a few system calls. */
const LOOK = 1_000;

export type CorpusWatch = {
  /** Resolves when every folder is being watched, or when there is none yet. */
  readonly ready: Promise<void>;
  readonly stop: () => Promise<void>;
};

/**
 * Tells when something in a folder has changed, whatever it is: hidden folders count, since a mounted Kubernetes ConfigMap
 * changes by a hidden link. Links are not followed, so that nothing outside of the folder is watched; only the folder itself
 * may be one. A folder that is put in its place, or made again, is a change too, and is watched from then on.
 *
 * @param onFault hears of what cannot be watched; the rest still is
 */
export function watchCorpus(
  dir: string,
  onChange: () => void,
  onFault: (fault: unknown) => void,
): CorpusWatch {
  let stopped = false;
  let rest: NodeJS.Timeout | undefined;
  let since: number | null = null;
  const tell = () => {
    since = null;
    onChange();
  };
  const changed = () => {
    if (stopped) return;
    since ??= performance.now();
    clearTimeout(rest);
    rest = setTimeout(tell, Math.min(REST, Math.max(0, since + LONGEST_WAIT - performance.now())));
  };

  let watcher: FSWatcher | null = null;
  let next: NodeJS.Timeout | undefined;
  let isReady = false;
  const ready = new Promise<void>((resolve) => {
    const onReady = () => {
      // Only now, so that nothing falls between the reading of another folder and the watching of it.
      if (isReady) changed();
      isReady = true;
      resolve();
    };
    const watchInstead = async (root: Root | null) => {
      await watcher?.close();
      watcher = null;
      if (stopped) return;
      if (root === null) return onReady();
      watcher = watch(root.path, { ignoreInitial: true, followSymlinks: false });
      watcher.on('all', changed).on('error', onFault).once('ready', onReady);
    };
    // A watch stays with the folder that it began with, wherever that is moved to, and hears nothing of another in its place.
    const look = async (watched?: Root | null) => {
      const root = await rootOf(dir);
      if (stopped) return;
      if (watched === undefined || !isSameRoot(root, watched)) await watchInstead(root);
      // Each look waits for the one before, so that there are never two watchers.
      if (!stopped) next = setTimeout(look, LOOK, root);
    };
    void look();
  });
  return {
    ready,
    stop: async () => {
      stopped = true;
      clearTimeout(rest);
      clearTimeout(next);
      await watcher?.close();
    },
  };
}

type Root = {
  /** Without links: a link that is itself watched without being followed never tells of anything. */
  readonly path: string;
  readonly identity: string;
};

/** What a folder is at the moment; null where there is none, or none that can be opened. */
async function rootOf(dir: string): Promise<Root | null> {
  try {
    const path = await realpath(dir);
    const { dev, ino, birthtimeNs } = await stat(path, { bigint: true });
    // A folder that is made again may be given the number of the one that was removed.
    return { path, identity: `${dev} ${ino} ${birthtimeNs}` };
  } catch {
    return null;
  }
}

function isSameRoot(a: Root | null, b: Root | null): boolean {
  return a?.path === b?.path && a?.identity === b?.identity;
}
