import type { Area, Words } from '../words.js';

/** How each area of this language is loaded. */
export const kk: Readonly<Record<Area, () => Promise<Words>>> = {
  common: async () => (await import('./kk/common.js')).common,
  denials: async () => (await import('./kk/denials.js')).denials,
  decisions: async () => (await import('./kk/decisions.js')).decisions,
  accounts: async () => (await import('./kk/accounts.js')).accounts,
  public: async () => (await import('./kk/public.js')).publicArea,
  candidate: async () => (await import('./kk/candidate.js')).candidate,
  commission: async () => (await import('./kk/commission.js')).commission,
  nominator: async () => (await import('./kk/nominator.js')).nominator,
  tables: async () => (await import('./kk/tables.js')).tables,
  supervisor: async () => (await import('./kk/supervisor.js')).supervisor,
  named: async () => (await import('./kk/named.js')).named,
  notices: async () => (await import('./kk/notices.js')).notices,
  reports: async () => (await import('./kk/reports.js')).reports,
  mail: async () => (await import('./kk/mail.js')).mail,
  calendar: async () => (await import('./kk/calendar.js')).calendar,
  receipts: async () => (await import('./kk/receipts.js')).receipts,
  eligibility: async () => (await import('./kk/eligibility.js')).eligibility,
};
