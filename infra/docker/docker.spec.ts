import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandOf, readDockerfile } from './dockerfile.mjs';
import { rehearse } from './rehearse.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const stages = readDockerfile(join(here, 'Dockerfile'));
const stage = (name: string) => stages.find((found) => found.name === name) ?? { name, base: '', steps: [] };
const copied = (name: string): readonly string[] => stage(name).steps.filter(({ instruction }) => instruction === 'COPY').flatMap(({ words }) => words.slice(0, -1));

describe('the image of the programs', () => {
  it('tells npm of every workspace', () => {
    const workspaces = ['apps', 'libs'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)).concat('e2e').filter((folder) => existsSync(join(root, folder, 'package.json')));
    expect(copied('manifests').toSorted()).toEqual(['package.json', 'package-lock.json', ...workspaces.map((folder) => `${folder}/package.json`)].toSorted());
  });

  it('has what was built of every program and of every library that they need, and no other', () => {
    const needed = new Set<string>();
    const visit = (folder: string): void => {
      if (needed.has(folder)) return;
      needed.add(folder);
      const { dependencies = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as { readonly dependencies?: Readonly<Record<string, string>> };
      for (const name of Object.keys(dependencies)) if (name.startsWith('@tirkeu/')) visit(`libs/${name.slice('@tirkeu/'.length)}`);
    };
    for (const app of ['apps/api', 'apps/worker']) visit(app);
    const built = copied('program').filter((path) => path.endsWith('/dist/')).map((path) => path.replace(/^\/app\/|\/dist\/$/g, ''));
    expect(built.toSorted()).toEqual([...needed, 'apps/web'].toSorted());
  });

  it('has the map of the country, and what else stands beside the programs: backup and probe', () => {
    expect(copied('program').filter((path) => !path.startsWith('/app/'))).toEqual(['libs/campaign/data/', 'infra/docker/answers.mjs', 'infra/backup/', 'infra/probe/']);
  });

  it('has packages as the lock file says, without those of development, and runs what argon2 alone brings along, which is tried at once', () => {
    const commands = stage('dependencies').steps.filter(({ instruction }) => instruction === 'RUN').map(({ text }) => text);
    expect(commands.slice(0, 3)).toEqual(['npm ci --omit=dev --ignore-scripts --no-audit --no-fund', 'npm rebuild argon2', `node --eval "import('argon2').then(({ hash }) => hash('tried once'))"`]);
    expect(stage('program').steps.filter(({ instruction }) => instruction === 'RUN').map(({ text }) => text)).toEqual(['install -d -o node -g node /data']);
  });

  it('runs as nobody in particular, listens, and says whether it lives', () => {
    const steps = stage('program').steps;
    expect(steps.find(({ instruction }) => instruction === 'USER')?.text).toBe('node');
    expect(commandOf(steps.find(({ instruction }) => instruction === 'HEALTHCHECK')?.text ?? '[]')).toEqual(['node', 'infra/docker/answers.mjs', 'http://127.0.0.1:3000/api/health/live']);
    expect(commandOf(steps.find(({ instruction }) => instruction === 'CMD')?.text ?? '[]')).toEqual(['node', '--enable-source-maps', 'apps/api/dist/main.js']);
  });

  it('begins with a base that is named by a version and can be named by its digest', () => {
    expect(stages.map(({ name, base }) => [name, base])).toEqual([['manifests', 'node:20-bookworm'], ['build', 'manifests'], ['dependencies', 'manifests'], ['program', 'node:20-bookworm-slim']]);
    expect(readDockerfile(join(here, 'edge.Dockerfile')).map(({ base }) => base)).toEqual(['nginx:1.28-bookworm']);
  });
});

describe('the image of the edge', () => {
  it('has a default for everything that its configuration asks for but the APIs and the token', () => {
    const template = readFileSync(join(root, 'infra/edge/nginx.conf.template'), 'utf8');
    const asked = new Set([...template.matchAll(/\$\{(EDGE_[A-Z_]+)\}/g)].map(([, name]) => name));
    const [{ steps } = { steps: [] }] = readDockerfile(join(here, 'edge.Dockerfile'));
    const given = steps.filter(({ instruction }) => instruction === 'ENV').flatMap(({ words }) => words.map((word) => word.slice(0, word.indexOf('='))));
    expect([...asked].filter((name) => name !== undefined && !given.includes(name)).toSorted()).toEqual(['EDGE_API_SERVERS', 'EDGE_TOKEN']);
    const files = steps.filter(({ instruction }) => instruction === 'COPY').flatMap(({ words }) => words.slice(0, -1));
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('a rehearsal of a Dockerfile', () => {
  it('copies what is sent and not ignored, runs in the folder of each stage, and hands on between stages', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tirkeu-rehearsal-'));
    try {
      const context = join(folder, 'context');
      mkdirSync(join(context, 'src/node_modules'), { recursive: true });
      for (const name of ['src/a.txt', 'src/node_modules/b.txt']) writeFileSync(join(context, name), name);
      writeFileSync(join(folder, 'Dockerfile'), ['ARG BASE=base:1', 'FROM ${BASE} AS first', 'WORKDIR /app', 'COPY src ./', 'RUN cat a.txt > made.txt', 'FROM ${BASE} AS second', 'ENV GREETING=hello', 'WORKDIR /srv', 'COPY --from=first /app/made.txt /app/a.txt ./got/', 'RUN echo $GREETING > greeting.txt', 'CMD ["node", "x.js"]'].join('\n'));
      writeFileSync(join(folder, 'Dockerfile.dockerignore'), '**/node_modules\n');
      const image = await rehearse({ dockerfile: join(folder, 'Dockerfile'), context, into: join(folder, 'out') });
      expect(image).toMatchObject({ workdir: '/srv', env: { GREETING: 'hello' }, command: ['node', 'x.js'] });
      const files = (name: string) => readdirSync(join(folder, 'out', name), { recursive: true, encoding: 'utf8' }).toSorted();
      expect(files('first/app')).toEqual(['a.txt', 'made.txt']);
      expect(files('second/srv')).toEqual(['got', 'got/a.txt', 'got/made.txt', 'greeting.txt']);
      expect(readFileSync(join(folder, 'out/second/srv/greeting.txt'), 'utf8')).toBe('hello\n');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the start of the edge', () => {
  const started = (env: Readonly<Record<string, string>>): string => {
    const folder = mkdtempSync(join(tmpdir(), 'tirkeu-edge-'));
    try {
      cpSync(join(root, 'infra/edge/nginx.conf.template'), join(folder, 'nginx.conf.template'));
      // Stands in for the programs of the image: what would be started is told instead.
      writeFileSync(join(folder, 'nginx'), '#!/bin/sh\necho "started $*, token ${EDGE_TOKEN:-gone}"\ncat "$2"\n', { mode: 0o755 });
      writeFileSync(join(folder, 'envsubst'), `#!/bin/sh\nexec "${process.execPath}" -e 'let t="";process.stdin.on("data",(d)=>t+=d).on("end",()=>process.stdout.write(process.argv[1].split(" ").filter(Boolean).reduce((text,name)=>text.replaceAll(name,process.env[name.slice(2,-1)]??""),t)))' "$1"\n`, { mode: 0o755 });
      writeFileSync(join(folder, 'token'), 'a token of the edge, long enough for it');
      return execFileSync('/bin/sh', [join(here, 'edge-start.sh')], { env: { PATH: `${folder}:/usr/bin:/bin`, EDGE_HOME: folder, EDGE_RUN: folder, ...env, ...(env['EDGE_TOKEN_FILE'] && { EDGE_TOKEN_FILE: join(folder, env['EDGE_TOKEN_FILE']) }) }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  it('fills in the template with the token from its file, leaves what nginx itself calls $something, and hands the token to nobody else', () => {
    const text = started({ EDGE_TOKEN_FILE: 'token', EDGE_API_SERVERS: 'server api:3000 max_fails=0;', EDGE_LISTEN: '8080', EDGE_SCHEME: 'https' });
    expect(text).toContain('token gone');
    expect(text).toContain('X-Edge-Token a token of the edge, long enough for it;');
    expect(text).toContain('server api:3000 max_fails=0;');
    expect(text).toContain('X-Received-At $arrived;');
    expect(text).not.toContain('${EDGE_');
  });

  it('does not start without a token or an API', () => {
    expect(() => started({ EDGE_API_SERVERS: 'server api:3000;' })).toThrow(/EDGE_TOKEN is needed/);
    expect(() => started({ EDGE_TOKEN_FILE: 'token' })).toThrow(/EDGE_API_SERVERS is needed/);
  });
});
