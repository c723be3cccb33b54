import type { ClientBase } from 'pg';

export interface Audited {
  readonly looked: {
    readonly chains: number; readonly events: number; readonly receipts: number; readonly reads: number; readonly entries: number; readonly checkpoints: number; readonly waiting: number;
    readonly isHeldAgainstOutside: boolean;
  };
  readonly faults: readonly string[];
}

export declare function auditRecord(client: ClientBase, options?: { readonly outside?: string | undefined; readonly keys?: readonly string[] | undefined }): Promise<Audited>;
