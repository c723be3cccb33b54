import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@tirkeu/testing';
import type { DataSource } from 'typeorm';
import { findAppRole, migrate } from './index.js';

let database: TestDatabase;
let owner: DataSource;

beforeAll(async () => {
  database = await testDatabase();
  owner = await database.connect('owner', 2);
});
afterAll(() => database.stop());

describe('the schema', () => {
  it('has the columns that the tables describe', async () => {
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    const differences = upQueries.map(({ query }) => query)
      .filter((query) => !/DROP (CONSTRAINT|INDEX)/.test(query));
    expect(differences).toEqual([]);
  });

  it('is left as it is when it is the newest already', async () => {
    expect(await migrate(database.url)).toEqual({ applied: [], warnings: [] });
  });

  it('is migrated once by several processes at the same time', async () => {
    await owner.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    const results = await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
    const applied = results.flatMap((result) => result.applied);
    expect(applied[0]).toBe('InitialSchema1766300000000');
    expect(await owner.query('SELECT name FROM migration ORDER BY id')).toEqual(applied.map((name) => ({ name })));
  });

  it('keeps the register in Kazakh alphabetical order, whatever the locales of the server', async () => {
    const inOrder = async (...names: readonly object[]): Promise<readonly string[]> => {
      const rows: readonly { name: string }[] = await owner.query(
        `SELECT concat_ws(' ', name ->> 'surname', name ->> 'givenName') AS name FROM jsonb_array_elements($1) AS name ORDER BY public_name_order(name) COLLATE "C"`, [JSON.stringify(names)]);
      return rows.map(({ name }) => name);
    };
    const surnames = ['Яков', 'Іңкәр', 'Ұзақ', 'Үміт', 'Уәли', 'Қасым', 'Касым', 'Ғабит', 'Габит', 'Әбіл', 'Абай', 'Һасан', 'Хамит', 'Ыбырай', 'Ёлкин', 'Елкин', 'Жаров'];
    expect(await inOrder(...surnames.map((surname) => ({ surname })))).toEqual([
      'Абай', 'Әбіл', 'Габит', 'Ғабит', 'Елкин', 'Ёлкин', 'Жаров', 'Касым', 'Қасым', 'Уәли', 'Ұзақ', 'Үміт', 'Хамит', 'Һасан', 'Ыбырай', 'Іңкәр', 'Яков',
    ]);
    expect(await inOrder({ surname: 'Аманоглы' }, { surname: 'Аман-оглы' }, { surname: 'АМАНОВ' }, { surname: 'Аман', givenName: 'Яков' }, { surname: 'Аман', givenName: 'Әділ' }, { surname: 'Smith' }))
      .toEqual(['Аман Әділ', 'Аман Яков', 'Аман-оглы', 'АМАНОВ', 'Аманоглы', 'Smith']);
  });
});

describe('a user who may not make roles', () => {
  it('migrates all the same, and is told what is missing', async () => {
    const name = `limited_${new URL(database.url).pathname.slice(-12)}`;
    await owner.query(`CREATE ROLE ${name} LOGIN PASSWORD 'limited'`);
    try {
      await owner.query(`CREATE DATABASE ${name} OWNER ${name}`);
      const url = new URL(database.url);
      Object.assign(url, { username: name, password: 'limited', pathname: `/${name}` });
      const { warnings } = await migrate(url.href);
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toMatch(/tirkeu_app.*infra\/postgres\/roles\.sql/);
      expect(await findAppRole(url.href)).toBe(false);
    } finally {
      await owner.query(`DROP DATABASE IF EXISTS ${name}`);
      await owner.query(`DROP ROLE ${name}`);
    }
  });
});
