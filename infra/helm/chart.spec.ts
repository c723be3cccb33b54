import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withSecretFiles } from '@tirkeu/persistence';
import { parse, parseAllDocuments } from 'yaml';
import { readSettings } from '../../apps/api/src/platform/settings.js';
import { readWorkerSettings } from '../../apps/worker/src/platform/worker-settings.js';
import { EXAMPLES, fingerprintOf, type Example } from './fingerprint.mjs';

interface Container {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly env?: readonly { readonly name: string; readonly value: string }[];
  readonly livenessProbe?: { readonly httpGet?: { readonly path: string } };
  readonly readinessProbe?: object;
  readonly startupProbe?: object;
  readonly lifecycle?: object;
  readonly resources: { readonly limits: { readonly memory: string } };
  readonly securityContext: object;
}
interface PodSpec {
  readonly automountServiceAccountToken: boolean;
  readonly terminationGracePeriodSeconds?: number;
  readonly topologySpreadConstraints?: readonly object[];
  readonly securityContext: { readonly runAsNonRoot: boolean };
  readonly containers: readonly [Container];
  readonly volumes: readonly { readonly configMap?: { readonly name: string }; readonly secret?: { readonly secretName: string; readonly items: readonly { readonly key: string }[] } }[];
}
interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>>; readonly annotations?: Readonly<Record<string, string>> };
  readonly spec: { readonly template: { readonly metadata: { readonly labels: Readonly<Record<string, string>> }; readonly spec: PodSpec } } & Readonly<Record<string, unknown>>;
  readonly data?: Readonly<Record<string, string>>;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const textOf = (example: Example): string => readFileSync(join(here, 'rendered', `${example}.yaml`), 'utf8');
const manifestsOf = (example: Example): readonly Manifest[] => parseAllDocuments(textOf(example)).map((document) => document.toJSON() as Manifest | null).filter((manifest) => manifest !== null);
const rendered = Object.fromEntries(EXAMPLES.map((example) => [example, manifestsOf(example)])) as Readonly<Record<Example, readonly Manifest[]>>;

function find(example: Example, kind: string, name: string): Manifest {
  const found = rendered[example].find((manifest) => manifest.kind === kind && manifest.metadata.name === name);
  if (!found) throw new Error(`${example} has no ${kind} ${name}`);
  return found;
}
const podOf = ({ spec }: Manifest): PodSpec => spec.template.spec;
const isWork = ({ kind }: Manifest): boolean => ['Deployment', 'StatefulSet', 'Job'].includes(kind);

/** By what a manifest finds its pods; undefined for those that look for none. */
function selectorOf({ kind, spec }: Manifest): Readonly<Record<string, string>> | undefined {
  const { selector, podSelector } = (spec ?? {}) as { readonly selector?: unknown; readonly podSelector?: unknown };
  const found = kind === 'Service' ? { matchLabels: selector } : kind === 'NetworkPolicy' ? podSelector : selector;
  return ['Deployment', 'StatefulSet', 'Service', 'NetworkPolicy', 'PodDisruptionBudget'].includes(kind) ? (found as { readonly matchLabels: Readonly<Record<string, string>> }).matchLabels : undefined;
}

const signingKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
const contents: Readonly<Record<string, string>> = {
  'database-url': 'postgres://tirkeu_login:x@tirkeu-postgresql:5432/tirkeu', 'migration-database-url': 'postgres://tirkeu_owner:x@tirkeu-postgresql:5432/tirkeu', 'redis-url': 'rediss://:x@redis:6379',
  'tirkeu-secret': 'a'.repeat(64), 'edge-token': 'b'.repeat(64), 'signing-key': signingKey, 'smtp-url': 'smtps://user:password@mail.example.kz:465',
  's3-access-key-id': 'key', 's3-secret-access-key': 'key', 'register-population-token': 'token', 'oidc-egov-client-secret': 'the secret of the client',
};

/** What a container finds in its environment, with the keys of the Secret that its pod mounts and no other. */
function environmentOf(pod: PodSpec): NodeJS.ProcessEnv {
  const keys = pod.volumes.flatMap(({ secret }) => secret?.items.map(({ key }) => key) ?? []);
  const [{ env = [] }] = pod.containers;
  expect(new Set(env.map(({ name }) => name)).size).toBe(env.length);
  // Certificates lie in a ConfigMap that is not part of the chart.
  return withSecretFiles(Object.fromEntries(env.filter(({ value }) => !value.startsWith('/run/esign/')).map(({ name, value }) => [name, value])), (path) => {
    const key = path.replace('/run/secrets/tirkeu/', '');
    if (!keys.includes(key)) throw new Error(`${key} is not mounted`);
    return contents[key] ?? '';
  });
}

describe.each(EXAMPLES)('the chart, rendered as %s', (example) => {
  it('is rendered as it stands: render.mjs has run since it changed', () => {
    expect(textOf(example).split('\n')[0]).toBe(`# Made by render.mjs of the chart ${fingerprintOf(example)}`);
  });

  it('gives API, worker and migration every setting that they need, and each its own secrets alone', () => {
    const api = podOf(find(example, 'Deployment', 'tirkeu-api'));
    const worker = podOf(find(example, 'Deployment', 'tirkeu-worker'));
    const migrate = podOf(rendered[example].find(({ kind }) => kind === 'Job') ?? find(example, 'Job', 'none'));
    expect(readSettings(environmentOf(api))).toMatchObject({ mode: 'production', host: '0.0.0.0', port: 3000, metricsPort: 9464, edgeToken: 'b'.repeat(64), sendsMail: example === 'managed', databaseUrl: contents['database-url'] });
    expect(readWorkerSettings(environmentOf(worker))).toMatchObject({ shown: { host: '0.0.0.0', port: 9464 }, redisUrl: contents['redis-url'], mail: example === 'managed' ? expect.any(Object) : null });
    expect(readSettings({ ...environmentOf(migrate) }).databaseUrl).toBe(contents['migration-database-url']);
    const keysOf = (pod: PodSpec) => pod.volumes.flatMap(({ secret }) => secret?.items.map(({ key }) => key) ?? []);
    // The key of the log follows from it (ADR 35).
    expect(keysOf(worker)).toContain('signing-key');
    for (const pod of [api, worker]) expect(keysOf(pod)).not.toContain('migration-database-url');
  });

  it('lets nothing run as root, write to its own files, use the API of the cluster or grow without bound', () => {
    for (const manifest of rendered[example].filter(isWork)) {
      const pod = podOf(manifest);
      expect([manifest.metadata.name, pod.automountServiceAccountToken, pod.securityContext.runAsNonRoot]).toEqual([manifest.metadata.name, false, true]);
      for (const { name, securityContext, resources } of pod.containers) {
        expect([name, securityContext]).toEqual([name, { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } }]);
        expect([name, resources.limits.memory]).toEqual([name, expect.stringMatching(/^\d+(Mi|Gi)$/)]);
      }
    }
  });

  it('asks live, ready and started; a database that is away makes nothing start anew', () => {
    for (const name of ['tirkeu-api', 'tirkeu-worker', 'tirkeu-edge']) {
      const [container] = podOf(find(example, 'Deployment', name)).containers;
      expect([name, container.startupProbe, container.livenessProbe, container.readinessProbe]).toEqual([name, expect.any(Object), expect.any(Object), expect.any(Object)]);
      expect(container.livenessProbe?.httpGet?.path ?? '/live').toMatch(/\/live$/);
    }
  });

  it('stops gently: whoever takes requests waits until none is sent any more, and has time to finish', () => {
    const edge = podOf(find(example, 'Deployment', 'tirkeu-edge'));
    expect(edge.containers[0].lifecycle).toEqual({ preStop: { exec: { command: expect.arrayContaining([expect.stringContaining('sleep')]) } } });
    const api = podOf(find(example, 'Deployment', 'tirkeu-api'));
    expect(readSettings(environmentOf(api)).drainSeconds).toBe(10);
    for (const pod of [edge, api]) expect(pod.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(45);
  });

  it('lets its APIs count together how often somebody asks, through Redis', () => {
    const { redisUrl, rateLimitFactor } = readSettings(environmentOf(podOf(find(example, 'Deployment', 'tirkeu-api'))));
    expect([typeof redisUrl, rateLimitFactor]).toEqual(['string', 1]);
  });

  it('keeps one of each while machines are emptied, and spreads them over machines and zones', () => {
    for (const part of ['api', 'worker', 'edge']) {
      expect(find(example, 'PodDisruptionBudget', `tirkeu-${part}`).spec['maxUnavailable']).toBe(1);
      expect(podOf(find(example, 'Deployment', `tirkeu-${part}`)).topologySpreadConstraints).toMatchObject([{ topologyKey: 'kubernetes.io/hostname' }, { topologyKey: 'topology.kubernetes.io/zone' }]);
    }
  });

  it('selects the pods that it means', () => {
    const pods = rendered[example].filter(isWork).map(({ spec }) => spec.template.metadata.labels);
    const selectors = rendered[example].flatMap((manifest) => {
      const selector = selectorOf(manifest);
      return selector ? [[`${manifest.kind} ${manifest.metadata.name}`, selector] as const] : [];
    });
    expect(selectors.length).toBeGreaterThan(10);
    for (const [name, selector] of selectors) {
      const matching = pods.filter((labels) => Object.entries(selector).every(([label, value]) => labels[label] === value));
      expect([name, matching.length]).toEqual([name, 1]);
    }
  });

  it('writes down no secret', () => {
    expect(rendered[example].filter(({ kind }) => kind === 'Secret')).toEqual([]);
    expect(textOf(example)).not.toMatch(/postgres(?:ql)?:\/\/[^\s"]+:[^\s"]+@/);
  });
});

describe('the migration', () => {
  it('runs before the new version serves; where the chart brings its own server, after that is there', () => {
    const hookOf = (example: Example) => rendered[example].find(({ kind }) => kind === 'Job')?.metadata.annotations?.['helm.sh/hook'];
    expect(hookOf('managed')).toBe('pre-install,pre-upgrade');
    expect(hookOf('bundled')).toBe('post-install,pre-upgrade');
  });
});

describe('signing in by others, in the cluster', () => {
  it('is offered by the providers that the values name, with their secrets from the Secret, and by none elsewhere', () => {
    expect(readSettings(environmentOf(podOf(find('managed', 'Deployment', 'tirkeu-api')))).identityProviders).toEqual([{
      id: 'egov', issuer: 'https://id.example.kz', clientId: 'tirkeu', clientSecret: 'the secret of the client', name: { kk: 'eGov', ru: 'eGov', en: 'eGov' }, scopes: ['openid'], secondFactor: ['mfa'],
    }]);
    expect(readSettings(environmentOf(podOf(find('bundled', 'Deployment', 'tirkeu-api')))).identityProviders).toEqual([]);
  });
});

describe('papers and signatures in the cluster', () => {
  it('have an origin of their own, an antivirus and believed authorities where the values name them, and none elsewhere', () => {
    const managed = podOf(find('managed', 'Deployment', 'tirkeu-api'));
    expect(readSettings(environmentOf(managed))).toMatchObject({ filesUrl: 'https://files.example.kz', clamd: { host: 'clamd.antivirus.svc', port: 3310 } });
    expect(managed.volumes).toContainEqual({ name: 'esign', configMap: { name: 'tirkeu-esign' } });
    expect(managed.containers[0].env).toEqual(expect.arrayContaining([
      { name: 'TIRKEU_ESIGN_ROOTS', value: '/run/esign/roots.pem' }, { name: 'TIRKEU_ESIGN_INTERMEDIATES', value: '/run/esign/intermediates.pem' },
      { name: 'TIRKEU_ESIGN_OCSP', value: 'http://ocsp.example.kz' }, { name: 'TIRKEU_ESIGN_CRLS', value: 'http://crl.example.kz/rsa.crl' },
    ]));
    const bundled = readSettings(environmentOf(podOf(find('bundled', 'Deployment', 'tirkeu-api'))));
    expect([bundled.filesUrl, bundled.clamd, bundled.esign]).toEqual([undefined, undefined, undefined]);
  });

  it('come in by the same edge under both names', () => {
    const { rules, tls } = find('managed', 'Ingress', 'tirkeu').spec as unknown as { readonly rules: readonly { readonly host: string }[]; readonly tls: readonly { readonly hosts: readonly string[] }[] };
    expect(rules.map(({ host }) => host)).toEqual(['tirkeu.example.kz', 'files.example.kz']);
    expect(tls[0]?.hosts).toEqual(['tirkeu.example.kz', 'files.example.kz']);
  });
});

describe('the edge in the cluster', () => {
  it('is what the world reaches, and hands on to the API alone', () => {
    expect(find('managed', 'Ingress', 'tirkeu').spec).toMatchObject({ rules: Array.from({ length: 2 }, () => ({ http: { paths: [{ backend: { service: { name: 'tirkeu', port: { name: 'http' } } } }] } })) });
    expect(podOf(find('managed', 'Deployment', 'tirkeu-edge')).containers[0].env).toContainEqual({ name: 'EDGE_API_SERVERS', value: 'server tirkeu-api:3000 max_fails=0;' });
    expect(find('managed', 'NetworkPolicy', 'tirkeu-api').spec).toMatchObject({ ingress: [{ from: [{ podSelector: { matchLabels: { 'app.kubernetes.io/component': 'edge' } } }], ports: [{ port: 3000 }] }, { ports: [{ port: 9464 }] }] });
  });
});

describe('who ends TLS', () => {
  const edgeSettings = (example: Example) => Object.fromEntries((podOf(find(example, 'Deployment', 'tirkeu-edge')).containers[0].env ?? []).map(({ name, value }) => [name, value]));

  it('is the edge where a load balancer leads to it: then it sees who asks, and when', () => {
    expect(edgeSettings('bundled')).toMatchObject({ EDGE_LISTEN: '8080 ssl', EDGE_TLS: expect.stringContaining('ssl_certificate /run/tls/tls.crt;') });
    expect(find('bundled', 'Service', 'tirkeu').spec).toMatchObject({ type: 'LoadBalancer', externalTrafficPolicy: 'Local' });
  });

  it('may be an ingress, which the edge believes about who asks, so that not everybody shares one limit', () => {
    expect(edgeSettings('managed')).toMatchObject({ EDGE_TLS: 'set_real_ip_from 10.0.0.0/8; real_ip_header X-Forwarded-For; real_ip_recursive on;' });
  });
});

describe('PostgreSQL of the chart', () => {
  it('keeps what it confirmed, begins with the roles, and puts its log away', () => {
    const args = (podOf(find('bundled', 'StatefulSet', 'tirkeu-postgresql')).containers[0] as Container & { readonly args: readonly string[] }).args;
    expect(args).toEqual(expect.arrayContaining(['--fsync=on', '--synchronous_commit=on', '--full_page_writes=on', '--archive_mode=on']));
    const { data = {} } = find('bundled', 'ConfigMap', 'tirkeu-postgresql');
    expect(data['10-roles.sh']).toBe(readFileSync(join(here, '../compose/postgres/10-roles.sh'), 'utf8'));
    expect(data['archive-wal.sh']).toBe(readFileSync(join(here, '../backup/archive-wal.sh'), 'utf8'));
  });
});

describe('the monitoring', () => {
  it('gets the alerts and the dashboard that stand beside the chart', () => {
    expect(find('managed', 'PrometheusRule', 'tirkeu').spec).toEqual(parse(readFileSync(join(here, '../grafana/alerts.yaml'), 'utf8')));
    expect(JSON.parse(find('managed', 'ConfigMap', 'tirkeu-dashboard').data?.['tirkeu-deadline.json'] ?? '')).toEqual(JSON.parse(readFileSync(join(here, '../grafana/deadline.json'), 'utf8')));
  });
});
