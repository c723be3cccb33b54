import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@tirkeu/domain';
import { COUNTRY, listQuery, parseWalk, scopeQuery, toDecision, toFigures, toFilings, toList, walkHref, type Walk } from './walk.js';

const temirtau: Walk = { ...COUNTRY, region: 'KZ-35', locality: 'KZ-35-C-temirtau', commission: 'dec.KZ-35-C-temirtau.7', route: 'self' };

describe('The walk from the country to one piece of evidence', () => {
  it('begins with the whole country', () => {
    expect(parseWalk('/supervisor', '')).toEqual(COUNTRY);
    expect(walkHref(COUNTRY)).toBe('/supervisor');
  });

  it('names every step in the path and every filter in the search', () => {
    const walk = toDecision(toFilings({ ...temirtau, election: 'training', ground: 'documents-missing', tier: 'city', sex: 'female' }, { listed: 'refused' }), 'f-1');
    expect(walkHref(walk)).toBe(
      '/supervisor/regions/KZ-35/localities/KZ-35-C-temirtau/commissions/dec.KZ-35-C-temirtau.7/grounds/documents-missing/filings/f-1'
      + '?election=training&tier=city&route=self&sex=female&listed=refused',
    );
  });

  it.each<Walk>([
    COUNTRY,
    temirtau,
    { ...COUNTRY, region: 'KZ-75', commission: 'dec.KZ-75.3' },
    { ...COUNTRY, commission: 'dec.KZ-75.3' },
    { ...COUNTRY, ground: 'requirements-not-met', sort: { column: 'place', direction: 'ascending' } },
    { ...COUNTRY, form: 'party-list', nomination: 'party', party: 'amanat', age: '29-39', from: civilDate('2023-01-20'), to: civilDate('2023-02-08'), by: 'party' },
    { ...toFilings(temirtau, { standing: 'documents-incomplete', defect: 'spouse-declaration' }), cursor: 'abc_-9', before: 50 },
    { ...toFilings(COUNTRY, { alarm: 'undecided-near-deadline' }), district: '2023.KZ-75.d3' },
    { ...temirtau, stop: { at: 'evidence', filingId: 'f-1', evidence: 2 } },
    toList({ ...COUNTRY, sex: 'female' }, 'alike'),
    { ...COUNTRY, stop: { at: 'announcements' } },
  ])('leads back to the same place from its own address (%#)', (walk) => {
    const [path = '', search = ''] = walkHref(walk).split('?');
    expect(parseWalk(path, search)).toEqual(walk);
  });

  it.each([
    '/supervisor/nowhere', '/supervisor/filings/f-1/evidence/0', '/supervisor/filings/f-1/evidence/two', '/supervisor/filings/a b', '/supervisor/backlog/one',
    '/supervisor/localities/KZ-35-C-temirtau', '/supervisor/regions/%', '/candidate', '/supervisors',
  ])('has no page at %s', (path) => {
    expect(parseWalk(path, '')).toBeNull();
  });

  it('drops the filters of the list on the way back to the figures, and keeps the others', () => {
    const list = { ...toFilings(temirtau, { listed: 'refused', alarm: 'decided-late' }), cursor: 'c', before: 25 };
    expect(toFigures(list)).toEqual(temirtau);
  });

  it('asks the server for its scope and nothing else', () => {
    expect(scopeQuery({ ...temirtau, election: 'training', age: 'under-29' }, { by: 'route' })).toBe(
      'election=training&route=self&age=under-29&region=KZ-35&locality=KZ-35-C-temirtau&commission=dec.KZ-35-C-temirtau.7&by=route',
    );
    expect(scopeQuery(COUNTRY, listQuery(toFilings(COUNTRY, { listed: 'lost' })))).toBe('listed=lost');
  });
});

describe('An address with a filter that means nothing', () => {
  it.each([
    ['?route=by-air', [{ name: 'route', value: 'by-air' }]],
    ['?from=2023-02-31', [{ name: 'from', value: '2023-02-31' }]],
    ['?from=2023-02-08&to=2023-01-20', [{ name: 'from', value: '2023-02-08' }, { name: 'to', value: '2023-01-20' }]],
    ['?outcome=refused', [{ name: 'outcome', value: 'refused' }]],
    ['?sex=female&age=young', [{ name: 'age', value: 'young' }]],
  ])('says which one it is: %s', (search, wrong) => {
    expect(parseWalk('/supervisor', search)?.wrong).toEqual(wrong);
  });

  it('names a ground that the catalogue does not have', () => {
    expect(parseWalk('/supervisor/grounds/other', '')?.wrong).toEqual([{ name: 'ground', value: 'other' }]);
  });

  it('keeps the filters that are right, and leaves the wrong ones behind', () => {
    const walk = parseWalk('/supervisor/regions/KZ-35', '?sex=female&age=young');
    expect(walk && walkHref(walk)).toBe('/supervisor/regions/KZ-35?sex=female');
  });

  it('forgives what changes nothing: an empty filter, a page before the first, an unknown order', () => {
    expect(parseWalk('/supervisor', '?route=&before=-1&sort=name.up')).toEqual(COUNTRY);
  });
});
