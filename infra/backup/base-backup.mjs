import { Readable } from 'node:stream';
import pg from 'pg';

/** What goes before each message of the copy: an archive, its piece, the manifest, or how far it has come. */
const ARCHIVE = 'n'.charCodeAt(0);
const PIECE = 'd'.charCodeAt(0);
const MANIFEST = 'm'.charCodeAt(0);

/**
 * Copies the whole server over a replication connection, which any machine may hold and any version from 15 speaks.
 * `keepArchive` and `keepManifest` each get a stream and answer when they have kept it.
 *
 * @returns where in the log the copy begins and ends: `{ startsAt, endsAt, timeline }`
 */
export async function copyServer(url, { label, keepArchive, keepManifest }) {
  const client = new pg.Client({ connectionString: url, replication: 'true', application_name: 'tirkeu backup', connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const copy = new BaseCopy(`BASE_BACKUP (LABEL '${label.replaceAll("'", '')}', CHECKPOINT 'fast', WAIT false, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256')`, { keepArchive, keepManifest });
    client.query(copy);
    return await copy.done;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** One BASE_BACKUP, in the form that the client of `pg` takes queries of others: it hands every message here. */
class BaseCopy {
  constructor(text, { keepArchive, keepManifest }) {
    Object.assign(this, { text, keepArchive, keepManifest, rows: [], kept: [], out: undefined, failed: false });
    this.done = new Promise((resolve, reject) => Object.assign(this, { resolve, reject }));
  }

  submit(connection) {
    this.connection = connection;
    connection.query(this.text);
  }

  handleCopyData({ chunk }) {
    if (this.failed) return;
    const kind = chunk[0];
    if (kind === ARCHIVE) this.beginArchive(chunk);
    if (kind === MANIFEST) this.begin(this.keepManifest);
    // The client reuses its buffer for what comes next.
    if (kind === PIECE && !this.out.push(Buffer.from(chunk.subarray(1)))) this.connection.stream.pause();
  }

  beginArchive(chunk) {
    const name = chunk.subarray(1, chunk.indexOf(0, 1)).toString();
    if (name === 'base.tar') this.begin(this.keepArchive);
    else this.handleError(new Error('This server has tablespaces of its own; back it up with pgBackRest.'));
  }

  begin(keep) {
    this.out?.push(null);
    const { stream } = this.connection;
    const out = new Readable({ highWaterMark: 4 * 1024 * 1024, read: () => stream.resume() });
    this.out = out;
    const kept = keep(out);
    kept.catch((error) => this.handleError(error));
    this.kept.push(kept);
  }

  handleRowDescription() {}

  handleDataRow({ fields }) {
    this.rows.push(fields);
  }

  handleCommandComplete() {
    this.out?.push(null);
    this.out = undefined;
  }

  handleEmptyQuery() {}

  handlePortalSuspended() {}

  handleCopyInResponse() {}

  handleError(error) {
    this.failed = true;
    this.out?.destroy(error);
    this.connection.stream.resume();
    this.reject(error);
  }

  handleReadyForQuery() {
    Promise.all(this.kept).then(() => {
      const first = this.rows[0];
      const last = this.rows.at(-1);
      this.resolve({ startsAt: String(first[0]), endsAt: String(last[0]), timeline: Number(String(first[1])) });
    }, this.reject);
  }
}
