import { randomUUID } from 'node:crypto';
import { loadMap } from '@tirkeu/campaign';
import { createDesk, keyPersonsBy } from '@tirkeu/desk';
import { instant, plusDays } from '@tirkeu/domain';
import { FilingKeys, PostgresStore, dataSourceOptions, loadElection, loadMapTables, playBatch } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { person } from '../../libs/testing/dist/persons.js';
import { paper } from '../../libs/testing/dist/stories.js';
import { DataSource } from 'typeorm';
import { openClient } from '../bench/databases.mjs';

export const ELECTION = 'torture';
/** All districts of the test close at one moment. */
const ZONE = 'Asia/Almaty';
const RULEBOOK = 'kz-maslikhat-2023';
const DAY_MS = 86_400_000;
/** Actors of a region's commissions share its chains, so that writers meet. */
const COMMISSIONS = 60;

/** The time in the zone of the test, as calendars have it: `YYYY-MM-DDTHH:mm`. */
const localTime = (moment) => new Date(moment).toLocaleString('sv-SE', { timeZone: ZONE }).slice(0, 16).replace(' ', 'T');

const deskOn = (store, at, secret) => createDesk({ store, clock: { now: () => at }, rulebookOf: getRulebook, personKey: keyPersonsBy(secret) });

/** Calls an election whose nomination closes at a whole minute, `closesAt`. */
export async function callElection(url, { closesAt, secret, now }) {
  const dataSource = new DataSource(dataSourceOptions(url, { poolSize: 1, role: 'owner' }));
  await dataSource.initialize();
  try {
    const at = instant(new Date(now - 3 * DAY_MS).toISOString());
    const today = localTime(now).slice(0, 10);
    const call = {
      type: 'call-election', electionId: ELECTION, rulebookId: RULEBOOK, kind: 'extraordinary', electionDay: plusDays(today, 40),
      title: { kk: 'Беріктік сынағы', ru: 'Испытание на прочность', en: 'Torture' },
      overrides: { nominationOpens: plusDays(today, -2), nominationCloses: localTime(closesAt), registrationCloses: localTime(closesAt + 7 * DAY_MS) },
    };
    const map = loadMap();
    await loadMapTables(dataSource, map);
    await loadElection({ dataSource, desk: deskOn(new PostgresStore(dataSource), at, secret), map, call, receivedAt: at });
  } finally {
    await dataSource.destroy();
  }
}

/** The commissions of the test, each with its districts. */
async function placesOf(client) {
  const { rows } = await client.query(`
    SELECT commission_id AS commission, array_agg(id ORDER BY id) AS contests FROM contest
    WHERE election_id = $1 AND form = 'single-member' AND zone = $2 GROUP BY 1 ORDER BY 1 LIMIT $3`, [ELECTION, ZONE, COMMISSIONS]);
  return rows;
}

const stepsOf = (identity, at) => [
  { type: 'record-identity', candidateId: 'c1', identity },
  { type: 'record-contact', candidateId: 'c1', contact: { phone: '+7 700 000 00 00', email: '', address: 'Үлгі көшесі, 1' } },
  { type: 'record-family', candidateId: 'c1', family: { maritalStatus: 'single', spouseName: null } },
  { type: 'record-background', candidateId: 'c1', background: { education: 'жоғары', occupation: 'мұғалім', party: null, disability: false } },
  ...['intention-to-stand', 'biography'].map((requirement) => {
    const document = Object.fromEntries(Object.entries(paper(requirement, at)).filter(([name]) => name !== 'attachedAt'));
    return { type: 'attach-document', document };
  }),
];

async function prepareDraft(desk, { filingId, contestId, accountId, identity }, at) {
  const request = { actor: { accountId, name: 'Torture', role: 'candidate', commissionIds: [] }, receivedAt: at };
  const granted = (result) => {
    if (!result.ok) throw new Error(`A draft was denied: ${JSON.stringify(result.error)}`);
  };
  granted(await desk.open({ ...request, actionId: randomUUID(), contestId, action: { type: 'open', filingId, route: 'self', nominator: null } }));
  for (const action of stepsOf(identity, at)) granted(await desk.act({ ...request, actionId: randomUUID(), filingId, action }));
}

/** Drafts that only have to be handed in, of people who all differ, of each commission in turn: people do not come by commission. Also returns those commissions. */
export async function prepareDrafts(url, { count, accounts, secret, now }) {
  const client = await openClient(url);
  const at = instant(new Date(now - DAY_MS).toISOString());
  const drafts = [];
  try {
    const places = await placesOf(client);
    const planned = places.map(() => []);
    for (let number = 0; number < count; number++) {
      const place = number % places.length;
      const { contests } = places[place];
      planned[place].push({ number, filingId: randomUUID(), contestId: contests[number % contests.length], accountId: accounts[number % accounts.length].id, identity: person(number) });
    }
    for (const [place, { commission }] of places.entries()) {
      await playBatch(client, { electionId: ELECTION, commissionIds: [commission], keys: new FilingKeys(secret) }, async (store) => {
        const desk = deskOn(store, at, secret);
        for (const draft of planned[place]) await prepareDraft(desk, draft, at);
      });
      for (const { number, filingId, accountId } of planned[place]) drafts[number] = { filingId, account: accounts.find(({ id }) => id === accountId) };
    }
    return { drafts, commissions: places.map(({ commission }) => commission) };
  } finally {
    await client.end();
  }
}
