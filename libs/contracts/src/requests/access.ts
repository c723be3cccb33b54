import { COMMISSION_ROLES, type CivilDate, type CommissionRole } from '@tirkeu/domain';
import { ChoiceField, DateField, TextField, UuidField } from './fields.js';

/** POST /api/commissions/:commissionId/access/people. */
export class FindGranteeRequest {
  @TextField({ max: 254, min: 1, description: 'With which the person signs in, in full.' }) login!: string;
}

/** POST /api/commissions/:commissionId/access. */
export class GrantAccessRequest {
  @UuidField() actionId!: string;
  @TextField({ max: 120, matches: /^[A-Za-z0-9._-]+$/ }) accountId!: string;
  @ChoiceField(COMMISSION_ROLES, { description: 'The chair gives every role but their own.' }) role!: CommissionRole;
  @DateField({ description: 'The first day, in the time of the commission. From today on it stands at once.' }) startsOn!: CivilDate;
  @DateField({ description: 'The last day, which is included.' }) endsOn!: CivilDate;
  @TextField({ max: 500, min: 1, description: 'Why, in a few words. It is written into the record.' }) reason!: string;
}

/** POST /api/commissions/:commissionId/access/:grantId/revocation. */
export class RevokeAccessRequest {
  @UuidField() actionId!: string;
  @TextField({ max: 500, min: 1, description: 'Why, in a few words. It is written into the record, and the person is told that it was taken.' }) reason!: string;
}
