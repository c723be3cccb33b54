import { only } from '../only.js';
import type { Area, Words } from '../words.js';

/** How each area of this language is loaded. */
export const kk: Readonly<Record<Area, () => Promise<Words>>> = {
  ballots: only(() => import('./kk/ballots.js')),
  deposits: only(() => import('./kk/deposits.js')),
  common: only(() => import('./kk/common.js')),
  denials: only(() => import('./kk/denials.js')),
  decisions: only(() => import('./kk/decisions.js')),
  accounts: only(() => import('./kk/accounts.js')),
  public: only(() => import('./kk/public.js')),
  candidate: only(() => import('./kk/candidate.js')),
  commission: only(() => import('./kk/commission.js')),
  nominator: only(() => import('./kk/nominator.js')),
  agency: only(() => import('./kk/agency.js')),
  tables: only(() => import('./kk/tables.js')),
  supervisor: only(() => import('./kk/supervisor.js')),
  uploads: only(() => import('./kk/uploads.js')),
  drafts: only(() => import('./kk/drafts.js')),
  named: only(() => import('./kk/named.js')),
  notices: only(() => import('./kk/notices.js')),
  reports: only(() => import('./kk/reports.js')),
  mail: only(() => import('./kk/mail.js')),
  calendar: only(() => import('./kk/calendar.js')),
  receipts: only(() => import('./kk/receipts.js')),
  eligibility: only(() => import('./kk/eligibility.js')),
  informal: only(() => import('./kk/informal.js')),
  counter: only(() => import('./kk/counter.js')),
  ballot: only(() => import('./kk/ballot.js')),
  administration: only(() => import('./kk/administration.js')),
  course: only(() => import('./kk/course.js')),
  registers: only(() => import('./kk/registers.js')),
};
