import { TextField } from './fields.js';

/** POST /api/filings/{filingId}/uploads/{sha256}/file: the upload is whole and becomes a file. */
export class FinishUploadRequest {
  @TextField({ max: 400, description: 'As the person calls the file; for display alone.' }) fileName!: string;
}
