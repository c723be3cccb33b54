import { TABLE_TIERS, type CampaignFigures, type Course, type ListFigures, type PartyFigures, type PartyTotal, type ReasonFigures, type TableTier, type TierFigures, type WomenFigures } from '../figures.js';
import { loadMap, drawMap, type ElectionMap } from '../map.js';
import { shippedFolder } from '../data-table.js';
import { readLocalities, readRegions } from '../geography.js';
import { readParties } from '../party.js';
import { cellReader, type CellReader } from './cells.js';
import { checkFigures } from './check-figures.js';
import { checkForm } from './check-form.js';
import { checkSeats, checkTotals } from './check-totals.js';
import { deriveCountedAs } from './counted-as.js';
import { InconsistentTables, type Fault } from './fault.js';
import { LISTS, LOST, PARTY_BY_LOCALITY, PARTY_TOTALS_TABLE, REASON_COUNTS, TIER_TABLES, TOTALS, WOMEN } from './forms.js';
import { drawGivenMap } from './given-map.js';
import type { PublishedRow } from './published-table.js';
import { readTables, type PublishedTables } from './read-tables.js';
import { REASON_IDS } from './reasons.js';
import { LOST_COURSES, type WomenGroup } from './tally.js';

/**
 * What a folder of published tables says of one campaign, with the readings its `corrections.csv` recommends.
 * @param folder the shipped tables of 2023 if left out; else all files side by side, or tables in `published/` below a map
 * @throws InconsistentTables with everything that is wrong in the folder
 */
export function readFigures(folder?: string): CampaignFigures {
  return figuresOf(readTables(folder));
}

/**
 * {@link readFigures} for tables that were read already.
 * @throws InconsistentTables
 */
export function figuresOf(tables: PublishedTables): CampaignFigures {
  const found = new Map<string, Fault>();
  const report = (fault: Fault): void => void found.set(JSON.stringify(fault), fault);
  tables.faults.forEach(report);
  const cells = cellReader(tables, report);
  const map = mapOf(tables, cells);
  if (!map) throw new InconsistentTables([...found.values()]);
  checkForm(map, cells);
  const figures: CampaignFigures = {
    map,
    countedAs: deriveCountedAs(map, cells, tables.findCorrection),
    tiers: TIER_TABLES.flatMap(({ tier }) => readTier(tier, cells)),
    women: (['oblast', 'local'] as const).flatMap((group) => readWomen(group, cells)),
    lists: readLists(map, cells),
    reasons: readReasons(cells),
    parties: readPartyFigures(map, cells),
    partyTotals: readPartyTotals(map, cells),
    lostOfParties: readLostOfParties(cells),
  };
  checkFigures(figures, cells);
  checkSeats(figures, tables, cells);
  checkTotals(figures, tables, cells);
  if (found.size > 0) throw new InconsistentTables([...found.values()]);
  return figures;
}

function mapOf(tables: PublishedTables, cells: CellReader): ElectionMap | undefined {
  const { geographyFolder: folder } = tables;
  if (folder === null) return drawGivenMap(tables, cells);
  if (folder === shippedFolder) return loadMap();
  try {
    return drawMap(readRegions(folder), readLocalities(folder), readParties(folder));
  } catch (error) {
    cells.report({ file: folder, row: '', column: '', message: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

function readTier(tier: TableTier, cells: CellReader): TierFigures[] {
  const { nomination, registration } = TIER_TABLES.find((each) => each.tier === tier) ?? {};
  return cells.rows(nomination?.file ?? '').flatMap((row) => {
    const registered = cells.rows(registration?.file ?? '').find((each) => each.id === row.id);
    const counts = [cells.count(row, 'nominated_party'), cells.count(row, 'nominated_nonparty'), registered && cells.count(registered, 'registered')];
    const [nominatedParty, nominatedNonParty, net] = counts;
    return nominatedParty === undefined || nominatedNonParty === undefined || net === undefined ? [] : [{ regionId: row.id, tier, nominatedParty, nominatedNonParty, registered: net }];
  });
}

function readWomen(group: WomenGroup, cells: CellReader): WomenFigures[] {
  return cells.rows(WOMEN[group].file).flatMap((row) => {
    const [nominated, registered] = [cells.count(row, 'women_nominated'), cells.count(row, 'women_registered')];
    return nominated === undefined || registered === undefined ? [] : [{ regionId: row.id, group, nominated, registered }];
  });
}

function readLists(map: ElectionMap, cells: CellReader): ListFigures[] {
  const parties = cells.columns(LISTS.file).filter((column) => map.findParty(column));
  return cells.rows(LISTS.file).flatMap((row) => parties.flatMap((partyId) => {
    const persons = cells.count(row, partyId);
    return persons === undefined ? [] : [{ regionId: row.id, partyId, persons }];
  }));
}

function readReasons(cells: CellReader): ReasonFigures[] {
  return TABLE_TIERS.flatMap((tier) => {
    const counts: Partial<Record<Exclude<Course, 'registered'>, number>> = {};
    for (const row of cells.rows(REASON_COUNTS.file).filter((each) => each.cells['level'] === tier)) {
      const course = REASON_IDS[row.cells['reason_id'] ?? ''];
      const count = cells.count(row, 'count_nearest_minimax');
      if (course && count !== undefined) counts[course] = count;
    }
    return isWhole(counts) ? [{ tier, counts }] : [];
  });
}

function isWhole(counts: Partial<ReasonFigures['counts']>): counts is ReasonFigures['counts'] {
  return LOST_COURSES.every((course) => counts[course] !== undefined);
}

function readPartyFigures(map: ElectionMap, cells: CellReader): PartyFigures[] {
  return cells.rows(PARTY_BY_LOCALITY.file).flatMap((row) => map.parties
    .filter(({ id }) => row.cells[`${id}_nom`] !== undefined)
    .map(({ id }) => ({ localityId: row.id, partyId: id, nominated: cells.count(row, `${id}_nom`, 0) ?? 0, registered: cells.count(row, `${id}_reg`, 0) ?? 0 })));
}

function readPartyTotals(map: ElectionMap, cells: CellReader): PartyTotal[] {
  const total = (column: string): PublishedRow | undefined => cells.rows(TOTALS.file).find((row) => row.id === `${PARTY_TOTALS_TABLE} ${column}`);
  return map.parties.flatMap(({ id }) => {
    const [nominated, registered] = [total(`${id}_nom`), total(`${id}_reg`)];
    return nominated && registered ? [{ partyId: id, nominated: cells.count(nominated, 'value') ?? 0, registered: cells.count(registered, 'value') ?? 0 }] : [];
  });
}

function readLostOfParties(cells: CellReader): Partial<Record<TableTier, number>> {
  return Object.fromEntries(TABLE_TIERS.flatMap((tier) => {
    const row = cells.rows(LOST.file).find((each) => each.id === tier);
    const lost = row && cells.count(row, 'lost_party');
    return lost === undefined ? [] : [[tier, lost]];
  }));
}
