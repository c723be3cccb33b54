import type { FileFault } from '@tirkeu/contracts';

/**
 * Why a table is not read. `found` says what was seen: the kind of file, or what makes it dangerous or too large
 * (`macros`, `formulas`, `links`, `unpacked`, `rows`, `columns`).
 */
export class TableFault extends Error {
  constructor(readonly fault: FileFault, readonly found?: string) {
    super(fault);
  }
}
