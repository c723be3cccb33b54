import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { isDatabaseAway } from '@tirkeu/persistence';
import pg from 'pg';
import { signal } from '../scripts/processes.mjs';

const tellRedis = (port, words) => new Promise((resolve) => {
  const socket = connect({ host: '127.0.0.1', port }, () => socket.end(`${words}\r\n`));
  socket.resume();
  socket.once('error', () => resolve());
  socket.once('close', () => resolve());
});

/** One connection to the database and what is done with it; a database that is down just now has none. */
async function onDatabase(stage, work) {
  const client = new pg.Client({ connectionString: stage.postgres.url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await work(client);
  } catch (error) {
    // Down because somebody else has killed it; anything else would be a blow that never fell.
    if (!isDatabaseAway(error)) throw error;
  } finally {
    // A client whose connection broke under it may never be told that it has ended.
    await Promise.race([client.end().catch(() => undefined), pause(1_000)]);
  }
}

const OF_THE_PRODUCT = `SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() ORDER BY random() LIMIT 1`;

/** What can be done to the product from outside. Those that end a process by force count as kills. */
export const blows = (stage, chance) => ({
  kills: {
    'api-1': () => stage.kept['api-1'].kill(),
    'api-2': () => stage.kept['api-2'].kill(),
    'worker-1': () => stage.kept['worker-1'].kill(),
    'worker-2': () => stage.kept['worker-2'].kill(),
    redis: () => stage.kept.redis.kill(),
    postgres: () => stage.killDatabase(),
    'postgres backend': () => onDatabase(stage, async (client) => {
      const { rows: [row] } = await client.query(OF_THE_PRODUCT);
      if (row) signal(row.pid, 'SIGKILL');
    }),
  },
  nuisances: {
    'redis wiped': () => tellRedis(stage.redisPort, 'FLUSHALL'),
    ...(stage.disk && { 'disk full': () => stage.fillDisk() }),
    'clock stepped': () => stage.misleadClock(chance() < 0.5 ? 0 : 1, chance() < 0.5 ? 7_200 : -7_200),
    'connections cut': () => onDatabase(stage, (client) => client.query(`SELECT pg_terminate_backend(pid) FROM (${OF_THE_PRODUCT.replace('LIMIT 1', 'LIMIT 5')}) AS chosen`)),
  },
});

/** The order in which everything is hit: each kind as often as the others, in an order of chance. */
export function planOf(names, count, chance) {
  const bag = [];
  while (bag.length < count) bag.push(...names.map((name) => ({ name, rank: chance() })).sort((one, other) => one.rank - other.rank).map(({ name }) => name));
  return bag.slice(0, count);
}

/** Kills and annoys evenly over the time; returns what was done, how often. */
export async function strike({ stage, kills, seconds, begun, chance, until, say }) {
  const { kills: killing, nuisances } = blows(stage, chance);
  const killPlan = planOf(Object.keys(killing), kills, chance);
  const done = {};
  const strikeAt = async (name, blow, place, count) => {
    await pause(Math.max(0, begun + ((place + chance()) / count) * seconds * 1000 - Date.now()), undefined, { signal: until });
    say(`  ${((Date.now() - begun) / 1000).toFixed(1)} s: ${name}`);
    await blow();
    done[name] = (done[name] ?? 0) + 1;
  };
  const nuisancePlan = planOf(Object.keys(nuisances), Math.max(Object.keys(nuisances).length, Math.ceil(kills / 4)), chance);
  await Promise.all([
    ...killPlan.map((name, place) => strikeAt(name, killing[name], place, kills)),
    ...nuisancePlan.map((name, place) => strikeAt(name, nuisances[name], place, nuisancePlan.length)),
  ]);
  return { done, kills: killPlan.length };
}
