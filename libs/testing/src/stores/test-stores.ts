/** The servers that a spec starts for itself when the test run has started none. */
export interface StartedServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}
interface Scripts {
  startTestDatabase(): Promise<StartedServer>;
  startTestRedis(program: { readonly command: string; readonly env: NodeJS.ProcessEnv }): Promise<StartedServer>;
}
interface Tooling {
  ensureRedis(cacheDir: string): Promise<{ readonly command: string; readonly env: NodeJS.ProcessEnv }>;
}

const script = (name: string): string => new URL(`../../../../infra/scripts/${name}`, import.meta.url).href;
const cacheDir = new URL('../../../../node_modules/.cache/tirkeu', import.meta.url).pathname;

async function startDatabase(): Promise<StartedServer> {
  const { startTestDatabase }: Scripts = await import(script('test-stores.mjs'));
  return startTestDatabase();
}

async function startRedis(): Promise<StartedServer> {
  const { startTestRedis }: Scripts = await import(script('test-stores.mjs'));
  const { ensureRedis }: Tooling = await import(script('tooling.mjs'));
  return startTestRedis(await ensureRedis(cacheDir));
}

/** A server shared by all that ask for it in this process: started by the first, stopped by the last. */
function shared(variable: string, start: () => Promise<StartedServer>) {
  let running: Promise<StartedServer> | undefined;
  let users = 0;
  return async (): Promise<StartedServer> => {
    const given = process.env[variable];
    if (given) return { url: given, stop: async () => undefined };
    users += 1;
    running ??= start();
    const { url, stop } = await running;
    return { url, stop: async () => {
      users -= 1;
      if (users > 0) return;
      running = undefined;
      await stop();
    } };
  };
}

/** PostgreSQL with rights to create databases and roles: the one of `TEST_DATABASE_URL`, else one of its own. */
export const postgresServer = shared('TEST_DATABASE_URL', startDatabase);
/** Redis: the one of `TEST_REDIS_URL`, else one of its own. */
export const redisServer = shared('TEST_REDIS_URL', startRedis);
