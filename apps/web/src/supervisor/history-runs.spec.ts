import { describe, expect, it } from '@jest/globals';
import type { HistoryEntry } from '@tirkeu/contracts';
import { instant } from '@tirkeu/domain';
import { historyRuns } from './history-runs.js';

const entry = (version: number, type: HistoryEntry['type'], name: string): HistoryEntry =>
  ({ version, type, at: instant('2023-02-03T06:00:00Z'), by: { role: 'clerk', name }, facts: {}, hash: '' });

describe('The history of a filing', () => {
  it('gathers what one person did again and again into one line, newest first', () => {
    const runs = historyRuns([
      entry(6, 'RefusalProposed', 'Алма'), entry(5, 'RequirementMarked', 'Алма'), entry(4, 'RequirementMarked', 'Алма'),
      entry(3, 'RequirementMarked', 'Сәуле'), entry(2, 'FilingTaken', 'Алма'),
    ]);
    expect(runs.map(({ newest, entries }) => [newest.version, entries.length])).toEqual([[6, 1], [5, 2], [3, 1], [2, 1]]);
  });

  it('loses no entry', () => {
    const entries = [entry(3, 'FilingTaken', 'Алма'), entry(2, 'FilingReleased', 'Алма'), entry(1, 'FilingTaken', 'Алма')];
    expect(historyRuns(entries).flatMap((run) => run.entries)).toEqual(entries);
  });

  it('is empty where nothing happened', () => {
    expect(historyRuns([])).toEqual([]);
  });
});
