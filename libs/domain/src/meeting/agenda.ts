import type { Text } from '../kernel/citation.js';
import type { FilingAction } from '../filing/decide.js';
import type { Filing, Resolution } from '../filing/filing.js';

/** What a commission alone can do, by a vote. */
type CollegialAction = Extract<FilingAction, { readonly resolution: Resolution }>;
type WithoutResolution<Action> = Action extends CollegialAction ? Omit<Action, 'resolution'> : never;

/** What an item of an agenda asks for: an action whose resolution the vote makes. */
export type AgendaAction = WithoutResolution<CollegialAction>;
export type AgendaActionType = AgendaAction['type'];

/** What can stand on an agenda, under which heading. An action that carries a resolution joins with one line. */
export const AGENDA_HEADINGS: { readonly [Type in AgendaActionType]: Text } = {
  register: { kk: 'Тіркеу туралы', ru: 'О регистрации', en: 'On registration' },
  refuse: { kk: 'Тіркеуден бас тарту туралы', ru: 'Об отказе в регистрации', en: 'On refusal of registration' },
  'cancel-registration': { kk: 'Тіркеу туралы шешімнің күшін жою туралы', ru: 'Об отмене решения о регистрации', en: 'On cancellation of the decision to register' },
  reinstate: { kk: 'Тіркеуді қалпына келтіру туралы', ru: 'О восстановлении регистрации', en: 'On reinstatement of the registration' },
  'exclude-candidate': { kk: 'Партиялық тізімнен шығару туралы', ru: 'Об исключении из партийного списка', en: 'On exclusion from the party list' },
  'accept-withdrawal': { kk: 'Кандидатураны алып тастау туралы өтінішті қабылдау туралы', ru: 'О принятии заявления о снятии кандидатуры', en: 'On acceptance of the withdrawal of a candidature' },
};

/** What a proposal puts on the agenda; null where nothing is proposed. */
export const proposedAction = ({ proposal }: Pick<Filing, 'proposal'>): AgendaAction | null => (proposal ? { type: proposal.kind } : null);

/** With nothing to talk about: to be registered, every mark "met" without a note, and no notice was ever served. Such items may be read out together. */
export const isClean = ({ proposal, marks, notices }: Pick<Filing, 'proposal' | 'marks' | 'notices'>): boolean =>
  proposal?.kind === 'register' && notices.length === 0 && marks.every(({ value, note }) => value === 'met' && note === null);

/** The action with the resolution that the vote made: what the desk is asked to do. */
export const resolved = (action: AgendaAction, resolution: Resolution): CollegialAction => ({ ...action, resolution });
