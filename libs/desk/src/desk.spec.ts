import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  acting, appeal, commissionOf, contestIn, deskOver, granted, inNomination, loadedMemoryStore, person, prepare, refuse, reinstate, storyElection, submit, withdraw,
} from '@tirkeu/testing';
import { canonicalJson, instant, type FilingAction, type Role } from '@tirkeu/domain';
import { keyPersonsBy, type Desk, type MemoryStore, type Store } from './index.js';

let store: MemoryStore;
let desk: Desk;
let number = 0;
const as = (role: Role, action: FilingAction, receivedAt = inNomination) => {
  const actor = acting(role, role === 'candidate' ? undefined : commissionOf(7));
  return desk.act({ actionId: `action-${(number += 1)}`, filingId: 'f-1', action, actor, receivedAt });
};
const nomination = { filingId: 'f-1', district: 7, person: person(1) };

beforeEach(async () => {
  store = await loadedMemoryStore();
  desk = deskOver(store);
});

describe('acting on a filing', () => {
  it('gives the same answer for a filing that does not exist and for one that is somebody else’s', async () => {
    await prepare(desk, nomination);
    const actor = acting('candidate', undefined, 'account-stranger');
    const request = { action: { type: 'submit' } as const, actor, receivedAt: inNomination, expectedVersion: 1 };
    const unknown = await desk.act({ ...request, actionId: 'a', filingId: 'nowhere' });
    const foreign = await desk.act({ ...request, actionId: 'b', filingId: 'f-1' });
    expect(unknown).toEqual({ ok: false, error: { code: 'not-yours', allowed: [] } });
    expect(foreign).toEqual(unknown);
  });

  it('says which version there is now when the actor saw an older one', async () => {
    const { version } = await prepare(desk, nomination);
    const actor = acting('candidate');
    const denied = await desk.act({ actionId: 'old', filingId: 'f-1', action: { type: 'submit' }, actor, receivedAt: inNomination, expectedVersion: version - 1 });
    expect(denied).toMatchObject({ ok: false, error: { code: 'stale-version', facts: { version } } });
  });

  it('is in time by the moment of receipt, however late it is written down', async () => {
    await prepare(desk, nomination);
    const done = granted(await as('candidate', { type: 'submit' }, instant('2023-02-08T17:59:59.999+06:00')));
    const [last] = (await store.eventsOf({ kind: 'filing', id: 'f-1' })).slice(-1);
    expect(done.receivedAt).toBe('2023-02-08T11:59:59.999Z');
    expect(last?.recordedAt.slice(0, 4)).not.toBe('2023');
  });

  it('keeps what comes at 18:00 as late: told to the commission, counted as not nominated, and the person stays free to stand elsewhere', async () => {
    await prepare(desk, nomination);
    granted(await as('candidate', { type: 'submit' }, instant('2023-02-08T18:00:00+06:00')));
    expect(await store.filings()).toMatchObject([{ state: { status: 'late', submittedAt: '2023-02-08T12:00:00.000Z' }, category: 'not-nominated' }]);
    expect((await store.outbox()).filter(({ key }) => key.startsWith('f-1-')).map(({ topic }) => topic)).toEqual(['filing.named', 'filing.received-late']);
    expect((await store.dues()).filter(({ stream }) => stream.id === 'f-1')).toEqual([]);
    expect(await store.findCandidacy(keyPersonsBy('the secret of the tests, 32 or more')(person(1).iin), 'kz-maslikhat-2023-03-19/single-member')).toBeUndefined();
  });

  it('denies what comes when registration has closed too', async () => {
    await prepare(desk, nomination);
    const denied = await as('candidate', { type: 'submit' }, instant('2023-02-18T18:00:00+06:00'));
    expect(denied).toMatchObject({ ok: false, error: { code: 'outside-window', span: { closesAt: '2023-02-18T12:00:00.000Z' } } });
  });

  it('does not open a second filing under an id that is taken', async () => {
    await prepare(desk, nomination);
    const again = await desk.open({
      actionId: 'other', contestId: contestIn(8), action: { type: 'open', filingId: 'f-1', route: 'self', nominator: null }, actor: acting('candidate'), receivedAt: inNomination,
    });
    expect(again).toMatchObject({ ok: false, error: { code: 'already-recorded' } });
  });

  it('does not take the same action id for another contest as the same action', async () => {
    const request = { actionId: 'once', action: { type: 'open', filingId: 'f-1', route: 'self', nominator: null } as const, actor: acting('candidate'), receivedAt: inNomination };
    granted(await desk.open({ ...request, contestId: contestIn(7) }));
    expect(await desk.open({ ...request, contestId: contestIn(8) })).toMatchObject({ ok: false, error: { code: 'same-action-other-content' } });
  });

  it('answers a second click that looked for the filing before the first had opened it', async () => {
    const request = { actionId: 'once', contestId: contestIn(7), action: { type: 'open', filingId: 'f-1', route: 'self', nominator: null } as const, actor: acting('candidate'), receivedAt: inNomination };
    const first = granted(await desk.open(request));
    const tooEarly: Store = {
      transaction: (work) => store.transaction((inner) => {
        let looks = 0;
        return work(new Proxy(inner, {
          get: (target, name, receiver) => (name === 'findFiling' && (looks += 1) === 1 ? async () => undefined : Reflect.get(target, name, receiver)),
        }));
      }),
    };
    expect(granted(await deskOver(tooEarly).open(request))).toEqual(first);
  });

  it('knows no contest that was not drawn', async () => {
    const denied = await desk.open({
      actionId: 'nowhere', contestId: 'nowhere', action: { type: 'open', filingId: 'f-1', route: 'self', nominator: null }, actor: acting('candidate'), receivedAt: inNomination,
    });
    expect(denied).toMatchObject({ ok: false, error: { code: 'contest-unknown' } });
  });
});

describe('a nomination through the hands of a commission', () => {
  async function refused() {
    await prepare(desk, nomination);
    granted(await submit(desk, nomination));
    await refuse(desk, nomination);
  }

  it('is counted in the category of its ground and published when it is refused', async () => {
    await refused();
    const [filing] = await store.filings();
    expect(filing).toMatchObject({ category: 'non-compliance', state: { status: 'refused' } });
    expect(await store.publicEntries()).toMatchObject([{ status: 'refused', grounds: [{ ground: 'requirements-not-met' }] }]);
    expect((await store.dues()).filter(({ stream }) => stream.id === 'f-1').map(({ kind, at }) => [kind, at])).toEqual([['appeal-by', '2023-02-08T18:00:00.000Z']]);
    expect((await store.outbox()).filter(({ key }) => key.startsWith('f-1-')).map(({ topic }) => topic))
      .toEqual(['filing.named', 'filing.submitted', 'registers.due', 'filing.taken', 'filing.proposed', 'filing.decided']);
  });

  it('tells the queue ids and nothing of the person', async () => {
    await refused();
    const told = JSON.stringify(await store.outbox());
    for (const secret of [nomination.person.iin, nomination.person.nameKk.surname, nomination.person.birthDate]) expect(told).not.toContain(secret);
  });

  it('frees the person for another district, and is not reinstated while they stand there', async () => {
    await refused();
    const elsewhere = { filingId: 'f-2', district: 9, person: person(1) };
    await prepare(desk, elsewhere);
    granted(await submit(desk, elsewhere));
    granted(await appeal(desk, nomination));
    expect(await reinstate(desk, nomination)).toMatchObject({ ok: false, error: { code: 'already-nominated' } });
    granted(await withdraw(desk, elsewhere));
    expect(granted(await reinstate(desk, nomination)).filing.status).toBe('registered');
    const group = 'kz-maslikhat-2023-03-19/single-member';
    expect(await store.findCandidacy(keyPersonsBy('the secret of the tests, 32 or more')(person(1).iin), group)).toBe('f-1');
  });
});

describe('opening several filings', () => {
  const wanted = (actionId: string, filingId: string, district: number) => ({
    actionId, contestId: contestIn(district), actor: acting('candidate'), receivedAt: inNomination, action: { type: 'open', filingId, route: 'self', nominator: null } as const,
  });
  it('opens all of them and answers in the order in which they were asked for, again and again', async () => {
    const requests = [wanted('o-8', 'f-8', 8), wanted('o-7', 'f-7', 7)];
    const first = granted(await desk.openAll(requests));
    expect(first.map(({ filingId, filing }) => [filingId, filing.contestId])).toEqual([['f-8', contestIn(8)], ['f-7', contestIn(7)]]);
    expect(granted(await desk.openAll(requests)).map(({ hash }) => hash)).toEqual(first.map(({ hash }) => hash));
    expect((await store.filings())).toHaveLength(2);
  });
  it('opens none when one is denied, and names every row that is', async () => {
    const nowhere = { ...wanted('o-9', 'f-9', 7), contestId: 'nowhere' };
    const party = { ...wanted('o-10', 'f-10', 8), action: { type: 'open', filingId: 'f-10', route: 'party', nominator: null } as const };
    expect(await desk.openAll([wanted('o-7', 'f-7', 7), nowhere, party])).toMatchObject({ ok: false, error: { code: 'contest-unknown', items: ['2.district', '3.district'], facts: { row: 2 } } });
    expect(await store.filings()).toEqual([]);
  });
});

describe('the hash of an event', () => {
  it('is the SHA-256 of the hash before it and the canonical JSON of what was recorded, without the time of recording', async () => {
    granted(await desk.open({
      actionId: 'first', contestId: contestIn(7), action: { type: 'open', filingId: 'f-1', route: 'self', nominator: null }, actor: acting('candidate'), receivedAt: inNomination,
    }));
    const [first] = await store.eventsIn(commissionOf(7));
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const start = sha256('{"chain":"dec.KZ-35-C-temirtau.7"}');
    // The candidate's own name is covered by a commitment, as everything personal is.
    const [[path, name, salt] = []] = first?.committed?.parts ?? [];
    expect([path, name]).toEqual(['by.name', first?.event.by.name]);
    const covered = { ...first?.event, by: { ...first?.event.by, name: { $withheld: sha256(`${salt}${canonicalJson(name)}`) } } };
    const memento = `{"actionId":"first","chainIndex":1,"event":${canonicalJson(covered)},"receivedAt":"2023-02-01T06:00:00.000Z","stream":{"id":"f-1","kind":"filing"},"version":1}`;
    expect(first).toMatchObject({ previousHash: start, hash: sha256(start + memento) });
  });
});

describe('the key of a person', () => {
  it('depends on the secret and does not show the IIN', () => {
    const iin = '900131490200';
    const key = keyPersonsBy('a'.repeat(32))(iin);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(key).toBe(keyPersonsBy('a'.repeat(32))(iin));
    expect(key).not.toBe(keyPersonsBy('b'.repeat(32))(iin));
    expect(() => keyPersonsBy('short')).toThrow(RangeError);
  });
});

describe('acting on an election', () => {
  const { electionId } = storyElection;
  const system = acting('system');
  const announcement = { kind: 'nomination-closed', subject: 'Asia/Almaty', trueSince: instant('2023-02-08T12:00:00Z'), count: 3 } as const;

  it('announces a moment once, whichever sweep comes second', async () => {
    const announce = (actionId: string) => desk.actOnElection({ actionId, electionId, action: { type: 'announce', announcement }, actor: system, receivedAt: inNomination });
    const first = granted(await announce('sweep-1'));
    const second = granted(await announce('sweep-2'));
    expect(second).toMatchObject({ version: first.version, hash: first.hash });
    expect(second.election.announcements).toEqual([announcement]);
  });

  it('lets the chair of another commission extend nothing', async () => {
    const extension = { nominationCloses: '2023-02-10T18:00', registrationCloses: '2023-02-20T18:00', resolution: '12' };
    const denied = await desk.actOnElection({
      actionId: 'foreign', electionId, actor: acting('chair', commissionOf(8)), receivedAt: inNomination,
      action: { type: 'extend-nomination', contestId: contestIn(7), candidatesAtClose: 1, extension },
    });
    expect(denied).toMatchObject({ ok: false, error: { code: 'contest-unknown' } });
  });

  it('has every moment of its calendar due, in each zone', async () => {
    const due = (await store.dues()).filter(({ stream }) => stream.kind === 'election').map(({ kind, subject, at }) => `${kind} ${subject} ${at}`);
    expect(due).toEqual([
      'nomination-opens Asia/Almaty 2023-01-19T18:00:00.000Z', 'registration-opens Asia/Almaty 2023-01-19T18:00:00.000Z',
      'nomination-closes Asia/Almaty 2023-02-08T12:00:00.000Z', 'registration-closes Asia/Almaty 2023-02-18T12:00:00.000Z',
      'withdrawal-closes Asia/Almaty 2023-03-16T18:00:00.000Z', 'results-published-by Asia/Almaty 2023-03-26T18:00:00.000Z',
      'nomination-opens Asia/Aqtau 2023-01-19T19:00:00.000Z', 'registration-opens Asia/Aqtau 2023-01-19T19:00:00.000Z',
      'nomination-closes Asia/Aqtau 2023-02-08T13:00:00.000Z', 'registration-closes Asia/Aqtau 2023-02-18T13:00:00.000Z',
      'withdrawal-closes Asia/Aqtau 2023-03-16T19:00:00.000Z', 'results-published-by Asia/Aqtau 2023-03-26T19:00:00.000Z',
    ]);
  });
});
