import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureNginx } from '../scripts/tooling.mjs';
import { apiServers, renderEdge } from './render.mjs';

const READY_LIMIT_MS = 10_000;

const isListening = (port) => new Promise((resolve) => {
  const socket = connect({ host: '127.0.0.1', port }, () => resolve(true));
  socket.once('error', () => resolve(false));
  socket.once('connect', () => socket.destroy());
});

/** Starts the edge proxy on a port of this machine before APIs of this machine. `spoil` changes its configuration, for mutants. */
export async function startEdge({ cacheDir, folder, port, apiPorts, token, spoil = (text) => text }) {
  const { command, env, modules, mimeTypes } = await ensureNginx(cacheDir);
  const run = join(folder, 'edge');
  mkdirSync(run, { recursive: true });
  const configuration = join(run, 'nginx.conf');
  writeFileSync(configuration, spoil(renderEdge({
    EDGE_MODULES: modules, EDGE_MIME_TYPES: mimeTypes, EDGE_RUN: run, EDGE_ACCESS_LOG: join(run, 'access.log'), EDGE_LISTEN: `127.0.0.1:${port}`,
    EDGE_API_SERVERS: apiServers(apiPorts.map((each) => `127.0.0.1:${each}`)), EDGE_TOKEN: token, EDGE_RATE: '100000', EDGE_BURST: '100000',
  })));
  const user = process.getuid?.() === 0 ? 'user root; ' : '';
  const edge = spawn(command, ['-p', run, '-c', configuration, '-g', `${user}daemon off;`], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const said = [];
  edge.stderr.on('data', (chunk) => said.push(chunk));
  const ended = new Promise((resolve) => edge.once('close', resolve));
  const limit = performance.now() + READY_LIMIT_MS;
  while (!(await isListening(port))) {
    if (edge.exitCode !== null || performance.now() > limit) throw new Error(`The edge proxy does not start: ${Buffer.concat(said)}`);
    await pause(20);
  }
  return { origin: `http://127.0.0.1:${port}`, log: () => Buffer.concat(said).toString(), stop: async () => (edge.kill('SIGTERM'), await ended) };
}
