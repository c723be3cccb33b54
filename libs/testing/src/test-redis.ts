import { fileURLToPath } from 'node:url';

/** A Redis for one spec file. */
export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

interface Tooling { ensureRedis(cacheDir: string): Promise<{ command: string; env: NodeJS.ProcessEnv }> }
interface Stores { startTestRedis(program: { command: string; env: NodeJS.ProcessEnv }): Promise<TestRedis> }

const script = (name: string): string => new URL(`../../../infra/scripts/${name}`, import.meta.url).href;
const cache = fileURLToPath(new URL('../../../node_modules/.cache/tirkeu', import.meta.url));

/**
 * The Redis that TEST_REDIS_URL names, or one of its own that stops with the spec.
 *
 * @throws Error that says what to install where Redis cannot be had
 */
export async function testRedis(): Promise<TestRedis> {
  const given = process.env['TEST_REDIS_URL'];
  if (given) return { url: given, stop: async () => undefined };
  const tooling = (await import(script('tooling.mjs'))) as Tooling;
  const stores = (await import(script('test-stores.mjs'))) as Stores;
  return stores.startTestRedis(await tooling.ensureRedis(cache));
}
