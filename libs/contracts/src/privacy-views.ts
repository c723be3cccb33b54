import type { DataRequest, FactScalar, ForgettingReason, Instant, Kept, PersonalClass, PersonalFieldId, Purpose, Text } from '@tirkeu/domain';

/** GET /api/filings/:filingId/personal-data: what is held of the people of a filing, for themselves. The number is masked, as everywhere. */
export interface PersonalDataView {
  /** Of this form of the answer. */
  readonly version: 1;
  readonly preparedAt: Instant;
  readonly filingId: string;
  readonly electionTitle: Text;
  readonly account: { readonly name: string; readonly login: string };
  readonly held: readonly HeldValue[];
  /** Where everybody reads the name; null: nowhere. */
  readonly published: { readonly entryId: string; readonly at: Instant | null } | null;
  /** When and by which term all but what is published is destroyed; null: not before a court or the higher commission has spoken. */
  readonly forgetting: { readonly at: Instant; readonly reason: ForgettingReason } | null;
  /** When it was destroyed; null: it was not. */
  readonly forgottenAt: Instant | null;
  readonly requests: readonly DataRequest[];
}

/** One value with the place in the filing at which it stands. */
export interface HeldValue {
  readonly field: PersonalFieldId;
  readonly at: string;
  readonly value: FactScalar;
  readonly class: PersonalClass;
  readonly purpose: Purpose;
  readonly keepUntil: Kept;
}
