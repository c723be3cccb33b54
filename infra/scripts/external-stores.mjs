import { Redis } from 'ioredis';
import pg from 'pg';
import { SettingError } from './settings.mjs';

const OLDEST_POSTGRES = 15;

/** Checks that the PostgreSQL of DATABASE_URL answers and is new enough. */
export async function checkDatabase(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  let version;
  try {
    await client.connect();
    const { rows } = await client.query('SHOW server_version_num');
    version = Math.floor(Number(rows[0].server_version_num) / 10_000);
  } catch (error) {
    throw new SettingError(`DATABASE_URL leads to no usable PostgreSQL at ${placeOf(databaseUrl)}: ${reasonOf(error)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
  if (version < OLDEST_POSTGRES) throw new SettingError(`DATABASE_URL leads to PostgreSQL ${version}; ${OLDEST_POSTGRES} or newer is needed.`);
}

/** Checks that the Redis of REDIS_URL answers. */
export async function checkRedis(redisUrl) {
  const redis = new Redis(redisUrl, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 10_000, maxRetriesPerRequest: 0 });
  let failure;
  redis.on('error', (error) => (failure = error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw new SettingError(`REDIS_URL leads to no usable Redis at ${placeOf(redisUrl)}: ${reasonOf(failure ?? error)}.`);
  } finally {
    redis.disconnect();
  }
}

function placeOf(url) {
  const { host, pathname } = new URL(url);
  return host + pathname;
}

function reasonOf(error) {
  return (error.message || error.errors?.[0]?.message || error.code || 'no reason given').replace(/\.$/, '');
}
