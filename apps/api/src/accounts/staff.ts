import { isCommissionRole, type Role } from '@tirkeu/domain';
import type { Settings } from '../platform/settings.js';

/** Whoever works on what others handed in: commissions, supervisors, auditors, administrators. */
export const isStaff = (role: Role): boolean => isCommissionRole(role) || role === 'supervisor' || role === 'auditor' || role === 'administrator';

/** Whether a role may do nothing without a second factor. Those who only train go in by one click. */
export const demandsSecondFactor = ({ mode, secondFactorOf }: Pick<Settings, 'mode' | 'secondFactorOf'>, role: Role): boolean =>
  mode === 'production' && (secondFactorOf === 'everybody' || isStaff(role));
