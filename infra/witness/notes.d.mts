import type { KeyObject } from 'node:crypto';

export interface LogKey { readonly name: string; readonly id: Buffer; readonly publicKey: KeyObject }
export declare function readLogKey(text: string): LogKey;
