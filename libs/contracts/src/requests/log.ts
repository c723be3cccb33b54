import { TextField } from './fields.js';

const INDEX = /^(?:0|[1-9]\d{0,14})$/;

/** GET /log/checkpoints: those below a size, the largest first. */
export class CheckpointsQuery {
  @TextField({ max: 15, optional: true, matches: INDEX }) below?: string;
}

/** GET /log/entries: from an index on. */
export class LogEntriesQuery {
  @TextField({ max: 15, optional: true, matches: INDEX }) from?: string;
}

/** POST /log/cosignatures: the line by which a witness cosigned the checkpoint of a size. */
export class CosignatureRequest {
  @TextField({ max: 15, matches: INDEX }) size!: string;
  @TextField({ max: 400, matches: /^— \S+ [A-Za-z0-9+/=]+$/u }) line!: string;
}
