import type { KnownView, TableView } from '@tirkeu/contracts';
import type { CivilDate } from '@tirkeu/domain';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { apiPost, uploadFile } from '../../shared/api.js';
import { askedOf, judgeRows, rowsOf, type JudgedRow, type Mapping, type TableRow } from './table-rows.js';

export interface TableTerms {
  readonly today: CivilDate;
  readonly ownParty: string | null;
  readonly withDistricts: boolean;
  readonly filingId?: string;
  readonly electionId?: string;
}

export type Reading =
  | { readonly phase: 'none' }
  | { readonly phase: 'reading'; readonly file: File; readonly share: number }
  | { readonly phase: 'failed'; readonly file: File; readonly failure: unknown }
  | { readonly phase: 'read'; readonly file: File; readonly table: TableView };

const NOTHING_KNOWN: KnownView = { inFiling: [], elsewhere: [], districts: {} };

/** A table on its way from a file to people: read by the server, its columns given meaning, its rows judged and put right here. */
export function useTable(terms: TableTerms) {
  const { today, ownParty, withDistricts, filingId, electionId } = terms;
  const [reading, setReading] = useState<Reading>({ phase: 'none' });
  const [mapping, setMapping] = useState<Mapping>([]);
  const [rows, setRows] = useState<readonly TableRow[] | null>(null);
  const asked = useMemo(() => askedOf(rows ?? [], today), [rows, today]);
  const known = useQuery({
    queryKey: ['nominator', 'known', filingId, electionId, asked],
    enabled: rows !== null,
    placeholderData: (before: KnownView | undefined) => before,
    queryFn: () => apiPost<KnownView>('/api/nominator/known', { ...(filingId && { filingId }), ...(electionId && { electionId }), iins: asked.iins, districts: withDistricts ? asked.districts : [] }),
  });
  const table = reading.phase === 'read' ? reading.table : null;
  const judged = useMemo<readonly JudgedRow[] | null>(
    () => (rows && table ? judgeRows(rows, { today, ownParty, withDistricts, vocabulary: table.vocabulary, known: known.data ?? NOTHING_KNOWN }) : null),
    [rows, table, known.data, today, ownParty, withDistricts],
  );

  const read = async (file: File): Promise<void> => {
    setRows(null);
    setReading({ phase: 'reading', file, share: 0 });
    try {
      const found = await uploadFile<TableView>('/api/nominator/tables', file, (share) => setReading({ phase: 'reading', file, share }));
      setMapping(found.fields);
      setReading({ phase: 'read', file, table: found });
    } catch (failure) {
      setReading({ phase: 'failed', file, failure });
    }
  };
  return {
    reading, read, mapping, setMapping, judged, known,
    isAsking: known.isFetching,
    /** Takes the columns as they are mapped and judges the rows. */
    takeRows: () => { if (table) setRows(rowsOf(table, mapping)); },
    /** Back to the columns; what was put right in the rows is given up. */
    giveUpRows: () => setRows(null),
    change: (id: string, part: Partial<TableRow>) => setRows((before) => before?.map((row) => (row.id === id ? { ...row, ...part } : row)) ?? null),
    startAgain: () => { setReading({ phase: 'none' }); setRows(null); },
  };
}

export type TableInUse = ReturnType<typeof useTable>;
