import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LikeGroundsView } from '@tirkeu/contracts';
import { testDatabase } from '@tirkeu/testing';
import { CONTEST, ELECTION, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import { submitted } from '../spec/self-nominee.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  const [candidate, clerk] = [await api.caller().signIn('candidate'), await api.caller().signIn('clerk')];
  const { filingId, candidateId } = await submitted(candidate);
  await clerk.act(filingId, { type: 'take' });
  await clerk.act(filingId, { type: 'mark-requirement', rule: 'declaration', candidateId, value: 'not-met', note: 'қол қойылмаған' });
  await clerk.act(filingId, { type: 'serve-notice', defects: [{ rule: 'declaration', candidateId, found: { kk: 'Анықтамада қол жоқ.', ru: 'В справке нет подписи.', en: 'The certificate is not signed.' } }] });
}, 120_000);
afterAll(() => api.stop());

const address = (contest = CONTEST): string => `/api/insights/like-grounds?contest=${contest}`;

describe('how the like was decided', () => {
  it('is told to whoever may refuse, ground by ground, for the region of the contest, and names nobody', async () => {
    for (const login of ['clerk', 'member', 'chair', 'secretary']) {
      const { status, body, text } = await (await api.caller().signIn(login)).get<LikeGroundsView>(address());
      expect([login, status, body]).toMatchObject([login, 200, { electionId: ELECTION, regionId: 'KZ-35', days: 30, grounds: [{ ground: 'documents-missing', found: 1, fixed: 0, refused: 0, reversed: 0 }] }]);
      expect(text).not.toContain('Ульгибаева');
    }
  });

  it('is nobody else’s business, and of a contest that does not exist there is nothing to tell', async () => {
    expect((await api.caller().get(address())).status).toBe(401);
    for (const login of ['candidate', 'agent']) expect((await (await api.caller().signIn(login)).get(address())).status).toBe(403);
    const clerk = await api.caller().signIn('clerk');
    expect((await clerk.get(address('nowhere'))).status).toBe(404);
    expect((await clerk.get('/api/insights/like-grounds')).status).toBe(400);
  });
});
