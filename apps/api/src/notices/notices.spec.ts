import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NoticesView } from '@tirkeu/contracts';
import { addNotice } from '@tirkeu/persistence';
import { testDatabase } from '@tirkeu/testing';
import { startApi, type ApiUnderTest } from '../spec/api-under-test.js';

let api: ApiUnderTest;
beforeAll(async () => { api = await startApi(await testDatabase()); }, 120_000);
afterAll(() => api.stop());

describe('what people are told', () => {
  const told = async (key: string, accountId: string) => addNotice(api.database, { key, accountId, kind: 'filing.taken', filingId: null, createdAt: api.clock.now() });

  it('is told once however often the queue repeats itself, and only to whom it concerns', async () => {
    expect(await told('filing-1-9', 'training.candidate')).toBe(true);
    expect(await told('filing-1-9', 'training.candidate')).toBe(false);
    const [candidate, rival] = await Promise.all([api.caller().signIn('candidate'), api.caller().signIn('candidate2')]);
    expect((await candidate.get<NoticesView>('/api/notices')).body).toMatchObject({ unread: 1, notices: [{ kind: 'filing.taken', readAt: null }] });
    expect((await rival.get<NoticesView>('/api/notices')).body).toEqual({ unread: 0, notices: [] });
  });

  it('counts as unread until it was read', async () => {
    const candidate = await api.caller().signIn('candidate');
    await candidate.post('/api/notices/read', {});
    expect((await candidate.get<NoticesView>('/api/notices')).body).toMatchObject({ unread: 0, notices: [{ readAt: api.clock.now() }] });
  });

  it('is nothing to strangers', async () => {
    expect((await api.caller().get('/api/notices')).status).toBe(401);
  });
});
