import { describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import type { QueueRow, QueueView } from '@tirkeu/contracts';
import { instant } from '@tirkeu/domain';
import { queryKeys } from '../../shared/queries.js';
import { asKnown } from './queue-data.js';

const CLERK = { accountId: 'clerk', name: 'Жаттығова Әсел', role: 'clerk' } as const;
const takenAt = instant('2026-11-22T14:29:36.000Z');
const row = { filingId: 'f', version: 7, status: 'submitted', holder: null } as QueueRow;
const fetched = { rows: [row] } as unknown as QueueView;

/** What the browser knows of the filing after its own action was answered. */
function knowing(version: number): QueryClient {
  const client = new QueryClient();
  client.setQueryData(queryKeys.filing('f'), { version, filing: { id: 'f', status: 'in-examination', holder: { by: CLERK, since: takenAt } } });
  return client;
}

describe('rows of a queue that come after a filing was taken', () => {
  it('show who has it, though they were asked for before', () => {
    expect(asKnown(knowing(8), fetched).rows).toEqual([{ ...row, version: 8, status: 'in-examination', holder: { accountId: 'clerk', name: 'Жаттығова Әсел', since: takenAt, until: '2026-11-22T15:29:36.000Z' } }]);
  });

  it('stand as they came where they are as new or newer', () => {
    expect(asKnown(knowing(7), fetched).rows).toEqual([row]);
    expect(asKnown(knowing(6), fetched).rows).toEqual([row]);
    expect(asKnown(new QueryClient(), fetched).rows).toEqual([row]);
  });
});
