import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../kernel/time.js';
import { readMembers, type MemberCells } from './read-members.js';

const commissions = [{ id: 'dec.7', names: { kk: '№ 7 округтік комиссия', ru: 'Окружная комиссия № 7', en: 'District commission No. 7' } }];
const RIGHT: MemberCells = { commission: 'окружная комиссия №7', name: 'Үлгібаева Айсұлу', office: 'Төраға', seatedOn: '15.01.2023', iin: '900131490200' };
const read = (...rows: readonly Partial<MemberCells>[]) => readMembers(rows.map((cells, place) => ({ line: place + 2, cells: { ...RIGHT, ...cells } })), commissions, civilDate('2023-02-01'));
const faultsOf = (row: Partial<MemberCells>) => read(row)[0]?.faults.map(({ field, fault }) => `${field} ${fault}`);

describe('a member of a commission in a table', () => {
  it('is read with the commission and the office in any language', () => {
    expect(read({})[0]).toMatchObject({ faults: [], member: { commissionId: 'dec.7', office: 'chair', seatedOn: '2023-01-15', iin: '900131490200' } });
    expect(read({ office: 'заместитель председателя' })[0]?.member?.office).toBe('deputy-chair');
  });

  it('without an office is a plain member, without an IIN nobody to compare with candidates', () => {
    expect(read({ office: '', iin: '' })[0]?.member).toMatchObject({ office: 'member', iin: null });
  });

  it.each([
    [{ commission: '' }, ['commission missing']], [{ commission: 'Нигде' }, ['commission unknown']], [{ name: '' }, ['name missing']], [{ office: 'наблюдатель' }, ['office unknown']],
    [{ seatedOn: '30.02.2023' }, ['seatedOn not-a-date']], [{ iin: '900131490201' }, ['iin not-an-iin']],
  ])('is told what is wrong: %j', (row, faults) => {
    expect(faultsOf(row)).toEqual(faults);
  });

  it('sits once, and a commission has one chair', () => {
    expect(read({}, { name: 'Мысалов Ерлан' }, { office: 'мүше' }).map(({ faults }) => faults.map(({ field, fault }) => `${field} ${fault}`))).toEqual([[], ['office second-chair'], ['name repeated']]);
  });
});
