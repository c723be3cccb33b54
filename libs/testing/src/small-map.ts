import type { Text } from '@tirkeu/domain';
import type { MapToLoad } from '@tirkeu/persistence';

const same = (text: string): Text => ({ kk: text, ru: text, en: text });
const DISTRICTS = Array.from({ length: 60 }, (_none, place) => place + 1);

/**
 * A country for tests: Qaraghandy (UTC+6 in 2023) with its list and 60 districts of Temirtau, and one district of Aqtau
 * (UTC+5), with the ids of the real map. One commission decides in districts 1 to 3.
 */
export const smallMap: MapToLoad = {
  regions: [
    { id: 'KZ-35', kind: 'oblast', names: { kk: 'Қарағанды облысы', ru: 'Карагандинская область', en: 'Qaraghandy Region' }, zone: 'Asia/Almaty' },
    { id: 'KZ-47', kind: 'oblast', names: { kk: 'Маңғыстау облысы', ru: 'Мангистауская область', en: 'Mangystau Region' }, zone: 'Asia/Aqtau' },
  ],
  localities: [
    { id: 'KZ-35-C-temirtau', regionId: 'KZ-35', kind: 'city', names: { kk: 'Теміртау қаласы', ru: 'город Темиртау', en: 'Temirtau city' } },
    { id: 'KZ-47-C-aqtau', regionId: 'KZ-47', kind: 'city', names: { kk: 'Ақтау қаласы', ru: 'город Актау', en: 'Aqtau city' } },
  ],
  maslikhats: [
    { id: 'KZ-35', tier: 'oblast', regionId: 'KZ-35', names: same('Қарағанды облыстық мәслихаты'), singleMemberSeats: 0, listSeats: 20, zone: 'Asia/Almaty' },
    { id: 'KZ-35-C-temirtau', tier: 'city', regionId: 'KZ-35', localityId: 'KZ-35-C-temirtau', names: same('Теміртау қалалық мәслихаты'), singleMemberSeats: 60, listSeats: 0, zone: 'Asia/Almaty' },
    { id: 'KZ-47-C-aqtau', tier: 'city', regionId: 'KZ-47', localityId: 'KZ-47-C-aqtau', names: same('Ақтау қалалық мәслихаты'), singleMemberSeats: 1, listSeats: 0, zone: 'Asia/Aqtau' },
  ],
  commissions: [
    { id: 'cec', kind: 'central', names: same('Орталық сайлау комиссиясы'), zone: 'Asia/Almaty' },
    { id: 'tec.KZ-35', kind: 'territorial', parentId: 'cec', regionId: 'KZ-35', maslikhatId: 'KZ-35', names: same('Қарағанды облыстық комиссиясы'), zone: 'Asia/Almaty' },
    { id: 'dec.KZ-35-C-temirtau.1', kind: 'district', parentId: 'tec.KZ-35', regionId: 'KZ-35', maslikhatId: 'KZ-35-C-temirtau', names: same('№ 1 округтік комиссия'), zone: 'Asia/Almaty' },
    ...DISTRICTS.slice(3).map((number) => ({
      id: `dec.KZ-35-C-temirtau.${number}`, kind: 'district', parentId: 'tec.KZ-35', regionId: 'KZ-35', maslikhatId: 'KZ-35-C-temirtau',
      names: same(`№ ${number} округтік комиссия`), zone: 'Asia/Almaty',
    })),
    { id: 'dec.KZ-47-C-aqtau.1', kind: 'district', parentId: 'cec', regionId: 'KZ-47', maslikhatId: 'KZ-47-C-aqtau', names: same('№ 1 округтік комиссия, Ақтау'), zone: 'Asia/Aqtau' },
  ],
  contests: [
    ...DISTRICTS.map((district) => ({
      id: `KZ-35-C-temirtau.${district}`, maslikhatId: 'KZ-35-C-temirtau', form: 'single-member' as const, district, seats: 1,
      commissionId: `dec.KZ-35-C-temirtau.${district <= 3 ? 1 : district}`, names: same(`№ ${district} округ, Теміртау`),
    })),
    { id: 'KZ-47-C-aqtau.1', maslikhatId: 'KZ-47-C-aqtau', form: 'single-member', district: 1, seats: 1, commissionId: 'dec.KZ-47-C-aqtau.1', names: same('№ 1 округ, Ақтау') },
    { id: 'KZ-35.list', maslikhatId: 'KZ-35', form: 'party-list', seats: 20, commissionId: 'tec.KZ-35', names: same('Партиялық тізімдер, Қарағанды облысы') },
  ],
};
