import type { IncomingMessage } from 'node:http';
import {
  GatewayCloseCodes,
  GatewayIntentBits,
  GatewayOpcodes,
  type GatewayResumeData,
} from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { shardOf } from './fixtures.js';
import type { World } from './world.js';

export interface GatewayOptions {
  /** Intents that are not enabled for the application; asking for one closes the socket with 4014. */
  readonly disallowedIntents: number;
  /** Milliseconds between heartbeats, as told in HELLO. */
  readonly heartbeatIntervalMs: number;
  /** The address for RESUME, which differs from the first one as it does on Discord. */
  readonly resumeUrl: () => string;
}

export interface Identify {
  readonly token: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  readonly at: number;
  /** The whole payload. */
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface Resume {
  readonly sessionId: string;
  readonly sequence: number;
  /** How many events of the session's log were sent again; undefined if the session was refused. */
  readonly replayed: number | undefined;
  /** True if the client came by `resume_gateway_url`. */
  readonly viaResumeUrl: boolean;
  readonly at: number;
}

/** An event for every session that is entitled to it. */
export interface GatewayEvent {
  readonly name: string;
  readonly guildId: string | undefined;
  /** Any one of these intents entitles to the event; 0 if none is needed. */
  readonly intents: number;
  /** What a session with these intents gets to see. */
  readonly data: (intents: number) => unknown;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  /** Every dispatch as it was sent, in order: the n-th has sequence n. */
  readonly log: string[];
  socket: WebSocket | undefined;
  resumable: boolean;
}

/** The bits that Discord knows (Gateway, "List of Intents"); any other closes the socket with 4013. */
const KNOWN_INTENTS = Object.values(GatewayIntentBits).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);
/** Gateway, "Sending Events": a longer payload closes the socket with 4002. */
const PAYLOAD_BYTES = 4_096;

/** The gateway of API v10 in JSON, without compression: sessions, and the sockets they live on for a while. */
export class Gateway {
  readonly identifies: Identify[] = [];
  readonly resumes: Resume[] = [];
  readonly closes: number[] = [];
  heartbeats = 0;
  readies = 0;
  acknowledgesHeartbeats = true;
  /** False leaves an IDENTIFY without READY, as a gateway in trouble does. */
  welcomes = true;
  readonly #sockets = new Set<WebSocket>();
  readonly #sessions: Session[] = [];

  constructor(
    private readonly world: World,
    private readonly options: GatewayOptions,
  ) {}

  accept(socket: WebSocket, request: IncomingMessage): void {
    const url = new URL(request.url ?? '/', 'ws://loopback');
    this.#sockets.add(socket);
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => this.#closed(socket, code));
    socket.on('message', (data) => {
      const refusal = this.#received(socket, String(data), url);
      if (refusal !== undefined) this.#close(socket, refusal);
    });
    const hello = { heartbeat_interval: this.options.heartbeatIntervalMs };
    if (url.searchParams.get('v') === '10') send(socket, GatewayOpcodes.Hello, hello);
    else this.#close(socket, GatewayCloseCodes.InvalidAPIVersion);
  }

  /** True if some session gets this event, now or when it resumes. */
  publish({ name, guildId, intents, data }: GatewayEvent): boolean {
    const entitled = this.#sessions.filter(
      (session) =>
        session.resumable &&
        session.shard[0] === shardOf(guildId, session.shard[1]) &&
        (intents === 0 || (session.intents & intents) !== 0),
    );
    for (const session of entitled) this.#dispatch(session, name, data(session.intents));
    return entitled.length > 0;
  }

  /** Cuts every connection without a close frame, as a failing network does; the sessions stay resumable. */
  dropSockets(): void {
    for (const socket of this.#sockets) {
      for (const session of this.#sessions) if (session.socket === socket) session.socket = undefined;
      socket.terminate();
    }
  }

  /** Sends the latest event of every connected session a second time. */
  repeatLast(): void {
    for (const session of this.#sessions) {
      const last = session.socket && session.log.at(-1);
      if (!last) continue;
      const { t, d } = JSON.parse(last);
      this.#dispatch(session, t, d);
    }
  }

  requestReconnect(): void {
    this.#sendAll(GatewayOpcodes.Reconnect, null);
  }

  invalidateSession(resumable: boolean): void {
    const connected = this.#sessions.filter((session) => session.socket);
    this.#sendAll(GatewayOpcodes.InvalidSession, resumable);
    if (!resumable) for (const session of connected) this.#end(session);
  }

  closeSockets(code: number): void {
    for (const socket of this.#sockets) this.#close(socket, code);
  }

  #sendAll(op: GatewayOpcodes, d: unknown): void {
    for (const { socket } of this.#sessions) if (socket) send(socket, op, d);
  }

  /** @returns the code to close the socket with, if what came may not come */
  #received(socket: WebSocket, text: string, url: URL): GatewayCloseCodes | undefined {
    const packet = parsed(text);
    if (!packet) return GatewayCloseCodes.DecodeError;
    switch (packet.op) {
      case GatewayOpcodes.Heartbeat:
        this.heartbeats++;
        if (this.acknowledgesHeartbeats) send(socket, GatewayOpcodes.HeartbeatAck, null);
        this.world.changes.notify();
        return undefined;
      case GatewayOpcodes.Identify:
        return this.#identify(socket, packet.d as Readonly<Record<string, unknown>>);
      case GatewayOpcodes.Resume:
        return this.#resume(socket, packet.d as GatewayResumeData, url);
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        return this.#sessionOn(socket) ? undefined : GatewayCloseCodes.NotAuthenticated;
      default:
        return GatewayCloseCodes.UnknownOpcode;
    }
  }

  #identify(socket: WebSocket, payload: Readonly<Record<string, unknown>>): GatewayCloseCodes | undefined {
    const token = String(payload.token);
    const intents = Number(payload.intents ?? Number.NaN);
    const shard = (payload.shard ?? [0, 1]) as readonly [number, number];
    this.identifies.push({ token, intents, shard, at: Date.now(), payload });
    this.world.changes.notify();
    if (this.#sessionOn(socket)) return GatewayCloseCodes.AlreadyAuthenticated;
    if (token !== this.world.token) return GatewayCloseCodes.AuthenticationFailed;
    if (!Number.isInteger(intents) || (intents & ~KNOWN_INTENTS) !== 0)
      return GatewayCloseCodes.InvalidIntents;
    if ((intents & this.options.disallowedIntents) !== 0) return GatewayCloseCodes.DisallowedIntents;
    if (!(shard[0] >= 0 && shard[0] < shard[1])) return GatewayCloseCodes.InvalidShard;
    const id = `session-${this.#sessions.length + 1}`;
    const session: Session = { id, intents, shard, log: [], socket, resumable: true };
    this.#sessions.push(session);
    if (this.welcomes) this.#welcome(session);
    return undefined;
  }

  #welcome(session: Session): void {
    const { applicationId, bot } = this.world;
    const guilds = this.world.guilds.filter(({ id }) => shardOf(id, session.shard[1]) === session.shard[0]);
    this.#dispatch(session, 'READY', {
      v: 10,
      user: { ...bot, verified: true, mfa_enabled: true, email: null, flags: 0 },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.options.resumeUrl(),
      shard: session.shard,
      application: { id: applicationId, flags: 0 },
      session_type: 'normal',
      private_channels: [],
      presences: [],
      relationships: [],
      user_settings: {},
    });
    if ((session.intents & GatewayIntentBits.Guilds) !== 0) {
      for (const { payload } of guilds) this.#dispatch(session, 'GUILD_CREATE', payload);
    }
    this.readies++;
    this.world.changes.notify();
  }

  #resume(socket: WebSocket, asked: GatewayResumeData, url: URL): GatewayCloseCodes | undefined {
    if (asked.token !== this.world.token) return GatewayCloseCodes.AuthenticationFailed;
    const session = this.#sessions.find(({ id, resumable }) => resumable && id === asked.session_id);
    if (session && asked.seq > session.log.length) return GatewayCloseCodes.InvalidSeq;
    const missed = session?.log.slice(asked.seq);
    if (session && missed) {
      if (session.socket !== socket) session.socket?.terminate();
      session.socket = socket;
      for (const packet of missed) socket.send(packet);
      this.#dispatch(session, 'RESUMED', { _trace: [] });
    } else {
      send(socket, GatewayOpcodes.InvalidSession, false);
    }
    this.resumes.push({
      sessionId: asked.session_id,
      sequence: asked.seq,
      replayed: missed?.length,
      viaResumeUrl: url.pathname === new URL(this.options.resumeUrl()).pathname,
      at: Date.now(),
    });
    this.world.changes.notify();
    return undefined;
  }

  /** Serialised at once: what a session is sent again later is what happened then, whatever was edited since. */
  #dispatch(session: Session, name: string, data: unknown): void {
    const packet = JSON.stringify({
      op: GatewayOpcodes.Dispatch,
      t: name,
      s: session.log.length + 1,
      d: data,
    });
    session.log.push(packet);
    session.socket?.send(packet);
  }

  #sessionOn(socket: WebSocket): Session | undefined {
    return this.#sessions.find((session) => session.socket === socket);
  }

  #end(session: Session): void {
    session.resumable = false;
    session.socket = undefined;
  }

  #close(socket: WebSocket, code: number): void {
    this.closes.push(code);
    socket.close(code, GatewayCloseCodes[code] ?? '');
    this.world.changes.notify();
  }

  #closed(socket: WebSocket, code: number): void {
    this.#sockets.delete(socket);
    const session = this.#sessionOn(socket);
    if (session) {
      session.socket = undefined;
      // Gateway, "Initiating a Disconnect": 1000 and 1001 end the session, any other code leaves it resumable
      if (code === 1000 || code === 1001) this.#end(session);
    }
    this.world.changes.notify();
  }
}

function send(socket: WebSocket, op: GatewayOpcodes, d: unknown): void {
  socket.send(JSON.stringify({ op, s: null, t: null, d }));
}

/** @returns undefined for what Discord cannot decode: no JSON, or too long */
function parsed(text: string): { readonly op: number; readonly d: unknown } | undefined {
  if (Buffer.byteLength(text) > PAYLOAD_BYTES) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
