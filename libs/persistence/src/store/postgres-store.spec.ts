import { describe, expect, it } from '@jest/globals';
import { postgresUnderTest, storeContract, urgentUnderTest } from '@tirkeu/testing';
import type { DataSource } from 'typeorm';
import { PostgresStore } from './postgres-store.js';

describe('the store on PostgreSQL', () => storeContract(postgresUnderTest));

describe('the store on PostgreSQL before a deadline', () => storeContract(urgentUnderTest));

describe('a transaction that could not be begun', () => {
  it('sends nothing after its first statement, which went out along with the beginning', async () => {
    const sent: string[] = [];
    const query = (asked: string | { readonly text: string }) => {
      const text = typeof asked === 'string' ? asked : asked.text;
      sent.push(text.trim().split(/[\s;]/u)[0] ?? '');
      return text.startsWith('BEGIN') ? Promise.reject(new Error('the server is shutting down')) : Promise.resolve({ rows: [] });
    };
    const runner = { connect: async () => ({ query }), release: async () => undefined };
    const store = new PostgresStore({ createQueryRunner: () => runner } as unknown as DataSource);
    const work = store.transaction(async (transaction) => {
      await transaction.findAction('a');
      await transaction.findFiling('f');
    });
    await expect(work).rejects.toThrow('the server is shutting down');
    expect(sent).toEqual(['BEGIN', 'SELECT', 'ROLLBACK']);
  });
});
