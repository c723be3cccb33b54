import { LANGUAGES, type Language } from '@tirkeu/domain';
import { ChoiceField, UuidField } from './fields.js';

/** POST /api/filings/:filingId/receipt/mail: the receipt by e-mail, at the address that is known of whoever asks. */
export class ReceiptMailRequest {
  @UuidField({ description: 'Chosen by the client for one intent; kept for its retries.' }) actionId!: string;
  @ChoiceField(LANGUAGES) language!: Language;
}
