import { millisBetween, plusLocalDays, plusMinutes, type Instant, type ZoneId } from '../kernel/time.js';
import { missingDetails, missingDocuments } from '../filing/assess.js';
import { isOnFileSince, unwilling } from '../filing/consent.js';
import type { Filing } from '../filing/filing.js';
import { openDefects, openNotice } from '../filing/look-up.js';
import type { DocumentId } from '../rulebook/documents.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import type { DueKind } from './due.js';

/** The legal moments that people are reminded of: until the first a draft can be handed in, until the second defects can be mended. */
export const REMINDED = ['nomination-closes', 'cure-by'] as const satisfies readonly DueKind[];
export type RemindedKind = (typeof REMINDED)[number];

export const REMINDERS = ['7-days', '3-days', '1-day', '3-hours'] as const;
export type ReminderId = (typeof REMINDERS)[number];

/** One reminder of a legal moment. */
export interface Reminder {
  readonly id: ReminderId;
  readonly at: Instant;
  /** From then on it is passed over: half of the time to the next reminder, or to the legal moment, is gone. */
  readonly goodUntil: Instant;
}

const before: Readonly<Record<ReminderId, (moment: Instant, zone: ZoneId) => Instant>> = {
  '7-days': (moment, zone) => plusLocalDays(moment, -7, zone),
  '3-days': (moment, zone) => plusLocalDays(moment, -3, zone),
  '1-day': (moment, zone) => plusLocalDays(moment, -1, zone),
  '3-hours': (moment) => plusMinutes(moment, -180),
};

const MINUTE_MS = 60_000;

/** The reminders of a legal moment, the first of them first: at its own time of day 7, 3 and 1 days before on the clocks of the zone, and 3 hours before. */
export function remindersBefore(moment: Instant, zone: ZoneId): readonly Reminder[] {
  const moments = REMINDERS.map((id) => ({ id, at: before[id](moment, zone) }));
  return moments.map(({ id, at }, place) => {
    const next = moments[place + 1]?.at ?? moment;
    return { id, at, goodUntil: plusMinutes(at, Math.floor(millisBetween(at, next) / MINUTE_MS / 2)) };
  });
}

/** The reminder of a legal moment to be given at an instant; undefined when none has come or the last one has lost its sense. */
export const reminderAt = (moment: Instant, zone: ZoneId, now: Instant): Reminder | undefined =>
  remindersBefore(moment, zone).find(({ at, goodUntil }) => at <= now && now < goodUntil);

/** What keeps a filing from being finished. A draft that nothing keeps only has to be handed in: that is forgotten most easily. */
export interface Unfinished {
  /** Some of the details are missing or to be mended. */
  readonly details: boolean;
  /** Papers that are missing or to be replaced; on a list the same one for several persons. */
  readonly papers: readonly DocumentId[];
  /** Somebody whom it nominates has refused or taken back their consent. */
  readonly unwilling: boolean;
}

/** Whether nothing is left to do but to hand it in. */
export const isReady = ({ details, papers, unwilling: against }: Unfinished): boolean => !details && papers.length === 0 && !against;

function unfinishedDraft(filing: Filing, rulebook: Rulebook): Unfinished | null {
  if (filing.status !== 'draft') return null;
  const details = missingDetails(filing).length > 0;
  const papers = missingDocuments(filing, rulebook, 'nomination').map(({ requirement }) => requirement.id);
  return { details, papers, unwilling: unwilling(filing).length > 0 };
}

function unfinishedCure(filing: Filing): Unfinished | null {
  const notice = openNotice(filing);
  if (filing.status !== 'awaiting-cure' || !notice) return null;
  const papers = openDefects(filing).flatMap(({ document, candidateId }) => (document === null || isOnFileSince(filing, document, candidateId, notice.servedAt) ? [] : [document]));
  return { details: openDefects(filing).some(({ document }) => document === null), papers, unwilling: false };
}

/**
 * What is to be done by a legal moment: what keeps a draft from being handed in, if anything, or what a notice without an answer
 * asks to mend. Null when nobody needs to be reminded: the draft was handed in, the notice is answered, or it is over.
 */
export const unfinishedBy = (kind: RemindedKind, filing: Filing, rulebook: Rulebook): Unfinished | null =>
  (kind === 'nomination-closes' ? unfinishedDraft(filing, rulebook) : unfinishedCure(filing));
