import type { Letters } from '@tirkeu/domain';
import { constitution, electionLaw } from '../../shared/citation.js';
import { composeAct } from '../../shared/letters/acts-of-commission.js';
import { composeExtension } from '../../shared/letters/extension.js';
import { limits } from './limits.js';
import { rules } from './rules.js';

/** The acts of commissions in Mazhilis elections, in Kazakh and Russian. */
export const act: Letters['act'] = (filing, event, context) => composeAct({
  rules,
  limits,
  basis: [constitution('51', '4'), electionLaw('87'), electionLaw('89')],
  withdrawal: electionLaw('90', '1-1'),
}, filing, event, context);

/** The resolution that keeps nomination open longer. */
export const extensionAct: Letters['extensionAct'] = (event, context) => composeExtension({ basis: [constitution('51', '4'), electionLaw('87')] }, event, context);
