import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AgencyEntry, NewAgency } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { fileTypeFromBuffer } from 'file-type';
import { fileFault } from '../documents/file-fault.js';
import { displayName } from '../documents/display-name.js';
import { readOneFile } from '../documents/one-file.js';
import type { Papers } from '../documents/papers.js';

export type AgencyPaper = Pick<NewAgency, 'paper' | 'paperSha256'> & Pick<AgencyEntry, 'paperName' | 'paperMediaType'>;

/** The largest power of attorney, in bytes: 5 MB. It is kept with the wish that it belongs to. */
const LARGEST = 5 * 1024 * 1024;
const ACCEPTED = ['application/pdf', 'image/jpeg', 'image/png'] as const;

/** Takes in the paper that gives somebody the power to act: told by its bytes and looked over as every other paper. */
export async function receiveAgencyPaper(request: FastifyRequest, papers: Papers): Promise<AgencyPaper> {
  const { bytes, name } = await readOneFile(request, LARGEST);
  if (bytes.length === 0) throw fileFault('file-empty');
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  const mediaType = ACCEPTED.find((accepted) => accepted === found);
  if (!mediaType) throw fileFault('file-wrong-type', found);
  const folder = await mkdtemp(join(tmpdir(), 'tirkeu-agency-'));
  try {
    const path = join(folder, 'paper');
    await writeFile(path, bytes, { mode: 0o600 });
    const { fault, pages } = await papers.ask({ kind: 'inspect', path, mediaType });
    if (fault || pages === undefined) throw fileFault(fault ?? 'file-failed');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { paper: bytes, paperSha256: createHash('sha256').update(bytes).digest('hex'), paperName: displayName(name, mediaType), paperMediaType: mediaType };
}
