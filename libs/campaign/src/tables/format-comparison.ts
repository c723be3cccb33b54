import type { ComparedCell, Comparison } from './compare-tables.js';

/**
 * The comparison for a terminal: a block for each table, a line for each row with `printed|computed` for every column, and
 * below it a line for every cell that is not equal. The last line is `campaign: N cells equal, M source errors, K differences`.
 */
export function formatComparison({ cells, equal, sourceErrors, differences }: Comparison): string {
  const tables = grouped(cells, (cell) => cell.table);
  return [
    ...[...tables].flatMap(([table, ofTable]) => [...formatTable(table, ofTable), '']),
    `campaign: ${equal} cells equal, ${sourceErrors} source errors, ${differences} differences`,
  ].join('\n');
}

function formatTable(table: string, cells: readonly ComparedCell[]): string[] {
  const columns = [...new Set(cells.map((cell) => cell.column))];
  const rows = [...grouped(cells, (cell) => cell.row).values()];
  const pair = (row: readonly ComparedCell[], column: string): string => {
    const cell = row.find((each) => each.column === column);
    return cell ? `${mark(cell)}${cell.printed === '' ? '–' : cell.printed}|${cell.computed === '' ? '–' : cell.computed}` : '';
  };
  const label = Math.max(...cells.map((cell) => cell.row.length), 'row'.length);
  const width = (column: string): number => Math.max(column.length, ...rows.map((row) => pair(row, column).length));
  const line = (first: string, text: (column: string) => string, last: string): string => `  ${[first.padEnd(label), ...columns.map((column) => text(column).padStart(width(column)))].join('  ')}  ${last}`;
  return [
    `${/^t\d+$/.test(table) ? `Table ${table.slice(1)}` : `The ${table}`} · ${[...new Set(cells.map((cell) => cell.file))].join(', ')} · printed|computed`,
    line('row', (column) => column, 'verdict'),
    ...rows.flatMap((row) => [line(row[0]?.row ?? '', (column) => pair(row, column), summary(row)), ...row.filter((cell) => cell.verdict !== 'equal').map((cell) => `    ${sentence(cell)}`)]),
  ];
}

/** Readable without colour. */
function mark({ verdict }: ComparedCell): string {
  return { equal: '', 'source-error': '~', difference: '!' }[verdict];
}

function summary(row: readonly ComparedCell[]): string {
  const count = (verdict: ComparedCell['verdict'], words: string): string[] => {
    const found = row.filter((cell) => cell.verdict === verdict).length;
    return found === 0 ? [] : [`${found} ${words}`];
  };
  return [...count('equal', 'equal'), ...count('source-error', 'source error'), ...count('difference', 'DIFFERENCE')].join(', ');
}

function sentence({ row, column, printed, computed, verdict, correction }: ComparedCell): string {
  const values = `(printed ${printed === '' ? 'nothing' : printed}, computed ${computed === '' ? 'nothing' : computed})`;
  if (verdict === 'difference') return `${row} ${column}: DIFFERENCE ${values}`;
  const other = correction && correction.recommended !== computed && correction.recommended !== '' ? `recommended ${correction.recommended}; ` : '';
  return `${row} ${column}: source error ${values}: ${other}${correction?.reason ?? ''}`;
}

function grouped(cells: readonly ComparedCell[], key: (cell: ComparedCell) => string): Map<string, ComparedCell[]> {
  const groups = new Map<string, ComparedCell[]>();
  for (const cell of cells) groups.set(key(cell), [...(groups.get(key(cell)) ?? []), cell]);
  return groups;
}
