import { AsyncLocalStorage } from 'node:async_hooks';

const traces = new AsyncLocalStorage<string>();

/**
 * Works for a request: what is written to the outbox meanwhile carries its trace, a random number that the logs of API and worker
 * name. It leads from a job to the request that caused it and says nothing about a person.
 */
export const traced = <Value>(traceId: string, work: () => Value): Value => traces.run(traceId, work);

/** The trace of the request that is worked for; undefined outside any. */
export const currentTrace = (): string | undefined => traces.getStore();
