import { ESIGNATURE_TERMS, LANGUAGES, type EsignatureTerm, type CalendarOverrides, type CallingDecision, type CivilDate, type Election, type Language, type PlannedCall, type Text } from '@tirkeu/domain';
import { SET_UP_TABLES, type SetUpTable } from '../administration-views.js';
import { ChoiceField, CountField, DateField, PartField, TextField, UuidField } from './fields.js';

const ID = { max: 80, min: 1, matches: /^[A-Za-z0-9][A-Za-z0-9._-]*$/ } as const;
const LOCAL_DAY = { max: 10, matches: /^\d{4}-\d{2}-\d{2}$/, optional: true } as const;
const LOCAL_TIME = { max: 16, matches: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, optional: true } as const;
const KINDS = ['regular', 'extraordinary', 'by-election', 'training'] as const satisfies readonly Election['kind'][];

/** A title may still be empty while an election is prepared. */
export class TitleRequest implements Text {
  @TextField({ max: 300 }) kk!: string;
  @TextField({ max: 300 }) ru!: string;
  @TextField({ max: 300 }) en!: string;
}

export class OverridesRequest implements CalendarOverrides {
  @TextField(LOCAL_DAY) nominationOpens?: string;
  @TextField(LOCAL_TIME) nominationCloses?: string;
  @TextField(LOCAL_TIME) registrationCloses?: string;
}

export class CallingDecisionRequest implements CallingDecision {
  @TextField({ max: 60 }) number!: string;
  @DateField() on!: CivilDate;
  @TextField({ max: 200 }) by!: string;
}

export class PlannedCallRequest implements PlannedCall {
  @TextField(ID) rulebookId!: string;
  @PartField(() => TitleRequest) title!: TitleRequest;
  @ChoiceField(KINDS) kind!: Election['kind'];
  @DateField() electionDay!: CivilDate;
  @PartField(() => OverridesRequest) overrides!: OverridesRequest;
  @ChoiceField(ESIGNATURE_TERMS, { optional: true, description: 'Whether candidates may sign with a national electronic signature; they may not when it is not given.' }) esignature?: EsignatureTerm;
  @PartField(() => CallingDecisionRequest, { nullable: true }) decision!: CallingDecisionRequest | null;
}

/** POST /api/administration/elections: a new election to be set up. POST …/elections/:id/call: the same once more, changed. */
export class PlanElectionRequest {
  @UuidField({ description: 'Chosen by the client for one intent; kept for its retries.' }) actionId!: string;
  @CountField({ max: 1_000_000, optional: true, description: 'The version that the administrator saw.' }) expectedVersion?: number;
  @PartField(() => PlannedCallRequest) call!: PlannedCallRequest;
}

const STEPS = ['hand-over-election', 'return-election', 'approve-election', 'discard-election'] as const;
export type SetUpStep = (typeof STEPS)[number];

/** POST /api/administration/elections/:id/steps */
export class SetUpStepRequest {
  @UuidField({ description: 'Chosen by the client for one intent; kept for its retries.' }) actionId!: string;
  @CountField({ max: 1_000_000, optional: true, description: 'The version that the administrator saw.' }) expectedVersion?: number;
  @ChoiceField(STEPS) type!: SetUpStep;
  @TextField({ max: 1000, optional: true, description: 'Of what is sent back or given up.' }) reason?: string;
}

/** A table that is sent in as a file: looked at, or kept when every row is right. */
export class SetUpTableQuery {
  @ChoiceField(['look', 'keep'], { optional: true, description: '`look` when not given.' }) purpose?: 'look' | 'keep';
  @UuidField({ optional: true, description: 'Of the intent to keep it.' }) actionId?: string;
}

export class SetUpTemplateQuery {
  @ChoiceField(SET_UP_TABLES) table!: SetUpTable;
  @ChoiceField(['xlsx', 'csv']) format!: 'xlsx' | 'csv';
  @ChoiceField(LANGUAGES) language!: Language;
}

/** POST /api/administration/members/:seatId/end */
export class EndSeatRequest {
  @DateField({ description: 'The first day on which they are no member any more.' }) leftOn!: CivilDate;
}

/** POST /api/administration/dry-runs */
export class DryRunRequest {
  @TextField(ID) electionId!: string;
  @TextField(ID) rulebookId!: string;
}

export class DryRunFileQuery {
  @ChoiceField(LANGUAGES) language!: Language;
}


export class DryRunChangesQuery {
  @TextField({ max: 7, matches: /^\d+$/, optional: true, description: 'The place of the last row that is known.' }) after?: string;
}
