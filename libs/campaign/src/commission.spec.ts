import { describe, expect, it } from '@jest/globals';
import { loadMap } from './map.js';

const map = loadMap();
const ofKind = (kind: string) => map.commissions.filter((commission) => commission.kind === kind);

describe('the commissions of 2023', () => {
  it('are the central one, 223 territorial and 3,081 district commissions', () => {
    expect([ofKind('central').length, ofKind('territorial').length, ofKind('district').length]).toEqual([1, 223, 3081]);
  });

  it('hang under the central commission without a gap', () => {
    for (const commission of map.commissions) {
      if (commission.kind === 'central') continue;
      const parent = map.findCommission(commission.parentId);
      expect(parent?.kind).toBe(commission.kind === 'district' || commission.maslikhatId !== commission.regionId ? 'territorial' : 'central');
    }
  });

  it('pass a complaint from the district to the territorial, the regional and the central commission', () => {
    const chain: string[] = [];
    for (let id: string | undefined = 'dec.KZ-35-C-temirtau.7'; id; id = map.findCommission(id)?.parentId) chain.push(id);
    expect(chain).toEqual(['dec.KZ-35-C-temirtau.7', 'tec.KZ-35-C-temirtau', 'tec.KZ-35', 'cec']);
    expect(map.findCommission('dec.KZ-71.7')?.parentId).toBe('tec.KZ-71');
  });

  it('register single-member candidates in the district commission and party lists in the regional one', () => {
    expect(map.commissionOf('KZ-35.7')).toMatchObject({ id: 'dec.KZ-35.7', kind: 'district', contestId: 'KZ-35.7', regionId: 'KZ-35' });
    expect(map.commissionOf('KZ-35.list')).toMatchObject({ id: 'tec.KZ-35', kind: 'territorial', maslikhatId: 'KZ-35' });
    for (const contest of map.contests) {
      expect(map.commissionOf(contest.id)).toMatchObject({ kind: contest.form === 'single-member' ? 'district' : 'territorial', maslikhatId: contest.maslikhatId });
    }
  });

  it('are named in three languages', () => {
    expect(map.findCommission('cec')?.names.kk).toBe('Қазақстан Республикасының Орталық сайлау комиссиясы');
    expect(map.findCommission('dec.KZ-35-C-temirtau.7')?.names).toEqual({
      kk: '№ 7 округтік сайлау комиссиясы, Теміртау қаласы',
      ru: 'Окружная избирательная комиссия № 7, город Темиртау',
      en: 'District election commission No. 7, Temirtau city',
    });
    expect(map.findCommission('tec.KZ-35-C-temirtau')?.names).toEqual({
      kk: 'Теміртау қалалық аумақтық сайлау комиссиясы',
      ru: 'Темиртауская городская территориальная избирательная комиссия',
      en: 'Temirtau City Territorial Election Commission',
    });
    expect(map.findCommission('tec.KZ-35')?.names.ru).toBe('Карагандинская областная территориальная избирательная комиссия');
    expect(map.findCommission('tec.KZ-62')?.names.ru).toBe('Территориальная избирательная комиссия области Ұлытау');
    expect(map.findCommission('dec.KZ-71.1')?.names.kk).toBe('№ 1 округтік сайлау комиссиясы, Астана қаласы');
    expect(map.findCommission('tec.KZ-59-D-g-musirepov')?.names).toMatchObject({
      kk: 'Ғабит Мүсірепов атындағы ауданның аумақтық сайлау комиссиясы',
      ru: 'Территориальная избирательная комиссия района имени Габита Мусрепова',
    });
  });

  it('name the region where two districts bear one name', () => {
    expect(map.findCommission('dec.KZ-10-D-abai.1')?.names.kk).toBe('№ 1 округтік сайлау комиссиясы, Абай ауданы, Абай облысы');
    expect(map.findCommission('tec.KZ-35-D-abai')?.names.ru).toBe('Абайская районная территориальная избирательная комиссия, Карагандинская область');
    const namedWithRegion = ofKind('territorial').filter((commission) => commission.names.en.includes(', ')).map((commission) => commission.maslikhatId);
    expect(namedWithRegion).toEqual([
      'KZ-10-D-abai', 'KZ-11-D-esil', 'KZ-19-D-zhambyl', 'KZ-31-D-zhambyl', 'KZ-35-D-abai', 'KZ-35-D-aqtogai', 'KZ-55-D-aqtogai', 'KZ-59-D-esil', 'KZ-59-D-zhambyl',
    ]);
  });

  it.each(['kk', 'ru', 'en'] as const)('never share a name in %s', (language) => {
    const names = map.commissions.map((commission) => commission.names[language]);
    expect(new Set(names).size).toBe(3305);
  });
});
