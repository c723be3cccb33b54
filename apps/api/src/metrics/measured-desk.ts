import type { Clock, Desk, FilingRequest } from '@tirkeu/desk';
import { millisBetween } from '@tirkeu/domain';
import type { ApiMetrics } from './api-metrics.js';

/** The desk, with every submission counted once: a retry is answered with its first time of receipt and counts no more. */
export const measuredDesk = (desk: Desk, metrics: ApiMetrics, clock: Clock): Desk => ({
  ...desk,
  act: (request) => (request.action.type === 'submit' ? submit(desk, metrics, clock, request) : desk.act(request)),
});

async function submit(desk: Desk, metrics: ApiMetrics, clock: Clock, request: FilingRequest): ReturnType<Desk['act']> {
  try {
    const result = await desk.act(request);
    if (!result.ok) metrics.countSubmission('denied');
    else if (result.value.receivedAt === request.receivedAt) {
      metrics.countSubmission(result.value.filing.status === 'late' ? 'late' : 'received', millisBetween(request.receivedAt, clock.now()) / 1_000);
    }
    return result;
  } catch (error) {
    metrics.countSubmission('failed');
    throw error;
  }
}
