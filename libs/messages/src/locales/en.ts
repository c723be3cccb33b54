import type { Area, Words } from '../words.js';

/** How each area of this language is loaded. */
export const en: Readonly<Record<Area, () => Promise<Words>>> = {
  common: async () => (await import('./en/common.js')).common,
  denials: async () => (await import('./en/denials.js')).denials,
  decisions: async () => (await import('./en/decisions.js')).decisions,
  accounts: async () => (await import('./en/accounts.js')).accounts,
  public: async () => (await import('./en/public.js')).publicArea,
  candidate: async () => (await import('./en/candidate.js')).candidate,
  commission: async () => (await import('./en/commission.js')).commission,
  nominator: async () => (await import('./en/nominator.js')).nominator,
  tables: async () => (await import('./en/tables.js')).tables,
  supervisor: async () => (await import('./en/supervisor.js')).supervisor,
  named: async () => (await import('./en/named.js')).named,
  notices: async () => (await import('./en/notices.js')).notices,
  reports: async () => (await import('./en/reports.js')).reports,
  mail: async () => (await import('./en/mail.js')).mail,
  calendar: async () => (await import('./en/calendar.js')).calendar,
  receipts: async () => (await import('./en/receipts.js')).receipts,
  eligibility: async () => (await import('./en/eligibility.js')).eligibility,
};
