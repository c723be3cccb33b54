import { ok, type Denial, type Result } from '@tirkeu/domain';
import { Denied, open, type Done, type OpeningRequest } from './act-on-filing.js';
import { withOpenings } from './openings.js';
import type { DeskPorts, Transaction } from './ports.js';

/**
 * Opens several filings in one transaction: all of them or, when one is denied, none. The items of the denial begin with the
 * number of the row, from 1. Chains are taken in one order, so that of two imports one waits for the other. `onProgress` is told
 * how many were worked on; it begins anew where a lost race makes the whole begin anew.
 */
export async function openAll(ports: DeskPorts, transaction: Transaction, requests: readonly OpeningRequest[], onProgress?: (worked: number) => void): Promise<Result<readonly Done[], Denial>> {
  const ordered = requests.map((request, place) => ({ request, place })).sort((a, b) => (a.request.contestId < b.request.contestId ? -1 : Number(a.request.contestId > b.request.contestId)));
  const done: Done[] = [];
  let worked = 0;
  const denials: { readonly place: number; readonly denial: Denial }[] = [];
  const openings = await transaction.findOpenings(ordered.map(({ request: { action: { filingId }, actionId, contestId } }) => ({ filingId, actionId, contestId })));
  const known = withOpenings(transaction, openings);
  for (const { request, place } of ordered) {
    const result = await open(ports, known, request);
    if (result.ok) done[place] = result.value;
    else denials.push({ place, denial: result.error });
    onProgress?.(++worked);
  }
  const [first, ...others] = denials.sort((a, b) => a.place - b.place);
  if (!first) return ok(done);
  const items = [first, ...others].flatMap(({ place, denial }) => rowsOf(place + 1, denial));
  // Thrown, so that what was opened before is undone with the transaction.
  throw new Denied({ ...first.denial, items, facts: { ...first.denial.facts, row: first.place + 1 } });
}

/** A row of one person is called by the number of its opening, not by its own place in it. */
const rowsOf = (row: number, { items = [''] }: Denial): readonly string[] => items.map((item) => `${row}.${item.replace(/^1\./u, '') || 'district'}`);
