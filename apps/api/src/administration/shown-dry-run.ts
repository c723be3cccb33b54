import type { DryRunChangesView, DryRunView } from '@tirkeu/contracts';
import type { DryRunChangeEntry, DryRunEntry } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';

const NOTHING = { changed: 0, moves: [], rules: [], unasked: [] } as const;

export function shownDryRun({ id, electionId, election, recordedRulebookId, rulebookId, status, done, total, summary, askedBy, askedAt, finishedAt }: DryRunEntry): DryRunView {
  const { title, isBill } = getRulebook(rulebookId);
  const { changed, moves, rules, unasked } = summary ?? NOTHING;
  return {
    id, electionId, election, recordedRulebook: getRulebook(recordedRulebookId).title, rulebookId, rulebook: title, isBill: isBill === true, status, done, total, changed, moves, rules, unasked,
    askedBy: askedBy.name, askedAt, finishedAt,
  };
}

export const shownChange = ({ content, contest, maslikhat }: DryRunChangeEntry): DryRunChangesView['rows'][number] => ({ ...content, contest, maslikhat });
