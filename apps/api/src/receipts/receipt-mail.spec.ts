import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NoticesView, Problem, ReceiptMailView } from '@tirkeu/contracts';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { prepare, submitted, type Draft } from '../spec/self-nominee.js';

let api: ApiUnderTest;
let candidate: Caller;
let draft: Draft;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  candidate = await api.caller().signIn('candidate');
  draft = await submitted(candidate);
}, 120_000);
afterAll(() => api.stop());

const addressOf = ({ filingId }: Draft): string => `/api/filings/${filingId}/receipt/mail`;
const ask = (who: Caller, of: Draft = draft, actionId: string = randomUUID()) => who.post<ReceiptMailView & Problem>(addressOf(of), { actionId, language: 'ru' });
const waiting = async (): Promise<readonly { readonly address: string; readonly language: string }[]> => api.database.query(`SELECT address, language FROM mail m JOIN notice n ON n.id = m.notice_id WHERE n.kind = 'receipt.asked'`);

describe('the receipt by e-mail', () => {
  it('goes to the address that the self-nominee stated, once for each time it is asked for, and is told in the product too', async () => {
    const actionId = randomUUID();
    expect((await candidate.get<ReceiptMailView>(addressOf(draft))).body).toEqual({ sendsMail: true, address: 'a•••@example.kz', left: 5, mails: [] });
    const answers = [await ask(candidate, draft, actionId), await ask(candidate, draft, actionId)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await waiting()).toEqual([{ address: 'aisulu@example.kz', language: 'ru' }]);
    expect(answers[1]?.body).toMatchObject({ left: 4, mails: [{ status: 'waiting', address: 'a•••@example.kz' }] });
    expect((await candidate.get<NoticesView>('/api/notices')).body.notices[0]).toMatchObject({ kind: 'receipt.asked', mail: { status: 'waiting' } });
  });

  it('shows when the mail server took it', async () => {
    await api.database.query(`UPDATE mail SET status = 'sent', settled_at = '2026-12-01T05:00:02.000Z'`);
    expect((await candidate.get<ReceiptMailView>(addressOf(draft))).body.mails).toEqual([{ status: 'sent', failure: null, address: 'a•••@example.kz', at: '2026-12-01T05:00:02.000Z', perhapsTwice: false }]);
  });

  it('is sent five times an hour and no more, and again an hour later', async () => {
    const statuses = [];
    for (let count = 0; count < 5; count++) statuses.push((await ask(candidate)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
    expect(await waiting()).toHaveLength(5);
    await api.goTo('2026-12-01T06:00:01.000Z');
    expect((await ask(candidate)).body.left).toBe(4);
  });

  it('is for whoever filed alone, of what was handed in', async () => {
    for (const login of ['candidate2', 'agent']) expect((await ask(await api.caller().signIn(login))).status).toBe(404);
    expect((await ask(await api.caller().signIn('clerk'))).status).toBe(403);
    expect((await ask(candidate, await prepare(candidate))).status).toBe(404);
  });

  it('is not written where no address is known', async () => {
    const of = await prepare(candidate);
    await candidate.act(of.filingId, { type: 'record-contact', candidateId: of.candidateId, contact: { phone: '+7 700 000 00 00', email: '', address: 'Теміртау, Үлгі көшесі, 1' } });
    await candidate.act(of.filingId, { type: 'submit' });
    expect((await candidate.get<ReceiptMailView>(addressOf(of))).body.address).toBeNull();
    expect((await ask(candidate, of)).status).toBe(404);
  });
});
