import { capacityOf, isCommissionRole, type Actor, type Capacity, type Filing } from '@tirkeu/domain';
import type { SignedIn } from '../accounts/sessions.js';

/** How somebody can stand to what an operation is about: to a filing in a capacity, or to a thing of an account, of a commission or of the one above it, of a region. */
export type Relation = Exclude<Capacity, 'system'> | 'holder' | 'region' | 'superior';

/** Which relation opens an object, and whether whoever acts by regions is bound to those of their grant. To everybody else the object does not exist. */
export interface ObjectRule {
  readonly relations: readonly Relation[];
  /** `commissions`: of the grant; `regions`: of the grant, none in it being the country; `both`: each by what the role has; `country`: no bounds. */
  readonly territory: 'commissions' | 'regions' | 'both' | 'country';
}

/** What operations are about, and to whom it exists. `open`: published for everybody. `list`: no object is named, the answer holds only rows that the relations reach. */
export const OBJECT_RULES = {
  open: { relations: [], territory: 'country' },
  account: { relations: ['holder'], territory: 'country' },
  'account-at-hand': { relations: [], territory: 'country' },
  'filing-new': { relations: ['applicant', 'counter'], territory: 'both' },
  'filing-worked-on': { relations: ['applicant', 'counter', 'commission'], territory: 'both' },
  'filing-acted-on': { relations: ['applicant', 'counter', 'commission', 'named'], territory: 'both' },
  'filing-readable': { relations: ['applicant', 'counter', 'commission', 'overseer'], territory: 'both' },
  'filing-naming-me': { relations: ['named'], territory: 'country' },
  'own-filings': { relations: ['applicant'], territory: 'regions' },
  'commission-work': { relations: ['commission'], territory: 'commissions' },
  'commission-or-overseen': { relations: ['commission', 'overseer', 'applicant'], territory: 'both' },
  'commission-access': { relations: ['commission', 'superior', 'region'], territory: 'both' },
  'region-overseen': { relations: ['region'], territory: 'regions' },
  'agency-judged': { relations: ['region'], territory: 'regions' },
  'agency-own-or-judged': { relations: ['holder', 'region'], territory: 'regions' },
  installation: { relations: [], territory: 'country' },
} as const satisfies Readonly<Record<string, ObjectRule>>;
export type ObjectRuleName = keyof typeof OBJECT_RULES;

/** What an operation turned out to be about. */
export interface Thing {
  readonly filing?: Filing;
  readonly commissionIds?: readonly string[];
  /** The commission above it, where that one has a say. */
  readonly superiorId?: string | null;
  readonly regionId?: string | null;
  readonly accountId?: string;
}

type Asking = Pick<SignedIn, 'account' | 'active'>;

/** Everybody who oversees does so once a filing was submitted; before that it is its applicant's alone. */
const capacityTo = (filing: Filing, actor: Actor): Relation | null => {
  const capacity = capacityOf(filing, actor);
  if (capacity === 'system') return null;
  return capacity === 'overseer' && filing.submittedAt === null ? null : capacity;
};

const isWithin = (regionId: string | null | undefined, { active: { role, regionIds } }: Asking): boolean => {
  const isBound = role === 'agent' || role === 'supervisor' || role === 'auditor' || role === 'administrator';
  return !isBound || regionIds.length === 0 || (typeof regionId === 'string' && regionIds.includes(regionId));
};

/** Whether a rule opens a thing to whoever asks. Pure: the same facts give the same verdict. */
export function isOpenTo({ relations, territory }: ObjectRule, thing: Thing, asking: Asking, actor: Actor): boolean {
  if ((territory === 'regions' || territory === 'both') && !isWithin(thing.regionId, asking)) return false;
  const { filing, commissionIds, superiorId, accountId } = thing;
  if (filing) {
    const capacity = capacityTo(filing, actor);
    return capacity !== null && relations.includes(capacity);
  }
  if (relations.includes('holder') && accountId === asking.account.id) return true;
  const isRegional = relations.includes('region') && thing.regionId !== undefined;
  if (!commissionIds || commissionIds.length === 0) return isRegional;
  if (relations.includes('commission') && commissionIds.every((id) => actor.commissionIds.includes(id))) return true;
  if (relations.includes('superior') && typeof superiorId === 'string' && actor.commissionIds.includes(superiorId)) return true;
  return isRegional && !isCommissionRole(actor.role);
}
