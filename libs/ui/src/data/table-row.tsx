import type { KeyboardEvent, ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import type { Tone } from '../theme/shared-types.js';
import type { DataColumn } from './data-table.js';

export interface RowParts {
  id: string;
  label?: string;
  chosen: boolean;
  active: boolean;
  tabIndex?: number;
  select?: { label: string; onChange: (on: boolean) => void };
  onFocus?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTableRowElement>) => void;
}

function Cell<Row>({ column, row }: { column: DataColumn<Row>; row: Row }) {
  const place = column.card ?? (column.rowHeader === true ? 'title' : 'line');
  const className = classNames(`t-cell--${place}`, column.align === 'end' && 't-table__end');
  const content = (
    <>
      {place === 'line' && <span className="t-cell__label" aria-hidden="true">{column.header}</span>}
      <div className="t-cell__value">{column.cell(row)}</div>
    </>
  );
  return column.rowHeader === true ? <th scope="row" role="rowheader" className={className}>{content}</th> : <td role="cell" className={className}>{content}</td>;
}

/** One row of a `DataTable`; the ring of a focused row is drawn inside it. */
export function TableRow<Row>({ row, columns, id, label, chosen, active, tabIndex, select, onFocus, onKeyDown }: RowParts & { row: Row; columns: DataColumn<Row>[] }) {
  return (
    <tr role="row" data-row={id} className={classNames((chosen || active) && 't-table__on') || undefined} aria-label={label} aria-selected={select === undefined ? undefined : chosen} tabIndex={tabIndex} onFocus={onFocus} onKeyDown={onKeyDown}>
      {select !== undefined && (
        <td role="cell" className="t-table__select">
          <label><input type="checkbox" aria-label={select.label} checked={chosen} onChange={(event) => select.onChange(event.target.checked)} /></label>
        </td>
      )}
      {columns.map((column) => <Cell key={column.id} column={column} row={row} />)}
    </tr>
  );
}

export interface TwoLinesProps {
  first: ReactNode;
  second?: ReactNode;
  /** Colours the second line: only where a person must look. */
  tone?: Tone;
  strong?: boolean;
}

/** Two lines to a cell: the fact in ink, its reading below. */
export function TwoLines({ first, second, tone, strong = false }: TwoLinesProps) {
  return (
    <span className="t-lines">
      <span className={strong ? 't-lines__first t-text--600' : 't-lines__first'}>{first}</span>
      {second !== undefined && <span className={classNames('t-lines__second', tone !== undefined && tone !== 'plain' && `t-lines__second--tinted t-text--${tone}`)}>{second}</span>}
    </span>
  );
}
