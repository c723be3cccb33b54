import { randomUUID } from 'node:crypto';
import { isClean, proposedAction, type AgendaAction } from '@tirkeu/domain';
import type { AgendaFiling, NewItem } from '@tirkeu/persistence';
import { namesOf } from '@tirkeu/rulebooks';
import { denied } from '../platform/problem.js';

/** Filings as they are proposed, after the items that are there already. Where there are several clean ones, they come first and are read out together. */
export function proposedItems(filings: readonly AgendaFiling[], after: number): readonly NewItem[] {
  const clean = filings.filter(({ filing }) => isClean(filing));
  const several = clean.length > 1;
  const ordered = several ? [...clean, ...filings.filter((each) => !clean.includes(each))] : filings;
  return ordered.map(({ filing }, index) => {
    const action = proposedAction(filing);
    if (!action || filing.status !== 'proposed') throw denied({ code: 'proposal-differs', allowed: [] });
    return { ...askedItem({ filing }, action, { after: after + index, proposedBy: filing.proposal?.by.name ?? '' }), together: several && isClean(filing) };
  });
}

/** What somebody asks the commission to do about a filing. */
export const askedItem = ({ filing }: Pick<AgendaFiling, 'filing'>, action: AgendaAction, { after, proposedBy }: { readonly after: number; readonly proposedBy: string }): NewItem =>
  ({ id: randomUUID(), position: after + 1, filingId: filing.id, action, subject: namesOf(filing), proposedBy, together: false });
