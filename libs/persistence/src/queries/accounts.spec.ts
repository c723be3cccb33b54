import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '@tirkeu/domain';
import { deskOver, loadedPostgres, person, prepare, type LoadedPostgres } from '@tirkeu/testing';
import {
  PostgresAccounts, PostgresStore, UNSTATED, addFile, addFilePages, addNotice, findAccountsOf, findFile, findFilePage, findFilesOf, findNotices, markNoticesRead,
  type AccountRow, type RoleGrantRow, type SessionRow,
} from '../index.js';

let loaded: LoadedPostgres;
let accounts: PostgresAccounts;
const at = instant('2023-02-01T06:00:00Z');
const later = instant('2023-02-01T07:00:00Z');
const account: Omit<AccountRow, keyof typeof UNSTATED> = { id: 'a-1', login: 'alma', name: 'Сырымбет Алма', passwordHash: 'hash', createdAt: at, disabledAt: null, language: 'kk', email: null, wantsMail: true };
const grant = (id: string, role: RoleGrantRow['role']): RoleGrantRow => ({
  id, accountId: 'a-1', role, commissionIds: ['dec.KZ-35-C-temirtau.7'], regionIds: [], title: { kk: 'Хатшы', ru: 'Секретарь', en: 'Secretary' }, grantedAt: at, revokedAt: null, startsAt: null, endsAt: null, nominatorKind: null, nominatorId: null,
});
const session: SessionRow = { tokenHash: 't-1', accountId: 'a-1', grantId: 'g-1', csrfToken: 'c', createdAt: at, seenAt: at, expiresAt: later, revokedAt: null, confirmedAt: at, browser: 'firefox/windows', twoFactors: false };

beforeAll(async () => {
  loaded = await loadedPostgres();
  accounts = new PostgresAccounts(loaded.app);
});
afterAll(() => loaded.stop());

describe('an account', () => {
  it('is made once for a login', async () => {
    expect(await accounts.create(account, [grant('g-1', 'clerk'), grant('g-2', 'secretary')])).toBe(true);
    expect(await accounts.create({ ...account, id: 'a-2', name: 'somebody else' }, [])).toBe(false);
    expect(await accounts.findByLogin('alma')).toEqual({ account: { ...account, ...UNSTATED }, grants: [grant('g-1', 'clerk'), grant('g-2', 'secretary')] });
    expect(await accounts.findByLogin('nobody')).toBeUndefined();
  });

  it('loses a revoked role with the next question', async () => {
    await accounts.startSession(session);
    await accounts.chooseGrant('t-1', 'g-2');
    await accounts.noteSession('t-1', later);
    await accounts.revokeGrant('g-1', later);
    expect(await accounts.findSession('t-1', later)).toEqual({
      account: { ...account, ...UNSTATED }, grants: [grant('g-2', 'secretary')], acting: grant('g-2', 'secretary'), session: { ...session, grantId: 'g-2', seenAt: later },
    });
    expect(await findAccountsOf(loaded.app, 'dec.KZ-35-C-temirtau.7', later)).toEqual([{ accountId: 'a-1', role: 'secretary' }]);
  });

  it('is signed out on the server, at the first time that it is said', async () => {
    await accounts.endSession('t-1', at);
    await accounts.endSessionsOf('a-1', later);
    expect((await accounts.findSession('t-1', later))?.session.revokedAt).toBe(at);
    expect(await accounts.findSession('unknown', later)).toBeUndefined();
  });
});

describe('files and notices of a filing', () => {
  const file = { id: 'file-1', filingId: 'f-1', name: 'өмірбаян.pdf', mediaType: 'application/pdf', bytes: 12, pages: 2, sha256: 'ab', storageKey: 'k', uploadedAt: at, uploadedBy: 'a-1', scan: 'none', storedSha256: null } as const;
  const page = { fileId: 'file-1', page: 1, storageKey: 'k.1', mediaType: 'image/png', width: 800, height: 1131 };

  it('keeps files with the pictures of their pages', async () => {
    await prepare(deskOver(new PostgresStore(loaded.app)), { filingId: 'f-1', district: 7, person: person(1) });
    await addFile(loaded.app, file);
    await addFilePages(loaded.app, [page]);
    await addFilePages(loaded.app, [page, { ...page, page: 2 }]);
    expect([await findFile(loaded.app, 'file-1'), await findFilesOf(loaded.app, 'f-1'), await findFilePage(loaded.app, 'file-1', 2)])
      .toEqual([file, [file], { ...page, page: 2 }]);
    expect(await findFile(loaded.app, 'nowhere')).toBeUndefined();
  });

  it('tells an account once', async () => {
    const notice = { key: 'f-1-9', accountId: 'a-1', kind: 'filing.decided', filingId: 'f-1', createdAt: at };
    expect([await addNotice(loaded.app, notice), await addNotice(loaded.app, notice)]).toEqual([true, false]);
    await markNoticesRead(loaded.app, 'a-1', later);
    expect(await findNotices(loaded.app, 'a-1', 10)).toEqual([{ ...notice, id: expect.any(Number), readAt: later, mail: null }]);
  });
});
