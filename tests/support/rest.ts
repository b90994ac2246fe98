import { type Context, Hono } from 'hono';
import { DiscordError, refusals } from './errors.js';
import type { Faults } from './faults.js';
import type { Gateway } from './gateway.js';
import type { Interactions } from './interactions.js';
import type { Messages } from './messages.js';
import type { BodyCheck } from './openapi.js';
import { commandRoutes, informationRoutes } from './rest-application.js';
import { channelRoutes, interactionRoutes, webhookRoutes } from './rest-messages.js';
import { now, type RecordedRequest, type World } from './world.js';

/** What the routes work on. */
export interface RestParts {
  readonly world: World;
  readonly gateway: Gateway;
  readonly messages: Messages;
  readonly interactions: Interactions;
  readonly faults: Faults;
  readonly checkBody: BodyCheck | undefined;
  readonly gatewayUrl: () => string;
  /** What GET /gateway/bot recommends. */
  readonly shards: number;
  /** What it says about the sessions that are left, and until when. */
  readonly sessions: { readonly remaining: number; readonly resetAfterMs: number };
}

export interface RestEnvironment {
  Variables: { readonly request: RecordedRequest };
}

const BASE = '/api/v10';

/**
 * The REST API under /api/v10. A request is recorded, may meet an injected fault, must carry the token (callbacks and
 * webhooks are authorised by their path), must fit Discord's OpenAPI description, and only then reaches its route.
 */
export function restApp(parts: RestParts): Hono<RestEnvironment> {
  const { world, faults, checkBody } = parts;
  const app = new Hono<RestEnvironment>();

  app.use('*', async (context, next) => {
    const request = await record(context, world);
    context.set('request', request);
    const fault = faults.take(request);
    const answer = fault && (await faults.answer(context, fault));
    if (answer) context.res = answer;
    else await next();
    request.status = context.res.status;
    world.changes.notify();
    return undefined;
  });
  app.use('*', async (context, next) => {
    const { path, headers, method, body } = context.get('request');
    const isOpen = /^\/(interactions|webhooks)\//.test(path);
    if (!isOpen && headers.authorization !== `Bot ${world.token}`) throw refusals.unauthorized();
    const found = body === undefined ? [] : (checkBody?.(method, path, body) ?? []);
    if (found.length > 0) {
      world.violate(`${method} ${path}`, found);
      throw refusals.invalidBody(found);
    }
    await next();
  });

  app.route(BASE, informationRoutes(parts));
  app.route(BASE, commandRoutes(parts));
  app.route(BASE, channelRoutes(parts));
  app.route(BASE, webhookRoutes(parts));
  app.route(BASE, interactionRoutes(parts));

  app.notFound((context) => {
    const { method, path } = context.get('request');
    world.violate(`${method} ${path}`, ['the loopback Discord has no such route']);
    return context.json(refusals.notFound().body as object, 404);
  });
  app.onError((error, context) => {
    if (error instanceof DiscordError) return context.json(error.body as object, error.status as 400);
    world.violate(context.req.path, [`the loopback Discord failed: ${error.stack}`]);
    return context.json({ code: 0, message: '500: Internal Server Error' }, 500);
  });
  return app;
}

async function record(context: Context, world: World): Promise<RecordedRequest> {
  const url = new URL(context.req.url);
  const { body, files } = await read(context);
  const request: RecordedRequest = {
    method: context.req.method,
    path: decodeURIComponent(url.pathname.replace(BASE, '')),
    query: Object.fromEntries(url.searchParams),
    body,
    files,
    headers: context.req.header(),
    at: now(),
    status: null,
  };
  world.requests.push(request);
  world.changes.notify();
  return request;
}

async function read(context: Context): Promise<Pick<RecordedRequest, 'body' | 'files'>> {
  const type = context.req.header('content-type') ?? '';
  if (type.includes('application/json')) return { body: await context.req.json(), files: [] };
  if (!type.includes('multipart/form-data')) return { body: undefined, files: [] };
  const form = await context.req.formData();
  const files: { name: string; text: string }[] = [];
  for (const part of form.values()) {
    if (typeof part !== 'string') files.push({ name: part.name, text: await part.text() });
  }
  const json = form.get('payload_json');
  return { body: typeof json === 'string' ? JSON.parse(json) : undefined, files };
}
