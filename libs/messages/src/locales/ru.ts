import { only } from '../only.js';
import type { Area, Words } from '../words.js';

/** How each area of this language is loaded. */
export const ru: Readonly<Record<Area, () => Promise<Words>>> = {
  ballots: only(() => import('./ru/ballots.js')),
  deposits: only(() => import('./ru/deposits.js')),
  common: only(() => import('./ru/common.js')),
  denials: only(() => import('./ru/denials.js')),
  decisions: only(() => import('./ru/decisions.js')),
  accounts: only(() => import('./ru/accounts.js')),
  public: only(() => import('./ru/public.js')),
  candidate: only(() => import('./ru/candidate.js')),
  commission: only(() => import('./ru/commission.js')),
  nominator: only(() => import('./ru/nominator.js')),
  agency: only(() => import('./ru/agency.js')),
  tables: only(() => import('./ru/tables.js')),
  supervisor: only(() => import('./ru/supervisor.js')),
  uploads: only(() => import('./ru/uploads.js')),
  drafts: only(() => import('./ru/drafts.js')),
  named: only(() => import('./ru/named.js')),
  notices: only(() => import('./ru/notices.js')),
  reports: only(() => import('./ru/reports.js')),
  mail: only(() => import('./ru/mail.js')),
  calendar: only(() => import('./ru/calendar.js')),
  receipts: only(() => import('./ru/receipts.js')),
  eligibility: only(() => import('./ru/eligibility.js')),
  informal: only(() => import('./ru/informal.js')),
  counter: only(() => import('./ru/counter.js')),
  ballot: only(() => import('./ru/ballot.js')),
  administration: only(() => import('./ru/administration.js')),
  course: only(() => import('./ru/course.js')),
  registers: only(() => import('./ru/registers.js')),
};
