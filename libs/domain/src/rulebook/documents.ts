import type { Citation, Text } from '../kernel/citation.js';

/** How a candidacy comes about. `party` is a party's nominee in a single-member district. */
export const ROUTES = ['party-list', 'party', 'public-association', 'self'] as const;
export type Route = (typeof ROUTES)[number];

export const MARITAL_STATUSES = ['single', 'married', 'divorced', 'widowed'] as const;
export type MaritalStatus = (typeof MARITAL_STATUSES)[number];

/** Ids of the document list (table 4 of the 2023 campaign). */
export const DOCUMENTS = [
  'minutes-extract', 'intention-to-stand', 'consent-to-stand', 'consent-to-list', 'biography', 'deposit-proof',
  'declaration-certificate', 'spouse-declaration-certificate', 'party-membership', 'disability-certificate',
] as const;
export type DocumentId = (typeof DOCUMENTS)[number];

/** For whom a document is required: the whole filing (a list's minutes) or each person on it. In a district the two coincide. */
export interface DocumentSubject {
  readonly route: Route;
  /** Only for `party-list`: the papers of the list or of one person on it. */
  readonly scope?: 'list' | 'person';
  readonly maritalStatus?: MaritalStatus;
  /** The person is counted towards the quota as a person with a disability. */
  readonly disability?: boolean;
}

/** One entry of the document list of a rulebook. */
export interface DocumentRequirement {
  readonly id: DocumentId;
  readonly title: Text;
  /** Who issues it, in words. */
  readonly issuer: Text;
  /** Why it is asked for. */
  readonly purpose: Text;
  /** What must be visible on it, point by point. */
  readonly content: readonly Text[];
  readonly requiredOf: (subject: DocumentSubject) => boolean;
  /** Papers of nomination are due when nomination closes, papers of registration when registration closes. */
  readonly stage: 'nomination' | 'registration';
  /** Set where the paper can only come into being after the commission confirmed that the filing complies (the deposit). */
  readonly opensAfterCompliance: boolean;
  readonly citation: Citation;
}
