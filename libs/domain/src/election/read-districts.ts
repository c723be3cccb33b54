import type { Text } from '../kernel/citation.js';
import { foldForSearch } from '../kernel/kazakh.js';
import type { ZoneId } from '../kernel/time.js';
import type { ContestForm } from '../rulebook/rulebook.js';
import type { PlannedContest } from './draft.js';

/** The columns of a table of districts. */
export const DISTRICT_FIELDS = ['region', 'locality', 'number', 'form', 'seats', 'boundaries', 'zone', 'commission'] as const;
export type DistrictField = (typeof DISTRICT_FIELDS)[number];

export const DISTRICT_FAULTS = ['missing', 'unknown', 'not-a-number', 'one-seat', 'no-list-here', 'repeated', 'other-zone', 'other-place'] as const;
export type DistrictFault = (typeof DISTRICT_FAULTS)[number];

export interface DistrictCellFault {
  readonly field: DistrictField;
  readonly fault: DistrictFault;
}

interface Named {
  readonly id: string;
  readonly names: Text;
}

/** The places that a table may name. */
export interface PlacesOfDistricts {
  readonly regions: readonly Named[];
  readonly localities: readonly (Named & { readonly regionId: string })[];
  readonly maslikhats: readonly { readonly id: string; readonly regionId: string; readonly localityId: string | null; readonly zone: ZoneId; readonly hasList: boolean }[];
  readonly commissions: readonly (Named & { readonly maslikhatId: string | null })[];
  /** The titles of districts that are on the map already, by their place on it. */
  readonly titles: ReadonlyMap<string, Text>;
}

export type DistrictCells = Readonly<Record<DistrictField, string>>;

/** A row as read: a contest, or what is wrong with which cells. */
export interface DistrictRow {
  readonly line: number;
  readonly cells: DistrictCells;
  readonly faults: readonly DistrictCellFault[];
  /** Null where a cell is faulty. */
  readonly contest: PlannedContest | null;
}

const folded = (text: string): string => foldForSearch(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

const isCalled = ({ id, names }: Named, cell: string): boolean => id === cell || [names.kk, names.ru, names.en].map(folded).includes(folded(cell));

const FORMS: Readonly<Record<ContestForm, readonly string[]>> = {
  'single-member': ['singlemember', 'бірмандатты', 'одномандатный', 'бірмандаттыокруг', 'одномандатныйокруг', 'smd'],
  'party-list': ['partylist', 'партиялықтізім', 'партийныйсписок', 'list', 'список', 'тізім'],
};
const formWords = new Map(Object.entries(FORMS).flatMap(([form, words]) => words.map((word) => [folded(word), form as ContestForm] as const)));

const WHOLE = /^[1-9]\d{0,3}$/;

const titleOf = (form: ContestForm, district: number | null, { kk, ru, en }: Text): Text => (form === 'party-list'
  ? { kk: `Партиялық тізімдер, ${kk}`, ru: `Партийные списки, ${ru}`, en: `Party lists, ${en}` }
  : {
      kk: `№ ${district} бір мандатты аумақтық сайлау округі, ${kk}`, ru: `Одномандатный территориальный избирательный округ № ${district}, ${ru}`,
      en: `Single-member district No. ${district}, ${en}`,
    });

const commissionNames = (district: number, { kk, ru, en }: Text): Text => ({
  kk: `№ ${district} округтік сайлау комиссиясы, ${kk}`, ru: `Окружная избирательная комиссия № ${district}, ${ru}`, en: `District election commission No. ${district}, ${en}`,
});

/** Reads one row after another; remembers what came before, so that a repetition is found. */
class DistrictReader {
  readonly #seen = new Set<string>();

  constructor(private readonly places: PlacesOfDistricts) {}

  read(line: number, cells: DistrictCells): DistrictRow {
    const faults: DistrictCellFault[] = [];
    const wrong = (field: DistrictField, fault: DistrictFault): undefined => void faults.push({ field, fault });
    const region = cells.region === '' ? wrong('region', 'missing') : this.places.regions.find((each) => isCalled(each, cells.region)) ?? wrong('region', 'unknown');
    const locality = region && cells.locality !== '' ? this.places.localities.find((each) => each.regionId === region.id && isCalled(each, cells.locality)) ?? wrong('locality', 'unknown') : null;
    const maslikhat = region && locality !== undefined ? this.places.maslikhats.find((each) => each.regionId === region.id && each.localityId === (locality?.id ?? null)) : undefined;
    if (region && locality !== undefined && !maslikhat) wrong('locality', cells.locality === '' ? 'missing' : 'unknown');
    const form = cells.form === '' ? 'single-member' : formWords.get(folded(cells.form)) ?? wrong('form', 'unknown');
    const district = this.#district(cells.number, form, wrong);
    const seats = this.#seats(cells.seats, form, wrong);
    if (maslikhat && form === 'party-list' && !maslikhat.hasList) wrong('form', 'no-list-here');
    if (maslikhat && cells.zone !== '' && cells.zone !== maslikhat.zone) wrong('zone', 'other-zone');
    const mapId = maslikhat && `${maslikhat.id}.${form === 'party-list' ? 'list' : district}`;
    if (mapId !== undefined && district !== undefined && form !== undefined) {
      if (this.#seen.has(mapId)) wrong(form === 'party-list' ? 'form' : 'number', 'repeated');
      this.#seen.add(mapId);
    }
    const commission = maslikhat && region && mapId && form && district !== undefined ? this.#commission(cells.commission, { maslikhatId: maslikhat.id, mapId, district, place: (locality ?? region).names }, wrong) : undefined;
    if (faults.length > 0 || !region || !maslikhat || !mapId || !form || district === undefined || seats === undefined || commission === undefined) return { line, cells, faults, contest: null };
    return {
      line, cells, faults,
      contest: {
        mapId, maslikhatId: maslikhat.id, regionId: region.id, localityId: locality?.id ?? null, commissionId: commission.id, newCommission: commission.formed, form, district, seats, zone: maslikhat.zone,
        title: this.places.titles.get(mapId) ?? titleOf(form, district, (locality ?? region).names), boundaries: cells.boundaries === '' ? null : cells.boundaries,
      },
    };
  }

  #district(cell: string, form: ContestForm | undefined, wrong: Wrong): number | null | undefined {
    if (form === 'party-list') return null;
    if (cell === '') return wrong('number', 'missing');
    return WHOLE.test(cell) ? Number(cell) : wrong('number', 'not-a-number');
  }

  #seats(cell: string, form: ContestForm | undefined, wrong: Wrong): number | undefined {
    if (cell === '' && form === 'single-member') return 1;
    if (cell === '') return wrong('seats', 'missing');
    if (!WHOLE.test(cell)) return wrong('seats', 'not-a-number');
    return form === 'single-member' && cell !== '1' ? wrong('seats', 'one-seat') : Number(cell);
  }

  /** The commission named, else that of the district or, for a list, of the maslikhat. A district that has none yet gets one. */
  #commission(cell: string, { maslikhatId, mapId, district, place }: Drawn, wrong: Wrong): Charged | undefined {
    const territorial = `tec.${maslikhatId}`;
    const usual = district === null ? territorial : `dec.${mapId}`;
    const found = this.places.commissions.find((each) => (cell === '' ? each.id === usual : isCalled(each, cell)));
    if (found) return found.maslikhatId === maslikhatId ? { id: found.id, formed: null } : wrong('commission', 'other-place');
    if (cell !== '') return wrong('commission', 'unknown');
    const hasParent = this.places.commissions.some(({ id }) => id === territorial);
    return district !== null && hasParent ? { id: usual, formed: { names: commissionNames(district, place), parentId: territorial } } : wrong('commission', 'missing');
  }
}

type Wrong = (field: DistrictField, fault: DistrictFault) => undefined;

/** A contest as far as its commission needs it. */
interface Drawn { readonly maslikhatId: string; readonly mapId: string; readonly district: number | null; readonly place: Text }

/** The commission in charge, and whether it has to be formed. */
interface Charged { readonly id: string; readonly formed: PlannedContest['newCommission'] }

/**
 * The districts and lists of a table, row by row. Places and commissions are named by their ids or by their names in any of the
 * three languages. Without a form a single-member district is meant, without seats one, without a commission that of the district;
 * where a district has none yet, it is formed with the approval, as the territorial commission of its maslikhat forms it by law.
 */
export function readDistricts(lines: readonly { readonly line: number; readonly cells: DistrictCells }[], places: PlacesOfDistricts): readonly DistrictRow[] {
  const reader = new DistrictReader(places);
  return lines.map(({ line, cells }) => reader.read(line, cells));
}

/** Contests and seats of each region, in the order of the ids of the regions. */
export function sumByRegion(contests: readonly Pick<PlannedContest, 'regionId' | 'seats'>[]): readonly { readonly regionId: string; readonly contests: number; readonly seats: number }[] {
  const sums = new Map<string, { contests: number; seats: number }>();
  for (const { regionId, seats } of contests) {
    const sum = sums.get(regionId) ?? { contests: 0, seats: 0 };
    sums.set(regionId, { contests: sum.contests + 1, seats: sum.seats + seats });
  }
  return [...sums].map(([regionId, sum]) => ({ regionId, ...sum })).sort((a, b) => (a.regionId < b.regionId ? -1 : 1));
}
