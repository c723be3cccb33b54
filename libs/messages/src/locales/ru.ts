import type { Area, Words } from '../words.js';

/** How each area of this language is loaded. */
export const ru: Readonly<Record<Area, () => Promise<Words>>> = {
  common: async () => (await import('./ru/common.js')).common,
  denials: async () => (await import('./ru/denials.js')).denials,
  decisions: async () => (await import('./ru/decisions.js')).decisions,
  accounts: async () => (await import('./ru/accounts.js')).accounts,
  public: async () => (await import('./ru/public.js')).publicArea,
  candidate: async () => (await import('./ru/candidate.js')).candidate,
  commission: async () => (await import('./ru/commission.js')).commission,
  nominator: async () => (await import('./ru/nominator.js')).nominator,
  tables: async () => (await import('./ru/tables.js')).tables,
  supervisor: async () => (await import('./ru/supervisor.js')).supervisor,
  named: async () => (await import('./ru/named.js')).named,
  notices: async () => (await import('./ru/notices.js')).notices,
  reports: async () => (await import('./ru/reports.js')).reports,
  mail: async () => (await import('./ru/mail.js')).mail,
  calendar: async () => (await import('./ru/calendar.js')).calendar,
  receipts: async () => (await import('./ru/receipts.js')).receipts,
  eligibility: async () => (await import('./ru/eligibility.js')).eligibility,
};
