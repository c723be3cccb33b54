import { EntitySchema } from 'typeorm';
import type { Instant, Nominator, Text } from '@tirkeu/domain';
import { binary, json, key, moment, optional, text } from './columns.js';

/** Somebody's wish to act for a party or association, with the paper that gives them the power, and what became of it. Restricted: the paper names people. */
export interface AgencyRow {
  id: string;
  accountId: string;
  nominatorKind: Nominator['kind'];
  nominatorId: string;
  /** As the map names the party, or as the association is named in its registration. */
  name: Text;
  /** The business identification number of an association; a party is known from the map. */
  registrationNumber: string | null;
  /** The region whose branch the person acts for; null: the whole country. */
  regionId: string | null;
  paper: Buffer;
  paperName: string;
  paperMediaType: string;
  paperSha256: string;
  askedAt: Instant;
  verdict: 'confirmed' | 'declined' | null;
  judgedAt: Instant | null;
  judgedBy: string | null;
  /** Why it was declined, in the words of who did. */
  reason: string | null;
  /** The role that the confirmation gave. */
  grantId: string | null;
  endedAt: Instant | null;
  endedBy: string | null;
  endReason: string | null;
}

export const agencyTable = new EntitySchema<AgencyRow>({
  name: 'agency',
  columns: {
    id: key(text), accountId: text, nominatorKind: text, nominatorId: text, name: json, registrationNumber: optional(text), regionId: optional(text),
    paper: binary, paperName: text, paperMediaType: text, paperSha256: text, askedAt: moment, verdict: optional(text), judgedAt: optional(moment), judgedBy: optional(text),
    reason: optional(text), grantId: optional(text), endedAt: optional(moment), endedBy: optional(text), endReason: optional(text),
  },
});
