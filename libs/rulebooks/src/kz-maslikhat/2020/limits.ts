import type { Limits } from '@tirkeu/domain';
import { cited, electionLaw } from '../../shared/citation.js';
import { limits as limitsOf2023 } from '../2023/limits.js';

/** Numbers of the law before the mixed system. Apart from the quota they are those that the later edition was read to have taken over. */
export const limits: Limits = {
  ...limitsOf2023,
  quota: cited({ percent: 30, groups: ['women', 'youth'], disputedGroups: [], youthUnderYears: 29, appliesToSeats: false }, electionLaw('89')),
};
