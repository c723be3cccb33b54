import { ChoiceField, PartField, TextField, UuidField } from './fields.js';
import { ResolutionRequest } from './commission-actions.js';

const LOCAL = { max: 16, matches: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, description: 'Date and time where the commission is.' } as const;

/** GET /api/insights/ground-appeals: of the current election and single-member districts where nothing is said. */
export class GroundAppealsQuery {
  @TextField({ max: 80, optional: true, matches: /^[A-Za-z0-9._-]+$/ }) election?: string;
  @ChoiceField(['single-member', 'party-list'], { optional: true }) form?: 'single-member' | 'party-list';
}

/** POST /api/contests/:contestId/extension: the resolution by which nomination stays open longer in one contest. How many stand, the server counts. */
export class ExtendNominationRequest {
  @UuidField({ description: 'Chosen by the client for one intent; kept for its retries.' }) actionId!: string;
  @TextField(LOCAL) nominationCloses!: string;
  @TextField(LOCAL) registrationCloses!: string;
  @PartField(() => ResolutionRequest) resolution!: ResolutionRequest;
}
