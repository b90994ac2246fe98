import type { Answer } from '../answer/answer.js';
import type { Logger } from '../log.js';
import { Lag } from './lag.js';

/**
 * How many ids of answered events are remembered. A resumed session replays what was missed while it was away,
 * which on a bot of this kind is far less.
 */
const REMEMBERED_EVENTS = 2_000;

/**
 * Milliseconds after which Discord takes no first response any more, and an answer is work for nothing.
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback
 */
const RESPONSE_WITHIN = 3_000;

/** By which way in a question came. */
export type Surface = 'command' | 'menu' | 'button' | 'modal' | 'mention' | 'direct';

export type Event = {
  /** Id of the message or interaction. */
  readonly id: string;
  readonly surface: Surface;
};

/** What is counted of an event once it is over: `answer` is null where nothing was asked, `ms` from its arrival. */
export type Outcome = Event & { readonly answer: Answer | null; readonly ms: number };

/** Who wants to know of events, such as the figures. */
export type Observer = {
  readonly arrived: (event: Event, lateMs: number) => void;
  readonly answered: (outcome: Outcome) => void;
};

/** Answers an event; the log carries the event's id. Null where nothing was asked of the articles. */
export type Answering = (log: Logger) => Promise<Answer | null>;

/** The questions being answered: each event once, none after closing, none too late, none left behind. */
export class Intake {
  readonly #seen = new Set<string>();
  readonly #underWay = new Set<Promise<void>>();
  readonly #lag = new Lag();
  #open = true;

  /** @param logsQuestions whether the log holds what was asked, word by word */
  constructor(
    private readonly log: Logger,
    private readonly observer: Observer,
    private readonly logsQuestions = false,
  ) {}

  /**
   * Answers an event, unless it was taken before, comes too late to be answered, or no more are taken. A fault in
   * `answer` ends here, in the log: one event never stops the program.
   */
  take(event: Event, answer: Answering): void {
    if (!this.#open || this.#seen.has(event.id)) return;
    this.#remember(event.id);
    const log = this.log.child({ event: event.id, surface: event.surface });
    const arrival = performance.now();
    // Not Date.now(), which jumps where the machine's clock is set right.
    const lateMs = this.#lag.measure(event.id, performance.timeOrigin + arrival);
    this.observer.arrived(event, lateMs);
    if (lateMs > RESPONSE_WITHIN && isInteraction(event)) {
      log.warn({ lateMs: Math.round(lateMs) }, 'An interaction came too late to be answered');
      return;
    }
    const work = answer(log)
      .then((answered) => this.#finish(event, answered, performance.now() - arrival, log))
      .catch((error: unknown) => log.error({ err: error }, 'A question was not answered'))
      .finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
  }

  /**
   * Takes no more events and waits for those under way.
   * @param patience milliseconds after which the rest is given up
   * @returns how many were given up
   */
  async close(patience: number): Promise<number> {
    this.#open = false;
    const { promise: outOfPatience, cancel } = wait(patience);
    await Promise.race([Promise.all(this.#underWay), outOfPatience]);
    cancel();
    return this.#underWay.size;
  }

  #finish(event: Event, answer: Answer | null, ms: number, log: Logger): void {
    this.observer.answered({ ...event, answer, ms });
    const question = this.logsQuestions ? answer?.question : undefined;
    log.info({ kind: answer?.kind, status: answer?.status, ms: Math.round(ms), question }, 'Answered');
  }

  #remember(id: string): void {
    this.#seen.add(id);
    if (this.#seen.size <= REMEMBERED_EVENTS) return;
    for (const oldest of this.#seen) {
      this.#seen.delete(oldest);
      return;
    }
  }
}

/** Messages may be answered at any time. */
function isInteraction({ surface }: Event): boolean {
  return surface !== 'mention' && surface !== 'direct';
}

function wait(milliseconds: number): { promise: Promise<void>; cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}
