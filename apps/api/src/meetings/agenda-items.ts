import { randomUUID } from 'node:crypto';
import { isClean, proposedAction, type AgendaAction, type Candidate } from '@tirkeu/domain';
import type { AgendaFiling, NewItem } from '@tirkeu/persistence';
import { namesOf, namesOfPersons } from '@tirkeu/rulebooks';
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

/** Whom an action is about: the filing's people or list, or the one person of the list whom it names. */
function subjectOf({ filing }: Pick<AgendaFiling, 'filing'>, action: AgendaAction, person: Candidate | undefined): NewItem['subject'] {
  const whole = namesOf(filing);
  if (!('candidateId' in action) || !person) return whole;
  const named = namesOfPersons([person]);
  return { kk: `${named.kk} (${whole.kk})`, ru: `${named.ru} (${whole.ru})` };
}

/** What somebody asks the commission to do about a filing, or about one person of it. */
export const askedItem = (asked: Pick<AgendaFiling, 'filing'>, action: AgendaAction, { after, proposedBy, person }: { readonly after: number; readonly proposedBy: string; readonly person?: Candidate }): NewItem =>
  ({ id: randomUUID(), position: after + 1, filingId: asked.filing.id, action, subject: subjectOf(asked, action, person), proposedBy, together: false });
