import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { identify, isRunning, type ProcessIdentity } from './processes.mjs';
import { claimRun, judgeRun } from './run-file.mjs';

const ended: ProcessIdentity = { pid: 999_999_999, parent: 1, started: '1', boot: 'earlier' };
const lines: string[] = [];
const log = (line: string) => void lines.push(line);

describe('an earlier start', () => {
  const starter = { ...ended, pid: 1 };
  const launcher = { ...ended, pid: 2 };
  const judge = (...alive: number[]) => judgeRun({ starter, launchers: [launcher] }, ({ pid }) => alive.includes(pid));

  it('is running while it and the command that launched it live', () => expect(judge(1, 2)).toBe('running'));
  it('is abandoned when the command that launched it was killed', () => expect(judge(1)).toBe('abandoned'));
  it('is gone when its own process ended', () => expect(judge(2)).toBe('gone'));
});

describe('the note of a start in the data folder', () => {
  let dataDir: string;
  const programs: ChildProcess[] = [];

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'tirkeu-spec-'));
    lines.length = 0;
  });
  afterEach(() => {
    for (const program of programs.splice(0)) program.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  });

  const claim = (port: number, embedded = true) => claimRun({ dataDir, port, embedded, log });
  const note = (port: number, run: object) => {
    mkdirSync(join(dataDir, 'run'), { recursive: true });
    writeFileSync(join(dataDir, 'run', `${port}.json`), JSON.stringify({ id: 'x', port, embedded: true, launchers: [], children: [], ...run }));
  };
  const startProgram = (): ProcessIdentity => {
    const program = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    programs.push(program);
    const identity = identify(program.pid ?? 0);
    if (!identity) throw new Error('the program did not start');
    return identity;
  };

  it('keeps a second start away from the same port', async () => {
    await claim(3500);
    await expect(claim(3500)).rejects.toThrow(`Tirkeu is already running at http://localhost:3500 (process ${process.pid}).`);
  });

  it('keeps a second start away from the same embedded database', async () => {
    await claim(3500);
    await expect(claim(3501)).rejects.toThrow('with the embedded database of this data folder');
  });

  it('lets several starts share a folder on different ports when the database is elsewhere', async () => {
    await claim(3500, false);
    await expect(claim(3501, false)).resolves.toBeDefined();
  });

  it('is gone after an orderly end', async () => {
    const run = await claim(3500);
    run.release();
    expect(existsSync(join(dataDir, 'run', '3500.json'))).toBe(false);
  });

  it('lets the next start stop the children that a killed start left behind', async () => {
    const orphan = startProgram();
    note(3500, { starter: ended, children: [orphan] });
    await claim(3500);
    expect(isRunning(orphan)).toBe(false);
    expect(lines).toEqual(['Stopping what an earlier start left behind when it was killed.']);
  });

  it('lets the next start replace one whose command was killed', async () => {
    const abandoned = startProgram();
    note(3500, { starter: abandoned, launchers: [ended] });
    await claim(3500);
    expect(isRunning(abandoned)).toBe(false);
  });

  it('never harms a process that merely inherited a number', async () => {
    const stranger = startProgram();
    note(3500, { starter: ended, children: [{ ...stranger, started: '1' }] });
    await claim(3500);
    expect(isRunning(stranger)).toBe(true);
  });

  it('is no obstacle when it was cut off by a crash', async () => {
    mkdirSync(join(dataDir, 'run'));
    writeFileSync(join(dataDir, 'run', '3500.json'), '{"id":');
    await expect(claim(3500)).resolves.toBeDefined();
  });

  it('survives a start of children: they are known to the next start', async () => {
    const run = await claim(3500);
    const child = startProgram();
    run.noteChild(child.pid);
    await expect(claim(3500)).rejects.toThrow('already running');
    expect(isRunning(child)).toBe(true);
  });
});
