import { EntitySchema } from 'typeorm';
import type { Instant } from '@tirkeu/domain';
import { integer, key, moment, optional, text } from './columns.js';

/** A stored file of a filing. The bytes are in object storage. */
export interface FileRow {
  id: string;
  filingId: string;
  /** As the person named it, for display alone. */
  name: string;
  mediaType: string;
  bytes: number;
  pages: number;
  /** Of the bytes, lower-case hex. */
  sha256: string;
  storageKey: string;
  uploadedAt: Instant;
  /** The account. */
  uploadedBy: string;
  scan: ScanState;
  /** Of the bytes as they stand in storage, where they are sealed; null: as they came. */
  storedSha256: string | null;
}
/** What the antivirus says: `none` where it is not asked, `pending` until it answers. What is pending or infected is shown to nobody. */
export type ScanState = 'none' | 'clean' | 'pending' | 'infected';
/** The picture of one page: the only thing of a file that a browser shows. Pages count from 1. */
export interface FilePageRow { fileId: string; page: number; storageKey: string; mediaType: string; width: number; height: number }

export const fileTable = new EntitySchema<FileRow>({
  name: 'file',
  columns: {
    id: key(text), filingId: text, name: text, mediaType: text, bytes: integer, pages: integer, sha256: text, storageKey: text,
    uploadedAt: moment, uploadedBy: text, scan: { ...text, default: 'none' }, storedSha256: optional(text),
  },
});
export const filePageTable = new EntitySchema<FilePageRow>({
  name: 'file_page',
  columns: { fileId: key(text), page: key(integer), storageKey: text, mediaType: text, width: integer, height: integer },
});
