import { districtCommissionId, territorialCommissionId } from './commission.js';
import { type MaslikhatSeat } from './maslikhat.js';
import { type Text } from './text.js';

interface ContestOfMaslikhat {
  readonly maslikhatId: string;
  readonly names: Text;
  /** The commission that registers: the district commission for a candidate, the regional one for a party list. */
  readonly commissionId: string;
}

/** One seat, filled in one single-member district. Districts carry numbers only; their bounds and names are unknown. */
export interface SingleMemberContest extends ContestOfMaslikhat {
  /** `<maslikhat>.<number>`: `KZ-35-C-temirtau.3`. */
  readonly id: string;
  readonly form: 'single-member';
  /** From 1 without gaps within the maslikhat. */
  readonly district: number;
  readonly seats: 1;
}

/** The seats of a regional maslikhat that are shared out between party lists. */
export interface PartyListContest extends ContestOfMaslikhat {
  /** `<maslikhat>.list`. */
  readonly id: string;
  readonly form: 'party-list';
  readonly district?: undefined;
  readonly seats: number;
}

/** What is filled: a single-member district or the list seats of a maslikhat. */
export type Contest = SingleMemberContest | PartyListContest;

/** The contests of one maslikhat: its districts by number, then its list seats if it has any. */
export function contestsFor({ maslikhat, place }: MaslikhatSeat): Contest[] {
  const districts = Array.from({ length: maslikhat.singleMemberSeats }, (_, index): Contest => {
    const district = index + 1;
    return {
      id: `${maslikhat.id}.${district}`,
      maslikhatId: maslikhat.id,
      form: 'single-member',
      district,
      seats: 1,
      commissionId: districtCommissionId(maslikhat.id, district),
      names: {
        kk: `№ ${district} бір мандатты аумақтық сайлау округі, ${place.kk}`,
        ru: `Одномандатный территориальный избирательный округ № ${district}, ${place.ru}`,
        en: `Single-member district No. ${district}, ${place.en}`,
      },
    };
  });
  if (maslikhat.listSeats === 0) return districts;
  return [...districts, {
    id: `${maslikhat.id}.list`,
    maslikhatId: maslikhat.id,
    form: 'party-list',
    seats: maslikhat.listSeats,
    commissionId: territorialCommissionId(maslikhat.id),
    names: {
      kk: `Партиялық тізімдер, ${place.kk}`,
      ru: `Партийные списки, ${place.ru}`,
      en: `Party lists, ${place.en}`,
    },
  }];
}
