import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Metadata, Server, TUS_RESUMABLE } from '@tus/server';
import type { FileView } from '@tirkeu/contracts';
import { plusMinutes, type Filing, type Instant } from '@tirkeu/domain';
import { addFile, beginUpload, findUpload, findUploadedFile, findUploadsBefore, type Database, type FileRow, type UploadAddress, type UploadRow } from '@tirkeu/persistence';
import type { FastifyRequest } from 'fastify';
import { ProblemError, absent, problem } from '../platform/problem.js';
import type { Admission } from './admission.js';
import { displayName } from './display-name.js';
import { fileFault } from './file-fault.js';
import { shownFile, type Intake } from './intake.js';
import { LARGEST_FILE } from './limits.js';
import { findMediaType } from './paper-jobs.js';
import type { UploadParts } from './upload-parts.js';

/** What has not become whole in a day is forgotten. */
const KEPT_MINUTES = 24 * 60;
/** Of the protocol's answers these are passed on; everything else is ours to say. */
const PASSED_ON = ['tus-resumable', 'tus-version', 'upload-offset', 'upload-length'] as const;
const ASKED_WITH = ['tus-resumable', 'upload-length', 'upload-offset', 'content-type', 'content-length'] as const;
const SHA256 = /^[0-9a-f]{64}$/;

export interface TransferAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

const idIn = ({ url }: { readonly url: string }): string => new URL(url).pathname.slice(1);

/**
 * Takes files in part by part, by the tus protocol. The address of an upload is what it holds: whoever sends the same
 * bytes into the same filing again, after a lost connection, from a page that was loaded anew or from another device, goes on where
 * they stopped, and nothing has to be remembered in the browser.
 */
export class Uploads {
  readonly #protocol: Server;

  constructor(private readonly parts: UploadParts, private readonly intake: Intake, private readonly admission: Admission, private readonly database: Database) {
    this.#protocol = new Server({
      path: '/', datastore: parts, maxSize: LARGEST_FILE, namingFunction: idIn, getFileIdFromRequest: idIn,
      onResponseError: (_request, error) => {
        if (!('status_code' in error)) throw error;
        return undefined;
      },
    });
  }

  /** What a file announces: its hash and its size. @throws when it does not, or is empty or too large */
  announced({ headers }: FastifyRequest): Pick<UploadRow, 'sha256' | 'bytes'> {
    const length = headers['upload-length'];
    const sha256 = announcedHash(headers['upload-metadata']);
    if (typeof length !== 'string' || !/^\d{1,15}$/.test(length) || sha256 === undefined) throw problem('malformed', { detail: 'Upload-Length and Upload-Metadata with sha256 are needed.' });
    const bytes = Number(length);
    if (bytes === 0) throw fileFault('file-empty');
    if (bytes > LARGEST_FILE) throw fileFault('file-too-large');
    return { sha256, bytes };
  }

  /** Begins an upload with the part that the request brings along, if any. Of one that has begun it says how far it has come. @throws `files-too-many` or `files-too-much` */
  async begin(filing: Filing, upload: UploadAddress & Pick<UploadRow, 'bytes' | 'begunAt'>, request: FastifyRequest): Promise<TransferAnswer> {
    const reached = await this.#findReached(upload);
    if (reached === 0 || reached === undefined) {
      if (reached === undefined) await this.admission.expectRoom(filing, upload.bytes, request);
      return this.transfer(await beginUpload(this.database, { ...upload, id: randomUUID() }), request);
    }
    if (request.body instanceof Readable) request.body.resume();
    return { status: 201, headers: { 'tus-resumable': TUS_RESUMABLE, 'upload-offset': String(reached) } };
  }

  /** How far an upload has come. @throws absent */
  async reach(address: UploadAddress): Promise<TransferAnswer> {
    const reached = await this.#findReached(address);
    if (reached === undefined) throw absent();
    const upload = await findUpload(this.database, address);
    return { status: 200, headers: { 'tus-resumable': TUS_RESUMABLE, 'upload-offset': String(reached), 'upload-length': String(upload?.bytes ?? reached) } };
  }

  /** The bytes that have arrived; of an upload that has become a file, all of them. */
  async #findReached(address: UploadAddress): Promise<number | undefined> {
    const upload = await findUpload(this.database, address);
    return upload ? upload.received : (await findUploadedFile(this.database, address))?.bytes;
  }

  async get(address: UploadAddress): Promise<UploadRow> {
    const upload = await findUpload(this.database, address);
    if (!upload) throw absent();
    return upload;
  }

  /** Lets the protocol do with an upload what the request asks for. @throws a problem for whatever is no success */
  async transfer({ id }: Pick<UploadRow, 'id'>, { method, headers, body }: FastifyRequest): Promise<TransferAnswer> {
    const asked = ASKED_WITH.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]] as [string, string]] : []));
    const part = body instanceof Readable ? { body: Readable.toWeb(body) as NonNullable<RequestInit['body']>, duplex: 'half' as const } : {};
    const answer = await this.#protocol.handleWeb(new Request(`http://uploads/${id}`, { method, headers: asked, ...part }));
    if (answer.status >= 400) throw problemOf(answer.status);
    return { status: answer.status, headers: Object.fromEntries(PASSED_ON.flatMap((name) => { const value = answer.headers.get(name); return value === null ? [] : [[name, value]]; })) };
  }

  /**
   * A whole upload becomes a file of the filing; asked again, the same one is given.
   *
   * @throws `file-missing` when it is not whole, else what is wrong with the file; what was wrong is forgotten
   */
  async finish(address: UploadAddress, { name, at }: { readonly name: string; readonly at: Instant }): Promise<FileView> {
    const upload = await findUpload(this.database, address);
    if (!upload) return shownFile(await this.#again(address, name, at));
    if (upload.received < upload.bytes) throw fileFault('file-missing');
    const { filingId, accountId, sha256 } = address;
    try {
      const file = await this.intake.receive({ filingId, stream: this.parts.read(upload), name, uploadedBy: accountId, uploadedAt: at, sha256 });
      await this.parts.clear(upload);
      return file;
    } catch (error) {
      // When two ask at once, one may find the parts gone, and the file there. What fails on our side keeps the parts.
      if (!(error instanceof ProblemError)) return shownFile(await this.#again(address, name, at, error));
      await this.parts.clear(upload);
      throw error;
    }
  }

  /** The file that the upload became already; under another name it is another file of the same bytes. */
  async #again(address: UploadAddress, name: string, uploadedAt: Instant, otherwise: unknown = fileFault('file-missing')): Promise<FileRow> {
    const file = await findUploadedFile(this.database, address);
    const mediaType = findMediaType(file?.mediaType);
    if (!file || !mediaType) throw otherwise;
    const wanted = displayName(name, mediaType);
    if (file.name === wanted) return file;
    const other = { ...file, id: randomUUID(), name: wanted, uploadedAt };
    await addFile(this.database, other);
    return other;
  }

  /** Forgets what has not become whole in a day. */
  async clearAbandoned(now: Instant): Promise<number> {
    const abandoned = await findUploadsBefore(this.database, plusMinutes(now, -KEPT_MINUTES));
    for (const upload of abandoned) await this.parts.clear(upload);
    return abandoned.length;
  }
}

function announcedHash(metadata: string | string[] | undefined): string | undefined {
  try {
    const { sha256 } = Metadata.parse(typeof metadata === 'string' ? metadata : '');
    return typeof sha256 === 'string' && SHA256.test(sha256) ? sha256 : undefined;
  } catch {
    return undefined;
  }
}

/** What the protocol does not do, as a problem under the status that its clients go by: 409 says that the upload stands elsewhere. */
function problemOf(status: number): ProblemError {
  if (status === 404 || status === 410) return absent();
  if (status === 413) return fileFault('file-too-large');
  return new ProblemError({ ...problem('malformed').body, ...((status === 409 || status === 412) && { status }) });
}
