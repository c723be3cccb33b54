import { ok, type Denial, type Result } from '@tirkeu/domain';
import { Denied, open, type Done, type OpeningRequest } from './act-on-filing.js';
import type { DeskPorts, Transaction } from './ports.js';

/**
 * Opens several filings in one transaction: all of them or, when one is denied, none. The items of the denial begin with the
 * number of the row, from 1. Chains are taken in one order, so that of two imports one waits for the other.
 */
export async function openAll(ports: DeskPorts, transaction: Transaction, requests: readonly OpeningRequest[]): Promise<Result<readonly Done[], Denial>> {
  const ordered = requests.map((request, place) => ({ request, place })).sort((a, b) => (a.request.contestId < b.request.contestId ? -1 : Number(a.request.contestId > b.request.contestId)));
  const done: Done[] = [];
  const denials: { readonly place: number; readonly denial: Denial }[] = [];
  for (const { request, place } of ordered) {
    const result = await open(ports, transaction, request);
    if (result.ok) done[place] = result.value;
    else denials.push({ place, denial: result.error });
  }
  const [first, ...others] = denials.sort((a, b) => a.place - b.place);
  if (!first) return ok(done);
  const items = [first, ...others].flatMap(({ place, denial }) => rowsOf(place + 1, denial));
  // Thrown, so that what was opened before is undone with the transaction.
  throw new Denied({ ...first.denial, items, facts: { ...first.denial.facts, row: first.place + 1 } });
}

/** A row of one person is called by the number of its opening, not by its own place in it. */
const rowsOf = (row: number, { items = [''] }: Denial): readonly string[] => items.map((item) => `${row}.${item.replace(/^1\./u, '') || 'district'}`);
