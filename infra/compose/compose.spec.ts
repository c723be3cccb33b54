import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { withSecretFiles } from '@tirkeu/persistence';
import { readSettings } from '../../apps/api/src/platform/settings.js';
import { readWorkerSettings } from '../../apps/worker/src/platform/worker-settings.js';

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly networks?: readonly string[] | Readonly<Record<string, object>>;
  readonly ports?: readonly string[];
  readonly restart?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly healthcheck?: object;
  readonly deploy?: { readonly resources: { readonly limits: { readonly memory: string; readonly cpus: string } } };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const read = (name: string): Compose => parse(readFileSync(join(here, name), 'utf8'), { merge: true }) as Compose;
const compose = read('compose.yaml');
const service = (name: string): Service => compose.services[name] ?? {};
const networksOf = ({ networks = [] }: Service): readonly string[] => (Array.isArray(networks) ? networks as readonly string[] : Object.keys(networks)).toSorted();

const signingKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
const contents: Readonly<Record<string, string>> = {
  'database-url': 'postgres://tirkeu_login:x@postgres:5432/tirkeu', 'migration-database-url': 'postgres://tirkeu_owner:x@postgres:5432/tirkeu', 'redis-url': 'redis://:x@redis:6379',
  'tirkeu-secret': 'a'.repeat(64), 'edge-token': 'b'.repeat(64), 'signing-key': signingKey, 'smtp-url': 'smtps://user:password@mail.example.kz:465',
};

/** What a program finds in its container: the image's own settings, the service's, and the secrets that it is handed as files. */
function environmentOf({ environment = {}, secrets = [] }: Service): NodeJS.ProcessEnv {
  const image = { DATA_DIR: '/data', HOST: '0.0.0.0', PORT: '3000' };
  const filled = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, value.replace(/\$\{(\w+)(?::[-?]([^}]*))?\}/g, (_all, variable: string, otherwise = '') => (variable === 'PUBLIC_URL' ? 'https://tirkeu.example.kz' : variable === 'MAIL_FROM' ? 'Tirkeu <no-reply@tirkeu.example.kz>' : String(otherwise)))]));
  return withSecretFiles({ ...image, ...filled }, (path) => {
    const name = path.replace('/run/secrets/', '');
    if (!secrets.includes(name)) throw new Error(`${name} is not handed to this service`);
    return contents[name] ?? '';
  });
}

/** Every name that the programs look up in their environment. */
function knownSettings(): ReadonlySet<string> {
  const files = ['apps/api/src', 'apps/worker/src', 'libs/persistence/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts')).map((name) => readFileSync(join(root, folder, name), 'utf8')));
  const named = files.flatMap((text) => [...text.matchAll(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)'/g)].map(([, name]) => name ?? ''));
  const registers = ['POPULATION', 'CONVICTIONS', 'REVENUE', 'PAYMENTS', 'PARTY_MEMBERS'].flatMap((name) => [`REGISTER_${name}_URL`, `REGISTER_${name}_TOKEN`]);
  return new Set([...named, ...registers]);
}

describe('the compose file', () => {
  it.each(['api-1', 'api-2', 'migrate'])('gives %s every setting that it needs, secrets as files', (name) => {
    const settings = readSettings(environmentOf(service(name)));
    expect(settings).toMatchObject({ mode: 'production', host: '0.0.0.0', dataDir: '/data', secret: 'a'.repeat(64), signingKey });
    expect(settings.databaseUrl).toContain(name === 'migrate' ? 'tirkeu_owner' : 'tirkeu_login');
  });

  it('has the APIs believe the edge and nobody else', () => {
    expect(readSettings(environmentOf(service('api-1')))).toMatchObject({ trustedProxies: ['172.30.7.10'], edgeToken: 'b'.repeat(64), metricsPort: 9464, rateLimitFactor: 1 });
    expect(service('edge').networks).toMatchObject({ inner: { ipv4_address: '172.30.7.10' } });
    for (const [name, address] of [['api-1', '172.30.7.11'], ['api-2', '172.30.7.12']] as const) {
      expect(service(name).networks).toMatchObject({ inner: { ipv4_address: address } });
      expect(service('edge').environment?.['EDGE_API_SERVERS']).toContain(`server ${address}:3000 max_fails=0;`);
    }
  });

  it.each(['worker-1', 'worker-2'])('gives %s every setting that it needs, and the queue on Redis', (name) => {
    expect(readWorkerSettings(environmentOf(service(name)))).toMatchObject({ dataDir: '/data', redisUrl: 'redis://:x@redis:6379', mail: null, secret: 'a'.repeat(64) });
  });

  it('adds e-mail by a file of its own', () => {
    const { services } = read('mail.yaml');
    const both = (name: string): Service => ({ environment: { ...service(name).environment, ...services[name]?.environment }, secrets: [...(service(name).secrets ?? []), ...(services[name]?.secrets ?? [])] });
    expect(readSettings(environmentOf(both('api-1'))).sendsMail).toBe(true);
    expect(readWorkerSettings(environmentOf(both('worker-1'))).mail).toMatchObject({ server: { host: 'mail.example.kz' }, publicUrl: 'https://tirkeu.example.kz' });
  });

  it('serves pictures of papers from an origin of their own where one is named', () => {
    const environment = { ...service('api-1').environment, PUBLIC_FILES_URL: 'https://files.example.kz' };
    expect(service('api-1').environment).toHaveProperty('PUBLIC_FILES_URL', '${PUBLIC_FILES_URL:-}');
    expect(readSettings(environmentOf(service('api-1'))).filesUrl).toBeUndefined();
    expect(readSettings(environmentOf({ ...service('api-1'), environment })).filesUrl).toBe('https://files.example.kz');
  });

  it('adds an antivirus by a file of its own, which both APIs reach and the world does not', () => {
    const { services } = read('antivirus.yaml');
    for (const name of ['api-1', 'api-2']) {
      const environment = { ...service(name).environment, ...services[name]?.environment };
      expect(readSettings(environmentOf({ ...service(name), environment })).clamd).toEqual({ host: 'clamd', port: 3310 });
    }
    expect(networksOf(services['clamd'] ?? {})).toEqual(['inner', 'outside']);
    expect(services['clamd']?.ports).toBeUndefined();
  });

  it('adds electronic signatures by a file of its own, with the way out that answers about revocation need', () => {
    const { services } = read('esign.yaml');
    const known = knownSettings();
    for (const name of ['api-1', 'api-2']) {
      expect(services[name]?.environment).toMatchObject({ TIRKEU_ESIGN_ROOTS: '/run/esign/roots.pem', TIRKEU_ESIGN_INTERMEDIATES: '/run/esign/intermediates.pem' });
      expect(Object.keys(services[name]?.environment ?? {}).filter((setting) => !known.has(setting))).toEqual([]);
      expect(networksOf(services[name] ?? {})).toEqual(['outside']);
    }
  });

  it('keeps the backup by a file of its own, with a login that only reads, and seals it', () => {
    const backup = read('backup.yaml').services['backup'] ?? {};
    const program = readFileSync(join(root, 'infra/backup/run.mjs'), 'utf8');
    for (const name of ['BACKUP_DIR', 'BACKUP_SPOOL', 'BACKUP_PUBLIC_KEY']) expect([name, name in (backup.environment ?? {}), program.includes(name)]).toEqual([name, true, true]);
    expect(backup.command?.at(-1)).toMatch(/exec node infra\/backup\/run\.mjs watch$/);
    expect(backup.secrets).toEqual(['backup-database-url', 'backup-public-key']);
    expect(readFileSync(join(here, 'postgres/10-roles.sh'), 'utf8')).toContain('GRANT pg_read_all_data TO tirkeu_backup;');
  });

  it('names no setting that no program reads', () => {
    const known = knownSettings();
    const asked = ['api-1', 'api-2', 'worker-1', 'worker-2', 'migrate'].flatMap((name) => Object.keys(service(name).environment ?? {}));
    expect(asked.filter((name) => !known.has(name.replace(/_FILE$/, '')))).toEqual([]);
    const template = readFileSync(join(root, 'infra/edge/nginx.conf.template'), 'utf8');
    const edge = Object.keys(service('edge').environment ?? {}).map((name) => name.replace(/_FILE$/, ''));
    expect(edge.filter((name) => !template.includes(`\${${name}}`))).toEqual([]);
  });

  it('writes no secret down: each is a file that the making of secrets makes', () => {
    const script = readFileSync(join(here, 'make-secrets.sh'), 'utf8');
    expect(Object.keys(compose.secrets).filter((name) => !script.includes(`keep ${name}\n`))).toEqual([]);
    const used = Object.values(compose.services).flatMap(({ secrets = [] }) => secrets);
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(compose.secrets).toSorted());
    for (const { environment = {} } of Object.values(compose.services)) {
      for (const name of Object.keys(environment)) expect(name).not.toMatch(/(?:SECRET|PASSWORD|TOKEN|SIGNING_KEY|DATABASE_URL|REDIS_URL)$/);
    }
  });

  it('shows nothing but the edge to the world, and that on this machine alone until somebody says otherwise', () => {
    expect(Object.entries(compose.services).filter(([, { ports }]) => ports).map(([name, { ports }]) => [name, ports])).toEqual([['edge', ['${EDGE_BIND:-127.0.0.1:8080}:8080']]]);
    expect(networksOf(service('postgres'))).toEqual(['data']);
    expect(networksOf(service('redis'))).toEqual(['data']);
    expect(networksOf(service('edge'))).toEqual(['inner', 'outside']);
    expect(compose.networks).toMatchObject({ data: { internal: true }, inner: { internal: true } });
  });

  it('bounds, watches and starts again everything that stays; what holds no data cannot write to its own files', () => {
    const staying = Object.entries(compose.services).filter(([, { restart }]) => restart !== 'no');
    expect(staying.map(([name]) => name).toSorted()).toEqual(['api-1', 'api-2', 'edge', 'postgres', 'redis', 'worker-1', 'worker-2']);
    for (const [name, { restart, deploy, healthcheck, read_only, cap_drop }] of staying) {
      expect([name, restart, deploy?.resources.limits.memory]).toEqual([name, 'unless-stopped', expect.stringMatching(/^\d+[mg]$/)]);
      if (name !== 'edge') expect([name, healthcheck]).toEqual([name, expect.any(Object)]);
      if (name !== 'postgres') expect([name, read_only, cap_drop]).toEqual([name, true, ['ALL']]);
    }
  });

  it('migrates once before an API or a worker starts', () => {
    for (const name of ['api-1', 'api-2', 'worker-1', 'worker-2']) expect(service(name).depends_on).toMatchObject({ migrate: { condition: 'service_completed_successfully' } });
  });

  it('has PostgreSQL keep what it confirmed, and Redis throw nothing away', () => {
    expect(service('postgres').command).toEqual(expect.arrayContaining(['--fsync=on', '--synchronous_commit=on', '--full_page_writes=on', '--archive_mode=on', '--archive_timeout=30']));
    expect(service('postgres').environment?.['POSTGRES_INITDB_ARGS']).toContain('--data-checksums');
    const redis = readFileSync(join(here, 'redis.conf'), 'utf8');
    for (const line of ['maxmemory-policy noeviction', 'appendonly yes']) expect(redis).toContain(`${line}\n`);
  });
});
