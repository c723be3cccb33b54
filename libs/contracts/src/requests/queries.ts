import { GROUNDS, OUTCOME_CATEGORIES, ROUTES, type GroundId, type OutcomeCategory, type PublicStatus, type Route } from '@tirkeu/domain';
import { INSIGHT_GROUPS, OUTCOMES, QUEUES, type InsightGroup, type Outcome, type QueueId } from '../views.js';
import { ChoiceField, QueryCountField, TextField } from './fields.js';

const ID = { max: 80, optional: true, matches: /^[A-Za-z0-9._-]+$/ } as const;
const CURSOR = { max: 200, optional: true, matches: /^[A-Za-z0-9_-]+$/ } as const;
const FORMS = ['single-member', 'party-list'] as const;
export const PUBLIC_STATUSES = [
  'registered', 'refused', 'refused-under-appeal', 'withdrawn', 'revoked', 'cancelled', 'cancelled-under-appeal', 'died',
] as const satisfies readonly PublicStatus[];

export class ContestsQuery {
  @TextField(ID) region?: string;
  @TextField(ID) locality?: string;
  @ChoiceField(FORMS, { optional: true }) form?: (typeof FORMS)[number];
}

export class QueueQuery {
  @ChoiceField(QUEUES, { optional: true }) queue?: QueueId;
  @ChoiceField(ROUTES, { optional: true }) route?: Route;
  @QueryCountField({ min: 1, max: 1000 }) district?: number;
  @TextField({ ...ID, description: '`me`, `nobody`, or an account.' }) holder?: string;
  @TextField({ max: 100, optional: true, description: 'Part of a name, or the last four digits of the IIN.' }) q?: string;
  @TextField(CURSOR) cursor?: string;
}

export class RegisterQuery {
  @TextField(ID) election?: string;
  @TextField(ID) region?: string;
  @TextField(ID) locality?: string;
  @ChoiceField(PUBLIC_STATUSES, { optional: true }) status?: PublicStatus;
  @ChoiceField(ROUTES, { optional: true }) route?: Route;
  @TextField({ max: 100, optional: true }) q?: string;
  @TextField(CURSOR) cursor?: string;
}

export class InsightsQuery {
  @TextField(ID) election?: string;
  @TextField(ID) region?: string;
  @TextField(ID) locality?: string;
  @TextField(ID) commission?: string;
  @ChoiceField(ROUTES, { optional: true }) route?: Route;
  @ChoiceField(GROUNDS, { optional: true }) ground?: GroundId;
  @ChoiceField(INSIGHT_GROUPS, { optional: true }) by?: InsightGroup;
  @ChoiceField(OUTCOMES, { optional: true, description: 'Decisions only.' }) outcome?: Outcome;
  @ChoiceField(OUTCOME_CATEGORIES, { optional: true, description: 'Decisions only.' }) category?: OutcomeCategory;
  @TextField(CURSOR) cursor?: string;
}
