import { useId, useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { ArrowDownIcon, ArrowUpIcon } from '../actions/icons.js';
import { classNames } from '../theme/class-names.js';
import { useShortcutsEnabled } from '../theme/key-shortcuts.js';
import { VisuallyHidden } from '../theme/visually-hidden.js';
import { TableRow, type RowParts } from './table-row.js';
import './data-table.css';

export interface DataColumn<Row> {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  /** A CSS length; the rest share what is left. */
  width?: string;
  sortable?: boolean;
  /** The cell that names the row. */
  rowHeader?: boolean;
  headerHidden?: boolean;
  /** Place on a card under 640 px: `title` on top, `status` at the right end, `line` with its label, `plain` without. */
  card?: 'title' | 'line' | 'plain' | 'status' | 'hidden';
}

export interface DataSort {
  column: string;
  direction: 'ascending' | 'descending';
}

export interface DataGroup<Row> {
  key: string;
  title: ReactNode;
  count?: ReactNode;
  tone?: 'bad';
  rows: Row[];
  /** Said where the group has no rows. */
  empty?: ReactNode;
  /** At the right end of the group's line. */
  aside?: ReactNode;
}

export interface DataTableProps<Row> {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: DataColumn<Row>[];
  rows?: Row[];
  groups?: DataGroup<Row>[];
  rowKey: (row: Row) => string;
  /** Names a focused row for screen readers where its cells do not. */
  rowLabel?: (row: Row) => string;
  sort?: DataSort;
  onSort?: (sort: DataSort) => void;
  selected?: ReadonlySet<string>;
  onSelectedChange?: (selected: ReadonlySet<string>) => void;
  selectLabels?: { all: string; row: (row: Row) => string };
  activeKey?: string | null;
  onActiveChange?: (key: string) => void;
  onOpen?: (row: Row) => void;
  /** After the table's own keys, for keys of the page. */
  onRowKeyDown?: (event: KeyboardEvent<HTMLTableRowElement>, row: Row) => void;
  /** Rows take focus and obey J K ↑ ↓ Home End Enter X by physical key. */
  keyboard?: boolean;
  density?: 'row' | 'compact';
  stickyHead?: boolean;
  /** Column heads are spoken, not drawn, where the cells say enough. */
  headHidden?: boolean;
  /** Instead of rows when there are none. */
  empty?: ReactNode;
  /** Rows of `<tfoot>`. */
  footer?: ReactNode;
  /** Under 640 px each row becomes a card. */
  cards?: boolean;
  tableRef?: Ref<HTMLTableElement>;
}

const SORTED_ICON = { ascending: ArrowUpIcon, descending: ArrowDownIcon };

function HeaderCell<Row>({ column, sort, onSort }: { column: DataColumn<Row>; sort?: DataSort; onSort?: (sort: DataSort) => void }) {
  const sorted = sort !== undefined && sort.column === column.id ? sort.direction : undefined;
  const Arrow = sorted === undefined ? null : SORTED_ICON[sorted];
  const toggle = () => onSort?.({ column: column.id, direction: sorted === 'ascending' ? 'descending' : 'ascending' });
  const text = column.headerHidden === true ? <VisuallyHidden>{column.header}</VisuallyHidden> : column.header;
  return (
    <th scope="col" role="columnheader" className={column.align === 'end' ? 't-table__end' : undefined} aria-sort={column.sortable === true ? (sorted ?? 'none') : undefined}>
      {column.sortable === true && onSort !== undefined
        ? <button type="button" className="t-table__sort" onClick={toggle}>{text}{Arrow !== null && <Arrow />}</button>
        : text}
    </th>
  );
}

/** The row a key leads to, by physical key so that no keyboard layout changes it. */
function destination(code: string, index: number, last: number, letters: boolean): number | undefined {
  if (code === 'ArrowDown' || (letters && code === 'KeyJ')) return Math.min(last, index + 1);
  if (code === 'ArrowUp' || (letters && code === 'KeyK')) return Math.max(0, index - 1);
  if (code === 'Home') return 0;
  if (code === 'End') return last;
  return undefined;
}

function toggled(selected: ReadonlySet<string>, keys: string[], on: boolean): ReadonlySet<string> {
  const next = new Set(selected);
  for (const key of keys) {
    if (on) next.add(key);
    else next.delete(key);
  }
  return next;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = true, columns, rows = [], groups, rowKey, sort, onSort, selected, onSelectedChange, selectLabels, activeKey, onActiveChange, onOpen, onRowKeyDown, keyboard = false, density = 'row', stickyHead = false, headHidden = false, empty, footer, cards = true, tableRef } = props;
  const letters = useShortcutsEnabled();
  const body = useRef<HTMLTableElement>(null);
  const name = useId();
  const all = groups === undefined ? rows : groups.flatMap((group) => group.rows);
  const keys = all.map(rowKey);
  const selecting = selected !== undefined && onSelectedChange !== undefined && selectLabels !== undefined;
  const width = columns.length + (selecting ? 1 : 0);
  const rovingKey = activeKey !== undefined && activeKey !== null && keys.includes(activeKey) ? activeKey : keys[0];
  const focusRow = (index: number) => {
    body.current?.querySelectorAll<HTMLTableRowElement>('tr[data-row]')[index]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, row: Row) => {
    const key = rowKey(row);
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (event.target === event.currentTarget && plain) {
      const next = destination(event.code, keys.indexOf(key), keys.length - 1, letters);
      if (next !== undefined) {
        event.preventDefault();
        focusRow(next);
        return;
      }
      if (event.code === 'Enter' && onOpen !== undefined) {
        event.preventDefault();
        onOpen(row);
        return;
      }
      if (event.code === 'KeyX' && letters && selecting) {
        event.preventDefault();
        onSelectedChange(toggled(selected, [key], !selected.has(key)));
        return;
      }
    }
    onRowKeyDown?.(event, row);
  };
  const partsOf = (row: Row): RowParts => {
    const key = rowKey(row);
    return {
      id: key,
      label: props.rowLabel?.(row),
      chosen: selected?.has(key) === true,
      active: activeKey === key,
      tabIndex: keyboard ? (key === rovingKey ? 0 : -1) : undefined,
      select: selecting ? { label: selectLabels.row(row), onChange: (on) => onSelectedChange(toggled(selected, [key], on)) } : undefined,
      onFocus: keyboard ? () => onActiveChange?.(key) : undefined,
      onKeyDown: keyboard ? (event) => onKeyDown(event, row) : undefined,
    };
  };
  const drawRows = (some: Row[]) => some.map((row) => <TableRow key={rowKey(row)} row={row} columns={columns} {...partsOf(row)} />);
  const setTable = (table: HTMLTableElement | null) => {
    body.current = table;
    if (typeof tableRef === 'function') tableRef(table);
    else if (tableRef !== undefined && tableRef !== null) tableRef.current = table;
  };
  return (
    <div className={classNames('t-tablewrap', cards && 't-tablewrap--cards')} role="group" aria-labelledby={name}>
      <table ref={setTable} role="table" className={classNames('t-table', `t-table--${density}`, stickyHead && 't-table--sticky', headHidden && 't-table--headless')} aria-labelledby={name}>
        <caption id={name} className={captionHidden ? 't-vh' : undefined}>{caption}</caption>
        <colgroup>{selecting && <col style={{ width: '48px' }} />}{columns.map((column) => <col key={column.id} style={column.width === undefined ? undefined : { width: column.width }} />)}</colgroup>
        <thead role="rowgroup">
          <tr role="row">
            {selecting && (
              <th scope="col" role="columnheader" className="t-table__select">
                <label><input type="checkbox" aria-label={selectLabels.all} checked={keys.length > 0 && keys.every((key) => selected.has(key))} onChange={(event) => onSelectedChange(toggled(selected, keys, event.target.checked))} /></label>
              </th>
            )}
            {columns.map((column) => <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />)}
          </tr>
        </thead>
        {groups === undefined
          ? <tbody role="rowgroup">{rows.length === 0 && empty !== undefined ? <tr role="row" className="t-table__none"><td role="cell" colSpan={width}>{empty}</td></tr> : drawRows(rows)}</tbody>
          : groups.map((group) => (
            <tbody key={group.key} role="rowgroup">
              <tr role="row" className="t-table__group">
                <th role="rowheader" scope="rowgroup" colSpan={width}>
                  <span className="t-table__grouphead">
                    <span className={group.tone === 'bad' ? 't-text--bad' : undefined}>{group.title}</span>
                    {group.count !== undefined && <span className="t-table__count">{group.count}</span>}
                    {group.aside !== undefined && <span className="t-table__groupaside">{group.aside}</span>}
                  </span>
                </th>
              </tr>
              {group.rows.length === 0 && group.empty !== undefined ? <tr role="row" className="t-table__none"><td role="cell" colSpan={width}>{group.empty}</td></tr> : drawRows(group.rows)}
            </tbody>
          ))}
        {footer !== undefined && <tfoot role="rowgroup">{footer}</tfoot>}
      </table>
    </div>
  );
}
