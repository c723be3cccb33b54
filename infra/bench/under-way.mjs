import { createDesk, keyPersonsBy } from '@tirkeu/desk';
import { instant, plusDays, plusMinutes } from '@tirkeu/domain';
import { loadMap } from '@tirkeu/campaign';
import { PostgresStore, dataSourceOptions, electionOf2023, loadElection } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { DataSource } from 'typeorm';

/** The evening before registration closed: a few of a hundred were not decided yet. The new election stands there today. */
const EVENING_BEFORE = '2023-02-17T15:00:00.000Z';

const DAY_MS = 86_400_000;

/**
 * The election of 2023 as if it were held now: everything moved by the time between the evening before registration
 * closed and this moment. `shiftMs` is that time; days of the calendar move by whole days.
 */
export function electionUnderWay(nowMs) {
  const shiftMs = nowMs - Date.parse(EVENING_BEFORE);
  const days = Math.round(shiftMs / DAY_MS);
  const { call, receivedAt } = electionOf2023;
  const moved = (local) => new Date(Date.parse(`${local}Z`) + shiftMs).toISOString().slice(0, 16);
  const electionDay = plusDays(call.electionDay, days);
  return {
    shiftMs,
    now: new Date(nowMs).toISOString(),
    receivedAt: plusMinutes(receivedAt, Math.round(shiftMs / 60_000)),
    call: {
      ...call, electionId: `generated-${electionDay}`, electionDay,
      title: { kk: 'Өлшеуге арналған сайлау', ru: 'Выборы для измерений', en: 'Election for measurements' },
      overrides: {
        nominationOpens: plusDays(call.overrides.nominationOpens, days),
        nominationCloses: moved(call.overrides.nominationCloses), registrationCloses: moved(call.overrides.registrationCloses),
      },
    },
  };
}

/** Calls the election through the desk and draws its contests on the map. */
export async function callElection(url, election, secret) {
  const dataSource = new DataSource(dataSourceOptions(url, { poolSize: 1, role: 'owner' }));
  await dataSource.initialize();
  try {
    const at = instant(election.receivedAt);
    const desk = createDesk({ store: new PostgresStore(dataSource), clock: { now: () => at }, rulebookOf: getRulebook, personKey: keyPersonsBy(secret) });
    await loadElection({ dataSource, desk, map: loadMap(), call: election.call, receivedAt: at });
    await dataSource.query('UPDATE due SET announced_at = at WHERE election_id = $1 AND announced_at IS NULL', [election.call.electionId]);
  } finally {
    await dataSource.destroy();
  }
}
