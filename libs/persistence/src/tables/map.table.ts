import { EntitySchema } from 'typeorm';
import type { Text, ZoneId } from '@tirkeu/domain';
import { integer, json, key, optional, text } from './columns.js';

/** The map on which elections are held: reference data, written by the loader alone. */
export interface RegionRow { id: string; kind: string; names: Text; zone: ZoneId }
export interface LocalityRow { id: string; regionId: string; kind: string; names: Text }
export interface MaslikhatRow {
  id: string;
  tier: 'oblast' | 'city' | 'district';
  regionId: string;
  localityId: string | null;
  names: Text;
  singleMemberSeats: number;
  listSeats: number;
  zone: ZoneId;
}
export interface CommissionRow {
  id: string;
  kind: 'central' | 'territorial' | 'district';
  /** The commission above it; null for the central one. */
  parentId: string | null;
  regionId: string | null;
  maslikhatId: string | null;
  names: Text;
  zone: ZoneId;
}

export const regionTable = new EntitySchema<RegionRow>({ name: 'region', columns: { id: key(text), kind: text, names: json, zone: text } });
export const localityTable = new EntitySchema<LocalityRow>({ name: 'locality', columns: { id: key(text), regionId: text, kind: text, names: json } });
export const maslikhatTable = new EntitySchema<MaslikhatRow>({
  name: 'maslikhat',
  columns: { id: key(text), tier: text, regionId: text, localityId: optional(text), names: json, singleMemberSeats: integer, listSeats: integer, zone: text },
});
export const commissionTable = new EntitySchema<CommissionRow>({
  name: 'commission',
  columns: { id: key(text), kind: text, parentId: optional(text), regionId: optional(text), maslikhatId: optional(text), names: json, zone: text },
});
