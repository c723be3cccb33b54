import type { Letters } from '@tirkeu/domain';
import { LOCAL_GOVERNMENT_LAW } from '../../shared/acts.js';
import { electionLaw, settled } from '../../shared/citation.js';
import { composeAct } from '../../shared/letters/acts-of-commission.js';
import { composeExtension } from '../../shared/letters/extension.js';
import { limits } from './limits.js';
import { rules } from './rules.js';

/** The acts of commissions in akim elections, in Kazakh and Russian. */
export const act: Letters['act'] = (filing, event, context) => composeAct({
  rules,
  limits,
  basis: [settled(LOCAL_GOVERNMENT_LAW), electionLaw('20')],
  withdrawal: limits.withdrawalClosesFullDaysBefore.citation,
}, filing, event, context);

/** The resolution that keeps nomination open longer. */
export const extensionAct: Letters['extensionAct'] = (event, context) => composeExtension({ basis: [settled(LOCAL_GOVERNMENT_LAW), electionLaw('20')] }, event, context);
