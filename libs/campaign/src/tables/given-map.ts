import type { LocalityRecord, MaslikhatRecord, Region, RegionRecord } from '../geography.js';
import { drawMap, type ElectionMap } from '../map.js';
import { readParties, type Party } from '../party.js';
import type { Text } from '../text.js';
import type { CellReader } from './cells.js';
import { GEOGRAPHY_FORMS, LOCALITIES, LOCALITY_NAMES, PARTIES, PARTY_BY_LOCALITY, REGION_NAMES, REGIONS } from './forms.js';
import type { PublishedRow } from './published-table.js';
import type { PublishedTables } from './read-tables.js';

/**
 * Draws the map of a folder that has its geography beside its tables.
 * @returns undefined when it cannot be drawn; why is reported
 */
export function drawGivenMap({ tables }: PublishedTables, cells: CellReader): ElectionMap | undefined {
  if (GEOGRAPHY_FORMS.some((form) => !form.optional && tables.get(form.file)?.rows.length === 0)) return undefined;
  const regions = cells.rows(REGIONS.file).map((row) => readRegion(row, cells));
  const parties = readGivenParties(tables, cells);
  const localities = cells.rows(LOCALITIES.file).map((row) => readLocality(row, cells));
  const whole = (records: readonly unknown[]): boolean => !records.includes(undefined);
  if (![regions, parties, localities].every(whole)) return undefined;
  const regionRecords = regions.filter((each) => each !== undefined);
  const known = new Set(regionRecords.map(({ region }) => region.id));
  cells.rows(LOCALITIES.file).filter((row) => !known.has(row.cells['region_id'] ?? '')).forEach((row) => cells.fault(row, 'region_id', `there is no region ${row.cells['region_id']}`));
  const localityRecords = withMissingSeats(regionRecords, localities.filter((each) => each !== undefined), cells);
  const drawable = localityRecords !== undefined && localityRecords.every(({ locality }) => known.has(locality.regionId));
  const unique = [regionRecords.map(({ region }) => region.id), localityRecords?.map(({ locality }) => locality.id) ?? []].every((ids) => new Set(ids).size === ids.length);
  return drawable && unique ? drawMap(regionRecords.map((record) => withSeatsOf(record, localityRecords)), localityRecords, parties.filter((each) => each !== undefined)) : undefined;
}

function readRegion(row: PublishedRow, cells: CellReader): RegionRecord | undefined {
  const kind = readWord(row, 'kind', ['oblast', 'republican city'] as const, cells);
  const zone = readZone(row, cells);
  const names = readNames(row, 'name', cells);
  const voters = cells.count(row, Object.keys(row.cells).find((column) => column.startsWith('voters')) ?? 'voters', 0) ?? 0;
  const counted = [cells.count(row, 'mandates_oblast_smd'), cells.count(row, 'mandates_oblast_list'), cells.count(row, 'mandates_local', 0)];
  const [singleMemberSeats, listSeats, localSeats] = counted;
  const further = cells.rows(REGION_NAMES.file).find((each) => each.id === row.id);
  if (!further) cells.report({ file: REGION_NAMES.file, row: row.id, column: 'region_id', message: 'the row is missing' });
  const maslikhatNames = further && readNames(further, 'maslikhat', cells);
  const commissionNames = further && readNames(further, 'commission', cells);
  if (!kind || !zone || !names || singleMemberSeats === undefined || listSeats === undefined || localSeats === undefined || !maslikhatNames || !commissionNames) return undefined;
  const region: Region = { id: row.id, kind: kind === 'oblast' ? kind : 'republican-city', names: kind === 'oblast' ? names : cityNames(names), zone, voters };
  return { region, maslikhatNames: capitalised(maslikhatNames), commissionNames: capitalised(commissionNames), singleMemberSeats, listSeats, localSeats };
}

function readLocality(row: PublishedRow, cells: CellReader): LocalityRecord | undefined {
  const kind = readWord(row, 'kind', ['city', 'district'] as const, cells);
  const singleMemberSeats = cells.count(row, 'n_smd');
  const regionId = cells.text(row, 'region_id');
  const named = kind && readLocalityNames(row, kind, cells);
  if (!named || singleMemberSeats === undefined || regionId === undefined) return undefined;
  const { names, maslikhatNames, sure } = named;
  return {
    locality: { id: row.id, regionId, kind, names, confidence: sure ? 'A' : 'B' },
    maslikhatNames: capitalised(maslikhatNames),
    commissionNames: capitalised(commissionOf(maslikhatNames)),
    singleMemberSeats,
    listSeats: 0,
  };
}

interface LocalityNames {
  readonly names: Text;
  readonly maslikhatNames: Text;
  readonly sure: boolean;
}

/** The official names; where a folder has none, made of the short Kazakh name and doubtful. */
function readLocalityNames(row: PublishedRow, kind: 'city' | 'district', cells: CellReader): LocalityNames | undefined {
  const official = cells.rows(LOCALITY_NAMES.file).find((each) => each.id === row.id);
  if (official) {
    const [names, maslikhatNames] = [readNames(official, 'name', cells), readNames(official, 'maslikhat', cells)];
    return names && maslikhatNames && { names, maslikhatNames, sure: official.cells['confidence'] === 'A' };
  }
  const short = cells.text(row, 'name_kk');
  if (short === undefined) return undefined;
  return kind === 'city'
    ? {
        names: { kk: `${short} қаласы`, ru: `город ${short}`, en: `${short} city` },
        maslikhatNames: { kk: `${short} қалалық мәслихаты`, ru: `маслихат города ${short}`, en: `${short} City Maslikhat` },
        sure: false,
      }
    : {
        names: { kk: `${short} ауданы`, ru: `район ${short}`, en: `${short} District` },
        maslikhatNames: { kk: `${short} аудандық мәслихаты`, ru: `маслихат района ${short}`, en: `${short} District Maslikhat` },
        sure: false,
      };
}

/** The tables name the territorial commissions of the regions only; those of cities and districts are called after their maslikhat in the same form. */
function commissionOf({ kk, ru, en }: Text): Text {
  const [, place] = /^маслихат (.+)$/iu.exec(ru) ?? [];
  return {
    kk: kk.replace('мәслихаты', 'аумақтық сайлау комиссиясы'),
    ru: place === undefined ? ru.replace(/(?:ый|ий|ой)(?= )/gu, 'ая').replace('маслихат', 'территориальная избирательная комиссия') : `территориальная избирательная комиссия ${place}`,
    en: en.replace('Maslikhat', 'Territorial Election Commission'),
  };
}

/** `Астана қ.`, `Astana`: written out, as the names of oblasts are. */
function cityNames({ kk, ru, en }: Text): Text {
  return { kk: kk.replace(/ қ\.$/u, ' қаласы'), ru, en: en.endsWith(' city') ? en : `${en} city` };
}

/**
 * A party that this package knows keeps its full names, the form has only short ones and none in Russian. A party stood
 * when a table has a column for it.
 */
function readGivenParties(tables: PublishedTables['tables'], cells: CellReader): (Party | undefined)[] {
  const known = new Map(readParties().map((party) => [party.id, party]));
  const columns = [...tables.values()].filter(({ file }) => file !== PARTIES.file).flatMap((table) => table.columns);
  return cells.rows(PARTIES.file).map((row) => {
    const [kk, en] = [cells.text(row, 'name_kk'), cells.text(row, 'name_en')];
    if (kk === undefined || en === undefined) return undefined;
    const names = { kk, ru: kk, en: en.replace(/ \(.*\)$/u, '') };
    const stood = columns.some((column) => column === row.id || column.startsWith(`${row.id}_`));
    return { names, shortNames: names, confidence: 'B', ...known.get(row.id), id: row.id, stood };
  });
}

/**
 * Where the seats of a region were corrected and its cities and districts have fewer, the missing ones go where a party
 * put up more candidates than there are districts; each district takes one nominee of a party.
 */
function withMissingSeats(regions: readonly RegionRecord[], localities: readonly LocalityRecord[], cells: CellReader): LocalityRecord[] | undefined {
  const added = new Map<string, number>();
  let whole = true;
  for (const { region, localSeats } of regions) {
    const own = localities.filter(({ locality }) => locality.regionId === region.id);
    const missing = localSeats - sum(own.map((each) => each.singleMemberSeats));
    if (missing === 0) continue;
    const overfull = own.map((each) => ({ id: each.locality.id, seats: Math.max(0, mostOfOneParty(each.locality.id, cells) - each.singleMemberSeats) }));
    const row = cells.rows(REGIONS.file).find((each) => each.id === region.id);
    const corrected = row !== undefined && Number(row.cells['mandates_local']) !== localSeats;
    if (corrected && missing === sum(overfull.map((each) => each.seats))) overfull.forEach((each) => added.set(each.id, each.seats));
    else if (!corrected || Number(row.cells['mandates_local']) !== localSeats - missing) {
      whole = false;
      if (row) cells.fault(row, 'mandates_local', `${localSeats} seats, but its cities and districts have ${localSeats - missing} in ${LOCALITIES.file}`);
    }
  }
  return whole ? localities.map((each) => ({ ...each, singleMemberSeats: each.singleMemberSeats + (added.get(each.locality.id) ?? 0) })) : undefined;
}

function mostOfOneParty(localityId: string, cells: CellReader): number {
  const row = cells.rows(PARTY_BY_LOCALITY.file).find((each) => each.id === localityId);
  return Math.max(0, ...Object.entries(row?.cells ?? {}).filter(([column]) => column.endsWith('_nom')).map(([, cell]) => Number(cell) || 0));
}

/** A correction of a region's seats that no city or district can take up is set aside. */
function withSeatsOf(record: RegionRecord, localities: readonly LocalityRecord[]): RegionRecord {
  return { ...record, localSeats: sum(localities.filter(({ locality }) => locality.regionId === record.region.id).map((each) => each.singleMemberSeats)) };
}

function readNames(row: PublishedRow, stem: string, cells: CellReader): Text | undefined {
  const [kk, ru, en] = [cells.text(row, `${stem}_kk`), cells.text(row, `${stem}_ru`), cells.text(row, `${stem}_en`)];
  return kk !== undefined && ru !== undefined && en !== undefined ? { kk, ru, en } : undefined;
}

function readWord<Word extends string>(row: PublishedRow, column: string, allowed: readonly Word[], cells: CellReader): Word | undefined {
  const cell = cells.text(row, column);
  const found = allowed.find((word) => word === cell);
  if (cell !== undefined && found === undefined) cells.fault(row, column, `${cell} is none of ${allowed.join(', ')}`);
  return found;
}

function readZone(row: PublishedRow, cells: CellReader): string | undefined {
  const zone = cells.text(row, 'tz_iana');
  try {
    return zone && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions() && zone;
  } catch {
    cells.fault(row, 'tz_iana', `${zone} is no IANA time zone`);
    return undefined;
  }
}

function capitalised({ kk, ru, en }: MaslikhatRecord['maslikhatNames']): Text {
  const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return { kk: first(kk), ru: first(ru), en: first(en) };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
