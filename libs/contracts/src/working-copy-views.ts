import type { Instant } from '@tirkeu/domain';

/** What somebody typed: texts and choices by field, as the page holds them. Nothing but the page knows what they mean. */
export interface TypedInput {
  readonly [field: string]: string | null | TypedInput;
}

/** GET /api/filings/:filingId/working-copies: pages on which something stands typed and not recorded. For the applicant alone. */
export interface WorkingCopySummary {
  readonly page: string;
  /** Another with every save. */
  readonly version: string;
  /** Of the filing, when the typing began. */
  readonly filingVersion: number;
  readonly savedAt: Instant;
  readonly by: { readonly name: string; readonly isYou: boolean };
}

/** The same with what was typed. Restricted: an IIN may stand in it. */
export interface WorkingCopyView extends WorkingCopySummary {
  readonly input: TypedInput;
}

/** GET /api/filings/:filingId/working-copies/:page */
export interface FoundWorkingCopy {
  readonly copy: WorkingCopyView | null;
}

/** What a PUT answers. */
export interface SavedWorkingCopy {
  readonly version: string;
  readonly savedAt: Instant;
}
