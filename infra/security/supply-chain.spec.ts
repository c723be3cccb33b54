import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { findFaults, isPermissive, openAdvisories, type Lock, type Locked, type Waivers } from './supply-chain.mjs';

const TODAY = '2026-11-22';
const NONE: Waivers = { licences: [], advisories: [] };
const GOOD: Locked = { version: '1.0.0', license: 'MIT', integrity: 'sha512-AAAA' };
const faultsWith = (entry: Locked, waivers = NONE): readonly string[] => findFaults({ packages: { '': {}, 'node_modules/a': entry } }, { named: true }, waivers, TODAY);
const read = <Shape>(path: string): Shape => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as Shape;

describe('a package', () => {
  it('that comes from the registry, whole, permissive and without a script is as it should be', () => {
    expect(faultsWith(GOOD)).toEqual([]);
    expect(faultsWith({ ...GOOD, resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz' })).toEqual([]);
  });

  it.each([
    ['without integrity', { version: '1.0.0', license: 'MIT' }, 'a 1.0.0 has no integrity'],
    ['from a repository', { ...GOOD, resolved: 'git+ssh://git@example.org/a.git' }, 'a 1.0.0 does not come from the registry: git+ssh://git@example.org/a.git'],
    ['over plain HTTP', { ...GOOD, resolved: 'http://registry.npmjs.org/a' }, 'a 1.0.0 does not come from the registry: http://registry.npmjs.org/a'],
    ['with a script that nobody allowed', { ...GOOD, hasInstallScript: true }, 'a 1.0.0 runs a script when it is installed and is not named in allowScripts of package.json'],
    ['with a licence that asks for more', { ...GOOD, license: 'AGPL-3.0' }, 'a 1.0.0 has the licence AGPL-3.0, which is not on the list'],
    ['with no licence', { version: '1.0.0', integrity: 'sha512-AAAA' }, 'a 1.0.0 has the licence none, which is not on the list'],
  ])('%s is a fault', (_what, entry, fault) => {
    expect(faultsWith(entry)).toEqual([fault]);
  });

  it('may have a licence of which one part suffices, not one of which a part does not', () => {
    expect(['(MIT OR GPL-3.0)', 'MIT AND OFL-1.1', '(MIT AND Zlib)'].map(isPermissive)).toEqual([true, true, true]);
    expect(['MIT AND GPL-3.0', 'SEE LICENSE IN file', '', undefined].map(isPermissive)).toEqual([false, false, false, false]);
  });
});

describe('a waiver', () => {
  it('covers one licence, and is a fault itself when nothing needs it', () => {
    const waivers: Waivers = { ...NONE, licences: [{ package: 'a', licence: 'LGPL-3.0', why: 'b' }] };
    expect(faultsWith({ ...GOOD, license: 'LGPL-3.0' }, waivers)).toEqual([]);
    expect(findFaults({ packages: {} }, {}, waivers, TODAY)).toEqual(['a has a waiver and is not used']);
  });

  it('of an advisory ends on its day', () => {
    const report = { vulnerabilities: { a: { severity: 'high', via: [{ url: 'https://github.com/advisories/GHSA-1' }, 'b'] }, b: { severity: 'low', via: [{ url: 'https://github.com/advisories/GHSA-2' }] } } };
    const until = (day: string): Waivers => ({ ...NONE, advisories: [{ id: 'GHSA-1', package: 'a', until: day, why: 'b' }] });
    expect(openAdvisories(report, NONE, TODAY)).toEqual(['a: high, GHSA-1']);
    expect(openAdvisories(report, until(TODAY), TODAY)).toEqual([]);
    expect(openAdvisories(report, until('2026-11-21'), TODAY)).toEqual(['a: high, GHSA-1']);
    expect(faultsWith(GOOD, until('2026-11-21'))).toEqual(['the waiver of GHSA-1 ended on 2026-11-21']);
  });
});

describe('what we are built of', () => {
  it('has no fault', () => {
    const { allowScripts } = read<{ readonly allowScripts: Readonly<Record<string, boolean>> }>('package.json');
    expect(findFaults(read<Lock>('package-lock.json'), allowScripts, read<Waivers>('infra/security/waivers.json'), new Date().toISOString().slice(0, 10))).toEqual([]);
  });
});
