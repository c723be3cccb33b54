import type { ElectionMap } from '@tirkeu/campaign';
import type { ExportContent, ExportFormat, ExportRequest } from '@tirkeu/contracts';
import { localDate, type Instant } from '@tirkeu/domain';
import { findDecisions, type Database, type ExportScope } from '@tirkeu/persistence';
import { alarmTerms } from '../insights/alarm-terms.js';
import { narrowed } from '../insights/narrowed.js';
import { readSlice, requireBounds } from '../insights/slice-of-query.js';
import { ProblemError, invalid } from '../platform/problem.js';

/** Rows that a workbook or a printed list may have at most. A CSV file has no limit. */
const MOST_ROWS: Readonly<Record<ExportFormat, number>> = { csv: Number.POSITIVE_INFINITY, xlsx: 50_000, pdf: 2_000 };
/** What only lists of filings can be narrowed to. */
const OF_LISTS = ['listed', 'standing', 'alarm', 'defect'] as const;
const FILTERS = [
  'form', 'tier', 'region', 'locality', 'commission', 'district', 'route', 'party', 'nomination', 'sex', 'age', 'ground', 'from', 'to', ...OF_LISTS,
] as const satisfies readonly (keyof ExportRequest)[];

interface Asking {
  readonly database: Database;
  readonly map: Pick<ElectionMap, 'findParty'>;
  readonly regionIds: readonly string[];
  readonly now: Instant;
}

const askedFilters = (wanted: ExportRequest): ExportScope['asked'] => Object.fromEntries(FILTERS.flatMap((name) => (wanted[name] === undefined ? [] : [[name, wanted[name]]])));

/**
 * What a file is to hold, settled now: the filters are checked as those of the screens are, the regions in scope are written down.
 *
 * @throws a problem that names every field that cannot be, or says how many rows the format can hold
 */
export async function exportScope(wanted: ExportRequest, { database, map, regionIds, now }: Asking): Promise<{ readonly scope: ExportScope; readonly rowsTotal: number | null }> {
  const { content, format, by = 'region' } = wanted;
  requireForm(wanted);
  const { filter, election, rulebook } = await readSlice(wanted, { database, map, regionIds });
  const asked = askedFilters(wanted);
  if (content !== 'decisions') {
    requireBounds(wanted, filter.regionIds);
    return { scope: { filter, by, asked }, rowsTotal: null };
  }
  const alarm = wanted.alarm && { kind: wanted.alarm, terms: await alarmTerms(database, election, rulebook, now) };
  const scope: ExportScope = { filter: narrowed(filter, wanted, rulebook), alarm, by, asked };
  const { total } = await findDecisions(database, { ...scope.filter, alarm, limit: 1 });
  if (total > MOST_ROWS[format]) throw new ProblemError({ status: 400, code: 'export-too-long', facts: { rows: total, most: MOST_ROWS[format] } });
  return { scope, rowsTotal: total };
}

/** A report has several tables, which no CSV file can hold; figures are not narrowed to a list. */
function requireForm(wanted: ExportRequest): void {
  const { content, format } = wanted;
  if (content === 'report' && format === 'csv') throw invalid([{ pointer: '/format', code: 'not-a-choice' }]);
  const stray = content === 'decisions' ? [] : OF_LISTS.filter((name) => wanted[name] !== undefined);
  if (stray.length > 0) throw invalid(stray.map((name) => ({ pointer: `/${name}`, code: 'unknown-field' as const })));
}

const NAMES: Readonly<Record<ExportContent, string>> = { figures: 'figures', decisions: 'filings', report: 'report' };

/** "tirkeu-figures-region-2026-12-01.csv": letters that every system can save, the day by the clocks of the capital. */
export const fileNameOf = ({ content, format, by = 'region' }: ExportRequest, { filter }: ExportScope, askedAt: Instant): string => [
  'tirkeu', NAMES[content], ...(content === 'figures' ? [by] : []), filter.electionId, localDate(askedAt, 'Asia/Almaty'),
].join('-').concat(`.${format}`);
