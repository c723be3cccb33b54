import type { Letters } from '@tirkeu/domain';
import { constitution, electionLaw } from '../../shared/citation.js';
import { composeAct } from '../../shared/letters/acts-of-commission.js';
import { composeExtension } from '../../shared/letters/extension.js';
import { limits } from './limits.js';
import { rules } from './rules.js';

/** The acts of commissions on party lists before the mixed system, in Kazakh and Russian. */
export const act: Letters['act'] = (filing, event, context) => composeAct({
  rules,
  limits,
  basis: [constitution('86', '3'), electionLaw('102'), electionLaw('103'), electionLaw('104')],
  withdrawal: electionLaw('105', '1', 'B'),
}, filing, event, context);

/** The resolution that keeps nomination open longer. */
export const extensionAct: Letters['extensionAct'] = (event, context) => composeExtension({ basis: [constitution('86', '3'), electionLaw('103')] }, event, context);
