import { describe, expect, it } from '@jest/globals';
import { readWish, type WishForm } from './read-wish.js';

const blank: WishForm = { kind: null, party: '', nameKk: '', nameRu: '', number: '', region: '' };
const association: WishForm = { ...blank, kind: 'public-association', nameKk: ' «Үлгі» қоғамдық бірлестігі ', nameRu: 'ОО «Улги»', number: '0001 4099-9980', region: 'KZ-35' };
const faultsOf = (form: WishForm): readonly string[] => {
  const read = readWish(form);
  return 'faults' in read ? read.faults.map(({ words }) => words) : [];
};

describe('a request to act for a nominator', () => {
  it('names a party of the list, for the whole country where no region is chosen', () => {
    expect(readWish({ ...blank, kind: 'party', party: 'auyl' })).toEqual({ wish: { kind: 'party', party: 'auyl' } });
  });

  it('takes a number as it is copied from a document, with spaces and hyphens', () => {
    expect(readWish(association)).toEqual({ wish: { kind: 'public-association', nameKk: '«Үлгі» қоғамдық бірлестігі', nameRu: 'ОО «Улги»', registrationNumber: '000140999980', region: 'KZ-35' } });
  });

  it('says everything that is missing at once', () => {
    expect(faultsOf(blank)).toEqual(['agency:kind.missing']);
    expect(faultsOf({ ...blank, kind: 'party' })).toEqual(['agency:party.missing']);
    expect(faultsOf({ ...blank, kind: 'public-association' })).toEqual(['agency:name-kk.missing', 'agency:name-ru.missing', 'agency:number.missing']);
  });

  it('catches a slip in the number by its check digit', () => {
    expect(faultsOf({ ...association, number: '000140999981' })).toEqual(['agency:number.wrong']);
  });
});
