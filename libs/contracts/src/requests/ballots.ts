import { LANGUAGES, type CivilDate, type Language } from '@tirkeu/domain';
import { BALLOT_FORMATS, type BallotFormat } from '../ballot-views.js';
import { ChoiceField, DateField, TextField, TextsField } from './fields.js';

const ID = { max: 80, matches: /^[A-Za-z0-9._-]+$/ } as const;

/** GET /api/ballots: those of the current election when none is named. */
export class BallotsQuery {
  @TextField({ ...ID, optional: true }) election?: string;
}

export class BallotFileQuery {
  @ChoiceField(BALLOT_FORMATS) format!: BallotFormat;
  @ChoiceField(LANGUAGES, { optional: true, description: 'Of the headings of a CSV file; kk when not given.' }) language?: Language;
}

/** POST /api/ballots/lots: the order of parties as it was drawn. */
export class RecordLotRequest {
  @TextField(ID) electionId!: string;
  @TextsField({ max: 60, most: 60 }) order!: string[];
  @DateField() drawnOn!: CivilDate;
  @TextField({ max: 60, min: 1 }) protocol!: string;
  @TextField({ max: 200, min: 3, description: 'Who drew and where it was published.' }) source!: string;
}
