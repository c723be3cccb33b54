import { parentPort } from 'node:worker_threads';
import type { FileFault } from '@tirkeu/contracts';
import { readCells, type Cells } from './read-cells.js';
import { TableFault } from './table-fault.js';

/** A table to be read, with the rows that it may have below its header. */
export interface TableAsked {
  readonly bytes: Uint8Array;
  readonly mostRows: number;
}

/** What the thread answers. */
export type TableAnswer = { readonly cells: Cells } | { readonly fault: FileFault; readonly found?: string };

// Runs apart from the API, with its own memory and a time limit: here strangers' tables are taken to pieces.
parentPort?.on('message', ({ bytes, mostRows }: TableAsked) => {
  readCells(Buffer.from(bytes), mostRows)
    .then((cells): TableAnswer => ({ cells }))
    .catch((error: unknown): TableAnswer => (error instanceof TableFault ? { fault: error.fault, found: error.found } : { fault: 'file-unreadable' }))
    .then((answer) => parentPort?.postMessage(answer), () => undefined);
});
