import { readFileSync } from 'node:fs';

export interface ProcessUse {
  /** Held in memory now. */
  readonly megabytes: number;
  /** Since it began. */
  readonly processorSeconds: number;
}

const PAGE = 4_096;
const TICKS = 100;

/** What a process uses, as Linux tells it. Where it is not told, nothing: there the clock alone ends it. */
export function readUse(pid: number | undefined): ProcessUse {
  try {
    const [, resident = '0'] = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ');
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
    return { megabytes: Number(resident) * PAGE / 1024 / 1024, processorSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS };
  } catch {
    return { megabytes: 0, processorSeconds: 0 };
  }
}
