import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { streamSSE } from 'hono/streaming';
import type { z } from 'zod';
import type { ChatSource } from '../chat/chat-source.js';
import type { Logger } from '../log.js';
import { choicesRequest, turnRequest } from './api.js';
import { describeCorpus, listChoices, listCommands, takeTurn } from './host.js';

/** The page shows what it is given, and has nothing read again. */
export type ShownSource = Pick<ChatSource, 'chat' | 'onChange'>;

/** A question has at most 2,000 characters; with the message that it replies to it stays far below this. */
const BODY_LIMIT_BYTES = 64 * 1024;

/** Names under which a browser on the same machine reaches the page. */
const OWN_HOSTS = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/** How often an idle stream of changes is written to, so that a closed page is noticed. */
const HEARTBEAT_MS = 15_000;

const NOTHING_FROM_ELSEWHERE = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  // The message components draw with style attributes; none of them comes from a text.
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/**
 * The preview's web application: the page and the JSON that it asks for.
 * @param pageFolder absolute path of the bundled page
 */
export function previewApp(source: ShownSource, pageFolder: string, log: Logger): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    // A page elsewhere could point its own name at 127.0.0.1 and read the articles through a visitor's browser.
    if (!OWN_HOSTS.test(context.req.header('host') ?? '')) return context.text('Not found', 404);
    return next();
  });
  app.use(secureHeaders({ contentSecurityPolicy: NOTHING_FROM_ELSEWHERE, strictTransportSecurity: false }));
  app.use(
    '/api/*',
    bodyLimit({ maxSize: BODY_LIMIT_BYTES, onError: (context) => context.json({ fault: 'Too long' }, 413) }),
  );

  app.post('/api/turns', async (context) => {
    const read = await readJson(context.req, turnRequest);
    return read === null
      ? context.json({ fault: 'Not a turn' }, 400)
      : context.json(await takeTurn(read, source.chat));
  });
  app.post('/api/choices', async (context) => {
    const read = await readJson(context.req, choicesRequest);
    return read === null
      ? context.json({ fault: 'Not an option' }, 400)
      : context.json(listChoices(read, source.chat));
  });
  app.get('/api/commands', (context) => context.json(listCommands(source.chat)));
  app.get('/api/corpus', async (context) => context.json(await describeCorpus(source.chat)));
  app.get('/api/changes', (context) =>
    streamSSE(context, async (stream) => {
      const stop = source.onChange(() => void stream.writeSSE({ event: 'corpus', data: '' }));
      stream.onAbort(stop);
      while (!stream.aborted) {
        await stream.writeSSE({ event: 'heartbeat', data: '' });
        await stream.sleep(HEARTBEAT_MS);
      }
    }),
  );
  app.get('/*', serveStatic({ root: pageFolder }));
  app.onError((fault, context) => {
    log.error({ err: fault, path: context.req.path }, 'The preview page was not answered');
    return context.json({ fault: 'Something went wrong; the log says what' }, 500);
  });
  return app;
}

/** The body, if it is JSON, is sent as such (so that no form elsewhere can send it) and has the form expected; else null. */
async function readJson<Schema extends z.ZodType>(
  request: { header: (name: string) => string | undefined; json: () => Promise<unknown> },
  schema: Schema,
): Promise<z.infer<Schema> | null> {
  if (!request.header('content-type')?.startsWith('application/json')) return null;
  const body = await request.json().catch(() => null);
  return schema.safeParse(body).data ?? null;
}
