import { only } from '../only.js';
import type { Area, Words } from '../words.js';

/** How each area of this language is loaded. */
export const en: Readonly<Record<Area, () => Promise<Words>>> = {
  ballots: only(() => import('./en/ballots.js')),
  deposits: only(() => import('./en/deposits.js')),
  common: only(() => import('./en/common.js')),
  denials: only(() => import('./en/denials.js')),
  decisions: only(() => import('./en/decisions.js')),
  accounts: only(() => import('./en/accounts.js')),
  public: only(() => import('./en/public.js')),
  candidate: only(() => import('./en/candidate.js')),
  commission: only(() => import('./en/commission.js')),
  nominator: only(() => import('./en/nominator.js')),
  agency: only(() => import('./en/agency.js')),
  tables: only(() => import('./en/tables.js')),
  supervisor: only(() => import('./en/supervisor.js')),
  uploads: only(() => import('./en/uploads.js')),
  drafts: only(() => import('./en/drafts.js')),
  named: only(() => import('./en/named.js')),
  notices: only(() => import('./en/notices.js')),
  reports: only(() => import('./en/reports.js')),
  mail: only(() => import('./en/mail.js')),
  calendar: only(() => import('./en/calendar.js')),
  receipts: only(() => import('./en/receipts.js')),
  eligibility: only(() => import('./en/eligibility.js')),
  informal: only(() => import('./en/informal.js')),
  counter: only(() => import('./en/counter.js')),
  ballot: only(() => import('./en/ballot.js')),
  administration: only(() => import('./en/administration.js')),
  course: only(() => import('./en/course.js')),
  registers: only(() => import('./en/registers.js')),
};
