import { createHash } from 'node:crypto';
import type { Document, DocumentId } from '@tirkeu/domain';
import { chance } from './chance.js';

/** What a record keeps of a paper: a name, a size and a hash. The bytes themselves are not part of a replay. */
export function paperOf(filingId: string, requirement: DocumentId, candidateId: string | null, edition: 1 | 2 = 1): Omit<Document, 'attachedAt'> {
  const fileId = [filingId, requirement, candidateId ?? 'filing', edition].join('.');
  const pages = 1 + Math.floor(3 * chance(fileId, 'pages'));
  return {
    requirement,
    candidateId,
    fileId,
    fileName: `${requirement}.pdf`,
    mediaType: 'application/pdf',
    bytes: pages * 90_000 + Math.floor(40_000 * chance(fileId, 'bytes')),
    pages,
    sha256: createHash('sha256').update(fileId).digest('hex'),
  };
}
