import type { Filing } from './filing.js';

/** Whether the commission was asked to look at a draft and has not answered yet. Only so long may it read the draft. */
export const awaitsInformalCheck = ({ status, informalCheck }: Pick<Filing, 'status' | 'informalCheck'>): boolean =>
  status === 'draft' && informalCheck !== null && informalCheck.answer === null;
