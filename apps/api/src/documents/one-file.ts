import type { FastifyRequest } from 'fastify';
import { problem } from '../platform/problem.js';
import { fileFault } from './file-fault.js';

/** A file held in memory, with the name that its sender gave it. */
export interface OneFile {
  readonly bytes: Buffer;
  readonly name: string;
}

/**
 * The one file of a request, which is not kept in the file store. Nothing of it touches the disk.
 *
 * @param most the most bytes it may have
 * @throws a problem: no file came, or more bytes than these
 */
export async function readOneFile(request: FastifyRequest, most: number): Promise<OneFile> {
  if (!request.isMultipart()) throw fileFault('file-missing');
  const part = await request.file().catch(() => { throw problem('malformed'); });
  if (!part) throw fileFault('file-missing');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of part.file) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    // Read to its end and forgotten, so that the answer reaches who sends it.
    if (length <= most) chunks.push(chunk);
  }
  if (length > most || part.file.truncated) throw fileFault('file-too-large', 'bytes');
  return { bytes: Buffer.concat(chunks), name: part.filename };
}
