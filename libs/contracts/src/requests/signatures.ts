import { ChoiceField, TextField } from './fields.js';

/** A signed message over the text of GET /api/filings/:filingId/signatures. What verifiers say of it, the server finds out. */
export class AttachSignatureRequest {
  @ChoiceField(['attach-signature']) type!: 'attach-signature';
  @TextField({ min: 1, max: 60_000, matches: /^[A-Za-z0-9+/]+={0,2}$/, description: 'CMS SignedData as base64.' }) message!: string;
}
