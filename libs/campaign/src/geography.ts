import { readDataTable } from './data-table.js';
import { type Text } from './text.js';

/** How sure a name is: A official form, B doubtful in at least one language. */
export type Confidence = 'A' | 'B';

/** An oblast or a city of republican significance; the capital is counted with the latter. */
export interface Region {
  /** ISO 3166-2:KZ, such as `KZ-71`. */
  readonly id: string;
  /** Place name in the form used after a comma: Russian `область` and `город` begin in lower case. */
  readonly names: Text;
  readonly kind: 'oblast' | 'republican-city';
  /** IANA time zone kept in 2023. It names rules, not an offset: UTC+6 zones became UTC+5 on 1 March 2024. */
  readonly zone: string;
  /** Registered voters on 19 March 2023. */
  readonly voters: number;
}

/** A city of oblast significance or a district, each with a maslikhat of its own. */
export interface Locality {
  /** Region, C or D, and a slug: `KZ-35-C-temirtau`. */
  readonly id: string;
  readonly regionId: string;
  readonly kind: 'city' | 'district';
  /** Official name; nine districts share theirs with a district of another region. */
  readonly names: Text;
  readonly confidence: Confidence;
}

/** What the data files say of one maslikhat: its place, its official names and its seats. */
export interface MaslikhatRecord {
  readonly maslikhatNames: Text;
  readonly commissionNames: Text;
  readonly singleMemberSeats: number;
  readonly listSeats: number;
}

export interface RegionRecord extends MaslikhatRecord {
  readonly region: Region;
  /** Control figure of table 6: seats of all city and district maslikhats of the region together. */
  readonly localSeats: number;
}

export interface LocalityRecord extends MaslikhatRecord {
  readonly locality: Locality;
}

/** Reads `regions.csv`. */
export function readRegions(folder?: string): RegionRecord[] {
  return readDataTable('regions.csv', folder).map((row) => ({
    region: {
      id: row.text('id'),
      names: row.names('name'),
      kind: row.word('kind', ['oblast', 'republican-city']),
      zone: row.text('zone'),
      voters: row.count('voters'),
    },
    maslikhatNames: row.names('maslikhat'),
    commissionNames: row.names('commission'),
    singleMemberSeats: row.count('single_member_seats'),
    listSeats: row.count('list_seats'),
    localSeats: row.count('local_seats'),
  }));
}

/** Reads `localities.csv`. City and district maslikhats have single-member districts only. */
export function readLocalities(folder?: string): LocalityRecord[] {
  return readDataTable('localities.csv', folder).map((row) => ({
    locality: {
      id: row.text('id'),
      regionId: row.text('region_id'),
      kind: row.word('kind', ['city', 'district']),
      names: row.names('name'),
      confidence: row.word('confidence', ['A', 'B']),
    },
    maslikhatNames: row.names('maslikhat'),
    commissionNames: row.names('commission'),
    singleMemberSeats: row.count('single_member_seats'),
    listSeats: 0,
  }));
}
