import type { Context } from 'hono';
import type { RecordedRequest } from './world.js';

export interface Fault {
  readonly method?: string | undefined;
  /** Matched against the path without `/api/v10`, e.g. /\/callback$/. */
  readonly path?: RegExp | undefined;
  /** The answer; 'never' holds the request open until the loopback closes; left out, the request goes through. */
  readonly status?: number | 'never' | undefined;
  /** The JSON error code; 50013 for a 403 unless given. */
  readonly code?: number | undefined;
  /** Seconds, as Discord counts them; for 429. */
  readonly retryAfter?: number | undefined;
  /** True for a limit on the whole bot rather than on one route. */
  readonly global?: boolean | undefined;
  /** How many requests fail; 1 unless given. */
  readonly times?: number | undefined;
  /** Milliseconds before the answer. */
  readonly delayMs?: number | undefined;
}

/** A fault that befalls a part of the requests that fit, for as long as the loopback lives. */
export interface Failing extends Omit<Fault, 'times'> {
  /** From 0 to 1. */
  readonly share: number;
  /** From 0 to below 1, at random; it decides for each request. */
  readonly random: () => number;
}

/** The faults a test asked for, and the answers they give instead of the routes. */
export class Faults {
  readonly #pending: { readonly fault: Fault; left: number }[] = [];
  readonly #lasting: Failing[] = [];
  readonly #held = new Set<() => void>();

  add(fault: Fault): void {
    this.#pending.push({ fault, left: fault.times ?? 1 });
  }

  addLasting(failing: Failing): void {
    this.#lasting.push(failing);
  }

  /** Takes the first fault that fits, so that each is used as often as asked, and else what befalls requests by chance. */
  take({ method, path }: RecordedRequest): Fault | undefined {
    const fits = (fault: Fault) =>
      (fault.method ?? method).toUpperCase() === method && (fault.path ?? /^/).test(path);
    const index = this.#pending.findIndex(({ fault }) => fits(fault));
    const found = this.#pending[index];
    if (!found) return this.#lasting.find((failing) => fits(failing) && failing.random() < failing.share);
    found.left--;
    if (found.left === 0) this.#pending.splice(index, 1);
    return found.fault;
  }

  /** @returns the answer, or undefined if the request shall go through after the delay */
  async answer(context: Context, fault: Fault): Promise<Response | undefined> {
    if (fault.status === 'never') await this.#hold();
    if (fault.delayMs !== undefined) await this.#hold(fault.delayMs);
    if (fault.status === undefined) return undefined;
    const status = fault.status === 'never' ? 503 : fault.status;
    if (status === 429) return rateLimited(context, fault);
    const code = fault.code ?? (status === 403 ? 50013 : 0);
    const message = code === 50013 ? 'Missing Permissions' : `${status}: injected by the test`;
    return context.json({ message, code }, status as 500);
  }

  /** Lets go of every request that is held, so that the server can close. */
  release(): void {
    for (const free of this.#held) free();
  }

  #hold(ms?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(() => free(), ms);
      const free = () => {
        clearTimeout(timer);
        this.#held.delete(free);
        resolve();
      };
      this.#held.add(free);
    });
  }
}

/** Rate Limits, "Exceeding a Rate Limit"; the header carries fractions of a second too, so that tests stay short. */
function rateLimited(context: Context, { retryAfter = 1, global = false }: Fault): Response {
  const seconds = String(retryAfter);
  context.header('Retry-After', seconds);
  context.header('X-RateLimit-Scope', global ? 'global' : 'user');
  if (global) context.header('X-RateLimit-Global', 'true');
  else {
    context.header('X-RateLimit-Limit', '5');
    context.header('X-RateLimit-Remaining', '0');
    context.header('X-RateLimit-Reset', String(Date.now() / 1000 + retryAfter));
    context.header('X-RateLimit-Reset-After', seconds);
    context.header('X-RateLimit-Bucket', 'loopback');
  }
  const message = global ? 'You are being rate limited globally.' : 'You are being rate limited.';
  return context.json({ message, retry_after: retryAfter, global }, 429);
}
