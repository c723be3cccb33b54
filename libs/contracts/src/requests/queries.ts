import {
  AGE_BANDS, BREAKDOWNS, GROUNDS, LANGUAGES, NOMINATION_GROUPS, ROUTES, STANDINGS, STATISTICS_TIERS,
  type AgeBand, type Breakdown, type CivilDate, type GroundId, type Language, type NominationGroup, type PublicStatus, type Route, type Sex, type Standing, type StatisticsTier,
} from '@tirkeu/domain';
import {
  ALARMS, EXPORT_CONTENTS, EXPORT_FORMATS, HOLDERS, LISTED, MOST_SEARCHED, QUEUES, type AlarmKind, type ExportContent, type ExportFormat, type Holder, type Listed, type QueueId,
} from '../views.js';
import { ChoiceField, DateField, QueryChoicesField, QueryCountsField, TextField } from './fields.js';

const ID = { max: 80, optional: true, matches: /^[A-Za-z0-9._-]+$/ } as const;
/** A contest's id carries the election's, so it is longer than other ids. */
const CONTEST_ID = { ...ID, max: 120 } as const;
const CURSOR = { max: 200, optional: true, matches: /^[A-Za-z0-9_-]+$/ } as const;
const SEXES = ['female', 'male'] as const satisfies readonly Sex[];
const FORMS = ['single-member', 'party-list'] as const;
export const PUBLIC_STATUSES = [
  'registered', 'refused', 'refused-under-appeal', 'withdrawn', 'revoked', 'cancelled', 'cancelled-under-appeal', 'died',
] as const satisfies readonly PublicStatus[];

/** What stands in {@link SEARCH_HEADER}. */
export class SearchWords {
  @TextField({ max: MOST_SEARCHED, optional: true }) search?: string;
}

export class ContestsQuery {
  @TextField(ID) region?: string;
  @TextField(ID) locality?: string;
  @TextField(ID) commission?: string;
  @ChoiceField(FORMS, { optional: true }) form?: (typeof FORMS)[number];
}

/** GET /api/elections/:electionId/calendar.ics. The time is that of the region, else that of the zone, else that of Asia/Almaty. */
export class CalendarQuery {
  @TextField(ID) region?: string;
  @TextField({ max: 64, optional: true, matches: /^[A-Za-z_]+\/[A-Za-z_]+$/, description: 'An IANA zone in which the election is held.' }) zone?: string;
  @ChoiceField(LANGUAGES, { optional: true, description: 'kk when not given.' }) language?: Language;
}

/** GET /api/filings/:filingId/calendar.ics. */
export class FilingCalendarQuery {
  @ChoiceField(LANGUAGES, { optional: true, description: 'That of the account when not given.' }) language?: Language;
}

export class QueueQuery {
  @ChoiceField(QUEUES, { optional: true }) queue?: QueueId;
  @QueryChoicesField(ROUTES) route?: Route[];
  @QueryCountsField({ min: 1, max: 1000, most: 100 }) district?: number[];
  @QueryChoicesField(HOLDERS) holder?: Holder[];
  /** It carries a moment and the id of a filing, so it is longer than other cursors. */
  @TextField({ ...CURSOR, max: 400 }) cursor?: string;
}

/** GET /api/counter. */
export class CounterDraftsQuery {
  @TextField(CURSOR) cursor?: string;
}

/** GET /api/forms/empty.pdf. */
export class EmptyFormQuery {
  @ChoiceField(['self', 'party', 'public-association']) route!: 'self' | 'party' | 'public-association';
}

/** GET /api/informal-checks. */
export class InformalChecksQuery {
  @TextField(CURSOR) cursor?: string;
}

export class ReceiptFileQuery {
  @ChoiceField(LANGUAGES) language!: Language;
}

/** What the public register can be narrowed to. Every filter may be left out; an unknown value is invalid. */
export class RegisterFilterQuery {
  @TextField(ID) election?: string;
  @TextField(ID) region?: string;
  @TextField({ ...ID, description: 'A city or district, or a region for the maslikhat of the region itself.' }) locality?: string;
  @TextField({ ...CONTEST_ID, description: 'The id of a contest.' }) district?: string;
  @ChoiceField(PUBLIC_STATUSES, { optional: true }) status?: PublicStatus;
  @ChoiceField(ROUTES, { optional: true }) route?: Route;
  @TextField({ ...ID, description: 'The id of the nominating party or association.' }) party?: string;
  @TextField({ max: 100, optional: true, description: 'Beginnings of words of a name, in any order and any alphabet.' }) q?: string;
}

export class RegisterQuery extends RegisterFilterQuery {
  /** It carries a whole name, so it is longer than other cursors. */
  @TextField({ ...CURSOR, max: 2000 }) cursor?: string;
}

/** The filters of all statistics. Every one may be left out; an unknown value is invalid. */
export class FiguresQuery {
  @TextField(ID) election?: string;
  @ChoiceField(FORMS, { optional: true, description: 'single-member when not given.' }) form?: (typeof FORMS)[number];
  @ChoiceField(STATISTICS_TIERS, { optional: true }) tier?: StatisticsTier;
  @TextField(ID) region?: string;
  @TextField(ID) locality?: string;
  @TextField(ID) commission?: string;
  @TextField({ ...CONTEST_ID, description: 'The id of a contest.' }) district?: string;
  @ChoiceField(ROUTES, { optional: true }) route?: Route;
  @TextField({ ...ID, description: 'The id of the nominating party or association.' }) party?: string;
  @ChoiceField(NOMINATION_GROUPS, { optional: true }) nomination?: NominationGroup;
  @ChoiceField(SEXES, { optional: true }) sex?: Sex;
  @ChoiceField(AGE_BANDS, { optional: true }) age?: AgeBand;
  @ChoiceField(GROUNDS, { optional: true }) ground?: GroundId;
  @DateField({ optional: true, description: 'The first civil day of nomination.' }) from?: CivilDate;
  @DateField({ optional: true, description: 'The last civil day of nomination.' }) to?: CivilDate;
  @ChoiceField(BREAKDOWNS, { optional: true, description: 'region when not given.' }) by?: Breakdown;
}

const REGISTER_BREAKDOWNS = ['region', 'locality', 'tier', 'party', 'sex'] as const satisfies readonly Breakdown[];

/** The filters of the public figures: places only. */
export class RegisterFiguresQuery {
  @TextField(ID) election?: string;
  @ChoiceField(FORMS, { optional: true, description: 'Districts and lists together when not given.' }) form?: (typeof FORMS)[number];
  @TextField(ID) region?: string;
  @TextField(ID) locality?: string;
  @TextField({ ...CONTEST_ID, description: 'The id of a contest.' }) district?: string;
  @ChoiceField(REGISTER_BREAKDOWNS, { optional: true, description: 'region when not given.' }) by?: (typeof REGISTER_BREAKDOWNS)[number];
}

export class DecisionsQuery extends FiguresQuery {
  @ChoiceField(LISTED, { optional: true }) listed?: Listed;
  @ChoiceField(STANDINGS, { optional: true }) standing?: Standing;
  @ChoiceField(ALARMS, { optional: true }) alarm?: AlarmKind;
  @TextField({ ...ID, description: 'A requirement that a notice named as a defect.' }) defect?: string;
  @TextField(CURSOR) cursor?: string;
}

/** What to write down, with the filters that are on the screen. */
export class ExportRequest extends DecisionsQuery {
  @ChoiceField(EXPORT_CONTENTS) content!: ExportContent;
  @ChoiceField(EXPORT_FORMATS) format!: ExportFormat;
  @ChoiceField(LANGUAGES) language!: Language;
}
