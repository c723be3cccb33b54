import { type Contest } from './contest.js';
import { type MaslikhatSeat } from './maslikhat.js';
import { type Text } from './text.js';

/** The Central Election Commission: above every other, of no region. */
export interface CentralCommission {
  readonly id: 'cec';
  readonly kind: 'central';
  readonly maslikhatId?: undefined;
  readonly contestId?: undefined;
  readonly regionId?: undefined;
  readonly parentId?: undefined;
  /** It sits in Astana. */
  readonly zone: string;
  readonly names: Text;
}

/** The commission of one maslikhat: registers the party lists on the oblast tier, forms the district commissions. */
export interface TerritorialCommission {
  /** `tec.<maslikhat>`. */
  readonly id: string;
  readonly kind: 'territorial';
  readonly maslikhatId: string;
  readonly contestId?: undefined;
  readonly regionId: string;
  /** The commission that hears complaints on it: of the region for a city or district, else the central one. */
  readonly parentId: string;
  readonly zone: string;
  readonly names: Text;
}

/** The commission of one single-member district: registers its candidates. */
export interface DistrictCommission {
  /** `dec.<maslikhat>.<number>`. */
  readonly id: string;
  readonly kind: 'district';
  readonly maslikhatId: string;
  readonly contestId: string;
  readonly regionId: string;
  /** The territorial commission of its maslikhat. */
  readonly parentId: string;
  readonly zone: string;
  readonly names: Text;
}

/** An election commission. Names are unique in the country and begin with a capital. */
export type Commission = CentralCommission | TerritorialCommission | DistrictCommission;

export const centralCommission: CentralCommission = {
  id: 'cec',
  kind: 'central',
  zone: 'Asia/Almaty',
  names: {
    kk: 'Қазақстан Республикасының Орталық сайлау комиссиясы',
    ru: 'Центральная избирательная комиссия Республики Казахстан',
    en: 'Central Election Commission of the Republic of Kazakhstan',
  },
};

export function territorialCommissionId(maslikhatId: string): string {
  return `tec.${maslikhatId}`;
}

export function districtCommissionId(maslikhatId: string, district: number): string {
  return `dec.${maslikhatId}.${district}`;
}

/** The territorial commission of a maslikhat followed by one district commission per single-member contest. */
export function commissionsFor(seat: MaslikhatSeat, contests: readonly Contest[]): Commission[] {
  const { maslikhat, place } = seat;
  const own = { maslikhatId: maslikhat.id, regionId: maslikhat.regionId, zone: maslikhat.zone };
  const territorial: TerritorialCommission = {
    ...own,
    id: territorialCommissionId(maslikhat.id),
    kind: 'territorial',
    parentId: maslikhat.tier === 'oblast' ? centralCommission.id : territorialCommissionId(maslikhat.regionId),
    names: seat.commissionNames,
  };
  const districts = contests.filter((contest) => contest.form === 'single-member').map((contest): DistrictCommission => ({
    ...own,
    id: contest.commissionId,
    kind: 'district',
    contestId: contest.id,
    parentId: territorial.id,
    names: {
      kk: `№ ${contest.district} округтік сайлау комиссиясы, ${place.kk}`,
      ru: `Окружная избирательная комиссия № ${contest.district}, ${place.ru}`,
      en: `District election commission No. ${contest.district}, ${place.en}`,
    },
  }));
  return [territorial, ...districts];
}
