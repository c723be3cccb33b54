import { ChoiceField, TextField } from './fields.js';

const ID = { max: 80, optional: true, matches: /^[A-Za-z0-9._-]+$/ } as const;

/** POST /api/agencies?… with the power of attorney as its body (multipart, one part `file`): a wish to act for a party or association. */
export class AgencyRequest {
  @ChoiceField(['party', 'public-association']) kind!: 'party' | 'public-association';
  @TextField({ ...ID, description: 'Of a party: its id on the map.' }) party?: string;
  @TextField({ max: 300, optional: true, description: 'Of an association: its name in the state language, as registered.' }) nameKk?: string;
  @TextField({ max: 300, optional: true, description: 'Of an association: its name in Russian, as registered.' }) nameRu?: string;
  @TextField({ max: 12, optional: true, matches: /^[0-9]{12}$/, description: 'Of an association: its business identification number.' }) registrationNumber?: string;
  @TextField({ ...ID, description: 'The region of the branch; left out: the whole country.' }) region?: string;
}

/** POST /api/agencies/:id/judgement. */
export class AgencyJudgementRequest {
  @ChoiceField(['confirmed', 'declined']) verdict!: 'confirmed' | 'declined';
  @TextField({ max: 1000, min: 3, optional: true, description: 'Why it is declined; the person reads it.' }) reason?: string;
}

/** POST /api/agencies/:id/end: by the person, or with a reason by who may judge it. */
export class AgencyEndRequest {
  @TextField({ max: 1000, min: 3, optional: true, description: 'Why; the person reads it.' }) reason?: string;
}
