import { describe, expect, it } from '@jest/globals';
import { instant } from '@tirkeu/domain';
import { readTime, timeNow } from '../../shared/counter/counter-time.js';
import { readEntry, routesOf, type EntryForm } from './entry-form.js';

const zone = 'Asia/Almaty';
/** 18:25 in Temirtau on the day on which nomination closes. */
const now = instant('2026-12-21T13:25:00.000Z');
const time = { on: { day: '21', month: '12', year: '2026' }, at: '17:50', reason: 'Кезек болды' };
const parties = [{ id: 'amanat', name: { kk: 'Аманат', ru: 'Аманат', en: 'Amanat' } }];
const form: EntryForm = { contestId: 'contest-7', route: 'self', party: '', nameKk: '', nameRu: '', bin: '', time };
const faultsOf = (typed: EntryForm) => {
  const read = readEntry(typed, { parties, zone, now });
  return 'faults' in read ? read.faults.map(({ fieldId }) => fieldId) : [];
};

describe('the time at the counter', () => {
  it('begins as now on the clock of the commission, without a reason', () => {
    expect(timeNow(now, zone)).toEqual({ on: { day: '21', month: '12', year: '2026' }, at: '18:25', reason: '' });
  });

  it('is the moment in the zone of the commission', () => {
    expect(readTime(time, zone, now)).toEqual({ value: { receivedAt: '2026-12-21T12:50:00.000Z', reason: 'Кезек болды' } });
    expect(readTime({ ...time, at: '9.05' }, zone, now)).toMatchObject({ value: { receivedAt: '2026-12-21T04:05:00.000Z' } });
  });

  it('needs no reason where it is entered within a quarter of an hour', () => {
    expect(readTime({ ...time, at: '18:10', reason: '' }, zone, now)).toEqual({ value: { receivedAt: '2026-12-21T13:10:00.000Z', reason: '' } });
    expect(readTime({ ...time, at: '18:09', reason: '' }, zone, now)).toEqual({ faults: [{ fieldId: 'came-reason', key: 'counter:time.reason.missing' }] });
  });

  it.each([
    ['a day that is not', { ...time, on: { day: '31', month: '11', year: '2026' } }, 'came-on-day'],
    ['an hour that is not', { ...time, at: '25:00' }, 'came-at'],
    ['a minute that has not come', { ...time, at: '18:26' }, 'came-at'],
    ['no reason', { ...time, reason: ' ' }, 'came-reason'],
  ])('is not read from %s', (_name, typed, fieldId) => {
    expect(readTime(typed, zone, now)).toMatchObject({ faults: [{ fieldId }] });
  });
});

describe('a paper filing to be entered', () => {
  it('needs its district, who nominates and the time', () => {
    expect(faultsOf({ ...form, contestId: '', route: null, time: { ...time, reason: '' } })).toEqual(['contest', 'route', 'came-reason']);
  });

  it('is of a self-nominee, of a party of the list, or of an association by its number', () => {
    expect(readEntry(form, { parties, zone, now })).toMatchObject({ value: { route: 'self', nominator: null, counter: { receivedAt: '2026-12-21T12:50:00.000Z' } } });
    expect(readEntry({ ...form, route: 'party', party: 'amanat' }, { parties, zone, now })).toMatchObject({ value: { nominator: { kind: 'party', id: 'amanat' } } });
    expect(readEntry({ ...form, route: 'public-association', nameKk: 'Үлгі', nameRu: 'Улги', bin: '9401 4000 0385' }, { parties, zone, now }))
      .toMatchObject({ value: { nominator: { kind: 'public-association', id: 'association-940140000385', name: { kk: 'Үлгі', ru: 'Улги' } } } });
    expect(faultsOf({ ...form, route: 'party' })).toEqual(['party']);
    expect(faultsOf({ ...form, route: 'public-association', bin: '940140000384' })).toEqual(['name-kk', 'name-ru', 'bin']);
  });
});

describe('a party list that came on paper', () => {
  it('is of a party, and has no other way to be nominated', () => {
    expect([routesOf('party-list'), routesOf('single-member')]).toEqual([['party-list'], ['self', 'party', 'public-association']]);
    expect(faultsOf({ ...form, route: 'party-list' })).toEqual(['party']);
    expect(readEntry({ ...form, route: 'party-list', party: 'amanat' }, { parties, zone, now })).toMatchObject({ value: { route: 'party-list', nominator: { kind: 'party', id: 'amanat' } } });
  });
});
