import type { FilingEventType } from './events.js';

/** The pages on which a person states their details. */
export const DETAIL_PAGES = ['identity', 'contact', 'family', 'background'] as const;
export type DetailPageId = (typeof DETAIL_PAGES)[number];

/** What puts a page on record. */
export const RECORDED_AS = {
  identity: 'IdentityRecorded', contact: 'ContactRecorded', family: 'FamilyRecorded', background: 'BackgroundRecorded',
} as const satisfies Readonly<Record<DetailPageId, FilingEventType>>;
