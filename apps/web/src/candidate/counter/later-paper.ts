import type { ActionRequest } from '@tirkeu/contracts';
import { filingActions, type Filing } from '@tirkeu/domain';
import type { CounterFault } from '../../shared/counter/counter-time.js';

/** What people bring to the counter after their filing was received. */
export const LATER_PAPERS = ['attach-document', 'answer-notice', 'withdraw', 'revoke-nomination', 'lodge-appeal'] as const;
export type LaterPaper = (typeof LATER_PAPERS)[number];

/** What can be brought in the state in which a filing is; the moment at the counter decides the rest. A nomination is revoked by its nominator alone. */
export const laterPapersOf = ({ status, route }: Pick<Filing, 'status' | 'route'>): readonly LaterPaper[] =>
  LATER_PAPERS.filter((type) => filingActions[type].when[status] !== undefined && !(type === 'revoke-nomination' && route === 'self'));

export interface LaterForm {
  readonly what: LaterPaper | null;
  /** The place of a document in the list, by its number there. */
  readonly place: string;
  readonly file: File | null;
  readonly reason: string;
  readonly to: 'higher-commission' | 'court' | null;
  readonly number: string;
}

export interface Place {
  readonly requirement: Extract<ActionRequest, { type: 'attach-document' }>['document']['requirement'];
  readonly candidateId: string | null;
}

/** What to ask for; of a document its place and file, which is sent first. */
export type LaterWish = { readonly action: ActionRequest } | { readonly place: Place; readonly file: File };

/** The wish of the form; or what is missing. */
export function readLater({ what, place, file, reason, to, number }: LaterForm, places: readonly Place[]): LaterWish | { readonly faults: readonly CounterFault[] } {
  const written = reason.trim();
  switch (what) {
    case null:
      return { faults: [{ fieldId: 'what', key: 'counter:later.what.missing' }] };
    case 'attach-document': {
      const found = place === '' ? undefined : places[Number(place)];
      if (found && file) return { place: found, file };
      return { faults: [...(found ? [] : [{ fieldId: 'place', key: 'counter:later.paper.missing' } as const]), ...(file ? [] : [{ fieldId: 'scan', key: 'counter:later.file.missing' } as const])] };
    }
    case 'answer-notice':
      return { action: { type: what } };
    case 'withdraw':
      return { action: { type: what, reason: written === '' ? null : written } };
    case 'revoke-nomination':
      return written === '' ? { faults: [{ fieldId: 'why', key: 'counter:later.why.missing' }] } : { action: { type: what, reason: written } };
    case 'lodge-appeal':
      return to === null ? { faults: [{ fieldId: 'to', key: 'counter:later.to.missing' }] } : { action: { type: what, to, number: number.trim() === '' ? null : number.trim() } };
  }
}
