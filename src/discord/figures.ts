import type { REST } from 'discord.js';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ChatSource } from '../chat/chat-source.js';
import type { Observer } from './intake.js';

/** Seconds. Answers take milliseconds, Discord's round trip tenths of a second, and after three all is lost. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10];

/** What a run is measured by, in the form of Prometheus. */
export class Figures implements Observer {
  readonly registry = new Registry();
  readonly #answers = new Counter({
    name: 'parley_answers_total',
    help: 'Events answered, by what was asked, what became of it and the way in; "none" where nothing was asked',
    labelNames: ['kind', 'status', 'surface'] as const,
    registers: [this.registry],
  });
  readonly #latency = new Histogram({
    name: 'parley_answer_seconds',
    help: 'Time from the arrival of an event until Discord had its answer',
    labelNames: ['surface'] as const,
    buckets: BUCKETS,
    registers: [this.registry],
  });
  readonly #lag = new Histogram({
    name: 'parley_gateway_lag_seconds',
    help: 'Age of events at their arrival, beyond that of the freshest one of the last minutes',
    buckets: BUCKETS,
    registers: [this.registry],
  });
  readonly #apiErrors = new Counter({
    name: 'parley_api_errors_total',
    help: 'Responses of the REST API with a status of 400 or more, those that were tried again included',
    labelNames: ['status'] as const,
    registers: [this.registry],
  });

  constructor(source: ChatSource) {
    collectDefaultMetrics({ register: this.registry });
    this.#gauge('parley_corpus_articles', 'Articles that answers come from', () => {
      return source.chat.index.corpus.articles.length;
    });
    this.#gauge('parley_corpus_age_seconds', 'Time since the articles were read', () => {
      return (Date.now() - source.readAt) / 1_000;
    });
  }

  /** Counts the errors of this client from now on. */
  watch(rest: REST): void {
    rest.on('response', (_request, { status }) => {
      if (status >= 400) this.#apiErrors.inc({ status });
    });
  }

  arrived: Observer['arrived'] = (_event, lateMs) => this.#lag.observe(lateMs / 1_000);

  answered: Observer['answered'] = ({ surface, answer, ms }) => {
    this.#answers.inc({ kind: answer?.kind ?? 'none', status: answer?.status ?? 'none', surface });
    this.#latency.observe({ surface }, ms / 1_000);
  };

  #gauge(name: string, help: string, value: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(value());
      },
    });
  }
}
