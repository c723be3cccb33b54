import type { HowGathered } from '@tirkeu/desk';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ReportedDirective } from '../platform/browser-reports.js';

/** What became of an attempt to hand a filing in. `denied` is the software's no, `failed` is the infrastructure's. */
export type SubmissionOutcome = 'received' | 'late' | 'denied' | 'failed';

const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30];
const LAG_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60];

/** How the connections of one lane to the database are used. */
export interface LaneFigures {
  readonly lane: string;
  readonly used: number;
  readonly idle: number;
  readonly waiting: number;
}

/**
 * What the API counts about itself. Labels are routes, methods, statuses and outcomes, each of a closed set: never an id, an address
 * or anything a person sent.
 */
export class ApiMetrics {
  readonly registry = new Registry();
  readonly #lanes: (() => readonly LaneFigures[])[] = [];
  readonly #doubts: (() => number)[] = [];
  readonly #lines: (() => number)[] = [];
  readonly #clocks = new Map<string, () => Promise<number>>();
  readonly #requests = new Counter({ name: 'tirkeu_http_requests_total', help: 'Requests answered.', labelNames: ['method', 'route', 'status'], registers: [this.registry] });
  readonly #durations = new Histogram({ name: 'tirkeu_http_request_duration_seconds', help: 'Time from a request to its answer.', labelNames: ['method', 'route'], buckets: REQUEST_SECONDS, registers: [this.registry] });
  readonly #submissions = new Counter({ name: 'tirkeu_submissions_total', help: 'Attempts to hand a filing in; a repeated one counts once.', labelNames: ['outcome'], registers: [this.registry] });
  readonly #gathered = new Counter({ name: 'tirkeu_urgent_actions_total', help: 'Actions that a deadline hangs on, by whether they were worked on alone, together with others, or apart after that had failed.', labelNames: ['how'], registers: [this.registry] });
  readonly #reports = new Counter({ name: 'tirkeu_browser_reports_total', help: 'What browsers kept from happening on our pages, by the directive of the policy.', labelNames: ['directive'], registers: [this.registry] });
  readonly #lag = new Histogram({ name: 'tirkeu_submission_receipt_lag_seconds', help: 'Time from the receipt of a submission to its commit. It never makes anybody late.', buckets: LAG_SECONDS, registers: [this.registry] });

  constructor() {
    for (const outcome of ['received', 'late', 'denied', 'failed']) this.#submissions.inc({ outcome }, 0);
    for (const how of ['alone', 'together', 'apart']) this.#gathered.inc({ how }, 0);
    watchLines(this.registry, this.#lines);
    watchLanes(this.registry, this.#lanes);
    watchClocks(this.registry, this.#clocks);
    watchDoubt(this.registry, this.#doubts);
  }

  countRequest({ method, route, status, seconds }: { readonly method: string; readonly route: string; readonly status: number; readonly seconds: number }): void {
    this.#requests.inc({ method, route, status: String(status) });
    this.#durations.observe({ method, route }, seconds);
  }

  countSubmission(outcome: SubmissionOutcome, lagSeconds?: number): void {
    this.#submissions.inc({ outcome });
    if (lagSeconds !== undefined) this.#lag.observe(Math.max(0, lagSeconds));
  }

  countGathered(how: HowGathered, count: number): void {
    this.#gathered.inc({ how }, count);
  }

  countBrowserReport(directive: ReportedDirective): void {
    this.#reports.inc({ directive });
  }

  /** Looks at connections to the database whenever somebody asks for the figures. */
  watchConnections(figures: () => readonly LaneFigures[]): void {
    this.#lanes.push(figures);
  }

  /** How many actions that a deadline hangs on wait to be worked on. */
  watchGathered(waiting: () => number): void {
    this.#lines.push(waiting);
  }

  /** How far stamps of receipt are in doubt, in seconds. */
  watchDoubt(seconds: () => number): void {
    this.#doubts.push(seconds);
  }

  /** How far our clock is ahead of another one, asked at each look; nothing is told while it cannot be asked. */
  watchClock(against: string, measure: () => Promise<number>): void {
    this.#clocks.set(against, measure);
  }
}

function watchLines(registry: Registry, lines: readonly (() => number)[]): void {
  new Gauge({
    name: 'tirkeu_urgent_actions_waiting', help: 'Actions that a deadline hangs on and that wait to be worked on; each has its stamp of receipt already.', registers: [registry],
    collect() {
      this.set(lines.reduce((sum, waiting) => sum + waiting(), 0));
    },
  });
}

function watchDoubt(registry: Registry, doubts: readonly (() => number)[]): void {
  new Gauge({
    name: 'tirkeu_clock_doubt_seconds', help: 'How far stamps of receipt are in doubt; above half a second receipts say so.', registers: [registry],
    collect() {
      this.set(Math.max(0, ...doubts.map((seconds) => seconds())));
    },
  });
}

function watchClocks(registry: Registry, clocks: ReadonlyMap<string, () => Promise<number>>): void {
  new Gauge({
    name: 'tirkeu_clock_offset_seconds', help: 'How far the clock of this process is ahead of another one.', labelNames: ['against'], registers: [registry],
    async collect() {
      this.reset();
      await Promise.all([...clocks].map(([against, measure]) => measure().then((seconds) => this.set({ against }, seconds), () => undefined)));
    },
  });
}

function watchLanes(registry: Registry, sources: readonly (() => readonly LaneFigures[])[]): void {
  const lanes = (): readonly LaneFigures[] => sources.flatMap((figures) => figures());
  new Gauge({
    name: 'tirkeu_database_connections', help: 'Connections to the database.', labelNames: ['lane', 'state'], registers: [registry],
    collect() {
      for (const { lane, used, idle } of lanes()) {
        this.set({ lane, state: 'used' }, used);
        this.set({ lane, state: 'idle' }, idle);
      }
    },
  });
  new Gauge({
    name: 'tirkeu_database_waiting', help: 'Requests that wait for a connection to the database.', labelNames: ['lane'], registers: [registry],
    collect() {
      for (const { lane, waiting } of lanes()) this.set({ lane }, waiting);
    },
  });
}
