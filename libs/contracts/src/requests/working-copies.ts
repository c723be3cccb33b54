import type { TypedInput } from '../working-copy-views.js';
import { CountField, TextField, TypedField, UuidField } from './fields.js';

/** Longer than anything that can be recorded, so that what is too long is kept until it was shortened. */
const LONGEST_TEXT = 4_000;
const LARGEST_COPY = 32_000;

/** PUT /api/filings/:filingId/working-copies/:page. 409 `stale-version` when somebody else saved the page since. */
export class WorkingCopyRequest {
  @TextField({ max: 36, nullable: true, description: 'The version of the copy that the person saw; null: there was none.' }) basedOn!: string | null;
  @CountField({ max: 1_000_000_000, description: 'The version of the filing that the typing began from.' }) filingVersion!: number;
  @UuidField({ description: 'The open page, as it names itself: its own saves follow each other.' }) writer!: string;
  @CountField({ min: 1, max: 1_000_000_000, description: 'The count of its saves. An earlier one that arrives later is not kept.' }) sequence!: number;
  @TypedField({ longest: LONGEST_TEXT, most: LARGEST_COPY }) input!: TypedInput;
}

/** DELETE /api/filings/:filingId/working-copies/:page?version= */
export class WorkingCopyVersionQuery {
  @TextField({ max: 36, min: 1 }) version!: string;
}
