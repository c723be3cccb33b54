import { EntitySchema } from 'typeorm';
import type { CivilDate, Office } from '@tirkeu/domain';
import { civilDay, key, optional, text } from './columns.js';

/** A seat on a commission and who sits on it, from a day to a day in the zone of the commission. */
export interface CommissionMemberRow {
  id: string;
  commissionId: string;
  name: string;
  office: Office;
  /** Null: the member does not sign in. */
  accountId: string | null;
  /** Keyed hash of the IIN, to find members who stand as candidates; null where it is not known. */
  personKey: string | null;
  seatedOn: CivilDate;
  /** The first day on which they are no member any more; null while they sit. */
  leftOn: CivilDate | null;
}

export const commissionMemberTable = new EntitySchema<CommissionMemberRow>({
  name: 'commission_member',
  columns: { id: key(text), commissionId: text, name: text, office: text, accountId: optional(text), personKey: optional(text), seatedOn: civilDay, leftOn: optional(civilDay) },
});
