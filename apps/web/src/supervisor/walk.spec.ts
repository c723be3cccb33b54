import { describe, expect, it } from '@jest/globals';
import { COUNTRY, parseWalk, scopeQuery, toDecision, toFigures, toFilings, walkHref, type Walk } from './walk.js';

const temirtau: Walk = { ...COUNTRY, region: 'KZ-35', locality: 'KZ-35-C-temirtau', commission: 'dec.KZ-35-C-temirtau.7', route: 'self' };

describe('The walk from the country to one piece of evidence', () => {
  it('begins with the whole country', () => {
    expect(parseWalk('/supervisor', '')).toEqual(COUNTRY);
    expect(walkHref(COUNTRY)).toBe('/supervisor');
  });

  it('names every step in the path and every filter in the search', () => {
    const walk = toDecision(toFilings({ ...temirtau, election: 'training', ground: 'documents-missing' }, { outcome: 'refused' }), 'f-1');
    expect(walkHref(walk)).toBe(
      '/supervisor/regions/KZ-35/localities/KZ-35-C-temirtau/commissions/dec.KZ-35-C-temirtau.7/grounds/documents-missing/filings/f-1?election=training&route=self&outcome=refused',
    );
  });

  it.each<Walk>([
    COUNTRY,
    temirtau,
    { ...COUNTRY, region: 'KZ-75', commission: 'dec.KZ-75.3' },
    { ...COUNTRY, ground: 'requirements-not-met', sort: { column: 'place', direction: 'ascending' } },
    { ...toFilings(temirtau, { category: 'documents-incomplete' }), cursor: 'abc_-9', before: 50 },
    { ...temirtau, stop: { at: 'evidence', filingId: 'f-1', evidence: 2 } },
    { ...COUNTRY, stop: { at: 'announcements' } },
  ])('leads back to the same place from its own address (%#)', (walk) => {
    const [path = '', search = ''] = walkHref(walk).split('?');
    expect(parseWalk(path, search)).toEqual(walk);
  });

  it.each([
    '/supervisor/nowhere', '/supervisor/filings/f-1/evidence/0', '/supervisor/filings/f-1/evidence/two', '/supervisor/filings/a b',
    '/supervisor/grounds/other', '/supervisor/localities/KZ-35-C-temirtau', '/candidate', '/supervisors',
  ])('has no page at %s', (path) => {
    expect(parseWalk(path, '')).toBeNull();
  });

  it('leaves out filters that nobody offers', () => {
    expect(parseWalk('/supervisor', '?route=by-air&outcome=lost&before=-1&sort=name.up&cursor=%27')).toEqual(COUNTRY);
  });

  it('drops the filters of the list on the way back to the figures', () => {
    const list = { ...toFilings(temirtau, { outcome: 'refused' }), cursor: 'c', before: 25 };
    expect(toFigures(list)).toEqual(temirtau);
  });

  it('asks the server for its scope and nothing else', () => {
    expect(scopeQuery({ ...temirtau, election: 'training' }, { by: 'route' })).toBe(
      'election=training&region=KZ-35&locality=KZ-35-C-temirtau&commission=dec.KZ-35-C-temirtau.7&route=self&by=route',
    );
  });
});
