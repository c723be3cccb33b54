import { describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { DataTable, UiProvider, type DataSort } from '../index.js';

interface Person { id: string; name: string }
const PEOPLE: Person[] = [{ id: 'a', name: 'Әділбек' }, { id: 'b', name: 'Ерлан' }, { id: 'c', name: 'Үміт' }];

function Table({ onOpen, onSort, sort, initial = [] }: { onOpen?: (row: Person) => void; onSort?: (sort: DataSort) => void; sort?: DataSort; initial?: string[] }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(initial));
  const [active, setActive] = useState<string | null>(null);
  return (
    <UiProvider>
      <DataTable
        caption="People" keyboard rowKey={(row) => row.id} columns={[{ id: 'name', header: 'Name', rowHeader: true, sortable: true, cell: (row) => row.name }, { id: 'id', header: 'Id', cell: (row) => row.id }]}
        groups={[{ key: 'now', title: 'Now', count: 2, rows: PEOPLE.slice(0, 2) }, { key: 'later', title: 'Later', count: 1, rows: PEOPLE.slice(2) }, { key: 'never', title: 'Never', count: 0, rows: [], empty: 'Nobody' }]}
        selected={selected} onSelectedChange={setSelected} selectLabels={{ all: 'Choose all', row: (row) => `Choose ${row.name}` }} activeKey={active} onActiveChange={setActive} onOpen={onOpen} sort={sort} onSort={onSort}
      />
    </UiProvider>
  );
}

const rowOf = (name: string) => screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement;

describe('a table of work', () => {
  it('moves over groups by J, K, arrows, Home and End, by physical key', () => {
    render(<Table />);
    act(() => rowOf('Әділбек').focus());
    fireEvent.keyDown(rowOf('Әділбек'), { code: 'KeyJ', key: 'о' });
    expect(document.activeElement).toBe(rowOf('Ерлан'));
    fireEvent.keyDown(rowOf('Ерлан'), { code: 'ArrowDown', key: 'ArrowDown' });
    expect(document.activeElement).toBe(rowOf('Үміт'));
    fireEvent.keyDown(rowOf('Үміт'), { code: 'KeyJ', key: 'j' });
    expect(document.activeElement).toBe(rowOf('Үміт'));
    fireEvent.keyDown(rowOf('Үміт'), { code: 'Home', key: 'Home' });
    expect(document.activeElement).toBe(rowOf('Әділбек'));
  });

  it('is one stop in the tab order, at the row last visited', () => {
    render(<Table />);
    const rows = () => PEOPLE.map(({ name }) => rowOf(name).tabIndex);
    expect(rows()).toEqual([0, -1, -1]);
    act(() => rowOf('Әділбек').focus());
    fireEvent.keyDown(rowOf('Әділбек'), { code: 'End', key: 'End' });
    expect(rows()).toEqual([-1, -1, 0]);
  });

  it('opens a row by Enter and chooses it by X', () => {
    const open = jest.fn();
    render(<Table onOpen={open} />);
    fireEvent.keyDown(rowOf('Ерлан'), { code: 'Enter', key: 'Enter' });
    expect(open.mock.calls).toEqual([[PEOPLE[1]]]);
    fireEvent.keyDown(rowOf('Ерлан'), { code: 'KeyX', key: 'ч' });
    expect((screen.getByRole('checkbox', { name: 'Choose Ерлан' }) as HTMLInputElement).checked).toBe(true);
  });

  it('chooses every row of every group at once', async () => {
    render(<Table initial={['a']} />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Choose all' }));
    expect(screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked)).toEqual([true, true, true, true]);
  });

  it('says how it is sorted and turns the order round', async () => {
    const sorted = jest.fn();
    const { rerender } = render(<Table onSort={sorted} />);
    const head = screen.getByRole('columnheader', { name: 'Name' });
    expect(head.getAttribute('aria-sort')).toBe('none');
    await userEvent.click(within(head).getByRole('button'));
    expect(sorted.mock.calls).toEqual([[{ column: 'name', direction: 'ascending' }]]);
    rerender(<Table onSort={sorted} sort={{ column: 'name', direction: 'ascending' }} />);
    expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(within(screen.getByRole('columnheader', { name: 'Name' })).getByRole('button'));
    expect(sorted).toHaveBeenLastCalledWith({ column: 'name', direction: 'descending' });
  });

  it('says why a group is empty', () => {
    render(<Table />);
    expect(screen.getByRole('cell', { name: 'Nobody' })).toBeTruthy();
  });
});
