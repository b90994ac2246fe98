import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { Logger } from '../log.js';
import { previewApp, type ShownSource } from './app.js';

/** Where the build puts the page: the same from `src/preview/` and from `dist/preview/`. */
const PAGE = fileURLToPath(new URL('../../dist/preview/page', import.meta.url));

/** The page shows articles that may not be public: it is for this machine alone. */
const LOOPBACK = '127.0.0.1';

/** More than this many neighbours taken is no chance. */
const MOST_PORTS_TRIED = 50;
const LAST_PORT = 65_535;

export type Preview = {
  readonly url: string;
  readonly close: () => Promise<void>;
};

/**
 * Serves the preview page at `port`, or at the next one that is free; 0 means any.
 * @throws Error that says what to do, where none of the 50 next ports can be opened
 */
export async function runPreview(source: ShownSource, port: number, log: Logger): Promise<Preview> {
  const server = createAdaptorServer({ fetch: previewApp(source, PAGE, log).fetch });
  const last = Math.min(port + MOST_PORTS_TRIED, LAST_PORT);
  try {
    await listenFrom(server, port, last);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `The preview page cannot be served at a port from ${port} to ${last} (${reason}); set PREVIEW_PORT to another`,
      { cause },
    );
  }
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${LOOPBACK}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Pages that wait for changes hold their connections open.
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

async function listenFrom(server: ServerType, port: number, last: number): Promise<void> {
  try {
    await listen(server, port);
  } catch (fault) {
    const isTaken = fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE';
    if (!isTaken || port === 0 || port >= last) throw fault;
    await listenFrom(server, port + 1, last);
  }
}

function listen(server: ServerType, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
