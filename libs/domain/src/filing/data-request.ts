import type { ActorRef } from '../actor/actor.js';
import type { Instant } from '../kernel/time.js';
import type { Happened } from './events.js';
import type { Filing } from './filing.js';

/** What a person may ask about what is held of them: to be told what it is, to have it put right, to have it erased. */
export const DATA_REQUEST_KINDS = ['access', 'correction', 'erasure'] as const;
export type DataRequestKind = (typeof DATA_REQUEST_KINDS)[number];

export const DATA_REQUEST_OUTCOMES = ['granted', 'refused'] as const;
export type DataRequestOutcome = (typeof DATA_REQUEST_OUTCOMES)[number];

/** How soon a commission answers: in days of 24 hours from the request. */
export interface DataRequestTerm {
  readonly days: number;
}

/** A person's request about what is held of them in a filing. */
export interface DataRequest {
  readonly id: string;
  readonly kind: DataRequestKind;
  /** In the person's own words; empty where none are needed. */
  readonly statement: string;
  readonly answerBy: Instant;
  readonly at: Instant;
  readonly by: ActorRef;
  readonly answer: { readonly outcome: DataRequestOutcome; readonly reason: string; readonly at: Instant; readonly by: ActorRef } | null;
}

/** Somebody asked about what is held of them. */
export interface DataRequested extends Happened { readonly type: 'DataRequested'; readonly request: Pick<DataRequest, 'id' | 'kind' | 'statement' | 'answerBy'> }
/** The commission has answered, with a reason. */
export interface DataRequestAnswered extends Happened { readonly type: 'DataRequestAnswered'; readonly requestId: string; readonly outcome: DataRequestOutcome; readonly reason: string }

/** More than anybody needs, and little enough that a filing cannot be filled up with them. */
export const MOST_DATA_REQUESTS = 20;

/** The requests that nobody has answered. What was never handed in is before no commission: nobody there is to answer. */
export const openDataRequests = ({ status, dataRequests = [] }: Pick<Filing, 'status' | 'dataRequests'>): readonly DataRequest[] =>
  (status === 'discarded' ? [] : dataRequests.filter(({ answer }) => answer === null));

/** Since when a person's wish to be forgotten holds: what was never handed in is theirs alone, of anything else the commission has to grant it. */
export function erasureSince({ status, dataRequests = [] }: Pick<Filing, 'status' | 'dataRequests'>): Instant | null {
  const asked = dataRequests.filter(({ kind }) => kind === 'erasure');
  const holding = status === 'discarded' ? asked.at(0)?.at : asked.find(({ answer }) => answer?.outcome === 'granted')?.answer?.at;
  return holding ?? null;
}

/** What a filing becomes by a request or its answer. */
export function withDataRequest(filing: Filing, event: DataRequested | DataRequestAnswered): Filing {
  const { at, by } = event;
  const requests = filing.dataRequests ?? [];
  if (event.type === 'DataRequested') return { ...filing, dataRequests: [...requests, { ...event.request, at, by, answer: null }] };
  const { requestId, outcome, reason } = event;
  return { ...filing, dataRequests: requests.map((request) => (request.id === requestId ? { ...request, answer: { outcome, reason, at, by } } : request)) };
}
