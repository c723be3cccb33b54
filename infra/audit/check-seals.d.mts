import type { ClientBase } from 'pg';

export declare function checkSeals(client: ClientBase, secret: string): Promise<readonly string[]>;
