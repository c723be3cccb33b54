import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '../scripts/free-port.mjs';
import { ensureClamd } from '../scripts/tooling.mjs';
import { EICAR } from './infected.mjs';

const HOST = '127.0.0.1';
const FIRST_PORT = 3_390;
const READY_LIMIT_MS = 60_000;
/** The test file anywhere in a file of any kind, as ClamAV writes its signatures (.ndb). */
const SIGNATURE = `Eicar-Test:0:*:${Buffer.from(EICAR, 'latin1').toString('hex')}\n`;

const settingsOf = ({ folder, signatures, port }) => `
DatabaseDirectory ${signatures}
TemporaryDirectory ${folder}
TCPAddr ${HOST}
TCPSocket ${port}
Foreground yes
MaxThreads 2
`;

/** Whether it answers as its protocol says. */
const answers = (port) => new Promise((resolve) => {
  const socket = connect({ host: HOST, port }, () => socket.write('zPING\0'));
  socket.once('data', (bytes) => (socket.destroy(), resolve(bytes.toString().startsWith('PONG'))));
  socket.once('error', () => resolve(false));
});

/** The clamd of Debian, which knows one virus: the test file of EICAR. Its own signatures come over the network and are not needed. */
export async function startRealClamd(cacheDir) {
  const { command, env } = await ensureClamd(cacheDir);
  const folder = mkdtempSync(join(tmpdir(), 'tirkeu-clamd-'));
  const [signatures, settings] = [join(folder, 'signatures'), join(folder, 'clamd.conf')];
  const port = await findFreePort(FIRST_PORT);
  mkdirSync(signatures);
  writeFileSync(join(signatures, 'eicar.ndb'), SIGNATURE);
  writeFileSync(settings, settingsOf({ folder, signatures, port }));
  const said = [];
  const child = spawn(command, ['--config-file', settings], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes));
  const ended = new Promise((resolve) => { child.once('error', (error) => (said.push(Buffer.from(error.message)), resolve())).once('exit', resolve); });
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (const until = performance.now() + READY_LIMIT_MS; performance.now() < until && child.exitCode === null; await pause(100)) {
    if (await answers(port)) return { address: { host: HOST, port }, stop };
  }
  await stop();
  throw new Error(`clamd does not answer:\n${Buffer.concat(said).toString().trim()}`);
}
