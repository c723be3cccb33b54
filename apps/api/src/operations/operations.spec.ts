import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { OperationsView, Problem } from '@tirkeu/contracts';
import { EFFECTS, JOB_OPTIONS, connectQueue, growLog, noteAlive, noteBegun, noteEnded, noteStopped } from '@tirkeu/persistence';
import { testDatabase, testRedis } from '@tirkeu/testing';
import { Queue } from 'bullmq';
import { ClockWatch } from '../platform/clock-watch.js';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';

const BASE = '/api/administration/operations';

interface BoardData { readonly queues: readonly { readonly name: string; readonly readOnlyMode: boolean; readonly jobs: readonly { readonly data: object }[] }[]; readonly stats: object | null }

describe.each(['PostgreSQL', 'Redis'] as const)('the page of operations with the queue on %s', (backend) => {
  let api: ApiUnderTest;
  let administrator: Caller;
  let queue: Queue;
  let stopRedis: () => Promise<void> = async () => undefined;

  beforeAll(async () => {
    const [store, redis] = [await testDatabase(training), backend === 'Redis' ? await testRedis() : null];
    if (redis) stopRedis = redis.stop;
    queue = new Queue(EFFECTS, { connection: await connectQueue({ databaseUrl: store.url, redisUrl: redis?.url }), defaultJobOptions: JOB_OPTIONS });
    await queue.obliterate({ force: true });
    api = await startApi(store, { redisUrl: redis?.url });
    administrator = await api.caller().signIn('administrator');
  }, 120_000);
  afterAll(async () => {
    await queue?.close();
    await api?.stop();
    await stopRedis();
  });

  const shown = async (): Promise<OperationsView> => (await administrator.get<OperationsView>(BASE)).body;
  const tell = async (key: string, more = ''): Promise<number> => {
    const [row]: readonly { id: string }[] = await api.database.query(`INSERT INTO outbox (topic, key, payload, recorded_at) VALUES ('filing.submitted', $1, '{}', now() - interval '5 minutes') RETURNING id`, [key]);
    if (more) await api.database.query(`UPDATE outbox SET ${more} WHERE id = $1`, [row!.id]);
    return Number(row!.id);
  };

  it('is for administrators alone, and so is the board', async () => {
    const supervisor = await api.caller().signIn('supervisor');
    for (const path of [BASE, `${BASE}/board`, `${BASE}/board/api/queues`]) {
      expect((await supervisor.get(path)).status).toBe(403);
      expect((await api.caller().get(path)).status).toBe(401);
    }
    expect((await supervisor.post(`${BASE}/messages/1/again`, {})).status).toBe(403);
  });

  it('shows what waits, what is put aside and who works', async () => {
    await api.database.query('UPDATE outbox SET done_at = now(), sent_at = now()');
    const worker = { id: 'worker-1', host: 'host-1', pid: 17, version: '0.1.0', queue: 'postgresql' } as const;
    await noteAlive(api.database, worker);
    await noteAlive(api.database, { ...worker, id: 'worker-2' });
    await noteStopped(api.database, 'worker-2');
    await noteBegun(api.database, { name: 'sweep', everyMs: 5_000 });
    await noteEnded(api.database, 'sweep', null);
    await tell('waits');
    await tell('told', 'sent_at = now()');
    await tell('fails', `fault = 'QueryFailedError 57014', failed_at = now(), attempts = 2, try_at = now() + interval '8 seconds'`);
    await tell('poison', `sent_at = now(), fault = 'WorkerLost', failed_at = now(), attempts = 4, lost = 3, given_up_at = now()`);
    await tell('orphan', `sent_at = now(), attempts = 1, begun_at = now(), begun_by = 'worker-2'`);
    await tell('in-hand', `sent_at = now(), attempts = 1, begun_at = now(), begun_by = 'worker-1'`);
    await queue.add('filing.submitted', { id: 1, topic: 'filing.submitted', key: 'f-1-2', payload: { filingId: 'f-1' } });

    const view = await shown();
    expect(view.outbox).toMatchObject({ toSend: 1, sent: 1, inHand: 2, failing: 1, givenUp: 1 });
    expect(view.outbox.oldestSeconds).toBeGreaterThanOrEqual(300);
    expect(view.troubled.map(({ key, state, fault, attempts, lost }) => [key, state, fault, attempts, lost])).toEqual([
      ['poison', 'given-up', 'WorkerLost', 4, 3], ['fails', 'failing', 'QueryFailedError 57014', 2, 0], ['orphan', 'lost', 'WorkerLost', 1, 0],
    ]);
    expect(view.workers.map(({ id, alive }) => [id, alive])).toEqual([['worker-1', true], ['worker-2', false]]);
    expect(view.work).toMatchObject([{ name: 'sweep', runs: 1, fault: null, overdue: false }]);
    expect(view.clock).toEqual({ doubtMs: 0, steppedMs: 0 });
    expect(view.queue.backend).toBe(backend === 'Redis' ? 'redis' : 'postgresql');
    expect(view.queue.queues?.find(({ name }) => name === EFFECTS)).toEqual({ name: EFFECTS, waiting: 1, active: 0, delayed: 0, failed: 0 });
  });

  it('shows by how much the clock may be wrong', async () => {
    jest.spyOn(api.app.get(ClockWatch), 'reading', 'get').mockReturnValue({ offsetMs: -700, steppedMs: -3_600_000, doubtMs: 700 });
    expect((await shown()).clock).toEqual({ doubtMs: 700, steppedMs: 3_600_000 });
    jest.restoreAllMocks();
  });

  it('shows how long what was recorded waits for a checkpoint, and when the last was signed', async () => {
    await api.database.query('ALTER TABLE event DISABLE TRIGGER event_is_kept');
    await api.database.query(`UPDATE event SET recorded_at = now() - interval '5 minutes' WHERE (chain, chain_index) = (SELECT chain, chain_index FROM event ORDER BY chain, chain_index LIMIT 1)`);
    const { log } = await shown();
    expect(log.signedAt).toBeNull();
    expect(log.waitingSeconds).toBeGreaterThanOrEqual(300);
    const signingKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    await growLog(api.database, { signingKey, origin: 'tirkeu.example.kz/log', now: () => api.clock.now() });
    expect((await shown()).log).toEqual({ signedAt: api.clock.now(), waitingSeconds: 0 });
  });

  it('has a message tried again that was put aside, and no other', async () => {
    const [poison, failing] = (await shown()).troubled.map(({ id }) => id);
    const { status, body } = await administrator.post<OperationsView>(`${BASE}/messages/${poison}/again`, {});
    expect(status).toBe(200);
    expect(body.outbox).toMatchObject({ toSend: 2, givenUp: 0 });
    expect(await api.database.query(`SELECT given_up_at, lost, attempts - attempts_before AS tries FROM outbox WHERE id = $1`, [poison])).toEqual([{ given_up_at: null, lost: 0, tries: 0 }]);
    for (const id of [poison, failing, 999_999, 'x', '1;DROP']) expect((await administrator.post<Problem>(`${BASE}/messages/${encodeURIComponent(String(id))}/again`, {})).status).toBe(404);
  });

  it('leads to a board of all queues that changes nothing, and whose page may load nothing of other sites', async () => {
    const page = await administrator.get<unknown>(`${BASE}/board`);
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(page.text).not.toMatch(/(href|src)="https?:/);
    const script = /static\/js\/main\.[^"]+/.exec(page.text)?.[0] ?? 'none';
    expect((await administrator.get<unknown>(`${BASE}/board/${script}`)).status).toBe(200);
    const { body } = await administrator.get<BoardData>(`${BASE}/board/api/queues?activeQueue=${EFFECTS}&status=latest&page=1&jobsPerPage=10`);
    expect(body.queues.map(({ name, readOnlyMode }) => [name, readOnlyMode])).toEqual(['clockwork', 'mail', 'effects', 'registers', 'exports', 'dry-runs'].map((name) => [name, true]));
    expect(body.queues.find(({ name }) => name === EFFECTS)?.jobs[0]?.data).toEqual({ id: 1, topic: 'filing.submitted', key: 'f-1-2', payload: { filingId: 'f-1' } });
    expect((await administrator.put(`${BASE}/board/api/queues/${EFFECTS}/pause`, {})).status).toBe(404);
    expect(await queue.isPaused()).toBe(false);
  });
});

describe('the page of operations while Redis is away', () => {
  it('shows what the database knows, soon', async () => {
    const api = await startApi(await testDatabase(training), { redisUrl: 'redis://127.0.0.1:1' });
    try {
      const administrator = await api.caller().signIn('administrator');
      const { status, body } = await administrator.get<OperationsView>(BASE);
      expect(status).toBe(200);
      expect(body.queue).toEqual({ backend: 'redis', queues: null });
      expect(body.outbox.toSend).toBeGreaterThan(0);
      expect((await administrator.get<Problem>(`${BASE}/board/api/queues`)).status).toBe(503);
    } finally {
      await api.stop();
    }
  }, 120_000);
});
