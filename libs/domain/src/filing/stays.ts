import type { FilingActionType } from './action.js';
import type { Stay } from './appeal.js';
import type { Filing, FilingStatus } from './filing.js';

/** The suspension that stands now; undefined when there is none. */
export const openStay = ({ stays }: Pick<Filing, 'stays'>): Stay | undefined => stays.find(({ lifted }) => lifted === null);

/** What can be suspended of a filing in a status; undefined where there is nothing to suspend. */
export const STAYED_IN: Readonly<Partial<Record<FilingStatus, Stay['of']>>> = {
  submitted: 'examination', 'in-examination': 'examination', 'awaiting-cure': 'examination', proposed: 'examination',
  registered: 'registration', refused: 'refusal', cancelled: 'cancellation',
};

/** What rests while a suspension stands: without an examination nothing is decided, and what has no effect is neither carried out nor decided again. */
const RESTS: Readonly<Record<Stay['of'], readonly FilingActionType[]>> = {
  examination: ['confirm-compliance', 'serve-notice', 'propose-registration', 'propose-refusal', 'register', 'refuse', 'exclude-candidate'],
  registration: ['publish-registration'],
  refusal: [],
  cancellation: ['cancel-registration'],
};

/** The suspension that keeps an action from being done; undefined when none does. */
export function stayOf(filing: Filing, type: FilingActionType): Stay | undefined {
  const stay = openStay(filing);
  return stay && RESTS[stay.of].includes(type) ? stay : undefined;
}
