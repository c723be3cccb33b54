import type { accounts } from './locales/kk/accounts.js';
import type { administration } from './locales/kk/administration.js';
import type { agency } from './locales/kk/agency.js';
import type { ballot } from './locales/kk/ballot.js';
import type { calendar } from './locales/kk/calendar.js';
import type { candidate } from './locales/kk/candidate.js';
import type { commission } from './locales/kk/commission.js';
import type { common } from './locales/kk/common.js';
import type { course } from './locales/kk/course.js';
import type { decisions } from './locales/kk/decisions.js';
import type { ballots } from './locales/kk/ballots.js';
import type { deposits } from './locales/kk/deposits.js';
import type { denials } from './locales/kk/denials.js';
import type { drafts } from './locales/kk/drafts.js';
import type { eligibility } from './locales/kk/eligibility.js';
import type { counter } from './locales/kk/counter.js';
import type { informal } from './locales/kk/informal.js';
import type { mail } from './locales/kk/mail.js';
import type { named } from './locales/kk/named.js';
import type { nominator } from './locales/kk/nominator.js';
import type { notices } from './locales/kk/notices.js';
import type { publicArea } from './locales/kk/public.js';
import type { issued } from './locales/kk/issued.js';
import type { receipts } from './locales/kk/receipts.js';
import type { reports } from './locales/kk/reports.js';
import type { registers } from './locales/kk/registers.js';
import type { supervisor } from './locales/kk/supervisor.js';
import type { tables } from './locales/kk/tables.js';
import type { uploads } from './locales/kk/uploads.js';
import type { Area, BaseKey } from './words.js';

interface KazakhWords {
  readonly administration: typeof administration;
  readonly common: typeof common;
  readonly denials: typeof denials;
  readonly deposits: typeof deposits;
  readonly ballots: typeof ballots;
  readonly decisions: typeof decisions;
  readonly accounts: typeof accounts;
  readonly public: typeof publicArea;
  readonly candidate: typeof candidate;
  readonly commission: typeof commission;
  readonly supervisor: typeof supervisor;
  readonly nominator: typeof nominator;
  readonly agency: typeof agency;
  readonly tables: typeof tables;
  readonly uploads: typeof uploads;
  readonly drafts: typeof drafts;
  readonly named: typeof named;
  readonly notices: typeof notices;
  readonly receipts: typeof receipts;
  readonly issued: typeof issued;
  readonly eligibility: typeof eligibility;
  readonly reports: typeof reports;
  readonly mail: typeof mail;
  readonly calendar: typeof calendar;
  readonly counter: typeof counter;
  readonly informal: typeof informal;
  readonly ballot: typeof ballot;
  readonly course: typeof course;
  readonly registers: typeof registers;
}

type KeyOf<A extends Area> = `${A}:${BaseKey<keyof KazakhWords[A]> & string}`;

/** Every text of the screens, as `area:key`. Plural forms are chosen by the value `count`. */
export type MessageKey = { [A in Area]: KeyOf<A> }[Area];
