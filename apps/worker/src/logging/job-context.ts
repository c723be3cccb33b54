import { AsyncLocalStorage } from 'node:async_hooks';
import { traced } from '@tirkeu/persistence';

/** The job that is worked on, as every line of the log names it. */
export interface JobContext {
  readonly queue: string;
  readonly job: string | undefined;
  readonly topic: string;
  /** Of the request that caused the job; undefined where no request did. */
  readonly traceId: string | undefined;
}

const contexts = new AsyncLocalStorage<JobContext>();

/** Works on a job: what is logged meanwhile names it, and what it causes carries the trace of the request on. */
export const inJob = <Value>(context: JobContext, work: () => Value): Value =>
  contexts.run(context, () => (context.traceId === undefined ? work() : traced(context.traceId, work)));

/** The job that is worked on; undefined outside any. */
export const currentJob = (): JobContext | undefined => contexts.getStore();

const TRACE = /^[0-9a-f]{32}$/;

/** The trace in what an outbox row carries. Anything else there is none. */
export function traceOf({ traceId }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof traceId === 'string' && TRACE.test(traceId) ? traceId : undefined;
}
