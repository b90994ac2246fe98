import type { APIApplicationCommand } from 'discord-api-types/v10';
import { type Context, Hono } from 'hono';
import { commandFaults, type LooseCommand, registered } from './commands.js';
import { refusals } from './errors.js';
import type { RestEnvironment, RestParts } from './rest.js';

/** Who the bot is, how it reaches the gateway, and which channels there are. */
export function informationRoutes({ world, gatewayUrl, shards, sessions }: RestParts): Hono<RestEnvironment> {
  const application = {
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    summary: '',
    verify_key: '0'.repeat(64),
    flags: 0,
    team: null,
    owner: world.person,
    bot: world.bot,
    approximate_guild_count: world.guilds.length,
    approximate_user_install_count: 0,
    interactions_endpoint_url: null,
    redirect_uris: [],
  };
  const limit = () => ({
    total: 1000,
    remaining: sessions.remaining,
    reset_after: sessions.resetAfterMs,
    max_concurrency: 1,
  });
  return new Hono<RestEnvironment>()
    .get('/gateway', (context) => context.json({ url: gatewayUrl() }))
    .get('/gateway/bot', (context) =>
      context.json({ url: gatewayUrl(), shards, session_start_limit: limit() }),
    )
    .get('/applications/@me', (context) => context.json(application))
    .get('/oauth2/applications/@me', (context) => context.json(application))
    .get('/users/@me', (context) => context.json(world.bot))
    .get('/users/@me/guilds', (context) => {
      const after = BigInt(context.req.query('after') ?? 0);
      const later = world.guilds.filter(({ id }) => BigInt(id) > after);
      const page = later.slice(0, Number(context.req.query('limit') ?? 200));
      return context.json(
        page.map(({ id, name }) => ({ id, name, icon: null, owner: false, permissions: '0' })),
      );
    })
    .get('/users/:id', (context) => {
      const user = world.users.get(context.req.param('id'));
      if (!user) throw refusals.unknownUser();
      return context.json(user);
    })
    .post('/users/@me/channels', (context) => {
      const { recipient_id } = context.get('request').body as { recipient_id: string };
      const user = world.users.get(recipient_id);
      if (!user) throw refusals.unknownUser();
      return context.json(world.directChannel(user).payload);
    })
    .get('/channels/:id', (context) => {
      const channel = world.channels.get(context.req.param('id'));
      if (!channel?.served) throw refusals.unknownChannel();
      return context.json(channel.payload);
    });
}

/** Application commands, for everywhere and per guild (Application Commands, "Endpoints"). */
export function commandRoutes({ world }: RestParts): Hono<RestEnvironment> {
  const app = new Hono<RestEnvironment>();

  const scopeOf = (context: Context): { guildId: string; held: APIApplicationCommand[] } => {
    if (context.req.param('application') !== world.applicationId) throw refusals.unknownApplication();
    const guildId = context.req.param('guild') ?? '';
    if (guildId && !world.guilds.some(({ id }) => id === guildId)) throw refusals.missingPermissions();
    return { guildId, held: world.commands.get(guildId) ?? [] };
  };
  const hold = (guildId: string, commands: readonly LooseCommand[], earlier: APIApplicationCommand[]) => {
    const faults = commandFaults(commands);
    if (faults.length > 0) {
      world.violate('commands', faults);
      throw refusals.invalidBody(faults);
    }
    const made = commands.map((command) => registered(command, earlier, world.applicationId, guildId));
    world.commands.set(guildId, made);
    world.changes.notify();
    return made;
  };
  // without the query the localisations are left out (Get Global Application Commands)
  const listed = (context: Context, commands: readonly APIApplicationCommand[]) =>
    context.req.query('with_localizations') === 'true' ? commands : commands.map(withoutLocalisations);

  for (const path of [
    '/applications/:application/commands',
    '/applications/:application/guilds/:guild/commands',
  ]) {
    app.get(path, (context) => context.json(listed(context, scopeOf(context).held)));
    app.put(path, (context) => {
      const { guildId, held } = scopeOf(context);
      return context.json(hold(guildId, (context.get('request').body as LooseCommand[] | null) ?? [], held));
    });
    app.post(path, (context) => {
      const { guildId, held } = scopeOf(context);
      const given = context.get('request').body as LooseCommand;
      const isSame = (other: APIApplicationCommand) =>
        other.name === given.name && other.type === (given.type ?? 1);
      const others = held.filter((other) => !isSame(other));
      const isNew = others.length === held.length;
      const made = hold(guildId, [...(others as unknown as LooseCommand[]), given], held).at(-1);
      return context.json(made, isNew ? 201 : 200);
    });
    app.delete(`${path}/:command`, (context) => {
      const { guildId, held } = scopeOf(context);
      const left = held.filter(({ id }) => id !== context.req.param('command'));
      if (left.length === held.length) throw refusals.unknownCommand();
      world.commands.set(guildId, left);
      return context.body(null, 204);
    });
  }
  return app;
}

function withoutLocalisations<Part extends object>(part: Part): Part {
  const { name_localizations, description_localizations, ...rest } = part as Record<string, unknown>;
  const nested = ['options', 'choices'].flatMap((key) => {
    const list = rest[key];
    return Array.isArray(list) ? [[key, list.map(withoutLocalisations)] as const] : [];
  });
  return { ...rest, ...Object.fromEntries(nested) } as Part;
}
