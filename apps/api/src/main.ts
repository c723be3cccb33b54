import { setFlagsFromString } from 'node:v8';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SecretFileError, SteadyClock, assertDurable, onceReachable, withSecretFiles } from '@tirkeu/persistence';
import { DataSource } from 'typeorm';
import { createApp } from './app.js';
import { ApiMetrics } from './metrics/api-metrics.js';
import { serveMetrics } from './metrics/serve-metrics.js';
import { AT_START } from './platform/at-start.js';
import { ClockWatch } from './platform/clock-watch.js';
import { Draining } from './platform/draining.js';
import { SettingError, readSettings, type Settings } from './platform/settings.js';

/**
 * Rubbish is cleared away once it is half of what is in use. Left to itself Node lets it grow to three times as much before it looks, and
 * a process that leaks cannot be told from one that waits.
 */
setFlagsFromString('--heap-growing-percent=50');

/** Nobody is told that their filing is in while the database may still forget it. Only those who train may. */
async function requireDurability(app: NestFastifyApplication, { mode }: Settings): Promise<void> {
  if (mode !== 'production') return;
  try {
    await onceReachable(() => assertDurable(app.get(DataSource)), AT_START);
  } catch (error) {
    throw new SettingError(error instanceof Error ? error.message : 'The database cannot be asked how durable it is.');
  }
}

const isSetting = (error: unknown): error is Error => error instanceof SettingError || error instanceof SecretFileError;

function fail(error: unknown): never {
  console.error(isSetting(error) ? error.message : error);
  process.exit(isSetting(error) ? 2 : 1);
}

try {
  const settings = readSettings(withSecretFiles(process.env));
  const app = await createApp({ settings, clock: new SteadyClock(), log: process.stdout });
  await requireDurability(app, settings);
  await app.get(ClockWatch).start();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void app.get(Draining).end(app, settings.drainSeconds ?? 0).then(() => process.exit(0), fail));
  await app.listen(settings.port, settings.host);
  if (settings.metricsPort !== undefined) await serveMetrics(app.get(ApiMetrics).registry, { host: settings.host, port: settings.metricsPort });
} catch (error) {
  fail(error);
}
