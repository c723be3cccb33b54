import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant, type Announcement, type Instant } from '@tirkeu/domain';
import { findElectionState } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { acting, commissionOf, contestIn, deskOver, granted, inNomination, loadedPostgres, person, personOf, playCourse, prepare, storyElection, submit, type LoadedPostgres } from '@tirkeu/testing';
import { PostgresStore } from '@tirkeu/persistence';
import { sweep, type SweepPorts } from './sweep.js';

const { electionId } = storyElection;

describe('the sweep of due moments', () => {
  let database: LoadedPostgres;
  let ports: (now: Instant) => SweepPorts;
  const told = async (): Promise<readonly Announcement[]> => (await findElectionState(database.app, electionId))?.election.announcements ?? [];
  const briefly = async () => (await told()).map(({ kind, subject, count }) => `${kind} ${subject} ${count}`);

  beforeEach(async () => {
    database = await loadedPostgres();
    const desk = deskOver(new PostgresStore(database.app));
    ports = (now) => ({ database: database.app, desk, clock: { now: () => now }, rulebookOf: getRulebook });
  });
  afterEach(() => database.stop());

  const nominate = async (district: number, serial: number) => {
    const desk = deskOver(new PostgresStore(database.app));
    const nomination = { filingId: `filing-${district}-${serial}`, district, person: person(serial), applicantId: `account-${serial}` };
    await prepare(desk, nomination);
    const result = await submit(desk, nomination);
    if (!result.ok) throw new Error(result.error.code);
  };

  it('announces the end of nomination at 18:00 of each zone and not a millisecond earlier', async () => {
    expect(await sweep(ports(instant('2023-02-08T11:59:59.999Z')))).toBe(0);
    await sweep(ports(instant('2023-02-08T12:00:00.000Z')));
    expect(await briefly()).toEqual(['nomination-closed Asia/Almaty 1']);
    await sweep(ports(instant('2023-02-08T13:00:00.000Z')));
    expect(await briefly()).toEqual(['nomination-closed Asia/Almaty 1', 'nomination-closed Asia/Aqtau 1']);
  });

  it('tells when it became true, however late it is told', async () => {
    await sweep(ports(instant('2023-02-09T03:00:00.000Z')));
    expect((await told()).map(({ subject, trueSince }) => [subject, trueSince])).toEqual([
      ['Asia/Almaty', '2023-02-08T12:00:00.000Z'],
      ['Asia/Aqtau', '2023-02-08T13:00:00.000Z'],
    ]);
  });

  it('counts the districts with fewer than two candidates: 58 of 60 where two have two', async () => {
    await nominate(7, 1);
    await nominate(7, 2);
    await nominate(8, 3);
    await nominate(8, 4);
    await nominate(9, 5);
    await sweep(ports(instant('2023-02-08T12:00:00.000Z')));
    expect(await briefly()).toEqual(['nomination-closed Asia/Almaty 1', 'contest-undersubscribed Asia/Almaty 58']);
  });

  it('says nothing of candidates in an election that holds no nominations here', async () => {
    await sweep(ports(instant('2023-02-08T13:00:00.000Z')));
    expect(await briefly()).not.toContain(expect.stringContaining('undersubscribed'));
  });

  it('counts the filings that nobody decided when registration closes', async () => {
    await nominate(7, 1);
    await nominate(8, 2);
    await sweep(ports(instant('2023-02-18T12:00:00.000Z')));
    expect(await briefly()).toContain('filings-undecided Asia/Almaty 2');
  });

  it('tells the people of the commission, each once, that a registration was not published and a declaration not checked in time', async () => {
    const at = { submittedAt: instant('2023-02-01T12:00:00+06:00'), endedAt: instant('2023-02-02T12:00:00+06:00') };
    const course = { filingId: 'kept-quiet', contestId: contestIn(7), commissionId: commissionOf(7), persons: [personOf(9, 'female')], route: 'self', nominator: null, ending: 'registered', ...at } as const;
    await playCourse(deskOver(new PostgresStore(database.app)), course);
    await database.owner.query(`INSERT INTO account (id, name, login, password_hash, created_at) VALUES ('clerk-7', 'Клерк', 'clerk-7', 'x', now())`);
    await database.owner.query(`INSERT INTO role_grant (id, account_id, role, commission_ids, region_ids, title, granted_at) VALUES ('g', 'clerk-7', 'clerk', $1, '{}', '{}', now())`, [[commissionOf(7)]]);
    const notices = async () => (await database.app.query(`SELECT kind FROM notice WHERE account_id = 'clerk-7' AND kind LIKE 'overdue.%' ORDER BY kind`) as readonly { kind: string }[]).map(({ kind }) => kind);
    await sweep(ports(instant('2023-02-09T23:59:59.999+06:00')));
    expect(await notices()).toEqual([]);
    await sweep(ports(instant('2023-02-10T00:00:00+06:00')));
    expect(await notices()).toEqual(['overdue.publish-by']);
    await sweep(ports(instant('2023-02-18T00:00:00+06:00')));
    await sweep(ports(instant('2023-02-18T00:00:00+06:00')));
    expect(await notices()).toEqual(['overdue.declarations-checked-by', 'overdue.publish-by']);
    expect(await briefly()).toEqual(expect.arrayContaining(['publication-overdue Asia/Almaty 1', 'declarations-unchecked Asia/Almaty 1']));
  });

  it('tells everything once, swept again and by two sweeps at the same time', async () => {
    await nominate(7, 1);
    const now = ports(instant('2023-02-18T13:00:00.000Z'));
    await Promise.all([sweep(now), sweep(now)]);
    await sweep(now);
    const lines = await briefly();
    expect(new Set(lines).size).toBe(lines.length);
    // Closings and too few in two zones, one filing undecided, nobody in 59 districts of one zone and one of the other.
    expect(lines).toHaveLength(9);
  });

  it('told by three workers at the same moment is told once, and by no one again', async () => {
    await nominate(7, 1);
    const now = ports(instant('2023-02-18T13:00:00.000Z'));
    await Promise.all([sweep(now), sweep(now), sweep(now)]);
    const once = await briefly();
    expect(new Set(once).size).toBe(once.length);
    expect(await sweep(now)).toBe(0);
    expect(await briefly()).toEqual(once);
  });

  it('cut off after the first telling is made up for by the next, which tells nothing twice', async () => {
    await nominate(7, 1);
    const now = ports(instant('2023-02-18T13:00:00.000Z'));
    let acted = 0;
    const desk: SweepPorts['desk'] = { ...now.desk, actOnElection: (request) => {
      acted += 1;
      if (acted > 2) throw new Error('the worker was killed');
      return now.desk.actOnElection(request);
    } };
    await expect(sweep({ ...now, desk })).rejects.toThrow('the worker was killed');
    expect(await told()).toHaveLength(2);
    await sweep(now);
    const lines = await briefly();
    expect([new Set(lines).size, lines.length]).toEqual([9, 9]);
  });

  it('tells of thousands of filings that waited for one moment by one count for their zone, and touches none of their dues', async () => {
    await nominate(7, 1);
    await database.owner.query(`
      INSERT INTO due (stream_kind, stream_id, election_id, commission_id, kind, subject, at)
      SELECT 'filing', 'many-' || n, $1, $2, 'cure-by', 'many-' || n, '2023-02-18T12:00:00Z' FROM generate_series(1, 3000) n`, [electionId, commissionOf(7)]);
    const rows = () => database.owner.query(`SELECT xmin::text FROM due WHERE stream_id LIKE 'many-%' ORDER BY id`);
    const before: unknown = await rows();
    await sweep(ports(instant('2023-02-18T12:00:00.000Z')));
    expect((await briefly()).filter((line) => line.startsWith('cure-expired'))).toEqual(['cure-expired Asia/Almaty 3000']);
    expect(await rows()).toEqual(before);
  });

  it('counts the filings of a commission also where a version before has written their dues without it', async () => {
    await nominate(7, 1);
    await database.owner.query(`INSERT INTO due (stream_kind, stream_id, election_id, kind, subject, at) VALUES ('filing', 'filing-7-1', $1, 'cure-by', 'filing-7-1', '2023-02-18T12:00:00Z')`, [electionId]);
    await sweep(ports(instant('2023-02-18T12:00:00.000Z')));
    expect(await briefly()).toContain('cure-expired Asia/Almaty 1');
  });

  it('of an extended district comes at its own moment, and the extension moves what its filings and drafts wait for', async () => {
    await nominate(11, 1);
    const desk = deskOver(new PostgresStore(database.app));
    await prepare(desk, { filingId: 'draft-11', district: 11, person: person(2), applicantId: 'account-2' });
    granted(await desk.act({ actionId: 'ask', filingId: 'draft-11', actor: acting('candidate', undefined, 'account-2'), receivedAt: inNomination, action: { type: 'request-informal-check' } }));
    const dues = async () => (await database.app.query(`SELECT kind, at FROM due WHERE stream_kind = 'filing' ORDER BY kind`) as readonly { kind: string; at: Instant }[]).map(({ kind, at }) => `${kind} ${at}`);
    expect(await dues()).toEqual(['decide-by 2023-02-18T12:00:00.000Z', 'informal-check-by 2023-02-08T12:00:00.000Z']);
    granted(await desk.actOnElection({
      actionId: 'extend-11', electionId, actor: acting('chair', commissionOf(11)), receivedAt: instant('2023-02-08T18:30:00+06:00'),
      action: { type: 'extend-nomination', contestId: contestIn(11), candidatesAtClose: 1, extension: { nominationCloses: '2023-02-15T18:00', registrationCloses: '2023-02-20T18:00', resolution: '5/1' } },
    }));
    expect(await dues()).toEqual(['decide-by 2023-02-20T12:00:00.000Z', 'informal-check-by 2023-02-15T12:00:00.000Z']);
    await sweep(ports(instant('2023-02-15T11:59:59.999Z')));
    expect(await briefly()).not.toContain(`nomination-closed ${contestIn(11)} 1`);
    await sweep(ports(instant('2023-02-15T12:00:00.000Z')));
    expect(await briefly()).toContain(`nomination-closed ${contestIn(11)} 1`);
  });
});
