import type { APIMessage, InteractionResponseType } from 'discord-api-types/v10';
import { type Context, Hono } from 'hono';
import { refusals } from './errors.js';
import type { LoopbackChannel } from './fixtures.js';
import type { CallbackData } from './interactions.js';
import type { MessageBody } from './message-limits.js';
import type { RestEnvironment, RestParts } from './rest.js';

type RestContext = Context<RestEnvironment>;

/** Messages in channels, and the typing indicator (Message, "Endpoints"). */
export function channelRoutes({ world, gateway, messages }: RestParts): Hono<RestEnvironment> {
  const channelOf = (context: RestContext): LoopbackChannel => {
    const channel = world.channels.get(context.req.param('channel') ?? '');
    if (!channel?.served) throw refusals.unknownChannel();
    return channel;
  };
  const messageOf = (context: RestContext): APIMessage => {
    const message = messages.get(context.req.param('message') ?? '');
    if (message?.channel_id !== channelOf(context).id) throw refusals.unknownMessage();
    return message;
  };
  const readable = (message: APIMessage) => {
    const { intents = 0 } = gateway.identifies.at(-1) ?? {};
    return messages.readable(message, intents);
  };

  return new Hono<RestEnvironment>()
    .post('/channels/:channel/typing', (context) => {
      channelOf(context);
      return context.body(null, 204);
    })
    .get('/channels/:channel/messages', (context) => {
      const oldestFirst = messages.list(channelOf(context).id);
      const limit = Number(context.req.query('limit') ?? 50);
      const after = context.req.query('after');
      // Behind a message come those next to it, else the newest; either way the newest of them first
      const found =
        after === undefined
          ? oldestFirst.slice(-limit)
          : oldestFirst.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, limit);
      return context.json(found.reverse().map(readable));
    })
    .post('/channels/:channel/messages', (context) => {
      const channel = channelOf(context);
      const { body, files, method, path } = context.get('request');
      const draft = body as MessageBody;
      const where = `${method} ${path}`;
      messages.check(where, draft, files);
      const reference = draft.message_reference;
      const isKnown = !reference || messages.get(reference.message_id)?.channel_id === channel.id;
      if (!isKnown && reference?.fail_if_not_exists !== false) {
        const faults = [`/message_reference: unknown message ${reference?.message_id}`];
        world.violate(where, faults);
        throw refusals.invalidBody(faults);
      }
      // with fail_if_not_exists false an unknown message is no reference at all
      const { message_reference, ...rest } = draft;
      const kept = isKnown ? draft : rest;
      return context.json(messages.create({ channel, author: world.bot, body: kept, files }));
    })
    .get('/channels/:channel/messages/:message', (context) => context.json(readable(messageOf(context))))
    .patch('/channels/:channel/messages/:message', (context) => {
      const { id, author } = messageOf(context);
      if (author.id !== world.bot.id) throw refusals.notYourMessage();
      const { body, method, path } = context.get('request');
      messages.checkEdit(`${method} ${path}`, id, body as MessageBody);
      return context.json(messages.edit(id, body as MessageBody));
    })
    .delete('/channels/:channel/messages/:message', (context) => {
      const { id, author } = messageOf(context);
      if (author.id !== world.bot.id) throw refusals.missingPermissions();
      messages.delete(id);
      return context.body(null, 204);
    });
}

/** What may be done with the token of an interaction once it is acknowledged. */
export function webhookRoutes({ world, interactions }: RestParts): Hono<RestEnvironment> {
  const tokenOf = (context: RestContext): string => {
    if (context.req.param('application') !== world.applicationId) throw refusals.unknownWebhook();
    return context.req.param('token') ?? '';
  };
  const bodyOf = (context: RestContext) => context.get('request').body as MessageBody;
  const path = '/webhooks/:application/:token';

  return new Hono<RestEnvironment>()
    .post(path, (context) => {
      const message = interactions.followUp(tokenOf(context), bodyOf(context), context.get('request').files);
      return context.json(message);
    })
    .get(`${path}/messages/:id`, (context) =>
      context.json(interactions.message(tokenOf(context), context.req.param('id'))),
    )
    .patch(`${path}/messages/:id`, (context) =>
      context.json(interactions.editAnswer(tokenOf(context), context.req.param('id'), bodyOf(context))),
    )
    .delete(`${path}/messages/:id`, (context) => {
      interactions.deleteMessage(tokenOf(context), context.req.param('id'));
      return context.body(null, 204);
    });
}

/** The first answer to an interaction. */
export function interactionRoutes({ interactions }: RestParts): Hono<RestEnvironment> {
  return new Hono<RestEnvironment>().post('/interactions/:id/:token/callback', (context) => {
    const { body, files, query } = context.get('request');
    const callback = body as { type: InteractionResponseType; data?: CallbackData };
    const { id, token } = context.req.param();
    const answer = interactions.acknowledge(id, token, callback, files);
    return query.with_response === 'true' ? context.json(answer as object) : context.body(null, 204);
  });
}
