import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(join(root, 'infra/security/asvs.md'), 'utf8');

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has, counted by hand: their numbers without a gap, but for those that are of level 3. */
const SECTIONS: Readonly<Record<string, readonly number[]>> = {
  '1.1': [1, 2], '1.2': [1, 2, 3, 4, 5, 6, 7, 8, 9], '1.3': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], '1.4': [1, 2, 3], '1.5': [1, 2],
  '2.1': [1, 2, 3], '2.2': [1, 2, 3], '2.3': [1, 2, 3, 4], '2.4': [1],
  '3.2': [1, 2], '3.3': [1, 2, 3, 4], '3.4': [1, 2, 3, 4, 5, 6], '3.5': [1, 2, 3, 4, 5], '3.7': [1, 2],
  '4.1': [1, 2, 3], '4.2': [1], '4.3': [1, 2], '4.4': [1, 2, 3, 4],
  '5.1': [1], '5.2': [1, 2, 3], '5.3': [1, 2], '5.4': [1, 2, 3],
  '6.1': [1, 2, 3], '6.2': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], '6.3': [1, 2, 3, 4], '6.4': [1, 2, 3, 4], '6.5': [1, 2, 3, 4, 5], '6.6': [1, 2, 3], '6.8': [1, 2, 3, 4],
  '7.1': [1, 2, 3], '7.2': [1, 2, 3, 4], '7.3': [1, 2], '7.4': [1, 2, 3, 4, 5], '7.5': [1, 2], '7.6': [1, 2],
  '8.1': [1, 2], '8.2': [1, 2, 3], '8.3': [1], '8.4': [1],
  '9.1': [1, 2, 3], '9.2': [1, 2, 3, 4],
  '10.1': [1, 2], '10.2': [1, 2], '10.3': [1, 2, 3, 4], '10.4': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], '10.5': [1, 2, 3, 4, 5], '10.6': [1, 2], '10.7': [1, 2, 3],
  '11.1': [1, 2], '11.2': [1, 2, 3], '11.3': [1, 2, 3], '11.4': [1, 2, 3, 4], '11.5': [1], '11.6': [1],
  '12.1': [1, 2, 3], '12.2': [1, 2], '12.3': [1, 2, 3, 4],
  '13.1': [1], '13.2': [1, 2, 3, 4, 5], '13.3': [1, 2], '13.4': [1, 2, 3, 4, 5],
  '14.1': [1, 2], '14.2': [1, 2, 3, 4], '14.3': [1, 2, 3],
  '15.1': [1, 2, 3], '15.2': [1, 2, 3], '15.3': [1, 2, 3, 4, 5, 6, 7],
  '16.1': [1], '16.2': [1, 2, 3, 4, 5], '16.3': [1, 2, 3, 4], '16.4': [1, 2, 3], '16.5': [1, 2, 3],
  '17.1': [1], '17.2': [1, 2, 3, 4], '17.3': [1, 2],
};
const STATES = ['met', 'open', 'operator', 'not applicable'];

interface Row {
  readonly number: string;
  readonly level: string;
  readonly asks: string;
  readonly state: string;
  readonly how: string;
  readonly proof: string;
}
const rows: readonly Row[] = text.split('\n').filter((line) => line.startsWith('| V')).map((line) => {
  const [, number = '', level = '', asks = '', state = '', how = '', proof = ''] = line.split('|').map((part) => part.trim());
  return { number, level, asks, state, how, proof };
});
const proofsOf = ({ proof }: Row): readonly string[] => [...proof.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);

describe('the table of ASVS', () => {
  it('has every requirement of levels 1 and 2 once, and no other', () => {
    const expected = Object.entries(SECTIONS).flatMap(([section, numbers]) => numbers.map((number) => `V${section}.${number}`));
    expect(expected).toHaveLength(253);
    expect([...rows.map(({ number }) => number)].sort()).toEqual([...expected].sort());
    expect([rows.filter(({ level }) => level === '1').length, rows.filter(({ level }) => level === '2').length]).toEqual([70, 183]);
  });

  it('says of each what it asks for, how it stands and how it is met or what is missing', () => {
    for (const { number, asks, state, how } of rows) expect([number, STATES.includes(state), asks.length > 2, how.length > 5]).toEqual([number, true, true, true]);
  });

  it('counts nothing as met that no file proves, and names no file that is not there', () => {
    expect(rows.filter((row) => row.state === 'met' && proofsOf(row).length === 0).map(({ number }) => number)).toEqual([]);
    expect(rows.flatMap((row) => proofsOf(row).filter((path) => !existsSync(join(root, path))).map((path) => `${row.number}: ${path}`))).toEqual([]);
    expect(rows.filter((row) => row.state === 'met' && !proofsOf(row).some((path) => path.endsWith('.spec.ts') || path.endsWith('.spec.tsx') || path.includes('/spec/'))).map(({ number }) => number)).toEqual([]);
  });

  it('tells its own sums as they are', () => {
    const told = Object.fromEntries([...text.matchAll(/^\| (met|open|operator|not applicable) \| (\d+) \|$/gm)].map(([, state = '', count]) => [state, Number(count)]));
    expect(told).toEqual(Object.fromEntries(STATES.map((state) => [state, rows.filter((row) => row.state === state).length])));
  });
});

/** All that we run ourselves, without what was built of it, without specs and without the corpus, which makes files as others would. */
function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && !['node_modules', 'dist', 'rendered', 'corpus'].includes(entry.name)) yield* sources(path);
    else if (/\.(?:ts|tsx|mjs|js|yaml|sh)$/.test(entry.name) && !/\.spec\.tsx?$/.test(entry.name)) yield path;
  }
}

describe('our own programs', () => {
  it('believe no certificate that is not proved, and make no hash of MD5', () => {
    const wrong = ['apps', 'libs', 'infra'].flatMap((folder) => [...sources(folder)]).filter((path) => /rejectUnauthorized:\s*false|NODE_TLS_REJECT_UNAUTHORIZED|createHash\('md5'\)|sslmode=no-verify/.test(readFileSync(join(root, path), 'utf8')));
    expect(wrong).toEqual([]);
  });

  it('name every key that they hold in the inventory', () => {
    const inventory = readFileSync(join(root, 'infra/security/README.md'), 'utf8');
    for (const key of ['TIRKEU_SECRET', 'TIRKEU_SIGNING_KEY', 'EDGE_TOKEN', 'PROBES', 'DATABASE_URL', 'REDIS_URL', 'S3_SECRET_ACCESS_KEY', 'SMTP_URL', 'REGISTER_…_TOKEN']) expect(inventory).toContain(`\`${key}\``);
  });
});
